import { setTimeout as sleep } from "node:timers/promises";

// SQLSTATE: serialization failure, deadlock, a unique value or a row that somebody else added or removed meanwhile.
const clashes: ReadonlySet<unknown> = new Set(["40001", "40P01", "23505", "23503"]);
const maxTries = 8;

/** Does work that is whole or not at all, once more as often as it clashes with what others write at the same time. */
export async function retryOnConflict<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isClash = error instanceof Error && "code" in error && clashes.has(error.code);
      if (!isClash || tries === maxTries) throw error;
      // Not all at the same moment again.
      await sleep(Math.random() * 20 * tries);
    }
  }
}
