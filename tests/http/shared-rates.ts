import { expect } from "vitest";
import { type OpenRateStore, openRateStore } from "../../src/rate-limits/rate-store.ts";
import { afterFile } from "../support/after-file.ts";

/** A store of rates, closed after the last test of the file. */
export async function openRates(store: string, databaseUrl: string): Promise<OpenRateStore> {
  const opened = await openRateStore(store, databaseUrl);
  afterFile(() => opened.close());
  return opened;
}

export async function spend(store: OpenRateStore, points: number): Promise<number> {
  return (await store.consume("address ::1", points)).consumedPoints;
}

/** Two stores of one kind, as two servers have them, count together. */
export async function expectOneCount(one: OpenRateStore, other: OpenRateStore): Promise<void> {
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
}
