import pg from "pg";
import { classifyDatabaseError, spoilsConnection } from "./errors.ts";
import type { CancellationToken } from "../graphql/cancellation.ts";
import type { Statement } from "../shared/statement.ts";
import { checkout, runStatement, type SettledPool, unnamedIfShared } from "./checkout.ts";
import { release, sharesConnections } from "./connection-limit.ts";
import { beginWith, isSharedByTransactions, type Settings, settingsFor } from "./connection-settings.ts";
import { openPool } from "./pool.ts";
import type { Pooling } from "./pooling.ts";
import { statementNames } from "./prepared-statements.ts";

/** Connections to one database. */
export interface Database {
  readonly pool: pg.Pool;
  /**
   * Runs handwritten SQL. A `date` comes as "YYYY-MM-DD", a `bigint` (as of count) as a number. Rejects when no
   * connection is free in time. What is interrupted is stopped in Postgres too.
   */
  query<Row>(statement: Statement<Row>, interruption?: CancellationToken): Promise<Row[]>;
  /**
   * Runs `work` in one transaction: all that it writes stays, or nothing when it throws. Other work does not see it
   * meanwhile, but each statement sees what others have committed before it began.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Calls the listener with the text of every statement that goes to Postgres, until the function it gives is called. */
  onStatement(listener: (text: string) => void): () => void;
  /** How many connections each of its pools has now. */
  connections(): Readonly<Record<"varied" | "steady", Connections>>;
  close(): Promise<void>;
}

/** Connections of a pool, and how many statements wait for one. */
export interface Connections {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** A transaction under way. */
export interface Transaction {
  query<Row>(statement: Statement<Row>): Promise<Row[]>;
}

/** `statementTimeoutMs`: 0 lets a statement take as long as it needs, as seeding may. */
export interface DatabaseOptions {
  readonly statementTimeoutMs?: number;
  /** How a pooler between shares its connections; found out by default. */
  readonly pooler?: Pooling | undefined;
  /** How long to wait for Postgres to answer and for a connection of the pool that nobody else uses. */
  readonly connectionTimeoutMs?: number;
  /** How many connections each pool may open. */
  readonly poolSize?: number;
  /** How many bytes Postgres may answer to one statement outside of a transaction. */
  readonly maxAnswerBytes?: number;
}

/** Opens the pools; nothing is connected yet. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const { statementTimeoutMs = 2_000 } = options;
  const listeners = new Set<(text: string) => void>();
  const onStatement = (text: string) => listeners.forEach((listener) => listener(text));
  const pooled = (settings: Settings): SettledPool => ({
    pool: openPool({ url, settings, onStatement, ...options, statementTimeoutMs }),
    settings,
  });
  const varied = pooled(settingsFor(statementTimeoutMs, false));
  const steady = pooled(settingsFor(statementTimeoutMs, true));
  const { pool } = varied;
  const leave = [pool, steady.pool].map(sharesConnections);

  const nameOf = statementNames(500);
  const asked = ({ text, values, planning }: Statement) => {
    const name = planning === "EACH_TIME" ? "" : nameOf(text);
    return { name, text, values, types: { getTypeParser } };
  };
  const queryOn =
    (connection: pg.PoolClient) =>
    async <Row>(statement: Statement<Row>) =>
      (await connection.query(unnamedIfShared(connection, asked(statement)))).rows as Row[];
  return {
    pool,
    query: <Row>(statement: Statement<Row>, interruption?: CancellationToken) =>
      runStatement<Row>(statement.planning === "ONCE" ? steady : varied, asked(statement), interruption),
    transaction: async (work) => {
      const connection = await checkout(pool);
      try {
        await connection.query(isSharedByTransactions(connection) ? beginWith(varied.settings) : "BEGIN");
        const result = await work({ query: queryOn(connection) });
        await connection.query("COMMIT");
        release(pool, connection, false);
        return result;
      } catch (error) {
        release(pool, connection, isSilent(error) || !(await rollsBack(connection)) || spoilsConnection(error));
        throw error;
      }
    },
    onStatement: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    connections: () => ({ varied: countsOf(pool), steady: countsOf(steady.pool) }),
    close: async () => {
      leave.forEach((leavePool) => leavePool());
      await Promise.all([pool.end(), steady.pool.end()]);
    },
  };
}

function countsOf({ totalCount: total, idleCount: idle, waitingCount: waiting }: pg.Pool): Connections {
  return { total, idle, waiting };
}

/** Whether nobody answers at the other end any more, so that there is no sense in saying ROLLBACK and waiting again. */
function isSilent(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) && classifyDatabaseError(error) === "AWAY";
}

/** A connection that cannot even roll back is given up, and Postgres rolls back what it had begun. */
async function rollsBack(connection: pg.PoolClient): Promise<boolean> {
  return await connection.query("ROLLBACK").then(
    () => true,
    () => false,
  );
}

const { DATE, INT8 } = pg.types.builtins;

// pg makes a moment in the machine's own time zone of a date, and text of a bigint.
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: "text" | "binary") => {
  if (type === DATE) return (text: string) => text;
  if (type === INT8) return Number;
  return pg.types.getTypeParser(type, format);
};
