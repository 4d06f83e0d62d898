import type pg from "pg";
import { retry } from "../shared/retry.ts";

/** The pools of this process, which share what a role may open. */
const pools = new Set<pg.Pool>();
/** Those without a connection, while others have all that the role may open. */
const starving = new Set<pg.Pool>();
const shrunk = new WeakSet<pg.Pool>();

const pauseMs = 20;
/** A limit may be one of a moment, as when another server starts. */
const shrunkForMs = 30_000;

/** Lets a pool share the connections with the others of this process, until it is closed. */
export function sharesConnections(pool: pg.Pool): () => void {
  pools.add(pool);
  return () => void pools.delete(pool);
}

/** Takes a connection; where Postgres allows no further one, waits for one that is in use. */
export async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await retry(() => pool.connect(), {
      when: isConnectionLimit,
      pauseMs: () => pauseMs,
      timeoutMs: pool.options.connectionTimeoutMillis ?? 0,
      onRetry: () => shrink(pool),
    });
  } finally {
    starving.delete(pool);
  }
}

/** Gives a connection back to the pool, or up for a pool that has none. */
export function release(pool: pg.Pool, connection: pg.PoolClient, isBroken: boolean): void {
  const isNeeded = [...starving].some((other) => other !== pool && isSameServer(other, pool));
  if (isNeeded) limitTo(pool, pool.totalCount - 1);
  connection.release(isBroken || isNeeded);
}

function shrink(pool: pg.Pool): void {
  limitTo(pool, pool.totalCount);
  if (pool.totalCount > 0) return;
  starving.add(pool);
  const idle = [...pools].find((other) => other !== pool && other.idleCount > 0 && isSameServer(other, pool));
  void idle?.connect().then(
    (connection) => connection.release(true),
    () => {},
  );
}

function limitTo(pool: pg.Pool, count: number): void {
  const { max } = pool.options;
  pool.options.max = Math.max(1, Math.min(max, count));
  if (shrunk.has(pool)) return;
  shrunk.add(pool);
  setTimeout(() => {
    shrunk.delete(pool);
    pool.options.max = max;
  }, shrunkForMs).unref();
}

function isSameServer(one: pg.Pool, other: pg.Pool): boolean {
  return one.options.connectionString === other.options.connectionString;
}

/** "too many connections for role", for a database or in all; PgBouncer's max_client_conn. */
function isConnectionLimit(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "53300") || error.message.startsWith("no more connections allowed");
}
