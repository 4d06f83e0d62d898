import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isUnavailable } from "./unavailable.ts";

/** `onWait` hears once why the database cannot be reached, when it cannot; `signal` gives up. */
export interface ReachOptions {
  readonly signal: AbortSignal;
  readonly onWait: (reason: unknown) => void;
}

const connectMs = 2_000;
const pauseMs = 250;

/**
 * Waits, however long it takes, until somebody answers at this address. A Postgres that refuses us (a wrong password, no
 * such database) has answered: whoever connects next hears its reason.
 */
export async function waitForDatabase(url: string, { signal, onWait }: ReachOptions): Promise<void> {
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const reason = await connectionFailure(url);
    if (reason === null) return;
    if (isFirst) onWait(reason);
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
  }
}

/** What keeps us from reaching it; null when it answers. */
async function connectionFailure(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectMs });
  // A connection that breaks later says so here, which would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return null;
  } catch (error) {
    return isUnavailable(error) ? error : null;
  } finally {
    client.end().catch(() => {});
  }
}
