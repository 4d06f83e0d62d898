import { KnowledgeError } from "../errors.ts";

/**
 * The state of the database that an error shows, rather than a fault of the statement or the article:
 * AWAY: it cannot be reached, starts, stops, or has closed the connection.
 * BUSY: it has no connection, memory or lock to spare.
 * READ_ONLY: it takes no writes, as a standby or a primary that is being replaced.
 * CONFLICT: another transaction got in the way; the same transaction may succeed now.
 * TIMEOUT: the statement took too long and was stopped.
 * FULL: its disk is full.
 * UNUSABLE: it is there and does not let us in, or its files cannot be read.
 * MISMATCH: its tables are not what this version expects, or a statement is wrong.
 */
export type DatabaseTrouble = "AWAY" | "BUSY" | "READ_ONLY" | "CONFLICT" | "TIMEOUT" | "FULL" | "UNUSABLE" | "MISMATCH";

/**
 * By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), its first three or two characters, Node's
 * code, Prisma's or ours; the longest that is known counts.
 */
const troubles: Readonly<Record<string, DatabaseTrouble>> = {
  // Connection exceptions, and what PgBouncer has to say; prepared statements that a pooler gave to another connection.
  "08": "AWAY",
  "26000": "AWAY",
  "42P05": "AWAY",
  "25P03": "AWAY",
  "57P": "AWAY",
  "57P04": "UNUSABLE",
  ECONNREFUSED: "AWAY",
  ECONNRESET: "AWAY",
  ECONNABORTED: "AWAY",
  EPIPE: "AWAY",
  ETIMEDOUT: "AWAY",
  EHOSTDOWN: "AWAY",
  EHOSTUNREACH: "AWAY",
  ENETDOWN: "AWAY",
  ENETUNREACH: "AWAY",
  ENOTFOUND: "AWAY",
  EAI_AGAIN: "AWAY",
  P1001: "AWAY",
  P1002: "AWAY",
  P1008: "AWAY",
  P1017: "AWAY",
  // Resources, such as too many connections, and locks that another transaction holds for too long.
  "53": "BUSY",
  "55P03": "BUSY",
  P2024: "BUSY",
  P2028: "BUSY",
  SERVICE_UNAVAILABLE: "BUSY",
  "25006": "READ_ONLY",
  // Serialization failures and deadlocks.
  "40": "CONFLICT",
  P2034: "CONFLICT",
  "57014": "TIMEOUT",
  "25P04": "TIMEOUT",
  QUERY_TIMEOUT: "TIMEOUT",
  "53100": "FULL",
  ENOSPC: "FULL",
  // Passwords, roles and databases; files of the server.
  "28": "UNUSABLE",
  "3D": "UNUSABLE",
  "58": "UNUSABLE",
  P1000: "UNUSABLE",
  P1003: "UNUSABLE",
  P1010: "UNUSABLE",
  "42": "MISMATCH",
  XX: "MISMATCH",
};

/** pg gives no code to these. */
const messages: readonly (readonly [RegExp, DatabaseTrouble])[] = [
  [/^timeout exceeded when trying to connect/, "BUSY"],
  [/^(?:Connection terminated|timeout expired|Query read timeout|Client has encountered a connection error)/, "AWAY"],
  [/^(?:Client was closed|Cannot use a pool)/, "AWAY"],
  [/^SASL: /, "UNUSABLE"],
];

/** Classifies an error by itself and its causes; null if it isn't about the database. */
export function classifyDatabaseError(error: unknown): DatabaseTrouble | null {
  for (const cause of causesOf(error)) {
    const trouble = ownTrouble(cause);
    if (trouble !== null) return trouble;
  }
  return null;
}

/** Whether the trouble may pass by itself, so that work that can wait should. */
export function isTransient(error: unknown): boolean {
  const trouble = classifyDatabaseError(error);
  return trouble === "AWAY" || trouble === "BUSY" || trouble === "READ_ONLY" || trouble === "CONFLICT";
}

/**
 * Whether the connection should be closed: it is broken, or the next one may lead to another server or be let in by a
 * newer password. A pooler's connection no longer has our prepared statements.
 */
export function spoilsConnection(error: unknown): boolean {
  const trouble = classifyDatabaseError(error);
  return trouble === "AWAY" || trouble === "READ_ONLY" || trouble === "UNUSABLE";
}

// A unique value or a row that another transaction added or removed meanwhile. Without one it is a bug.
const races: ReadonlySet<unknown> = new Set(["23505", "23503"]);

/** Whether a transaction failed because of another one, and may succeed when it is done again. */
export function isConflict(error: unknown): boolean {
  if (classifyDatabaseError(error) === "CONFLICT") return true;
  return error instanceof Error && "code" in error && races.has(error.code);
}

const sentences: Readonly<Record<DatabaseTrouble, string>> = {
  AWAY: "The database does not answer; try again.",
  BUSY: "The database is busy; try again in a second.",
  READ_ONLY: "The database takes no writes at the moment; try again.",
  CONFLICT: "Other requests are changing the same data; try again.",
  FULL: "The database has no room left to write; try again later.",
  UNUSABLE: "The database cannot be used at the moment; try again later.",
  MISMATCH: "The database cannot be used at the moment; try again later.",
  TIMEOUT: "The database takes too long; try again.",
};

export const queryTimeoutMessage =
  "The question took too long and was stopped. Ask for less of it: a smaller `first`, fewer levels, fewer counts.";

/** The error that a caller sees; null when the database is not to blame. */
export function databaseFailure(error: unknown): KnowledgeError | null {
  if (error instanceof KnowledgeError) return error;
  const trouble = classifyDatabaseError(error);
  if (trouble === null || trouble === "MISMATCH") return null;
  if (trouble === "TIMEOUT") return new KnowledgeError("QUERY_TIMEOUT", queryTimeoutMessage, {}, error);
  return unavailable(error);
}

/** For work that depends on the database, whatever went wrong with it. */
export function unavailable(error: unknown): KnowledgeError {
  return new KnowledgeError("SERVICE_UNAVAILABLE", sentences[classifyDatabaseError(error) ?? "AWAY"], {}, error);
}

/** More is asked at the moment than the database can take. */
export function busy(): KnowledgeError {
  return new KnowledgeError("SERVICE_UNAVAILABLE", sentences.BUSY);
}

function ownTrouble({ code, message, syscall }: Cause): DatabaseTrouble | null {
  const trouble =
    troubles[code] ?? (code.length === 5 ? (troubles[code.slice(0, 3)] ?? troubles[code.slice(0, 2)]) : null);
  if (trouble !== undefined && trouble !== null) return trouble;
  // The socket of a Postgres that is down. Files of ours can be missing, too.
  if (code === "ENOENT" && syscall === "connect") return "AWAY";
  return messages.find(([pattern]) => pattern.test(message))?.[1] ?? null;
}

interface Cause {
  readonly code: string;
  readonly message: string;
  readonly syscall?: unknown;
}

// Prisma's adapter keeps the error of Postgres in one of several places.
const places = ["cause", "meta", "driverAdapterError", "errors"] as const;

function* causesOf(error: unknown, depth = 0): Generator<Cause> {
  if (typeof error !== "object" || error === null || depth > 6) return;
  if (Array.isArray(error)) {
    for (const one of error) yield* causesOf(one, depth + 1);
    return;
  }
  const properties = error as Readonly<Record<string, unknown>>;
  const { originalCode, code, message, syscall } = properties;
  if (typeof originalCode === "string") yield { code: originalCode, message: "" };
  yield { code: typeof code === "string" ? code : "", message: typeof message === "string" ? message : "", syscall };
  for (const place of places) yield* causesOf(properties[place], depth + 1);
}
