import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/database/client.ts";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { type Reply, serve, type TestServer } from "./serve.ts";

const store =
  'mutation { ingestArticle(input: { body: "“The harbour opens in May,” said Lena Brandt." }) { created } }';
const count = "{ articles { totalCount } }";

const told = ({ status, headers, body }: Reply) => {
  const [error] = (body as { errors?: { message: string; extensions: { code: string } }[] }).errors ?? [];
  return [status, headers.get("retry-after"), error?.extensions.code, error?.message];
};

/** A server whose database is opened by a role of its own, which can be changed under it. */
const role = `onrecord_${randomBytes(6).toString("hex")}`;
const owner = await freshDatabase({ seeded: false });
const admin = new pg.Client(owner.url);
let database: Database;
let server: TestServer;
let key: Readonly<Record<string, string>>;

/** From now on every connection is a new one, as after some minutes without requests. */
const disconnect = () =>
  admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [role]);

beforeAll(async () => {
  await admin.connect();
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'first'`);
  await admin.query(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role}`);
  await admin.query(`GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
  const url = new URL(owner.url);
  url.username = role;
  url.password = "first";
  database = openDatabase(url.href, { statementTimeoutMs: 10_000 });
  server = await serve(database);
  key = await keyWith(owner, "ingest");
});
afterAll(async () => {
  await database.close();
  await admin.query(`DROP OWNED BY ${role}`);
  await admin.query(`DROP ROLE ${role}`);
  await admin.end();
});

test("a primary that turns read-only answers questions, refuses writes with 503, and is not ready until it takes writes", async () => {
  expect((await server.get("/ready")).status).toBe(200);
  await admin.query(`ALTER ROLE ${role} SET default_transaction_read_only = on`);
  await disconnect();

  await expect.poll(async () => (await server.ask(count)).body).toEqual({ data: { articles: { totalCount: 0 } } });
  const refused = [503, "1", "SERVICE_UNAVAILABLE", "The database takes no writes at the moment; try again."];
  expect(told(await server.ask(store, key))).toEqual(refused);
  expect(told(await server.ask(store, { ...key, "idempotency-key": "harbour-1" }))).toEqual(refused);
  const { status, headers, body } = await server.get("/ready");
  expect([status, headers.get("retry-after"), body]).toEqual([
    503,
    "1",
    { status: "unavailable", reason: "The database takes no writes at the moment; try again." },
  ]);

  // No connection is closed for it, as when a standby is promoted: those that met the error are not used again.
  await admin.query(`ALTER ROLE ${role} RESET default_transaction_read_only`);
  await expect.poll(async () => (await server.ask(store, key)).status, { timeout: 4_000 }).toBe(200);
  expect((await server.get("/ready")).status).toBe(200);
});

test("a password that was changed is an outage for callers, and its reason is in the log", async () => {
  await admin.query(`ALTER ROLE ${role} PASSWORD 'second'`);
  await disconnect();
  const refused = [503, "1", "SERVICE_UNAVAILABLE", "The database cannot be used at the moment; try again later."];
  await expect.poll(async () => told(await server.ask(count))).toEqual(refused);
  expect(told(await server.ask(store, { ...key, "idempotency-key": "harbour-2" }))).toEqual(refused);
  expect((await server.get("/ready")).status).toBe(503);
  expect(server.log).toContainEqual(
    expect.objectContaining({
      level: 50,
      err: expect.objectContaining({ message: `password authentication failed for user "${role}"` }),
    }),
  );
  await admin.query(`ALTER ROLE ${role} PASSWORD 'first'`);
  expect((await server.ask(count)).status).toBe(200);
});

test("a bug in a mutation with an Idempotency-Key is a 500", async () => {
  await admin.query("ALTER TABLE idempotency RENAME TO idempotency_away");
  const reply = await server.ask(store, { ...key, "idempotency-key": "harbour-3" });
  await admin.query("ALTER TABLE idempotency_away RENAME TO idempotency");
  expect(told(reply)).toEqual([500, null, "INTERNAL_SERVER_ERROR", "Unexpected error."]);
});
