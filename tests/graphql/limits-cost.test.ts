import { readFileSync } from "node:fs";
import { buildSchema, type DocumentNode, getIntrospectionQuery, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { maxIntrospection } from "../../src/execution/limits/introspection-size.ts";
import { PreparedDocuments } from "../../src/execution/prepared-document.ts";
import { createSchema } from "../../src/schema.ts";

const schema = createSchema();

function estimateOf(documents: PreparedDocuments) {
  return (document: DocumentNode, operationName: string | undefined, variables: Readonly<Record<string, unknown>>) =>
    documents.operation(documents.of(document), operationName)?.estimate(variables) ?? null;
}
const estimate = estimateOf(new PreparedDocuments(schema));

function costOf(source: string, variables: Readonly<Record<string, unknown>> = {}, operationName?: string) {
  const document = parse(source);
  expect(validate(schema, document).filter(({ message }) => !message.includes("is never used"))).toEqual([]);
  return estimate(document, operationName, variables);
}

const nodesOf = (source: string, variables?: Readonly<Record<string, unknown>>) => costOf(source, variables)?.nodes;

test.each([
  ["a page of 20 unless another size is given", "{ quotes { nodes { text } } }", 20],
  ["a page as large as is said", "{ quotes(first: 7) { nodes { text } } }", 7],
  ["a page from the end", "{ quotes(last: 8) { nodes { text } } }", 8],
  ["an edge and its node once", "{ quotes(first: 7) { edges { cursor node { text } } } }", 7],
  ["what only tells of a page", "{ quotes(first: 7) { pageInfo { endCursor } } }", 1],
  [
    "edges and nodes of one page, which are both in the answer",
    "{ quotes(first: 7) { edges { cursor } nodes { id } } }",
    14,
  ],
  ["each object on the way", '{ person(ref: "Kim") { nationality { name } } }', 2],
  ["pages in pages", "{ quotes(first: 3) { nodes { about(first: 4) { nodes { name } } } } }", 3 + 3 * 4],
  ["lists without pages", "{ quotes(first: 2) { nodes { attribution { agent { name } } } } }", 2 * (1 + 5 * 2)],
  ["as many ids as are given", '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
  ["one id as a list of it", '{ nodes(ids: "a") { id } }', 1],
  ["a count, though it is no node", "{ quotes(first: 1) { totalCount } }", 10],
  [
    "facets by their buckets",
    "{ quotes { facets(by: [KIND, SPEAKER], first: 5) { buckets { count entity { name } } } } }",
    20 + 2 * (1 + 5 * 2),
  ],
  ["a histogram by its interval", "{ quotes { histogram(interval: YEAR) { count } } }", 20 + 50],
  [
    "the dearest of the types that an object can have",
    '{ node(id: "x") { id ... on Quote { article { id } } ... on Article { id } } }',
    2,
  ],
  [
    "the same for fragments on interfaces",
    '{ entity(ref: "x") { ... on Speaker { quotes(first: 9) { nodes { id } } } ... on Place { mentions(first: 8) { nodes { id } } } } }',
    1 + 9,
  ],
  [
    "what several fragments select of one thing once",
    "{ quotes(first: 5) { nodes { ...a ...b } } } fragment a on Quote { speaker { name } } fragment b on Quote { speaker { slug } }",
    5 * 2,
  ],
  [
    "the same thing under two names twice",
    "{ a: quotes(first: 5) { nodes { id } } b: quotes(first: 5) { nodes { id } } }",
    10,
  ],
  ["what is left out for certain not at all", "{ quotes(first: 5) @skip(if: true) { nodes { id } } __typename }", 0],
  ["work for a mutation", 'mutation { ingestArticle(input: { body: "x" }) { article { id } } }', 100 + 2],
  ["work for telling the schema", "{ __schema { types { name } } }", 100],
])("nodes count %s", (_, source, nodes) => {
  expect(nodesOf(source)).toBe(nodes);
});

const page = "query ($first: Int = 6, $last: Int) { quotes(first: $first, last: $last) { nodes { id } } }";

test.each([
  [{}, 6],
  [{ first: 9 }, 9],
  [{ first: null }, 20],
  [{ first: null, last: 4 }, 4],
  [{ first: 3, last: 4 }, 4],
  [{ first: 0 }, 100],
  [{ first: -5 }, 100],
  [{ first: 101 }, 100],
  [{ first: 1e300 }, 100],
  [{ first: "3" }, 100],
  [{ first: [3] }, 100],
  [{ first: { toString: 3 } }, 100],
])(
  "page sizes are read from the variables %j, and count as the largest when they cannot be used",
  (variables, nodes) => {
    expect(nodesOf(page, variables)).toBe(nodes);
  },
);

test("a document is estimated anew for other variables", () => {
  const document = parse(
    "query ($ids: [ID!]!, $by: [QuoteFacet!]!, $each: Interval!) { nodes(ids: $ids) { id } quotes { facets(by: $by) { facet } histogram(interval: $each) { count } } }",
  );
  const nodes = (variables: Readonly<Record<string, unknown>>) => estimate(document, undefined, variables)?.nodes;
  expect([
    nodes({ ids: ["a", "b"], by: ["KIND"], each: "DAY" }),
    nodes({ ids: "a", by: ["KIND", "ABOUT"], each: "MONTH" }),
    nodes({ ids: [], by: [], each: "CENTURY" }),
  ]).toEqual([2 + 20 + 1 + 20 + 1_000, 1 + 20 + 2 + 20 + 250, 0 + 20 + 0 + 20 + 1_000]);
});

test("resolutions count one for each value of a filter, wherever it is written", () => {
  const query =
    'query ($speaker: [EntityRef!], $filter: QuoteFilter = { about: ["US", "KP"] }) { a: quotes(filter: { about: "US", or: [{ speaker: $speaker }, { kind: DIRECT }] }) { resolutions { input } } b: quotes(filter: $filter) { resolutions { input } } quotes { resolutions { input } } }';
  const deep = JSON.parse(`${"[".repeat(20_000)}"x"${"]".repeat(20_000)}`) as unknown;
  const given = [
    {},
    { speaker: ["Kim", "Putin"] },
    { speaker: "Kim", filter: { and: [{ text: "x" }] } },
    { filter: deep },
  ];
  expect(given.map((variables) => nodesOf(query, variables))).toEqual([2 + 2 + 1, 4 + 2 + 1, 3 + 1 + 1, 2 + 1 + 1]);
});

test("what a variable leaves out is not counted, and what it may let in is", () => {
  const query =
    "query ($yes: Boolean = true, $no: Boolean!) { quotes(first: 5) { nodes { id speaker @include(if: $yes) { id } article @skip(if: $no) { id } } } }";
  const answers = [{ no: false }, { no: true }, { yes: false, no: true }, { yes: false, no: false }];
  expect(answers.map((variables) => nodesOf(query, variables))).toEqual([15, 10, 5, 10]);
});

test("an operation is estimated alone, and none where it is not clear which", () => {
  const document = "query A { quotes(first: 2) { nodes { id } } } query B { quotes(first: 3) { nodes { id } } }";
  expect([costOf(document, {}, "A"), costOf(document, {}, "B"), costOf(document)]).toEqual([
    { nodes: 2, introspectionNodes: 0 },
    { nodes: 3, introspectionNodes: 0 },
    null,
  ]);
});

test("fragments that unfold to billions are added up in the time of their text", () => {
  const levels = Array.from({ length: 12 }, (_, at) => {
    const below = ["a", "b", "c", "d"].map((x) => `${x}: article { quotes(first: 100) { nodes { ...f${at + 1} } } }`);
    return `fragment f${at} on Quote { ${below.join(" ")} }`;
  });
  expect(nodesOf(`{ quotes { nodes { ...f0 } } } ${levels.join(" ")} fragment f12 on Quote { id }`)).toBe(1e9);
});

test("the example of the page on limits comes to what the page says", () => {
  const page = readFileSync(new URL("../../docs/decisions/limits.md", import.meta.url), "utf8");
  const [, query = ""] = /^```graphql\n(.*?)^```/ms.exec(page) ?? [];
  const [, nodes] = /^\| in all +\| +\| (\d+) /m.exec(page) ?? [];
  expect(String(nodesOf(query))).toBe(nodes);
});

test("a list that nobody has declared counts as the largest page", () => {
  const other = estimateOf(
    new PreparedDocuments(buildSchema("type Query { things: [Thing!]! } type Thing { name: String parts: [Thing] }")),
  );
  expect(other(parse("{ things { parts { name } } }"), undefined, {})?.nodes).toBe(100 + 100 * 100);
});

test("GraphiQL and code generators may ask for all of the schema, and nobody for much more", () => {
  const most = maxIntrospection(schema);
  const all = costOf(
    getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true }),
  );
  expect(all?.introspectionNodes).toBeLessThan(most);
  const more = costOf(
    "{ __schema { types { ...t } a: types { ...t } b: types { ...t } c: types { ...t } d: types { ...t } } } fragment t on __Type { fields { args { type { name ofType { name ofType { name ofType { name } } } } } type { name ofType { name ofType { name } } } } }",
  );
  expect(more?.introspectionNodes).toBeGreaterThan(most);
});
