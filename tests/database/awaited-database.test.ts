import sql from "sql-template-tag";
import { expect, test, vi } from "vitest";
import { classifyDatabaseError } from "../../src/database/errors.ts";
import { gateUntilReady } from "../../src/database/gate-until-ready.ts";
import { freshDatabase } from "../support/database.ts";

const database = await freshDatabase({ seeded: false });
const one = sql`SELECT 1 AS one`;

test("who asks a moment before the database is prepared is answered then", async () => {
  const awaited = gateUntilReady(database);
  const answers = Promise.all([awaited.query(one), awaited.transaction((tx) => tx.query(one))]);
  awaited.markReady();
  expect(await answers).toEqual([[{ one: 1 }], [{ one: 1 }]]);
});

test("who asks long before is told that there is no database, which is not asked", async () => {
  const asked = vi.spyOn(database, "query");
  const answer = gateUntilReady(database).query(one);
  expect(await answer.catch((error: unknown) => classifyDatabaseError(error))).toBe("AWAY");
  expect(asked.mock.calls).toEqual([]);
});
