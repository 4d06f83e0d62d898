import pg from "pg";
import { classifyDatabaseError, spoilsConnection } from "./errors.ts";
import type { CancellationToken } from "../graphql/cancellation.ts";
import type { Statement } from "../shared/statement.ts";
import { limitResultSize } from "./result-size.ts";
import { checkout, runStatement } from "./checkout.ts";
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
  /** How long to wait for Postgres to answer and for a connection of the pool that nobody else uses. */
  readonly connectionTimeoutMs?: number;
  /** How many connections each pool may open. */
  readonly poolSize?: number;
  /** How many bytes Postgres may answer to one statement outside of a transaction. */
  readonly maxAnswerBytes?: number;
}

/** How much longer than Postgres we wait for a statement: what is not answered then is not going to be. */
const networkMs = 500;

/**
 * What Postgres gives up after how long. A lock is waited for less long than a statement may take, so that whoever waits
 * hears that the base is busy; and a transaction whose client fell silent, as behind a dead network, lets go of its locks.
 */
function timeLimits(statementTimeoutMs: number) {
  if (statementTimeoutMs === 0) return {};
  return {
    statement_timeout: statementTimeoutMs,
    lock_timeout: Math.round(statementTimeoutMs * 0.75),
    idle_in_transaction_session_timeout: statementTimeoutMs + 2_000,
    query_timeout: statementTimeoutMs + networkMs,
  };
}

// Compiling a statement takes longer than any of ours runs; and whoever has many questions to answer at once has no second
// processor for one of them.
const speed = "-c TimeZone=UTC -c jit=off -c max_parallel_workers_per_gather=0";
// By itself Postgres notices after two hours that a client is behind a dead network.
const settings = `${speed} -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3`;

/** Opens the pools; nothing is connected yet. */
export function openDatabase(
  url: string,
  { statementTimeoutMs = 2_000, connectionTimeoutMs = 1_000, poolSize = 10, maxAnswerBytes }: DatabaseOptions = {},
): Database {
  const listeners = new Set<(text: string) => void>();
  const newPool = (settings: string) => {
    const pool = new pg.Pool({
      connectionString: url,
      max: poolSize,
      Client: observedClient((text) => listeners.forEach((listener) => listener(text))),
      options: settings,
      // pg waits for ever by default; after a black hole in the network its pool would never come back.
      connectionTimeoutMillis: connectionTimeoutMs,
      // Who uses a connection that died in silence waits for all of the time limit: better that nobody kept it.
      idleTimeoutMillis: 5_000,
      keepAlive: true,
      ...timeLimits(statementTimeoutMs),
    });
    // A connection that breaks says so here too, which would end the process; its statements fail anyway.
    pool.on("connect", (connection) => {
      connection.on("error", () => {});
      if (maxAnswerBytes !== undefined) limitResultSize(connection, maxAnswerBytes);
    });
    // An idle connection that breaks is replaced when it is next needed.
    return pool.on("error", () => {});
  };
  const pool = newPool(settings);
  // Planning a nested statement takes several times as long as running it.
  const steadyPool = newPool(`${settings} -c plan_cache_mode=force_generic_plan`);

  const nameOf = statementNames(500);
  const asked = ({ text, values, planning }: Statement) => {
    const name = planning === "EACH_TIME" ? "" : nameOf(text);
    return { name, text, values, types: { getTypeParser } };
  };
  const queryOn =
    (connection: pg.PoolClient) =>
    async <Row>(statement: Statement<Row>) =>
      (await connection.query(asked(statement))).rows as Row[];
  return {
    pool,
    query: <Row>(statement: Statement<Row>, interruption?: CancellationToken) =>
      runStatement<Row>(statement.planning === "ONCE" ? steadyPool : pool, asked(statement), interruption),
    transaction: async (work) => {
      const connection = await checkout(pool);
      try {
        await connection.query("BEGIN");
        const result = await work({ query: queryOn(connection) });
        await connection.query("COMMIT");
        connection.release();
        return result;
      } catch (error) {
        connection.release(isSilent(error) || !(await rollsBack(connection)) || spoilsConnection(error));
        throw error;
      }
    },
    onStatement: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    connections: () => ({ varied: countsOf(pool), steady: countsOf(steadyPool) }),
    close: async () => {
      await Promise.all([pool.end(), steadyPool.end()]);
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

function observedClient(tell: (text: string) => void): typeof pg.Client {
  return class extends pg.Client {
    // pg has a dozen overloads of query; what they share is that the first argument holds the text.
    override query = ((...args: [string | { readonly text: string }, ...unknown[]]) => {
      tell(typeof args[0] === "string" ? args[0] : args[0].text);
      return Reflect.apply(pg.Client.prototype.query, this, args);
    }) as pg.Client["query"];
  };
}

const { DATE, INT8 } = pg.types.builtins;

// pg makes a moment in the machine's own time zone of a date, and text of a bigint.
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: "text" | "binary") => {
  if (type === DATE) return (text: string) => text;
  if (type === INT8) return Number;
  return pg.types.getTypeParser(type, format);
};
