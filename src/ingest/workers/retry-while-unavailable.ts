import { type DatabaseTrouble, classifyDatabaseError, isTransient } from "../../database/errors.ts";
import { retry } from "../../shared/retry.ts";
import { BulkStoppedError } from "./bulk-stopped-error.ts";

/**
 * Does this work, again and again while the database is away, for some seconds. Throws a BulkStoppedError when the
 * database does not come back or cannot be used; the work's own errors pass through.
 */
export async function retryWhileUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await retry(work, { when: isTransient, pauseMs: (tries) => 50 * 2 ** tries, timeoutMs: 10_000 });
  } catch (error) {
    const reason = stopReason(error);
    throw reason === null ? error : new BulkStoppedError(reason);
  }
}

/** Why nothing more can be done, in a sentence; null when the error is one of the article. */
export function stopReason(error: unknown): string | null {
  const trouble = classifyDatabaseError(error);
  // Another article may take less time.
  return trouble === null || trouble === "TIMEOUT" ? null : sentences[trouble](error);
}

const away = (error: unknown) => `The database went away, and is not back in time: ${messageOf(error)}`;
const unusable = (error: unknown) => `The database cannot be used: ${messageOf(error)}`;

const sentences: Readonly<Record<Exclude<DatabaseTrouble, "TIMEOUT">, (error: unknown) => string>> = {
  AWAY: away,
  BUSY: (error) => `The database is too busy: ${messageOf(error)}`,
  READ_ONLY: () => "The database takes no writes: it is a standby, or set to read-only. What is stored so far is kept.",
  CONFLICT: (error) => `Others keep changing the same data: ${messageOf(error)}`,
  FULL: () => "The disk of the database is full. Make room there first; what is stored so far is kept.",
  UNUSABLE: unusable,
  MISMATCH: unusable,
};

// Prisma's messages begin with lines of its own; the last one is the reason.
function messageOf(error: unknown): string {
  const message =
    error instanceof AggregateError ? String(error.errors[0]) : error instanceof Error ? error.message : String(error);
  return message.trim().split("\n").at(-1) ?? message;
}
