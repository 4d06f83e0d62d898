import { readFileSync } from "node:fs";
import { getIntrospectionQuery } from "graphql";
import { expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { configWith } from "../support/config.ts";
import { freshDatabase } from "../support/database.ts";
import { type Reply, serve, type TestServer } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const server = await serve(database);
const remembering = await serve(database, { answerCache: 1_000_000 });

const strict = await serve(database, { limits: { nodes: 50, depth: 4, tokens: 4_000 } });
/** The request header that asks for `extensions.cost`. */
const withCost = { "onrecord-cost": "1" };

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
    `{ __type(name: "Quote") { ${"ofType { ".repeat(20)}name ${"} ".repeat(20)}} }`,
    22,
    "The query asks for the schema 22 levels deep; the limit is 20. Ask for one type at a time with `__type(name:)`.",
  ],
  [
    "rootFields",
    `{ ${Array.from({ length: 21 }, (_, at) => `f${at}: __typename`).join(" ")} }`,
    21,
    "The query has 21 fields at its top; the limit is 20. Ask in several queries.",
  ],
  [
    "selections",
    `{ quotes { nodes { ${Array.from({ length: 500 }, () => "...a").join(" ")} } } } fragment a on Quote { id text kind }`,
    2_002,
    "The query selects 2,002 fields and fragments, counted wherever a fragment is spread; the limit is 2,000. Leave out what is not needed, or ask in several queries.",
  ],
  [
    "repeatedFields",
    `{ quotes { nodes { ${"id ".repeat(51)}} } }`,
    51,
    "The query asks for one place of the answer 51 times; the limit is 50. Select each field once.",
  ],
] as const)(
  "more than one may ask for is refused with 400 and says how to ask for less: %s",
  async (limit, query, figure, message) => {
    const most = { nodes: 50, depth: 4, introspectionDepth: 20, rootFields: 20, selections: 2_000, repeatedFields: 50 }[
      limit
    ];
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
  const reply = await strict.ask(`{ ${"__typename ".repeat(4_000)} }`);
  expect([reply.status, errorsOf(reply).map(({ message, extensions }) => [message, extensions])]).toEqual([
    400,
    [
      [
        "The query has more than 4,000 tokens, which is the limit. Leave out what is not needed, or ask in several queries.",
        { code: "LIMIT_EXCEEDED", limit: "tokens", most: 4_000 },
      ],
    ],
  ]);
});

const paged =
  "query Paged($first: Int) { quotes(first: $first) { nodes { article { quotes(first: 100) { nodes { about(first: 10) { nodes { name } } } } } } } }";

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
    { code: "LIMIT_EXCEEDED", limit: "nodes", most: 100_000, figure: 100 + 100 * (1 + 100 * (1 + 10)) },
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
  repeatedFields: 1,
  tokens: 0,
  ...figures,
  limits: {
    ...limits,
    introspectionNodes: expect.any(Number) as number,
    introspectionDepth: 20,
    rootFields: 20,
    selections: 2_000,
    repeatedFields: 50,
  },
});

/** The figures of a query that is asked for the first time, and when it is known. */
async function costs(of: TestServer, query: string, variables?: unknown): Promise<readonly unknown[]> {
  const fresh = `# ${Math.random()}\n${query}`;
  return [(await of.ask(fresh, withCost, variables)).cost, (await of.ask(fresh, withCost, variables)).cost];
}

test("answers report their cost on request: data, errors and refusals, new documents and known ones", async () => {
  const list = cost({ nodes: 6, tokens: 24 });
  const ambiguous = cost({ nodes: 1, depth: 2, selections: 2, tokens: 11 });
  for (const of of [server, remembering]) {
    expect(await costs(of, "query ($n: Int!) { quotes(first: $n) { nodes { id text } } }", { n: 6 })).toEqual([
      list,
      list,
    ]);
    expect(await costs(of, '{ person(ref: "Kim") { name } }')).toEqual([ambiguous, ambiguous]);
  }
  const { status, cost: ofInvalid } = await server.ask("{ quotes { nobody } }", withCost);
  const { nodes: _, introspectionNodes: __, ...counted } = cost({ depth: 2, selections: 2, tokens: 6 });
  expect([status, ofInvalid]).toEqual([400, counted]);
});

test("without a request for it, only a refusal for its size reports the cost", async () => {
  const replies = [
    await server.ask("{ quotes(first: 6) { nodes { id } } }"),
    await remembering.ask("{ quotes(first: 6) { nodes { id } } }"),
    await server.ask('{ person(ref: "Kim") { name } }'),
    await server.ask("{ quotes { nobody } }"),
  ];
  expect(replies.map(({ cost: found }) => found)).toEqual([null, null, null, null]);
  expect((await strict.ask("{ quotes(first: 51) { nodes { text } } }")).cost).toMatchObject({ nodes: 51 });
});

test("the documentation shows the cost of the first query of the README", async () => {
  const [readme, page] = ["README.md", "docs/errors-and-limits.md"].map((name) =>
    readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"),
  );
  const [, query = ""] = /^```graphql\n(.*?)^```/ms.exec(readme ?? "") ?? [];
  const [, shown = ""] = /^```json\n(.*?)^```/ms.exec(page ?? "") ?? [];
  const { cost: found } = await server.ask(query, withCost);
  expect({ extensions: { cost: found } }).toEqual(JSON.parse(shown));
});

test("an answer to GET has its cost as well", async () => {
  const search = new URLSearchParams({ query: "{ quotes(first: 6) { nodes { id } } }" });
  const headers = { "apollo-require-preflight": "true", ...withCost };
  const reply = await server.get(`/graphql?${search.toString()}`, { headers });
  expect([reply.status, reply.cost]).toEqual([200, cost({ nodes: 6, selections: 3, tokens: 14 })]);
});

test("mutations are held to the limits", async () => {
  const mutation = (first: number) =>
    `mutation { ingestArticle(input: { body: "" }) { quotes { about(first: ${first}) { nodes { aliases { text } } } } userErrors { code } } }`;
  const [small, large] = [await server.ask(mutation(10), withCost), await server.ask(mutation(100))];
  expect(small.cost).toMatchObject({ nodes: 100 + 1 + 100 * (1 + 10 * (1 + 20)) + 20 });
  expect([large.status, errorsOf(large)[0]?.extensions]).toMatchObject([
    400,
    { code: "LIMIT_EXCEEDED", limit: "nodes" },
  ]);
});

test("a start with a limit of an earlier version says what bounds queries now", () => {
  expect(() => loadConfig({ LIMIT_ALIASES: "200", LIMIT_DEPTH: "0" })).toThrow(
    [
      "The environment has a setting that cannot be used:",
      '  LIMIT_DEPTH="0" is not a whole number from 1 to 1000000000',
      "  LIMIT_ALIASES was removed: use LIMIT_NODES, LIMIT_DEPTH and LIMIT_TOKENS",
    ].join("\n"),
  );
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
