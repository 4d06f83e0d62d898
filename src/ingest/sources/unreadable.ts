import type { Reading, PreparedText, Source } from "../raw-article.ts";

/** Why some input is no article; readers throw it and {@link attempt} makes it a reject. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  /** Where the fault is, counted from 1, when that says more than where the article stands. */
  readonly line: number | null;

  constructor(reason: string, line: number | null = null) {
    super(reason);
    this.line = line;
  }
}

/** Reads one article; what makes it unreadable becomes a reject. */
export async function attempt(source: Source, read: () => Promise<PreparedText>): Promise<Reading> {
  try {
    return { ...(await read()), source };
  } catch (error) {
    return refused(source, error);
  }
}

/**
 * The reject for an error. One that is no {@link UnreadableError} is a parser that stumbles over input which nobody
 * thought of: it is reported too, since one strange page must not stop a hundred thousand.
 */
export function refused(source: Source, error: unknown): Reading {
  if (error instanceof UnreadableError) {
    return { reject: { ...source, line: error.line ?? source.line, reason: error.message } };
  }
  return { reject: { ...source, reason: `cannot be read: ${String(error)}` } };
}
