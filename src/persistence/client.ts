import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { Sql } from "sql-template-tag";
import { PrismaClient } from "./generated/client.ts";
import { statementNames } from "./statement-names.ts";

/** One pool of connections, used by Prisma and by handwritten SQL alike. */
export interface Database {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  /** Runs handwritten SQL. A `date` comes as "YYYY-MM-DD", a `bigint` (as of count) as a number. */
  query(sql: Sql): Promise<unknown[]>;
  /** Calls the listener with the text of every statement that goes to Postgres, until the function it gives is called. */
  onStatement(listener: (text: string) => void): () => void;
  close(): Promise<void>;
}

/** `statementTimeoutMs`: 0 lets a statement take as long as it needs, as seeding may. */
export interface DatabaseOptions {
  readonly statementTimeoutMs?: number;
}

/** Opens a pool; nothing is connected yet. */
export function openDatabase(url: string, { statementTimeoutMs = 2_000 }: DatabaseOptions = {}): Database {
  const listeners = new Set<(text: string) => void>();
  const pool = new pg.Pool({
    connectionString: url,
    Client: clientThatTells((text) => listeners.forEach((listener) => listener(text))),
    options: "-c TimeZone=UTC",
    // pg waits for ever by default; after a black hole in the network its pool would never come back.
    connectionTimeoutMillis: 1_000,
    idleTimeoutMillis: 10_000,
    keepAlive: true,
    statement_timeout: statementTimeoutMs,
    ...(statementTimeoutMs === 0 ? {} : { query_timeout: statementTimeoutMs + 1_000 }),
  });
  // An idle connection that breaks is replaced when it is next needed.
  pool.on("error", () => {});

  const nameOf = statementNames(500);
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => nameOf(sql),
  });
  const prisma = new PrismaClient({ adapter });
  return {
    pool,
    prisma,
    query: async ({ text, values }) => {
      const { rows } = await pool.query({ name: nameOf(text), text, values, types: { getTypeParser } });
      return rows;
    },
    onStatement: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

function clientThatTells(tell: (text: string) => void): typeof pg.Client {
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
