import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { type Database, type DatabaseOptions, openDatabase } from "../../src/database/client.ts";
import { classifyDatabaseError } from "../../src/database/errors.ts";
import { applyMigrations } from "../../src/database/migrate.ts";
import { CancellationToken } from "../../src/graphql/cancellation.ts";
import { readExamples } from "../../src/graphiql/examples.ts";
import { englishNews } from "../../src/ingest/english-news.ts";
import { expectOneCount, openRates } from "../http/shared-rates.ts";
import { clientOf } from "../support/ask.ts";
import { emptyDatabase, freshDatabase } from "../support/database.ts";
import { startPgbouncer } from "../support/pgbouncer.ts";

const root = new URL("../../", import.meta.url);
const modes = ["session", "transaction"] as const;
const direct = await freshDatabase({ seeded: true });

const opened: Database[] = [];
afterAll(() => Promise.all(opened.map((database) => database.close())));

function open(url: string, options: DatabaseOptions = {}): Database {
  const database = openDatabase(url, { statementTimeoutMs: 30_000, connectionTimeoutMs: 10_000, ...options });
  opened.push(database);
  return database;
}

const statement = (text: string) => ({ text, values: [] });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error as { readonly code?: string }).code,
  );

test.each(modes)("answers through a pooler in %s mode are those of the database", async (mode) => {
  const { url } = await startPgbouncer(direct.url, { mode, size: 40 });
  const [through, straight] = [clientOf(open(url)), clientOf(direct)];
  const ask = async ({ query, variables = "{}" }: { readonly query: string; readonly variables?: string }) => [
    await through.ask(query, JSON.parse(variables) as Record<string, unknown>),
    await straight.ask(query, JSON.parse(variables) as Record<string, unknown>),
  ];
  // Twice, and many at once: statements that were prepared before are asked on other connections.
  const pairs = await Promise.all([...readExamples(), ...readExamples()].map(ask));
  for (const [pooled, plain] of pairs) {
    expect(pooled).toEqual({ data: expect.anything() });
    expect(pooled).toEqual(plain);
  }
});

test.each(modes)("articles are written through a pooler in %s mode", async (mode) => {
  const database = await freshDatabase({ seeded: false });
  const { url } = await startPgbouncer(database.url, { mode });
  const client = clientOf(open(url), { reader: englishNews });
  const take = "mutation ($body: String!) { ingestArticle(input: { body: $body }) { created userErrors { code } } }";
  const bodies = ["ferry", "tram", "bus", "cable car"].map(
    (line) => `"The ${line} runs again," Petra Lindqvist of the Transit Board said on Monday.`,
  );
  expect(await Promise.all(bodies.map((body) => client.data(take, { body })))).toEqual(
    bodies.map(() => ({ ingestArticle: { created: true, userErrors: [] } })),
  );
  expect(await client.data("{ quotes { totalCount } }")).toEqual({ quotes: { totalCount: 4 } });
});

test.each(modes)("time limits hold through a pooler in %s mode, alone and in transactions", async (mode) => {
  const { url } = await startPgbouncer(direct.url, { mode });
  const database = open(url, { statementTimeoutMs: 300 });
  const sleep = statement("SELECT pg_sleep(20)");
  const often = Array.from({ length: 4 }, () => codeOf(database.query(sleep)));
  const steady = { ...sleep, planning: "ONCE" } as const;
  const all = [...often, codeOf(database.query(steady)), codeOf(database.transaction((tx) => tx.query(sleep)))];
  expect(await Promise.all(all)).toEqual(Array.from({ length: 6 }, () => "57014"));
  expect(await database.query(statement("SELECT 1 AS one"))).toEqual([{ one: 1 }]);
});

test("in transaction mode nothing of ours stays in a connection that others get", async () => {
  const { url } = await startPgbouncer(direct.url, { mode: "transaction", size: 1 });
  const database = open(url, { statementTimeoutMs: 5_000 });
  await Promise.all([1, 2, 3].map((value) => database.query({ text: "SELECT $1::int", values: [value] })));
  await database.transaction((tx) => tx.query({ text: "SELECT $1::text", values: ["x"] }));
  const other = new pg.Client(url);
  await other.connect();
  const { rows } = await other.query(
    `SELECT (SELECT count(*)::int FROM pg_prepared_statements) AS prepared, current_setting('statement_timeout') AS timeout,
       current_setting('jit') AS jit`,
  );
  await other.end();
  expect(rows).toEqual([{ prepared: 0, timeout: "0", jit: "on" }]);
});

test("a statement that fails takes back what it wrote, and leaves a connection that works", async () => {
  const { url } = await startPgbouncer(direct.url, { mode: "transaction", size: 1 });
  const database = open(url);
  const write = "INSERT INTO rate_limit VALUES ('failing', 1, 1) RETURNING points / 0";
  expect(await codeOf(database.query(statement(write)))).toBe("22012");
  expect(await database.query(statement("SELECT FROM rate_limit WHERE key = 'failing'"))).toEqual([]);
});

test.each(modes)("a statement that nobody waits for is stopped through a pooler in %s mode", async (mode) => {
  const { url } = await startPgbouncer(direct.url, { mode });
  const database = open(url);
  const interruption = new CancellationToken();
  const sleeping = codeOf(database.query(statement("SELECT pg_sleep(20)"), interruption));
  const { rows } = await direct.pool.query<{ database: string }>("SELECT current_database() AS database");
  const isAsleep = async () => {
    const found = await direct.pool.query(
      "SELECT FROM pg_stat_activity WHERE datname = $1 AND wait_event = 'PgSleep'",
      [rows[0]?.database],
    );
    return found.rowCount;
  };
  await expect.poll(isAsleep, { timeout: 10_000 }).toBe(1);
  interruption.interrupt();
  expect(await sleeping).toBe("57014");
});

test("rates are counted through a pooler in transaction mode", async () => {
  const { url } = await startPgbouncer(direct.url, { mode: "transaction", size: 2 });
  await expectOneCount(await openRates("postgres", url), await openRates("postgres", url));
});

test("a pooler that is not in the mode that is declared is refused", async () => {
  const { url } = await startPgbouncer(direct.url, { mode: "transaction" });
  await expect(open(url, { pooler: "session" }).query(statement("SELECT 1"))).rejects.toThrow(
    `DATABASE_POOLER is "session", but the pooler at ${new URL(url).host} gives each transaction another connection: set DATABASE_POOLER to "transaction".`,
  );
});

test("a pooler without transactions is refused", async () => {
  const { url } = await startPgbouncer(direct.url, { mode: "statement" });
  await expect(open(url).query(statement("SELECT 1"))).rejects.toThrow(
    `The pooler at ${new URL(url).host} allows no transactions (pool_mode = statement): set its pool_mode to session or transaction.`,
  );
});

test("a pooler that hands out its connections in turn is recognized, too", async () => {
  const settings = ["server_round_robin = 1", "min_pool_size = 3"];
  const { url } = await startPgbouncer(direct.url, { mode: "transaction", settings });
  await expect(open(url, { pooler: "session" }).query(statement("SELECT 1"))).rejects.toThrow("another connection");
});

test("migrations are applied through a pooler in session mode, and past one in transaction mode", async () => {
  const session = await startPgbouncer(await emptyDatabase(), { mode: "session" });
  await applyMigrations(session.url, { root });
  expect(await open(session.url).query(statement("SELECT count(*)::int AS count FROM quote"))).toEqual([{ count: 0 }]);

  const past = await emptyDatabase();
  const transaction = await startPgbouncer(past, { mode: "transaction" });
  await expect(applyMigrations(transaction.url, { root })).rejects.toThrow(
    "The database has migrations to apply, which does not work through a pooler in transaction mode: set DATABASE_DIRECT_URL to the URL of Postgres itself.",
  );
  await applyMigrations(transaction.url, { root, directUrl: past });
  await applyMigrations(transaction.url, { root });
  expect(await open(transaction.url).query(statement("SELECT count(*)::int AS count FROM quote"))).toEqual([
    { count: 0 },
  ]);
});

test("a pooler that is restarted is connected to again", async () => {
  const first = await startPgbouncer(direct.url, { mode: "transaction" });
  const database = open(first.url);
  const one = () => database.query(statement("SELECT 1 AS one"));
  await one();
  await first.stop();
  const failure: unknown = await one().catch((error: unknown) => error);
  expect(classifyDatabaseError(failure)).toBe("AWAY");
  await startPgbouncer(direct.url, { mode: "transaction", port: Number(new URL(first.url).port) });
  expect(await one()).toEqual([{ one: 1 }]);
});
