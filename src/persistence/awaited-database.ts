import type { Database } from "./client.ts";

/** What questions are asked of. */
type Asked = Pick<Database, "query" | "transaction" | "connections">;

/** A database that may be asked from some time on. */
export interface AwaitedDatabase extends Asked {
  /** From now on it may be asked. */
  open(): void;
}

/** As Postgres says it while it starts. */
class NotPreparedError extends Error {
  override readonly name = "NotPreparedError";
  readonly code = "57P03";
  constructor() {
    super("the database is not prepared yet");
  }
}

/**
 * The database as long as it is not prepared: whoever asks is told so at once, as if it were down, instead of finding
 * half of its tables.
 */
export function awaitedDatabase(database: Asked): AwaitedDatabase {
  let isOpen = false;
  return {
    ...database,
    open: () => {
      isOpen = true;
    },
    query: (...asked) => (isOpen ? database.query(...asked) : Promise.reject(new NotPreparedError())),
    transaction: (work) => (isOpen ? database.transaction(work) : Promise.reject(new NotPreparedError())),
  };
}
