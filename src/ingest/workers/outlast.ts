import { setTimeout as sleep } from "node:timers/promises";
import { BulkStoppedError } from "./bulk-stopped-error.ts";
import { type DatabaseTrouble, classifyDatabaseError } from "./database-trouble.ts";

const timeoutMs = 10_000;

/**
 * Does this work, again and again while the database is away, for some seconds. Throws a BulkStoppedError when the
 * database does not come back or cannot be used; the work's own errors pass through.
 */
export async function retryWhileUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  let giveUpAt: number | undefined;
  for (let pause = 100; ; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      const reason = stopReason(error);
      if (reason === null) throw error;
      giveUpAt ??= Date.now() + timeoutMs;
      if (classifyDatabaseError(error) !== "AWAY" || Date.now() + pause > giveUpAt) throw new BulkStoppedError(reason);
      await sleep(pause);
    }
  }
}

/** Why there is no sense in going on, in a sentence; null when the error says nothing of the database. */
export function stopReason(error: unknown): string | null {
  const trouble = classifyDatabaseError(error);
  return trouble === null ? null : sentences[trouble](error);
}

const sentences: Readonly<Record<DatabaseTrouble, (error: unknown) => string>> = {
  AWAY: (error) => `The database went away, and is not back in time: ${wordsOf(error)}`,
  DISK_FULL: () => "The disk of the database is full. Make room there first; what is stored so far is kept.",
  UNUSABLE: (error) => `The database cannot be used: ${wordsOf(error)}`,
};

// Prisma's messages begin with lines of its own; the last one is the reason.
function wordsOf(error: unknown): string {
  const message =
    error instanceof AggregateError ? String(error.errors[0]) : error instanceof Error ? error.message : String(error);
  return message.trim().split("\n").at(-1) ?? message;
}
