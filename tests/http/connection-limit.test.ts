import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../../src/database/client.ts";
import { openRateStore } from "../../src/rate-limits/rate-store.ts";
import { freshDatabase } from "../support/database.ts";

const owner = await freshDatabase({ seeded: true });
const admin = new pg.Client(owner.url);
await admin.connect();
const roles: string[] = [];
afterAll(async () => {
  for (const role of roles) await admin.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  await admin.end();
});

/** The address of the database for a role that may open so many connections. */
async function urlForRole(limit: number): Promise<string> {
  const role = `onrecord_${randomBytes(6).toString("hex")}`;
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret' CONNECTION LIMIT ${limit}`);
  roles.push(role);
  await admin.query(`GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ${role}`);
  const url = new URL(owner.url);
  url.username = role;
  url.password = "secret";
  return url.href;
}

const work = { text: "SELECT pg_sleep(0.01)", values: [] };
const steadyWork = { ...work, planning: "ONCE" } as const;

test.each([1, 2, 5])("with a limit of %d connections statements of all pools wait for their turn", async (limit) => {
  const url = await urlForRole(limit);
  const [reading, writing] = [
    openDatabase(url, { connectionTimeoutMs: 20_000 }),
    openDatabase(url, { connectionTimeoutMs: 20_000 }),
  ];
  const rates = await openRateStore("postgres", url);
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () => [
      reading.query(work),
      reading.query(steadyWork),
      writing.query(work),
      writing.transaction((tx) => tx.query(work)),
      rates.consume("address ::1", 1),
    ])
      .flat()
      .map((asked) => asked.then(() => "answered", String)),
  );
  expect(new Set(outcomes)).toEqual(new Set(["answered"]));
  await Promise.all([reading.close(), writing.close(), rates.close()]);
});

test("a pool whose connections are in use goes on when another one has taken all there are", async () => {
  const url = await urlForRole(2);
  const [greedy, other] = [openDatabase(url), openDatabase(url)];
  let isDone = false;
  const keepBusy = async () => {
    while (!isDone) await greedy.query(work);
  };
  const busy = Promise.all(Array.from({ length: 6 }, keepBusy));
  await greedy.query(work);
  const outcomes = [];
  for (let turn = 0; turn < 5; turn += 1) outcomes.push(await other.query(work).then(() => "answered", String));
  isDone = true;
  await busy;
  expect(outcomes).toEqual(Array.from({ length: 5 }, () => "answered"));
  await Promise.all([greedy.close(), other.close()]);
});
