import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { serve } from "./serve.ts";

const server = await serve(await freshDatabase({ seeded: true }), { introspection: "closed" });

const refusalOf = async (query: string, variables?: unknown) => {
  const { status, body } = await server.ask(query, {}, variables);
  const { errors } = body as { readonly errors: readonly { message: string; extensions: { code: string } }[] };
  return [status, ...errors.map(({ message, extensions }) => [extensions.code, message])];
};

test.each([
  ["__schema", "{ __schema { types { name } } }"],
  ["__type", 'query { ...hidden } fragment hidden on Query { harmless: __type(name: "Quote") { name } }'],
])("a server may keep its schema to itself: %s", async (field, query) => {
  expect(await refusalOf(query)).toEqual([
    400,
    [
      "INTROSPECTION_CLOSED",
      `"${field}" is not answered: this server does not tell its schema. Ask whoever runs it for the file schema.graphql.`,
    ],
  ]);
});

test("then errors do not tell it by the way", async () => {
  expect(await refusalOf("{ quote { txt } }")).toEqual([
    400,
    ["GRAPHQL_VALIDATION_FAILED", 'Cannot query field "txt" on type "Quote".'],
    ["GRAPHQL_VALIDATION_FAILED", 'Field "quote" argument "id" of type "ID!" is required, but it was not provided.'],
  ]);
  const variables = { filter: { speakr: "Kim" } };
  expect(await refusalOf("query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }", variables)).toEqual(
    [
      400,
      [
        "BAD_USER_INPUT",
        'Variable "$filter" got invalid value { speakr: "Kim" }; Field "speakr" is not defined by type "QuoteFilter".',
      ],
    ],
  );
});

test("names of the news are still suggested, and __typename is answered", async () => {
  expect(await server.ask('{ __typename country(ref: "US") { __typename name } }')).toMatchObject({
    status: 200,
    body: { data: { __typename: "Query", country: { __typename: "Country", name: "United States" } } },
  });
});

test("GraphiQL opens without asking for the schema", async () => {
  const page = await fetch(server.url, { headers: { accept: "text/html" } });
  expect(await page.text()).toContain('<script type="application/json" id="settings">{"tellsSchema":false}</script>');
});
