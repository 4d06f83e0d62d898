import { type Row, bad, invalid, of, quotes } from "./row.ts";

export const badPages: readonly Row[] = [
  ...["first", "last"].flatMap((side) =>
    [0, -1, 101, 2_147_483_647, -2_147_483_648].map((size) => quotes("out of range", `${side}: ${size}`, bad)),
  ),
  quotes("more than an Int", "first: 2147483648", invalid),
  quotes("a fraction", "first: 1.5", invalid),
  quotes("text", 'first: "5"', invalid),
  quotes("both ends", "first: 1, last: 1", bad),
  [
    "a page size of null is none",
    "query ($n: Int) { quotes(first: $n, last: 1) { nodes { kind } } }",
    { n: null },
    { quotes: { nodes: [{ kind: "MIXED" }] } },
  ],
  ["a variable that is too big", "query ($n: Int) { quotes(first: $n) { totalCount } }", { n: 3e9 }, bad],
  ["a page of nothing, deep inside", "{ articles { nodes { mentions(first: 0) { totalCount } } } }", {}, bad],
  ["a page too long, where no row is", '{ person(ref: "Nobody Such") { quotes(first: 101) { totalCount } } }', {}, bad],
  of("statementGraph", "{ quoteCount }")("out of range", "first: 0", bad),
  of("search", "{ totalCount }")("out of range", 'text: "Kim", first: 101', bad),
  ...["first: 0", "first: 101"].flatMap((args): Row[] => [
    ["a list too short or too long", `{ topic(ref: "trade") { coMentions(${args}) { articleCount } } }`, {}, bad],
    ["a list too short or too long", `{ person(ref: "Putin") { talksAbout(${args}) { quoteCount } } }`, {}, bad],
    ["a list too short or too long", `{ articles { nodes { entities(${args}) { mentionCount } } } }`, {}, bad],
    ["a list too short or too long", `{ quotes { facets(by: [KIND], ${args}) { facet } } }`, {}, bad],
    ["a list too short or too long", `{ quotes { nodes { about(${args}) { totalCount } } } }`, {}, bad],
  ]),
];
