import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { expectOneCount, openRates, spend } from "./shared-rates.ts";

const { url } = await freshDatabase({ seeded: false });

test("several servers count together in postgres", async () => {
  await expectOneCount(await openRates("postgres", url), await openRates("postgres", url));
});

test.each([
  ["memory", "memory", url],
  ["a Postgres that nobody is at", "postgres", "postgresql://nobody@127.0.0.1:1/nothing"],
  ["a Postgres without the table", "postgres", url.replace(/[^/]*$/, "postgres")],
  ["a Redis that nobody is at", "redis://127.0.0.1:1", url],
])("what is counted in no other place is counted here: %s", async (_, name, databaseUrl) => {
  const store = await openRates(name, databaseUrl);
  expect([await spend(store, 3), await spend(store, 4)]).toEqual([3, 7]);
});
