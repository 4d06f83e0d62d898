import { readFileSync } from "node:fs";
import { getIntrospectionQuery } from "graphql";
import { expect, test } from "vitest";
import { configWith } from "../support/config.ts";
import { freshDatabase } from "../support/database.ts";
import { type Reply, serve, type TestServer } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const server = await serve(database);
const remembering = await serve(database, { answerCache: 1_000_000 });

const few = { nodes: 50, depth: 4, introspectionDepth: 3, rootFields: 2, selections: 10, aliases: 1 };
const others = { repeatedFields: 2, directives: 1, fragments: 1, operations: 1, tokens: 40 };
const strict = await serve(database, { limits: { ...few, ...others } });

interface Refusal {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}
const errorsOf = ({ body }: Reply) => (body as { readonly errors: readonly Refusal[] }).errors;

test.each([
  [
    "nodes",
    "{ quotes(first: 51) { nodes { text } } }",
    51,
    'The query asks for up to 51 nodes, page sizes multiplied; the limit is 50. Give smaller pages with "first", above all to lists in lists, and page on with "after".',
  ],
  [
    "depth",
    "{ quotes(first: 1) { nodes { article { publisher { name } } } } }",
    5,
    "The query is 5 levels deep; the limit is 4. Ask in several queries: take ids from the first, and go on from them with `node(id:)`.",
  ],
  [
    "introspectionDepth",
    "{ __schema { types { fields { name } } } }",
    4,
    "The query asks for the schema 4 levels deep; the limit is 3. Ask for one type at a time with `__type(name:)`.",
  ],
  [
    "rootFields",
    "{ __typename a: __typename quotes { totalCount } }",
    3,
    "The query has 3 fields at its top; the limit is 2. Ask in several queries.",
  ],
  [
    "selections",
    "{ quotes { nodes { id text kind saidAt ... { ... { ... { ... { reportedAt } } } } } } }",
    11,
    "The query selects 11 fields and fragments, counted wherever a fragment is spread; the limit is 10. Leave out what is not needed, or ask in several queries.",
  ],
  [
    "aliases",
    "{ a: __typename b: __typename }",
    2,
    'The query has 2 aliases, fragments counted wherever they are spread; the limit is 1. Ask in several queries; several names fit into one filter, as in `speaker: ["Kim", "Putin"]`.',
  ],
  [
    "repeatedFields",
    "{ quotes { nodes { id id id } } }",
    3,
    "The query asks for one place of the answer 3 times; the limit is 2. Select each field once.",
  ],
  [
    "directives",
    "{ __typename @skip(if: false) @include(if: true) }",
    2,
    "The query has 2 directives, fragments counted wherever they are spread; the limit is 1. Put fields with the same condition into one fragment.",
  ],
  [
    "fragments",
    "{ ...a ...b } fragment a on Query { __typename } fragment b on Query { __typename }",
    2,
    "The query has 2 fragments; the limit is 1. Send only those that the operation spreads.",
  ],
  [
    "operations",
    "query A { __typename } query B { __typename }",
    2,
    "The query has 2 operations; the limit is 1. Send only the one that is to be run.",
  ],
] as const)(
  "more than one may ask for is refused with 400 and says how to ask for less: %s",
  async (limit, query, figure, message) => {
    const most = { ...few, ...others }[limit];
    for (const accept of ["application/json", "application/graphql-response+json"]) {
      const reply = await strict.ask(query, { accept });
      expect([reply.status, errorsOf(reply)]).toEqual([
        400,
        [{ message, extensions: { code: "LIMIT_EXCEEDED", limit, most, figure } }],
      ]);
      expect(reply.cost).toMatchObject({ [limit]: figure, limits: { [limit]: most } });
    }
  },
);

test("what is too long to be read to its end is refused too", async () => {
  const reply = await strict.ask(`{ ${"__typename ".repeat(50)} }`);
  expect([reply.status, errorsOf(reply).map(({ message, extensions }) => [message, extensions])]).toEqual([
    400,
    [
      [
        "The query has more than 40 words and signs, which is the limit. Leave out what is not needed, or ask in several queries.",
        { code: "LIMIT_EXCEEDED", limit: "tokens", most: 40 },
      ],
    ],
  ]);
});

const paged =
  "query Paged($first: Int) { quotes(first: $first) { nodes { text about(first: 100) { nodes { name } } } } }";

test.each([
  ["without", server],
  ["with", remembering],
])("a known query is refused for its variables as a new one is, %s a memory of answers", async (_, of) => {
  expect((await of.ask(paged, {}, { first: 1 })).status).toBe(200);
  const known = await of.ask(paged, {}, { first: 100 });
  const fresh = await of.ask(`${paged} # fresh`, {}, { first: 100 });
  expect([known.status, known.body, known.cost]).toEqual([fresh.status, fresh.body, fresh.cost]);
  expect([known.status, errorsOf(known)[0]?.extensions]).toEqual([
    400,
    { code: "LIMIT_EXCEEDED", limit: "nodes", most: 10_000, figure: 100 + 100 * 100 },
  ]);
});

const { limits } = configWith({});
const cost = (figures: Readonly<Record<string, number>>) => ({
  nodes: 0,
  introspectionNodes: 0,
  depth: 3,
  introspectionDepth: 0,
  rootFields: 1,
  selections: 4,
  aliases: 0,
  repeatedFields: 1,
  directives: 0,
  fragments: 0,
  operations: 1,
  tokens: 0,
  ...figures,
  limits: { ...limits, introspectionNodes: expect.any(Number) as number },
});

/** The figures of a query that is asked for the first time, and when it is known. */
async function costs(of: TestServer, query: string, variables?: unknown): Promise<readonly unknown[]> {
  const fresh = `# ${Math.random()}\n${query}`;
  return [(await of.ask(fresh, {}, variables)).cost, (await of.ask(fresh, {}, variables)).cost];
}

test("every answer says what it may have cost: data, errors and refusals, on both ways", async () => {
  const list = cost({ nodes: 6, tokens: 24 });
  const ambiguous = cost({ nodes: 1, depth: 2, selections: 2, tokens: 11 });
  for (const of of [server, remembering]) {
    expect(await costs(of, "query ($n: Int!) { quotes(first: $n) { nodes { id text } } }", { n: 6 })).toEqual([
      list,
      list,
    ]);
    expect(await costs(of, '{ person(ref: "Kim") { name } }')).toEqual([ambiguous, ambiguous]);
  }
  const { status, cost: ofInvalid } = await server.ask("{ quotes { nobody } }");
  const { nodes: _, introspectionNodes: __, ...counted } = cost({ depth: 2, selections: 2, tokens: 6 });
  expect([status, ofInvalid]).toEqual([400, counted]);
});

test("the documentation shows the cost of the first query of the README", async () => {
  const [readme, page] = ["README.md", "docs/errors-and-limits.md"].map((name) =>
    readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"),
  );
  const [, query = ""] = /^```graphql\n(.*?)^```/ms.exec(readme ?? "") ?? [];
  const [, shown = ""] = /^```json\n(.*?)^```/ms.exec(page ?? "") ?? [];
  const { cost: found } = await server.ask(query);
  expect({ extensions: { cost: found } }).toEqual(JSON.parse(shown));
});

test("an answer to GET has its cost as well", async () => {
  const search = new URLSearchParams({ query: "{ quotes(first: 6) { nodes { id } } }" });
  const headers = { "apollo-require-preflight": "true" };
  const reply = await server.get(`/graphql?${search.toString()}`, { headers });
  expect([reply.status, reply.cost]).toEqual([200, cost({ nodes: 6, selections: 3, tokens: 14 })]);
});

test("mutations are held to the limits", async () => {
  const mutation = (first: number) =>
    `mutation { ingestArticle(input: { body: "" }) { quotes { about(first: ${first}) { nodes { name } } } userErrors { code } } }`;
  const [small, large] = [await server.ask(mutation(10)), await server.ask(mutation(100))];
  expect(small.cost).toMatchObject({ nodes: 100 + 1 + 100 * (1 + 10) + 20 });
  expect([large.status, errorsOf(large)[0]?.extensions]).toMatchObject([
    400,
    { code: "LIMIT_EXCEEDED", limit: "nodes" },
  ]);
});

test("tools may ask for the whole schema", async () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    inputValueDeprecation: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    specifiedByUrl: true,
  });
  expect(await server.ask(query)).toMatchObject({ status: 200, body: { data: { __schema: {} } } });
});
