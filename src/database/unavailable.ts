import { BusyError } from "../errors.ts";

/** What a question that takes too long comes down to for the caller. */
export const tooSlowMessage =
  "The question took too long and was stopped. Ask for less of it: a smaller `first`, fewer levels, fewer counts.";

/** Whether Postgres stopped a statement because its time was up: asking the same again will not help. */
export function isStatementTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "57014";
}

/** What a database that does not answer comes down to for the caller. */
export const unavailableMessage = "The database does not answer; try again.";

// Of the system: nobody listens, or the line is dead.
const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  // The socket of a Postgres that is down.
  "ENOENT",
]);

// Of Postgres (SQLSTATE): disk full, out of memory, too many connections; shutting down, crashed, starting up; locked by
// somebody for too long; a transaction that waited for us for too long.
const stateCodes = new Set(["53100", "53200", "53300", "57P01", "57P02", "57P03", "55P03", "25P03"]);

// Of Prisma: not reached, too slow to connect, timed out, closed, no free connection.
const prismaCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024"]);

// pg gives these no code.
const pgMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

/** Whether an error says that the database could not be asked, rather than that it was asked something wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof BusyError) return true;
  // Class 08 of SQLSTATE is connection exceptions.
  const code = "code" in error ? String(error.code) : "";
  if (networkCodes.has(code) || stateCodes.has(code) || prismaCodes.has(code) || /^08\w{3}$/.test(code)) return true;
  return pgMessages.test(error.message) || isUnavailable(error.cause);
}
