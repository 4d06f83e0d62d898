import { callbackify } from "node:util";
import pg from "pg";
import type { Settings } from "./connection-settings.ts";
import { type Pooling, prepareConnection } from "./pooling.ts";
import { limitResultSize } from "./result-size.ts";

/** How much longer than Postgres we wait for a statement: what is not answered then is not going to be. */
const networkMs = 500;

export interface PoolOptions {
  readonly url: string;
  readonly settings: Settings;
  readonly statementTimeoutMs: number;
  readonly pooler?: Pooling | undefined;
  readonly connectionTimeoutMs?: number;
  readonly poolSize?: number;
  readonly maxAnswerBytes?: number;
  readonly onStatement: (text: string) => void;
}

/** Opens a pool whose connections have these settings; nothing is connected yet. */
export function openPool(options: PoolOptions): pg.Pool {
  const { url, settings, statementTimeoutMs, maxAnswerBytes, pooler: declared } = options;
  const { connectionTimeoutMs: timeoutMs = 1_000 } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    Client: observedClient(options.onStatement),
    // pg waits for ever by default; after a black hole in the network its pool would never come back.
    connectionTimeoutMillis: timeoutMs,
    // A statement on a connection that died in silence waits for all of the time limit: better that none is kept.
    idleTimeoutMillis: 5_000,
    keepAlive: true,
    ...(statementTimeoutMs > 0 && { query_timeout: statementTimeoutMs + networkMs }),
    verify: callbackify((connection: pg.ClientBase) =>
      prepareConnection(connection, { url, settings, declared, timeoutMs }),
    ),
  });
  pool.on("connect", (connection) => {
    // A connection that breaks reports it here too, which would end the process; its statements fail anyway.
    connection.on("error", () => {});
    if (maxAnswerBytes !== undefined) limitResultSize(connection, maxAnswerBytes);
  });
  // An idle connection that breaks is replaced when it is next needed.
  return pool.on("error", () => {});
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
