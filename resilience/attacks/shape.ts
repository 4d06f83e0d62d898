import type { Attacks } from "./attack.ts";
import { bearing, refusing, refusingInField } from "./verdicts.ts";

const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(" ");
const nested = (levels: number, open: string, inner: string, close: string) =>
  open.repeat(levels) + inner + close.repeat(levels);
const articles = "quotes(first: 1) { nodes { article { ";
const deepFilter = (levels: number): unknown => (levels === 0 ? {} : { and: [deepFilter(levels - 1)] });

/** What a document looks like: floods and nesting. */
export const shape: Attacks = {
  "fields nested 40 levels deep": refusing(`{ ${nested(13, articles, "__typename", "} } } ")} }`),
  "braces nested 2,000 levels deep": refusing(`{ ${nested(2_000, "a { ", "b", "} ")} }`),
  "brackets nested 2,000 levels deep in an argument": refusing(
    `{ search(text: "x", kinds: ${nested(2_000, "[", "QUOTE", "]")}) { totalCount } }`,
  ),
  "a filter nested 200 levels deep": refusingInField(
    `{ quotes(filter: ${nested(200, "{ and: [", "{}", "] }")}) { totalCount } }`,
  ),
  "a filter nested 1,000 levels deep, as a variable": refusing(
    "query($it: QuoteFilter) { quotes(filter: $it) { totalCount } }",
    {
      variables: { it: deepFilter(1_000) },
    },
  ),
  "10,000 filters side by side, as a variable": refusingInField(
    "query($it: QuoteFilter) { quotes(filter: $it) { totalCount } }",
    {
      variables: { it: { or: Array.from({ length: 10_000 }, (_, at) => ({ text: `word${at}` })) } },
    },
  ),
  "10,000 names in a filter, as a variable": refusingInField(
    "query($it: [EntityRef!]) { quotes(filter: { about: $it }) { totalCount } }",
    {
      variables: { it: Array.from({ length: 10_000 }, (_, at) => `Name ${at}`) },
    },
  ),
  "10,000 ids at once": refusingInField("query($it: [ID!]!) { nodes(ids: $it) { id } }", {
    variables: { it: Array.from({ length: 10_000 }, (_, at) => `x${at}`) },
  }),
  "a fragment that spreads itself": refusing("{ quotes { nodes { ...a } } } fragment a on Quote { id ...a }"),
  "100 fragments in a circle": refusing(
    `{ quotes { nodes { ...f0 } } } ${times(100, (at) => `fragment f${at} on Quote { id ...f${(at + 1) % 100} }`)}`,
  ),
  "fragments that double 16 times": refusing(
    `{ quotes { nodes { ...f0 } } } ${times(16, (at) => `fragment f${at} on Quote { a${at}: id ...f${at + 1} b${at}: id ...f${at + 1} }`)} fragment f16 on Quote { text article { quotes(first: 100) { nodes { article { quotes(first: 100) { nodes { text } } } } } } }`,
  ),
  "fragments that multiply pages by three, five times": refusing(
    `{ quotes { nodes { ...f0 } } } ${times(5, (at) => `fragment f${at} on Quote { ${times(3, (alias) => `a${alias}: article { quotes(first: 20) { nodes { ...f${at + 1} } } }`)} }`)} fragment f5 on Quote { id }`,
  ),
  "60 fragments that nobody needs": refusing(
    `{ __typename ${times(60, (at) => `...f${at}`)} } ${times(60, (at) => `fragment f${at} on Query { __typename }`)}`,
  ),
  "100 operations in one document": bearing(
    times(100, (at) => `query q${at} { quotes { totalCount } }`),
    {
      operationName: "q1",
    },
  ),
  "30 root fields": refusing(`{ ${times(30, (at) => `a${at}: quotes(first: 1) { totalCount }`)} }`),
  "1,900 aliases of one field": async (target) => {
    const { status, text } = await target.ask(`{ quotes { nodes { ${times(1_900, (at) => `a${at}: text`)} } } }`);
    // Bounded by the size of a result, whatever it is made of.
    return status < 500 && text.length <= 8_500_000 ? null : `answers ${status} with ${text.length} characters`;
  },
  "300 aliases of __typename at the root": refusing(`{ ${times(300, (at) => `a${at}: __typename`)} }`),
  "one field 1,000 times": refusing(`{ quotes { nodes { ${times(1_000, () => "text")} } } }`),
  "one field 80,000 times": refusing(`{ ${times(80_000, () => "__typename")} }`),
  "100 directives": refusing(`{ quotes { nodes { ${times(100, () => "text @include(if: true)")} } } }`),
  "4,000 unknown directives on one field": refusing(`{ __typename ${times(2_000, () => "@a")} }`),
  "pages within pages: a million nodes": refusing(
    "{ quotes(first: 100) { nodes { article { quotes(first: 100) { nodes { article { quotes(first: 100) { nodes { id } } } } } } } } }",
  ),
  "pages within pages, sized by a variable": refusing(
    "query($n: Int!) { quotes(first: $n) { nodes { article { quotes(first: $n) { nodes { occurrences(first: $n) { nodes { id } } } } } } } }",
    { variables: { n: 100 } },
  ),
  "pages within pages, sized by a default": refusing(
    "query($n: Int = 100) { quotes(first: $n) { nodes { article { quotes(first: $n) { nodes { occurrences(first: $n) { nodes { id } } } } } } } }",
  ),
  "pages within pages, sized by nobody": refusing(
    "{ quotes { nodes { article { quotes { nodes { article { quotes { nodes { occurrences { nodes { id } } } } } } } } } } }",
  ),
  "pages within pages, from the end": refusing(
    "{ quotes(last: 100) { nodes { article { quotes(last: 100) { nodes { occurrences(last: 100) { nodes { id } } } } } } } }",
  ),
  "introspection in circles, 30 levels deep": refusing(
    `{ __schema { types { ${nested(15, "fields { type { ", "name", "} } ")} } } }`,
  ),
  "introspection from 50 aliases": refusing(
    `{ ${times(50, (at) => `s${at}: __schema { types { name fields { name args { name type { name } } } } }`)} }`,
  ),
  "2,000 unknown fields": refusing(`{ ${times(1_600, (at) => `unknown${at}`)} }`),
  "a field name of 500,000 letters": refusing(`{ ${"a".repeat(500_000)} }`),
  "a name of 500,000 letters in an argument": refusing(
    `{ person(ref: "${"a".repeat(500_000)}") { name } }`,
    {},
    [400, 200],
  ),
  "700 aliases that contradict each other": refusing(
    `{ quotes { nodes { ${times(700, (at) => `a: ${at % 2 === 0 ? "text" : "id"}`)} } } }`,
  ),
  "900,000 spaces": bearing(`${" ".repeat(900_000)}{ __typename }`),
  "900,000 characters of comments": bearing(`${"#x\n".repeat(300_000)}{ __typename }`),
  "a string that never ends": refusing(`{ person(ref: "${"x".repeat(1_000)} ) { name } }`),
  "names of letters that look like others": refusing("{ quоtes { totalCount } }"),
  "a zero-width space and a right-to-left mark": refusing("{ quotes\u200b { \u202etotalCount } }"),
  "a subscription": refusing("subscription { quotes { totalCount } }"),
  "a document that is empty, and one of commas": async (target) =>
    (await refusing("")(target)) ?? (await refusing(",".repeat(100_000))(target)),
};
