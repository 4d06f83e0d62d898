import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, inject, test } from "vitest";
import { readExamples } from "../../src/graphiql/examples.ts";
import { englishNews } from "../../src/ingest/english-news.ts";
import { openDatabase } from "../../src/database/client.ts";
import { applyMigrations } from "../../src/database/migrate.ts";
import { seedDatabase } from "../../src/seeding/seed.ts";
import { clientOf } from "../support/ask.ts";
import { type DebianPostgres, newestDebianPostgres, startDebianPostgres } from "../support/debian-postgres.ts";
import { databaseUrl, withServer } from "../support/server.ts";

const root = new URL("../../", import.meta.url);
const run = promisify(execFile);
const debian = newestDebianPostgres();
const cleanUps: (() => unknown)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

// The Postgres that comes with Onrecord has no pg_dump.
test("a base that is dumped and restored gives the same answers, and takes articles", async () => {
  const server = await serverFor(debian);
  const [from, to] = [databaseUrl(server, "backup_from"), databaseUrl(server, "backup_to")];
  await withServer(server, (client) => client.query("CREATE DATABASE backup_from"));
  await withServer(server, (client) => client.query("CREATE DATABASE backup_to"));
  cleanUps.push(() => withServer(server, (client) => client.query("DROP DATABASE backup_from WITH (FORCE)")));
  cleanUps.push(() => withServer(server, (client) => client.query("DROP DATABASE backup_to WITH (FORCE)")));

  await applyMigrations(from, { root });
  const original = opened(from);
  await seedDatabase(original, { directory: fileURLToPath(new URL("seeds", root)) });
  const before = clientOf(original, { reader: englishNews });
  await before.data(take, { body: '"The harbour is open again," John Smith of the Harbour Board said on Monday.' });

  const directory = mkdtempSync(join(tmpdir(), "onrecord-backup-"));
  cleanUps.push(() => rmSync(directory, { recursive: true }));
  const file = join(directory, "onrecord.dump");
  // As docs/operations.md says.
  await run(join(debian.bin, "pg_dump"), ["--format=custom", "--no-owner", "--no-privileges", `--file=${file}`, from]);
  await run(join(debian.bin, "pg_restore"), [
    "--no-owner",
    "--no-privileges",
    "--exit-on-error",
    `--dbname=${to}`,
    file,
  ]);

  const applied: string[] = [];
  await applyMigrations(to, { root, onProgress: (line) => void applied.push(line) });
  expect(applied).toEqual([]);
  const after = clientOf(opened(to), { reader: englishNews });
  for (const { query, variables } of questions) {
    const answer = await before.ask(query, variables);
    expect(answer).toHaveProperty("data");
    expect(await after.ask(query, variables)).toEqual(answer);
  }
  // Sequences and triggers came along.
  const body = '"The harbour is closed again," John Smith of the Harbour Board said on Tuesday.';
  expect(await after.data(take, { body })).toEqual({ ingestArticle: { created: true, userErrors: [] } });
});

const take = "mutation ($body: String!) { ingestArticle(input: { body: $body }) { created userErrors { code } } }";

const questions = [
  ...readExamples().map(({ query, variables = "{}" }) => {
    return { query, variables: JSON.parse(variables) as Record<string, unknown> };
  }),
  {
    query: '{ quotes(filter: { text: "harbour" }) { totalCount nodes { id text speaker { id name } } } }',
    variables: {},
  },
];

/** That of the tests, if the tools can dump it: they are never older than what they dump. */
async function serverFor({ version, bin }: DebianPostgres): Promise<string> {
  const { url } = inject("postgres");
  const { rows } = await withServer(url, (client) =>
    client.query<{ server_version_num: string }>("SHOW server_version_num"),
  );
  if (Math.floor(Number(rows[0]?.server_version_num) / 10_000) <= version) return url;
  const own = await startDebianPostgres({ version, bin });
  cleanUps.push(own.stop);
  return own.url;
}

function opened(url: string) {
  const database = openDatabase(url, { statementTimeoutMs: 30_000 });
  cleanUps.push(() => database.close());
  return database;
}
