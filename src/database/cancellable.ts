import type { CancellationToken } from "../graphql/cancellation.ts";
import type { Database } from "./client.ts";

/** The database for somebody who may leave: what is read for them is stopped then. */
export function interruptible(
  database: Pick<Database, "query">,
  interruption: CancellationToken,
): Pick<Database, "query"> {
  return { query: (statement) => database.query(statement, interruption) };
}
