import { expect, test } from "vitest";
import { classifyDatabaseError, databaseFailure } from "../../src/database/errors.ts";

const coded = (code: string, more: object = {}) => Object.assign(new Error("message"), { code, ...more });
const prisma = (originalCode: string) =>
  coded("P2010", { meta: { driverAdapterError: { cause: { kind: "postgres", originalCode, message: "words" } } } });

const loop = new Error("it is its own cause");
loop.cause = loop;

const unavailable = "SERVICE_UNAVAILABLE";
const timeout = "QUERY_TIMEOUT";

/** An error, what it says of the database, and the code that a caller gets. */
test.each([
  ["nothing listens", coded("ECONNREFUSED"), "AWAY", unavailable],
  ["nothing listens on any address", new AggregateError([coded("ECONNREFUSED")]), "AWAY", unavailable],
  ["no route to the host", coded("EHOSTUNREACH"), "AWAY", unavailable],
  ["no route to the network", coded("ENETUNREACH"), "AWAY", unavailable],
  ["a name server that does not answer", coded("EAI_AGAIN"), "AWAY", unavailable],
  ["a name that is not known", coded("ENOTFOUND"), "AWAY", unavailable],
  ["a socket that is not there", coded("ENOENT", { syscall: "connect" }), "AWAY", unavailable],
  ["a connection that breaks", new Error("Connection terminated unexpectedly"), "AWAY", unavailable],
  ["no connection in time", new Error("timeout expired"), "AWAY", unavailable],
  ["no answer in time", new Error("Query read timeout"), "AWAY", unavailable],
  ["a closed client", new Error("Client was closed and is not queryable"), "AWAY", unavailable],
  ["a closed pool", new Error("Cannot use a pool after calling end on the pool"), "AWAY", unavailable],
  ["a server that is stopped", coded("57P01"), "AWAY", unavailable],
  ["a server that has crashed", coded("57P02"), "AWAY", unavailable],
  ["a server that starts", coded("57P03"), "AWAY", unavailable],
  ["a server that is stopped, from Prisma", prisma("57P01"), "AWAY", unavailable],
  ["Prisma cannot reach it", coded("P1001"), "AWAY", unavailable],
  ["an error around one", new Error("could not store", { cause: coded("08006") }), "AWAY", unavailable],
  ["a pooler that lost a prepared statement", coded("26000"), "AWAY", unavailable],
  ["a pooler that has it already", coded("42P05"), "AWAY", unavailable],
  ["a pooler that has no server", coded("08P01"), "AWAY", unavailable],
  ["too many connections", coded("53300"), "BUSY", unavailable],
  ["no connection of the pool", new Error("timeout exceeded when trying to connect"), "BUSY", unavailable],
  ["a locked table", coded("55P03"), "BUSY", unavailable],
  ["out of memory", coded("53200"), "BUSY", unavailable],
  ["a read-only server", coded("25006"), "READ_ONLY", unavailable],
  ["a read-only server, from Prisma", prisma("25006"), "READ_ONLY", unavailable],
  ["a deadlock", coded("40P01"), "CONFLICT", unavailable],
  ["a serialization failure", coded("40001"), "CONFLICT", unavailable],
  ["a statement that takes too long", coded("57014"), "TIMEOUT", timeout],
  ["a full disk, from pg", coded("53100"), "FULL", unavailable],
  ["a full disk, from Prisma", prisma("53100"), "FULL", unavailable],
  ["a full disk, from the system", coded("ENOSPC"), "FULL", unavailable],
  ["a password that was rotated", coded("28P01"), "UNUSABLE", unavailable],
  ["a role that may not log in", coded("28000"), "UNUSABLE", unavailable],
  ["a database that is not there", coded("3D000"), "UNUSABLE", unavailable],
  ["a database that was dropped", coded("57P04"), "UNUSABLE", unavailable],
  [
    "no password",
    new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string"),
    "UNUSABLE",
    unavailable,
  ],
  ["a table that is not there", coded("42P01"), "MISMATCH", undefined],
  ["a bug of Postgres", coded("XX000"), "MISMATCH", undefined],
  ["a file that is not there", coded("ENOENT", { syscall: "open" }), null, undefined],
  ["a text that Postgres refuses", coded("22021"), null, undefined],
  ["a constraint", prisma("23514"), null, undefined],
  ["a bug", new TypeError("x is not a function"), null, undefined],
  ["no error at all", "words", null, undefined],
  ["an error that causes itself", loop, null, undefined],
] as const)("%s", (_name, error, trouble, code) => {
  expect([classifyDatabaseError(error), databaseFailure(error)?.code]).toEqual([trouble, code]);
});
