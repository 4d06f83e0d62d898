import { withTimeout } from "../shared/with-timeout.ts";
import type { Database } from "./client.ts";
import { dataVersion } from "./data-version.sql.ts";

/** How long a version may be taken for the present one: what others write shows after this time at the latest. */
const freshForMs = 500;

/** How long an answer may wait for the version: on a dead link the question itself has to be waited for as well. */
const timeoutMs = 300;

/** Tells whether anything may have been written since something was read, by whichever process. */
export interface DataVersion {
  /**
   * A text that changes with every write to the database, at most half a second old. Null while it is not known, so that
   * nothing can be said of what was read before. What is read after asking is never older than the version.
   */
  current(): Promise<string | null>;
  /** Something was written here: the next `current()` queries the version again. */
  invalidate(): void;
}

/** `now` gives milliseconds of a clock that never goes back. */
export function createDataVersion(
  database: Pick<Database, "query">,
  now: () => number = () => performance.now(),
): DataVersion {
  let known: { readonly version: string; readonly at: number } | null = null;
  let asking: Promise<string | null> | null = null;
  let writes = 0;

  const ask = async (): Promise<string | null> => {
    const [at, writesBefore] = [now(), writes];
    try {
      const [row] = await database.query(dataVersion);
      // Something was written here meanwhile: this may be the version before it.
      if (row === undefined || writes !== writesBefore) return null;
      known = { version: row.version, at };
      return row.version;
    } catch {
      // Whatever is asked next will say better why the database does not answer.
      return null;
    } finally {
      if (writes === writesBefore) asking = null;
    }
  };

  return {
    current: async () => {
      if (known !== null && now() - known.at < freshForMs) return known.version;
      // The same promise for all requests, so that a dead link is waited for once.
      return await (asking ??= withTimeout(ask(), timeoutMs, () => null));
    },
    invalidate: () => {
      writes += 1;
      known = null;
      asking = null;
    },
  };
}
