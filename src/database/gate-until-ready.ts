import { withTimeout } from "../shared/with-timeout.ts";
import type { Database } from "./client.ts";

/** What questions are asked of. */
type Asked = Pick<Database, "query" | "transaction" | "connections">;

/** A database that may be asked from some time on. */
export interface GatedDatabase extends Asked {
  /** From now on it may be asked. */
  markReady(): void;
}

/** Twice what a start takes on a busy machine when the database is there and prepared. */
const timeoutMs = 2_000;

/**
 * The database as long as it is not prepared: whoever asks waits for a moment, which spares refusals to whom a proxy sends
 * here as soon as the port is open. Then it is as if it were down, instead of finding half of its tables.
 */
export function gateUntilReady(database: Asked): GatedDatabase {
  let isOpen = false;
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const untilOpen = () =>
    withTimeout(opened, timeoutMs, () => {
      // As Postgres reports it while it starts.
      throw Object.assign(new Error("the database is not prepared yet"), { code: "57P03" });
    });
  return {
    ...database,
    markReady: () => {
      isOpen = true;
      open();
    },
    query: (...asked) => (isOpen ? database.query(...asked) : untilOpen().then(() => database.query(...asked))),
    transaction: (work) => (isOpen ? database.transaction(work) : untilOpen().then(() => database.transaction(work))),
  };
}
