import { type Row, bad, nul, high, low, byVariable } from "./row.ts";

const gone = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");
const node = byVariable("node", "ID!", "id", "{ id }");
const nodes = byVariable("nodes", "[ID!]!", "ids", "{ id }");
const person = byVariable("person", "EntityRef!", "ref", "{ id }");
const entity = byVariable("entity", "EntityRef!", "ref", "{ id }");
const article = byVariable("article", "String", "url", "{ id }");
const resolve = byVariable("resolve", "String!", "name", "{ status candidates { score } }");
const speaker = byVariable("quotes", "QuoteFilter", "filter", "{ totalCount }");
const unknown = { resolve: { status: "UNKNOWN", candidates: [] } };

const unknownOfNoKind = { resolve: { status: "UNKNOWN", chosen: [] } };

export const badNames: readonly Row[] = [
  node("of nothing", gone("Person", "nobody"), { node: null }),
  node("of no type of ours", gone("User", "1"), "BAD_ID"),
  node("of another server", "VXNlcjox", "BAD_ID"),
  node("that is a number", 17, "BAD_ID"),
  node("that is empty", "", "BAD_ID"),
  node("that is a slug", "kim-jong-un", "BAD_ID"),
  node("with NUL", nul, bad),
  node("with NUL inside", gone("Person", "kim\u0000"), "BAD_ID"),
  node("with a surrogate inside", Buffer.from("506572736f6e3aeda0bd", "hex").toString("base64url"), "BAD_ID"),
  node("of 100,000 letters", "a".repeat(100_000), "BAD_ID"),
  nodes("of which one is foreign", [gone("Person", "kim-jong-un"), "foreign"], "BAD_ID"),
  nodes(
    "that are too many",
    Array.from({ length: 101 }, () => gone("Person", "kim-jong-un")),
    bad,
  ),
  nodes("of which none is left", [gone("Event", "x"), gone("Place", "y")], { nodes: [null, null] }),
  person("that is a global id with NUL inside", gone("Person", "kim\u0000"), { person: null }),
  person("nobody has", "Nobody Such", { person: null }),
  person("two have", "Kim", "AMBIGUOUS_ENTITY"),
  person("of a country", "US", { person: null }),
  person("empty", "", bad),
  person("blank", " \t\n ", bad),
  person("too long", "x".repeat(501), bad),
  person("a number", 5, bad),
  person("null", null, bad),
  ...[
    "%",
    "_",
    "\\",
    "'",
    '"',
    "'; DROP TABLE quote; --",
    "$1",
    "{}",
    "😀",
    "\u200f",
    "\u202eKim",
    "the",
    "'s",
    "...",
    "Q0",
    "Q99999999999999999999",
    "A",
    "\ufffd",
  ].flatMap((name) => [
    entity(`${JSON.stringify(name)} means nothing`, name, { entity: null }),
    speaker(JSON.stringify(name), { speaker: [name] }, { quotes: { totalCount: 0 } }),
  ]),
  article("of 100,000 letters", "a".repeat(100_000), { article: null }),
  ...[nul, high, low].flatMap((text): Row[] => [
    person(JSON.stringify(text), text, bad),
    resolve(JSON.stringify(text), text, bad),
    article(JSON.stringify(text), text, bad),
    node(JSON.stringify(text), text, bad),
    [
      `speaker ${JSON.stringify(text)}`,
      "query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }",
      { f: { speaker: ["Kim", text] } },
      bad,
    ],
    [
      `speaker ${JSON.stringify(text)}, deep`,
      "query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }",
      { f: { not: { or: [{ and: [{ about: [text] }] }] } } },
      bad,
    ],
  ]),
  resolve("nobody has", "zzzzzz", unknown),
  resolve("empty", "", bad),
  resolve("too long", "x".repeat(501), bad),
  ["resolve of no kind", '{ resolve(name: "Kim", kinds: []) { status chosen { name } } }', {}, unknownOfNoKind],
  article("nothing has", "https://nowhere.example/", { article: null }),
  article("empty", "", { article: null }),
  ["an article by neither", "{ article { id } }", {}, bad],
  ["an article by both", `{ article(id: "${gone("Article", "a")}", url: "b") { id } }`, {}, bad],
  ["an article by the id of a person", `{ article(id: "${gone("Person", "kim-jong-un")}") { id } }`, {}, "BAD_ID"],
  [
    "an ambiguous name under ERROR, deep",
    '{ countries { nodes { quotesAbout(filter: { speaker: "Kim", ambiguity: ERROR }) { totalCount } } } }',
    {},
    "AMBIGUOUS_ENTITY",
  ],
];
