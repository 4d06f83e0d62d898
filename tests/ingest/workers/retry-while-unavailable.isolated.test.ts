import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { retryWhileUnavailable } from "../../../src/ingest/workers/retry-while-unavailable.ts";

vi.mock("node:timers/promises", () => ({
  setTimeout: async (ms: number) => void vi.advanceTimersByTime(ms),
}));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const away = () => Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });

test("a database that comes back in some seconds is outlasted", async () => {
  let tries = 0;
  const work = async () => {
    tries += 1;
    if (tries < 5) throw away();
    return "stored";
  };
  expect([await retryWhileUnavailable(work), tries]).toEqual(["stored", 5]);
});

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each([
  coded("EHOSTUNREACH", "connect EHOSTUNREACH 10.0.0.7:5432"),
  coded("EAI_AGAIN", "getaddrinfo EAI_AGAIN db.internal"),
  new Error("Query read timeout"),
  coded("25006", "cannot execute INSERT in a read-only transaction"),
  coded("26000", 'prepared statement "s4" does not exist'),
])("work waits for a database that is away: %s", async (error) => {
  let tries = 0;
  const work = async () => {
    tries += 1;
    if (tries === 1) throw error;
    return "stored";
  };
  expect([await retryWhileUnavailable(work), tries]).toEqual(["stored", 2]);
});

test.each([
  [away(), "The database went away, and is not back in time: connect ECONNREFUSED 127.0.0.1:5432"],
  [
    Object.assign(new Error("could not extend file"), { code: "53100" }),
    "The disk of the database is full. Make room there first; what is stored so far is kept.",
  ],
  [
    Object.assign(new Error('\nInvalid query\nrelation "quote" does not exist'), { code: "42P01" }),
    'The database cannot be used: relation "quote" does not exist',
  ],
  [
    coded("28P01", 'password authentication failed for user "onrecord"'),
    'The database cannot be used: password authentication failed for user "onrecord"',
  ],
  [
    coded("25006", "cannot execute INSERT in a read-only transaction"),
    "The database takes no writes: it is a standby, or set to read-only. What is stored so far is kept.",
  ],
  [
    new Error("Cannot use a pool after calling end on the pool"),
    "The database went away, and is not back in time: Cannot use a pool after calling end on the pool",
  ],
])("a database that does not come back or cannot be used ends the run: %s", async (error, message) => {
  const work = () => Promise.reject(error);
  await expect(retryWhileUnavailable(work)).rejects.toThrow(
    expect.objectContaining({ name: "BulkStoppedError", message }),
  );
});

test("the work's own errors pass at once", async () => {
  let tries = 0;
  const work = () => {
    tries += 1;
    return Promise.reject(new RangeError("no such offset"));
  };
  await expect(retryWhileUnavailable(work)).rejects.toThrow(RangeError);
  expect(tries).toBe(1);
});
