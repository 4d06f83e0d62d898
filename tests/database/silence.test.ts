import pg from "pg";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/database/client.ts";
import { createDataVersion } from "../../src/database/data-version.ts";
import { startProxy } from "../../resilience/faults/proxy.ts";
import { freshDatabase } from "../support/database.ts";

const { url } = await freshDatabase({ seeded: false });
const now = { text: "SELECT 1", values: [] };

/** The database behind a network that can fail, for statements of at most half a second. */
async function behindNetwork() {
  const address = new URL(url);
  const network = await startProxy({ target: { host: address.hostname, port: Number(address.port) } });
  address.host = `127.0.0.1:${network.port}`;
  return { network, database: openDatabase(address.href, { statementTimeoutMs: 500 }) };
}

test("a transaction on a dead line is given up without a word, and the next one gets a new connection", async () => {
  const { network, database } = await behindNetwork();
  const statements: string[] = [];
  database.onStatement((text) => statements.push(text));
  const broken = database.transaction(async (tx) => {
    await network.become("BLACKHOLE");
    await tx.query(now);
  });
  await expect(broken).rejects.toThrow("Query read timeout");
  await network.become("PASS");
  await database.transaction((tx) => tx.query(now));
  expect(statements).toEqual(["BEGIN", "SELECT 1", "BEGIN", "SELECT 1", "COMMIT"]);
  await database.close();
  await network.close();
});

test("Postgres lets go of what a transaction has locked whose client fell silent", async () => {
  const { network, database } = await behindNetwork();
  const lock = { text: "SELECT pg_advisory_xact_lock(4711)", values: [] };
  let [leave, tellLocked] = [() => {}, () => {}];
  const locked = new Promise<void>((resolve) => (tellLocked = resolve));
  const silent = database
    .transaction(async (tx) => {
      await tx.query(lock);
      network.forget();
      tellLocked();
      await new Promise<void>((resolve) => (leave = resolve));
      await tx.query(now);
    })
    .catch(() => "gone");
  const other = new pg.Client(url);
  await other.connect();
  const isFree = async () => {
    const { rows } = await other.query<{ free: boolean }>("SELECT pg_try_advisory_lock(4711) AS free");
    return rows[0]?.free;
  };
  await locked;
  expect(await isFree()).toBe(false);
  await expect.poll(isFree, { timeout: 20_000 }).toBe(true);
  leave();
  expect(await silent).toBe("gone");
  await other.end();
  await database.close();
  await network.close();
});

test("while nobody says the version of the data, all who ask are told so without waiting for it", async () => {
  let asked = 0;
  const version = createDataVersion({
    query: () => {
      asked += 1;
      return new Promise(() => {});
    },
  });
  expect(await Promise.all([version.current(), version.current()])).toEqual([null, null]);
  expect([await version.current(), asked]).toEqual([null, 1]);
});
