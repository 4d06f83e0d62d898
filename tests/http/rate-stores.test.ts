import { afterAll, expect, test } from "vitest";
import { type OpenRateStore, openRateStore } from "../../src/persistence/rate-store.ts";
import { freshDatabase } from "../support/database.ts";
import { startRedis } from "./redis.ts";
import { serve, unasked } from "./serve.ts";

const { url } = await freshDatabase({ seeded: false });
const redis = await startRedis();

async function open(store: string, databaseUrl = url): Promise<OpenRateStore> {
  const opened = await openRateStore(store, databaseUrl);
  afterAll(() => opened.close());
  return opened;
}

const spend = async (store: OpenRateStore, points: number) =>
  (await store.consume("address ::1", points)).consumedPoints;

test.each([
  ["postgres", "postgres"],
  ["Redis", redis.url],
])("several servers count together in %s", async (_, name) => {
  const [one, other] = [await open(name), await open(name)];
  // Until a new connection stands, each counts by itself.
  await expect.poll(async () => (await spend(one, 1)) - (await spend(other, 1))).toBe(-1);
  const before = await spend(one, 0);
  expect([await spend(one, 3), await spend(other, 4), await spend(one, 5)]).toEqual([
    before + 3,
    before + 7,
    before + 12,
  ]);
  const { msBeforeNext } = await other.consume("address ::1", 0);
  expect(msBeforeNext > 0 && msBeforeNext <= 60_000).toBe(true);
});

test.each([
  ["memory", "memory", url],
  ["a Postgres that nobody is at", "postgres", "postgresql://nobody@127.0.0.1:1/nothing"],
  ["a Postgres without the table", "postgres", url.replace(/[^/]*$/, "postgres")],
  ["a Redis that nobody is at", "redis://127.0.0.1:1", url],
])("what is counted in no other place is counted here: %s", async (_, name, databaseUrl) => {
  const store = await open(name, databaseUrl);
  expect([await spend(store, 3), await spend(store, 4)]).toEqual([3, 7]);
});

test("a server whose Redis goes away refuses nobody for it, and still counts", async () => {
  const mortal = await startRedis();
  const rates = await open(mortal.url);
  const server = await serve(unasked, { rateLimit: { perAddress: 2, perKey: 2, store: mortal.url } }, rates);
  const ask = () => server.ask("{ __typename }").then(({ status }) => status);
  // Here it is counted only while the connection does not stand yet.
  await expect.poll(async () => (await rates.consume("another", 1)).consumedPoints).toBeGreaterThan(1);
  expect(await ask()).toBe(200);
  await mortal.stop();
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
});
