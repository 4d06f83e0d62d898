import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applyMigrations } from "../../src/database/migrate.ts";
import { binaries } from "../../src/embedded-postgres/binaries.ts";
import { createCluster, majorVersion } from "../../src/embedded-postgres/cluster.ts";
import { packageRoot } from "../../src/shared/package-root.ts";
import { emptyDatabase } from "../support/database.ts";
import { withServer } from "../support/server.ts";
import { answerOf, dataDirectory, startOnrecord } from "./onrecord.ts";

const tablesOf = async (url: string) =>
  await withServer(url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      "SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public'",
    );
    return rows[0]?.count;
  });

test("an extension that Postgres lacks is named with its package, and nothing is created", async () => {
  const url = await emptyDatabase();
  const name = new URL(url).pathname.slice(1);
  await withServer(url, async (client) => {
    await client.query("CREATE SCHEMA hiding");
    await client.query(`CREATE VIEW hiding.pg_available_extensions AS
      SELECT * FROM pg_catalog.pg_available_extensions WHERE name <> 'unaccent'`);
    await client.query(`ALTER DATABASE "${name}" SET search_path = hiding, pg_catalog, public`);
  });
  await expect(applyMigrations(url, { root: packageRoot })).rejects.toThrow(
    /^This Postgres lacks unaccent\. Install its package of additional modules \(.*\), and start again\.$/,
  );
  expect(await tablesOf(url)).toBe(0);
});

test("a first migration that failed is applied again once its cause is gone", async () => {
  const url = await emptyDatabase();
  await withServer(url, (client) => client.query("CREATE FUNCTION must_speak() RETURNS int RETURN 1"));
  await expect(applyMigrations(url, { root: packageRoot })).rejects.toThrow(/already exists with same argument types/);
  await withServer(url, (client) => client.query("DROP FUNCTION must_speak"));
  const lines: string[] = [];
  await applyMigrations(url, { root: packageRoot, onProgress: (line) => lines.push(line) });
  expect(lines).toEqual([
    "applying migrations",
    expect.stringMatching(/^applying \d+_knowledge_base again, which failed before$/),
  ]);
  expect(await tablesOf(url)).toBeGreaterThan(20);
});

test("the version of the embedded Postgres is that of its programs", async () => {
  const { postgres } = await binaries();
  expect(String(execFileSync(postgres, ["--version"]))).toMatch(new RegExp(` ${majorVersion}\\.`));
});

const settings = { port: 1, password: "unused" };

test("a data directory of another major version says how to move on", async () => {
  const directory = dataDirectory();
  mkdirSync(join(directory, "postgres"));
  writeFileSync(join(directory, "postgres", "PG_VERSION"), "17\n");
  await expect(createCluster(directory, settings, { prefix: [], owner: undefined })).rejects.toThrow(
    /postgres was created by Postgres 17, and this Onrecord brings Postgres 18: dump it with .* or set DATA_DIR to another directory\.$/,
  );
});

test("a data directory of another owner says whose it is", async () => {
  const directory = dataDirectory();
  mkdirSync(join(directory, "postgres"));
  await expect(createCluster(directory, settings, { prefix: [], owner: { uid: 12_345, gid: 12_345 } })).rejects.toThrow(
    /belongs to the user with id \d+, but Postgres would run as 12345: .* or set DATA_DIR to another one\.$/,
  );
});

test("a data directory that only its owner can enter is used", async () => {
  const directory = dataDirectory();
  if (process.getuid?.() === 0) chownSync(directory, 0, 0);
  chmodSync(directory, 0o700);
  const server = startOnrecord({ DATA_DIR: directory, LOG_LEVEL: "error" });
  expect(await answerOf(await server.ready, '{ country(ref: "KP") { name } }')).toEqual({
    data: { country: { name: "North Korea" } },
  });
  server.kill("SIGTERM");
  expect(await server.exit).toEqual({ code: 0, signal: null });
});

test("a database that does not exist is created", async () => {
  const missing = new URL(await emptyDatabase());
  missing.pathname += "_missing";
  await applyMigrations(missing.href, { root: packageRoot });
  expect(await tablesOf(missing.href)).toBeGreaterThan(20);
  const name = missing.pathname.slice(1);
  await withServer(missing.href, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`)).catch(() => {});
});
