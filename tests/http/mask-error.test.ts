import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { expect, test } from "vitest";
import { BadUserInputError } from "../../src/errors.ts";
import { originOf, maskError } from "../../src/execution/mask-error.ts";

/** As Apollo hands over an error that a resolver threw. */
function thrownIn(path: string, originalError: Error): [GraphQLFormattedError, GraphQLError] {
  const error = new GraphQLError(originalError.message, { path: [path], originalError });
  return [{ ...error.toJSON(), extensions: { code: "INTERNAL_SERVER_ERROR", ...error.extensions } }, error];
}

function withCode(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

test("an error the caller can act on keeps its message and has its code", () => {
  expect(maskError(...thrownIn("quotes", new BadUserInputError('"first" is 0: give 1 to 100.')))).toEqual({
    message: '"first" is 0: give 1 to 100.',
    path: ["quotes"],
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("an argument that graphql-js refuses in a field is the caller's", () => {
  const refused = new GraphQLError('Argument "first" of non-null type "Int!" must not be null.');
  expect(maskError(...thrownIn("quotes", refused))).toEqual({
    message: 'Argument "first" of non-null type "Int!" must not be null.',
    path: ["quotes"],
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test.each([
  withCode("connect ECONNREFUSED 10.0.0.7:5432", "ECONNREFUSED"),
  withCode("getaddrinfo ENOTFOUND db.internal", "ENOTFOUND"),
  withCode("terminating connection due to administrator command", "57P01"),
  withCode("the database system is starting up", "57P03"),
  withCode("connection does not exist", "08003"),
  withCode("Can't reach database server at 10.0.0.7", "P1001"),
  new Error("Connection terminated unexpectedly"),
  new Error("Connection terminated due to connection timeout"),
  new Error("Query read timeout"),
  new Error("the store failed", { cause: new Error("Connection terminated") }),
])("the database does not answer: %s", (error) => {
  expect(maskError(...thrownIn("quotes", error))).toEqual({
    message: "The database does not answer; try again.",
    path: ["quotes"],
    extensions: { code: "SERVICE_UNAVAILABLE" },
  });
});

test.each([
  withCode('relation "quote" does not exist', "42P01"),
  withCode("Invalid `prisma.quote.findMany()` invocation in /srv/onrecord/src/x.ts:12", "P2010"),
  new TypeError("Cannot read properties of undefined (reading 'x')"),
  new GraphQLError('Enum "QuoteKind" cannot represent value: "shouted"'),
  new Error("Cannot return null for non-nullable field Quote.text."),
])("a bug is masked: %s", (error) => {
  expect(maskError(...thrownIn("quotes", error))).toEqual({
    message: "Unexpected error.",
    path: ["quotes"],
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  });
});

test("whose doing an error is follows from its code", () => {
  const codes = ["BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED", "SERVICE_UNAVAILABLE", "INTERNAL_SERVER_ERROR"];
  expect(codes.map((code) => originOf({ message: "", extensions: { code } }))).toEqual([
    "caller",
    "caller",
    "database",
    "bug",
  ]);
});
