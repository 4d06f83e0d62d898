import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { withServer } from "../support/server.ts";
import { emptyDatabase, freshDatabase } from "../support/database.ts";
import { prisma, temporaryProject } from "./prisma.ts";

// The commands on the repository's own schema, migrations and seeds, in the order of a life.
const url = await emptyDatabase();
const migrated = await freshDatabase({ seeded: false });

test("`prisma validate` accepts the schema without a database", async () => {
  const { code, stdout } = await prisma("", ["validate"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "The schema at prisma/schema.prisma is valid 🚀" });
});

test("`prisma version` names the engine by the commit that Prisma expects", async () => {
  const { code, stdout } = await prisma("", ["version"]);
  const [, expected] = /^Default Engines Hash +: (\w+)$/m.exec(stdout) ?? [];
  const [, engine] = /^Schema Engine +: (.+) \(at /m.exec(stdout) ?? [];
  expect({ code, engine }).toEqual({ code: 0, engine: `schema-engine-cli ${expected}` });
});

test("`prisma generate` writes the client without a database", async () => {
  // Elsewhere than the repository's own client, which other tests are using.
  const generator = 'generator client {\n  provider = "prisma-client"\n  output = "./client"\n}';
  const project = temporaryProject(`${generator}\n\nmodel Note {\n  id Int @id\n}`, {});
  const { code } = await prisma("", ["generate"], { directory: project });
  expect({ code, files: existsSync(`${project}/client/client.ts`) }).toEqual({ code: 0, files: true });
});

test("`prisma migrate status` names what is not applied yet, and exits with 1", async () => {
  const { code, stdout } = await prisma(url, ["migrate", "status"]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(/not yet been applied:\n\d{14}_/) });
});

test("`prisma migrate deploy` applies the migrations, and once they are there it has nothing to do", async () => {
  const first = await prisma(url, ["migrate", "deploy"]);
  expect({ code: first.code, stdout: first.stdout }).toEqual({
    code: 0,
    stdout: expect.stringContaining("All migrations have been successfully applied."),
  });
  const second = await prisma(url, ["migrate", "deploy"]);
  expect({ code: second.code, stdout: second.stdout }).toEqual({
    code: 0,
    stdout: expect.stringContaining("No pending migrations to apply."),
  });
});

test("`prisma migrate status` says when the database is up to date", async () => {
  const { code, stdout } = await prisma(url, ["migrate", "status"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("Database schema is up to date!") });
});

test("`prisma db seed` fills the database", async () => {
  const { code } = await prisma(url, ["db", "seed"]);
  const { rows } = await withServer(url, (client) => client.query("SELECT count(*)::int AS articles FROM article"));
  expect({ code, rows }).toEqual({ code: 0, rows: [{ articles: 2 }] });
});

test("`prisma migrate reset` empties the database and applies the migrations again", async () => {
  const { code, stdout } = await prisma(url, ["migrate", "reset", "--force"]);
  const { rows } = await withServer(url, (client) => client.query("SELECT count(*)::int AS articles FROM article"));
  expect({ code, stdout, rows }).toEqual({
    code: 0,
    stdout: expect.stringContaining("Database reset successful"),
    rows: [{ articles: 0 }],
  });
});

test("`prisma migrate diff` finds the schema in a migrated database", async () => {
  const args = ["--from-config-datasource", "--to-schema", "prisma/schema.prisma", "--exit-code"];
  const { code, stdout } = await prisma(migrated.url, ["migrate", "diff", ...args]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "No difference detected." });
});

test("`prisma migrate diff` finds the schema in the migrations, by a shadow database that does not stay", async () => {
  const args = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma", "--exit-code"];
  const { code, stdout } = await prisma(url, ["migrate", "diff", ...args]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "No difference detected." });
  // Other test files make shadow databases on this server meanwhile; theirs go as well.
  await expect.poll(shadowDatabases, { timeout: 30_000 }).toEqual([]);
});

test("`prisma migrate diff` writes the schema as SQL without a database", async () => {
  const args = ["--from-empty", "--to-schema", "prisma/schema.prisma", "--script"];
  const { code, stdout } = await prisma("", ["migrate", "diff", ...args]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('CREATE TABLE "quote_about" (') });
});

async function shadowDatabases(): Promise<unknown[]> {
  const like = "SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'";
  const { rows } = await withServer(url, (client) => client.query(like));
  return rows;
}
