import { type Row, bad, nul, high, low, noQuotes, byVariable } from "./row.ts";

const search = byVariable("search", "String!", "text", "{ totalCount edges { node { __typename } } }");
const found = { search: { totalCount: 0, edges: [] } };
const quotesOf = (name: string, text: string, expected: unknown): Row => [
  `quotes(text:) ${name}`,
  "query ($text: String) { quotes(filter: { text: $text }) { totalCount nodes { id } } }",
  { text },
  expected,
];
const spokenBy = (name: string, text: string, expected: unknown): Row => [
  `quotes(speakerText:) ${name}`,
  "query ($text: String) { quotes(filter: { speakerText: $text }) { totalCount nodes { id } } }",
  { text },
  expected,
];
const articlesOf = (name: string, text: string, expected: unknown): Row => [
  `articles(text:) ${name}`,
  "query ($text: String) { articles(filter: { text: $text }) { totalCount } }",
  { text },
  expected,
];
const peopleOf = (name: string, value: unknown, expected: unknown): Row => [
  `people ${name}`,
  "query ($value: PersonFilter) { people(filter: $value) { totalCount } }",
  { value },
  expected,
];
const nobody = { people: { totalCount: 0 } };

export const badTexts: readonly Row[] = [
  ...[
    ["empty", ""],
    ["blank", " \n\u00a0\ufeff"],
    ["too long", "word ".repeat(2000)],
    ["with NUL", nul],
    ["with half a character", high],
  ].flatMap(([name = "", text = ""]) => [
    search(name, text, bad),
    quotesOf(name, text, bad),
    spokenBy(name, text, bad),
    articlesOf(name, text, bad),
  ]),
  ...[
    "%",
    "_",
    "\\",
    "'",
    "''",
    '"',
    '"unbalanced zzz',
    "zzz & | zzz",
    ":*",
    "zzz:*",
    "!zzzz:A",
    "-",
    "--",
    "( )",
    "<->",
    "zzz <-> zzz",
    "😀",
    "\u200f\u200e",
    "\u202e",
    "the",
    "or",
    "OR OR",
    "\u0001",
    "\u0002\u0003",
    "*",
    "zzz \\ zzz",
    "../..",
    "𝔷𝔷𝔷𝔷",
  ].flatMap((text) => [
    search(`${JSON.stringify(text)} finds nothing`, text, found),
    quotesOf(`${JSON.stringify(text)} finds nothing`, text, noQuotes),
    spokenBy(`${JSON.stringify(text)} finds nothing`, text, noQuotes),
  ]),
  peopleOf("of an empty name", { name: "" }, bad),
  peopleOf("of an empty role", { role: " " }, bad),
  ...["%", "_", "\\", "\\%", "'", "zzzz", "😀"].flatMap((text) => [
    peopleOf(`of the name ${text}`, { name: text }, nobody),
    peopleOf(`of the role ${text}`, { role: text }, nobody),
  ]),
  peopleOf("of a name too long", { name: "x".repeat(10_000) }, bad),
  peopleOf("of a role too long", { role: "x".repeat(10_000) }, bad),
  ...["...", "'", "-"].map((text) => peopleOf(`of no letter in ${text}`, { name: text }, nobody)),
  peopleOf("with NUL", { name: nul }, bad),
  peopleOf("with half a character", { role: low }, bad),
  peopleOf("of an unknown country", { nationality: ["Atlantis"] }, nobody),
  ["relevance to nothing", "{ quotes(orderBy: { field: RELEVANCE }) { totalCount } }", {}, bad],
  [
    "relevance to words of a part of the filter",
    '{ articles(filter: { or: [{ text: "Kim" }] }, orderBy: { field: RELEVANCE }) { totalCount } }',
    {},
    bad,
  ],
  [
    "languages that are patterns",
    '{ articles(filter: { language: ["%", "_n", ""] }) { totalCount } }',
    {},
    { articles: { totalCount: 0 } },
  ],
  [
    "a language with NUL",
    "query ($l: [String!]) { articles(filter: { language: $l }) { totalCount } }",
    { l: ["en", nul] },
    bad,
  ],
];
