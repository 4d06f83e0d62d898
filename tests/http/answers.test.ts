import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { serve } from "./serve.ts";

const server = await serve(await freshDatabase({ seeded: true }));
const graphqlResponse = { accept: "application/graphql-response+json" };

const question = '{ country(ref: "US") { name code } }';
const answer = { data: { country: { name: "United States", code: "US" } } };

test("a POST with a JSON body is answered as JSON", async () => {
  const { status, headers, body } = await server.ask(question);
  expect([status, headers.get("content-type"), body]).toEqual([200, "application/json; charset=utf-8", answer]);
});

test("a GET with a query string is answered, with its variables", async () => {
  const query = new URLSearchParams({
    query: "query ($ref: EntityRef!) { country(ref: $ref) { name code } }",
    variables: '{"ref":"US"}',
  });
  const headers = { "apollo-require-preflight": "true" };
  const { status, body } = await server.get(`/graphql?${query.toString()}`, { headers });
  expect([status, body]).toEqual([200, answer]);
});

test("a client that prefers application/graphql-response+json gets it", async () => {
  const { status, headers, body } = await server.ask(question, {
    accept: "application/graphql-response+json, application/json;q=0.9",
  });
  expect([status, headers.get("content-type"), body]).toEqual([
    200,
    "application/graphql-response+json; charset=utf-8",
    answer,
  ]);
});

test.each([
  ["a query that does not parse", "{ country(", "GRAPHQL_PARSE_FAILED"],
  ["a query that the schema does not know", "{ cuontry }", "GRAPHQL_VALIDATION_FAILED"],
  ["a literal that the type refuses", "{ quotes(first: true) { totalCount } }", "GRAPHQL_VALIDATION_FAILED"],
  ["a literal that a scalar refuses", '{ country(ref: "") { name } }', "GRAPHQL_VALIDATION_FAILED"],
  ["a variable that is missing", "query ($ref: EntityRef!) { country(ref: $ref) { name } }", "BAD_USER_INPUT"],
  ["no operation at all", "fragment F on Country { name }", "GRAPHQL_VALIDATION_FAILED"],
  ["an empty query", "", "BAD_REQUEST"],
])("%s is a 400 with a code", async (_, query, code) => {
  const { status, body } = await server.ask(query, graphqlResponse);
  expect([status, body]).toEqual([
    400,
    {
      errors: [expect.objectContaining({ message: expect.any(String), extensions: expect.objectContaining({ code }) })],
    },
  ]);
});

test("a variable that a scalar refuses is a 400 that says why", async () => {
  const { status, body } = await server.ask(
    "query ($ref: EntityRef!) { country(ref: $ref) { name } }",
    graphqlResponse,
    { ref: "  " },
  );
  expect([status, body]).toEqual([
    400,
    {
      errors: [
        {
          message: 'Variable "$ref" got invalid value "  "; EntityRef "  " is empty: give a name, slug, code or id.',
          locations: [{ line: 1, column: 8 }],
          extensions: { code: "BAD_USER_INPUT" },
        },
      ],
    },
  ]);
});

test("an argument that is refused only when its field is reached says so, with a code", async () => {
  const { status, body } = await server.ask(
    "query ($d: OrderDirection) { quotes(orderBy: { field: REPORTED_AT, direction: $d }) { totalCount } }",
    graphqlResponse,
    { d: null },
  );
  expect([status, body]).toEqual([
    200,
    {
      errors: [
        {
          message: 'Argument "orderBy" has invalid value {field: REPORTED_AT, direction: $d}.',
          locations: [{ line: 1, column: 46 }],
          path: ["quotes"],
          extensions: { code: "BAD_USER_INPUT" },
        },
      ],
      data: null,
    },
  ]);
});

test("an answer in part is a 200, with the error beside the data", async () => {
  const { status, body } = await server.ask(
    '{ us: country(ref: "US") { code } person(ref: "Kim") { name } }',
    graphqlResponse,
  );
  expect([status, body]).toEqual([
    200,
    {
      errors: [
        {
          message: expect.stringContaining('"Kim" in "ref" can mean Kim Jong-un'),
          locations: [{ line: 1, column: 35 }],
          path: ["person"],
          extensions: {
            code: "AMBIGUOUS_ENTITY",
            argument: "ref",
            input: "Kim",
            candidates: [
              expect.objectContaining({ slug: "kim-jong-un", quoteCount: 4 }),
              expect.objectContaining({ slug: "kim-jong-il", quoteCount: 0 }),
            ],
          },
        },
      ],
      data: { us: { code: "US" }, person: null },
    },
  ]);
});

test("the schema can be read by tools", async () => {
  const { body } = await server.ask("{ __schema { queryType { name } } }");
  expect(body).toEqual({ data: { __schema: { queryType: { name: "Query" } } } });
});

test("several operations in one request are refused", async () => {
  const { status, body } = await server.get("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify([{ query: question }, { query: question }]),
  });
  expect([status, body]).toEqual([
    400,
    { errors: [{ message: expect.stringMatching(/^The body is a list/), extensions: { code: "BAD_REQUEST" } }] },
  ]);
});
