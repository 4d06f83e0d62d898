import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRedis, RLWrapperTimeouts } from "rate-limiter-flexible";
import { openDatabase } from "../database/client.ts";
import type { Pooling } from "../database/pooling.ts";
import type { Statement } from "../shared/statement.ts";

/** Where it is counted what everybody has asked for in the present minute. */
export interface OpenRateStore {
  consume(account: string, points: number): Promise<{ readonly consumedPoints: number; readonly msBeforeNext: number }>;
  close(): Promise<void>;
}

/** What a shared store may take; a slower one is as good as none. */
const timeoutMs = 250;

// The store only counts; who has too much is decided where it is refused.
const counting = { points: Number.MAX_SAFE_INTEGER, duration: 60, keyPrefix: "onrecord" };

/** Counts in this process alone. */
export function memoryRates(): OpenRateStore {
  const limiter = new RateLimiterMemory(counting);
  return { consume: (account, points) => limiter.consume(account, points), close: async () => {} };
}

/**
 * Opens the store of RATE_LIMIT_STORE: "memory", "postgres" or the URL of a Redis. While a shared store does not answer,
 * this process counts by itself: nobody is refused for it, and nobody goes uncounted.
 */
export async function openRateStore(store: string, databaseUrl: string, pooler?: Pooling): Promise<OpenRateStore> {
  if (store === "memory") return memoryRates();
  return store === "postgres" ? postgresRates(databaseUrl, pooler) : await redisRates(store);
}

/** In the table rate_limit, by its primary key. */
function postgresRates(url: string, pooler: Pooling | undefined): OpenRateStore {
  const database = openDatabase(url, {
    statementTimeoutMs: timeoutMs,
    connectionTimeoutMs: timeoutMs,
    poolSize: 3,
    pooler,
  });
  const query = async (statement: Statement) => ({ rows: await database.query(statement) });
  const limiter = new RateLimiterPostgres({
    ...counting,
    storeClient: { query },
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: true,
  });
  return { consume: inTime(limiter), close: () => database.close() };
}

async function redisRates(url: string): Promise<OpenRateStore> {
  const { Redis } = await import("ioredis");
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  });
  redis.on("error", () => {});
  const limiter = new RateLimiterRedis({ ...counting, storeClient: redis });
  return { consume: inTime(limiter), close: async () => redis.disconnect() };
}

function inTime(limiter: RateLimiterPostgres | RateLimiterRedis): OpenRateStore["consume"] {
  const timed = new RLWrapperTimeouts({
    limiter,
    timeoutMs: timeoutMs,
    insuranceLimiter: new RateLimiterMemory(counting),
  });
  return (account, points) => timed.consume(account, points);
}
