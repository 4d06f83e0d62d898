import { expect, test } from "vitest";
import { classifyDatabaseError } from "../../../src/ingest/workers/database-trouble.ts";

const coded = (code: string, more: object = {}) => Object.assign(new Error("message"), { code, ...more });
const prisma = (originalCode: string) =>
  coded("P2010", { meta: { driverAdapterError: { cause: { kind: "postgres", originalCode, message: "words" } } } });

const loop = new Error("it is its own cause");
loop.cause = loop;

test.each([
  ["a full disk, from pg", coded("53100"), "DISK_FULL"],
  ["a full disk, from Prisma", prisma("53100"), "DISK_FULL"],
  ["a full disk, from the system", coded("ENOSPC"), "DISK_FULL"],
  ["too many connections", coded("53300"), "AWAY"],
  ["a server that is stopped", coded("57P01"), "AWAY"],
  ["a server that starts", coded("57P03"), "AWAY"],
  ["a server that is stopped, from Prisma", prisma("57P01"), "AWAY"],
  ["nobody listens", coded("ECONNREFUSED"), "AWAY"],
  ["nobody listens on any address", new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")]), "AWAY"],
  ["a connection that breaks", new Error("Connection terminated unexpectedly"), "AWAY"],
  ["no connection in time", new Error("timeout exceeded when trying to connect"), "AWAY"],
  ["a deadlock", coded("40P01"), "AWAY"],
  ["an error around one", new Error("could not store", { cause: coded("08006") }), "AWAY"],
  ["Prisma cannot reach it", coded("P1001"), "AWAY"],
  ["a table that is not there", coded("42P01"), "UNUSABLE"],
  ["a wrong password", coded("28P01"), "UNUSABLE"],
  ["a read-only server", coded("25006"), "UNUSABLE"],
  ["a text that Postgres refuses", coded("22021"), null],
  ["a constraint", prisma("23514"), null],
  ["a bug", new TypeError("x is not a function"), null],
  ["no error at all", "words", null],
  ["an error that causes itself", loop, null],
] as const)("%s", (_name, error, trouble) => {
  expect(classifyDatabaseError(error)).toBe(trouble);
});
