import { type Row, bad, invalid, noQuotes, filtered } from "./row.ts";

const nested = (depth: number, kind: string): unknown =>
  depth === 0 ? { or: [] } : kind === "not" ? { not: nested(depth - 1, kind) } : { [kind]: [nested(depth - 1, kind)] };
const quotesUnder = "query ($f: QuoteFilter) { quotes(filter: $f) { totalCount nodes { id } } }";

const typenames = {
  __typename: "Query",
  quotes: { __typename: "QuoteConnection", nodes: Array.from({ length: 19 }, () => ({ __typename: "Quote" })) },
};

export const badShapes: readonly Row[] = [
  filtered("one of none", "{ or: [] }", noQuotes),
  filtered("not everything", "{ not: {} }", noQuotes),
  filtered("by one of none", "{ speaker: [] }", noQuotes),
  ["and in and", quotesUnder, { f: nested(30, "and") }, noQuotes],
  ["or in or", quotesUnder, { f: nested(30, "or") }, noQuotes],
  ["not in not", quotesUnder, { f: nested(30, "not") }, noQuotes],
  ["or nested until the stack ends", quotesUnder, { f: nested(5000, "or") }, bad],
  ["not nested until the stack ends", quotesUnder, { f: nested(5000, "not") }, bad],
  [
    "null in every place",
    quotesUnder,
    { f: { speaker: null, about: null, and: null, not: null, text: null, saidAt: null, ambiguity: null, or: [] } },
    noQuotes,
  ],
  ["null in a list", quotesUnder, { f: { or: [null] } }, bad],
  ["an unknown field of a filter", "{ quotes(filter: { quoted: true }) { totalCount } }", {}, invalid],
  ["an unknown kind", "{ quotes(filter: { kind: SHOUTED }) { totalCount } }", {}, invalid],
  ["an unknown kind in a variable", quotesUnder, { f: { kind: ["SHOUTED"] } }, bad],
  ["an unknown field", "{ quotes { words } }", {}, invalid],
  ["an unknown mutation", "mutation { x }", {}, invalid],
  ["a mutation of nothing", "mutation { __typename }", {}, { __typename: "Mutation" }],
  ["a subscription", "subscription { x }", {}, invalid],
  [
    "or nested in the text of the query until the stack ends",
    `{ quotes(filter: ${"{or:[".repeat(3000)}{}${"]}".repeat(3000)}) { totalCount } }`,
    {},
    bad,
  ],
  ["no query", "hello", {}, "GRAPHQL_PARSE_FAILED"],
  ["an empty query", " ", {}, "GRAPHQL_PARSE_FAILED"],
  ["a variable that is not given", "query ($id: ID!) { node(id: $id) { id } }", {}, bad],
  ["only __typename", "{ __typename quotes { __typename nodes { __typename } } }", {}, typenames],
];
