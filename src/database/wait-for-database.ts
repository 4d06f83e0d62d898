import pg from "pg";
import { retry } from "../shared/retry.ts";
import { isTransient } from "./errors.ts";

/** `onWait` is called once with the reason when the database cannot be reached; `signal` gives up. */
export interface WaitOptions {
  readonly signal: AbortSignal;
  readonly onWait: (reason: unknown) => void;
}

const connectMs = 2_000;

/**
 * Waits, however long it takes, until the database can be connected to. A Postgres that refuses us (a wrong password, no
 * such database) has answered: the next one to connect gets its reason.
 */
export async function waitForDatabase(url: string, { signal, onWait }: WaitOptions): Promise<void> {
  const onRetry = (reason: unknown, tries: number) => tries === 1 && onWait(reason);
  await retry(() => connectTo(url), { when: isTransient, pauseMs: () => 250, signal, onRetry }).catch(
    (error: unknown) => {
      if (signal.aborted || isTransient(error)) throw error;
    },
  );
}

/** Rejects with what keeps us from connecting. */
export async function connectTo(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectMs });
  // A connection that breaks later reports it here too, which would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
  } finally {
    client.end().catch(() => {});
  }
}
