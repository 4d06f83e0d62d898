import pg from "pg";
import { QueryTimeoutError } from "../errors.ts";
import type { CancellationToken } from "../graphql/cancellation.ts";
import { resetResultSize } from "./result-size.ts";
import { cancelStatement } from "./cancel.ts";
import { connect, release } from "./connection-limit.ts";
import { isSharedByTransactions, runWith, type Settings } from "./connection-settings.ts";
import { busy, spoilsConnection } from "./errors.ts";
import { preparedStatementBudget } from "./prepared-statements.ts";

/** How many may wait for each connection of a pool: more than can be served in the second that they wait. */
const maxWaitingEach = 100;

/** Some three of the sets of statements that are kept at a time; a new connection takes some milliseconds. */
const exceedsStatementBudget = preparedStatementBudget(1_500);

/** Takes a connection out of the pool. Rejects when all are in use, and too many requests wait or none comes back. */
export async function checkout(pool: pg.Pool): Promise<pg.PoolClient> {
  if (pool.waitingCount >= maxWaitingEach * pool.options.max) throw busy();
  return await connect(pool);
}

/** A pool, and what its statements run with. */
export interface SettledPool {
  readonly pool: pg.Pool;
  readonly settings: Settings;
}

/** The statement as it may be sent: where a pooler shares connections, the next one knows nothing of its name. */
export function unnamedIfShared(connection: pg.ClientBase, statement: pg.QueryConfig): pg.QueryConfig {
  return isSharedByTransactions(connection) ? { ...statement, name: "" } : statement;
}

/** Runs one statement on a connection of the pool. It is stopped when it is interrupted; rejects then as for too much time. */
export async function runStatement<Row>(
  { pool, settings }: SettledPool,
  config: pg.QueryConfig,
  interruption: CancellationToken | undefined,
): Promise<Row[]> {
  throwIfCancelled(interruption);
  const connection = await checkout(pool);
  let cancelling: Promise<boolean> | undefined;
  const ignore = interruption?.onInterrupt(() => {
    cancelling = cancelStatement(connection).then(
      () => true,
      () => false,
    );
  });
  const statement = unnamedIfShared(connection, config);
  let isBroken = exceedsStatementBudget(connection, statement.name ?? "");
  try {
    throwIfCancelled(interruption);
    resetResultSize(connection);
    const { rows } = await runWith(connection, settings, statement);
    return rows as Row[];
  } catch (error) {
    isBroken ||= !(error instanceof QueryTimeoutError || isOfStatement(error)) || spoilsConnection(error);
    throw error;
  } finally {
    ignore?.();
    if (cancelling === undefined) release(pool, connection, isBroken);
    // The next one's statement must not be the one that is stopped.
    else void cancelling.then((isPassedOn) => release(pool, connection, isBroken || !isPassedOn));
  }
}

function throwIfCancelled(interruption: CancellationToken | undefined): void {
  if (interruption?.isCancelled === true) throw new QueryTimeoutError("Nobody waits for the answer.");
}

/** Whether Postgres refused or stopped a statement, and takes others on the same connection. */
function isOfStatement(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === "ERROR";
}
