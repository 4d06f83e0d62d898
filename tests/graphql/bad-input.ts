/** What it is, the query, its variables, and the code or the data that it gets. */
export type Row = readonly [
  name: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  expected: unknown,
];

const bad = "BAD_USER_INPUT";
const invalid = "GRAPHQL_VALIDATION_FAILED";
const nul = "Kim\u0000";
const [high, low] = ["Kim \ud83d", "\ude00 Kim"];

/** A row about one argument of one field, which has a leaf or a selection after it. */
const of =
  (field: string, selection: string) =>
  (name: string, args: string, expected: unknown): Row => [
    `${field}(${args}): ${name}`,
    `{ ${field}(${args}) ${selection} }`,
    {},
    expected,
  ];

const quotes = of("quotes", "{ totalCount nodes { id } }");
const noQuotes = { quotes: { totalCount: 0, nodes: [] } };
const filtered = (name: string, filter: string, expected: unknown) => quotes(name, `filter: ${filter}`, expected);

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

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
const day = "2019-04-26T00:00:00+00:00";
const forged: readonly (readonly [string, string])[] = [
  ["empty", ""],
  ["no base64", "%%%"],
  ["no JSON", Buffer.from("nonsense").toString("base64url")],
  ["an object", Buffer.from('{"0":"Quote/REPORTED_AT"}').toString("base64url")],
  ["nothing in it", cursor()],
  ["null in it", cursor(null)],
  ["of another list", cursor("Article/PUBLISHED_AT", day, 1)],
  ["of another order", cursor("Quote/SAID_AT", day, 1)],
  ["of no list", cursor("x".repeat(40), day, 1)],
  ["too short", cursor("Quote/REPORTED_AT", day)],
  ["too long", cursor("Quote/REPORTED_AT", day, 1, 1)],
  ["with a huge id", cursor("Quote/REPORTED_AT", day, 1e18)],
  ["with an id just too big", cursor("Quote/REPORTED_AT", day, 2 ** 31)],
  ["with half an id", cursor("Quote/REPORTED_AT", day, 1.5)],
  ["with an id in letters", cursor("Quote/REPORTED_AT", day, "1")],
  ["with an id that is a list", cursor("Quote/REPORTED_AT", day, [1])],
  ["with a null key", cursor("Quote/REPORTED_AT", null, 1)],
  ["with an object for a key", cursor("Quote/REPORTED_AT", { toString: "x" }, 1)],
  ["with a number for a date", cursor("Quote/REPORTED_AT", 1, 1)],
  ["with no date", cursor("Quote/REPORTED_AT", "yesterday", 1)],
  ["with a month too many", cursor("Quote/REPORTED_AT", "2019-99-99T00:00:00+00:00", 1)],
  ["with a day too many", cursor("Quote/REPORTED_AT", "2019-02-30T00:00:00+00:00", 1)],
  ["with an hour too many", cursor("Quote/REPORTED_AT", "2019-02-03T25:00:00+00:00", 1)],
  ["with hour 24", cursor("Quote/REPORTED_AT", "2019-02-28T24:00:00+00:00", 1)],
  ["with the year 0", cursor("Quote/REPORTED_AT", "0000-01-01T00:00:00+00:00", 1)],
  ["with NUL", cursor("Quote/REPORTED_AT", "2019-01-01T00:00:00+00:00\u0000", 1)],
  ["with a lone surrogate for a list", cursor("\ud83d", day, 1)],
  ["after which something stands", `${cursor("Quote/REPORTED_AT", day, 1)}!`],
  ["of a page size", "20"],
  ["with NUL itself", "\u0000"],
];
const quotesAfter = "query ($c: String) { quotes(after: $c) { nodes { id } } }";
const quotesBefore = "query ($c: String) { quotes(last: 1, before: $c) { totalCount } }";

export const badCursors: readonly Row[] = [
  ...forged
    .filter(([name]) => name !== "with NUL itself" && !name.startsWith("after which"))
    .flatMap(([name, c]): Row[] => [
      [`after: ${name}`, quotesAfter, { c }, "BAD_CURSOR"],
      [`before: ${name}`, quotesBefore, { c }, "BAD_CURSOR"],
    ]),
  ["NUL for a cursor", quotesAfter, { c: "\u0000" }, bad],
  [
    "infinite dates are in no list",
    quotesAfter,
    { c: cursor("Quote/REPORTED_AT", "-infinity", 1) },
    { quotes: { nodes: [] } },
  ],
  [
    "NUL in the key of a text order",
    "query ($c: String) { countries(after: $c) { totalCount } }",
    { c: cursor("COUNTRY", "a\u0000") },
    "BAD_CURSOR",
  ],
  [
    "a lone surrogate in a text order",
    "query ($c: String) { countries(after: $c) { totalCount } }",
    { c: cursor("COUNTRY", "\ud83d") },
    "BAD_CURSOR",
  ],
  [
    "a cursor of organizations for countries",
    "query ($c: String) { countries(after: $c) { totalCount } }",
    { c: cursor("ORGANIZATION", "kcna") },
    "BAD_CURSOR",
  ],
  [
    "no number for a score",
    'query ($c: String) { search(text: "Kim", after: $c) { totalCount } }',
    { c: cursor("Search", "NaN", "PERSON", 1) },
    "BAD_CURSOR",
  ],
  [
    "a deep cursor",
    "query ($c: String) { articles { nodes { quotes(after: $c) { totalCount } } } }",
    { c: cursor("Quote/REPORTED_AT", day, 1) },
    "BAD_CURSOR",
  ],
];

const gone = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");
const byVariable =
  (field: string, type: string, argument: string, selection: string) =>
  (name: string, value: unknown, expected: unknown): Row => [
    `${field}(${argument}:) ${name}`,
    `query ($value: ${type}) { ${field}(${argument}: $value) ${selection} }`,
    { value },
    expected,
  ];
const node = byVariable("node", "ID!", "id", "{ id }");
const nodes = byVariable("nodes", "[ID!]!", "ids", "{ id }");
const person = byVariable("person", "EntityRef!", "ref", "{ id }");
const entity = byVariable("entity", "EntityRef!", "ref", "{ id }");
const article = byVariable("article", "String", "url", "{ id }");
const resolve = byVariable("resolve", "String!", "name", "{ status candidates { score } }");
const speaker = byVariable("quotes", "[EntityRef!]", "filter: { speaker: $value }, before", "{ totalCount }");
const unknown = { resolve: { status: "UNKNOWN", candidates: [] } };

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
    speaker(`${JSON.stringify(name)} says nothing`, [name], "").slice(0, 0).length === 0
      ? ([
          `quotes by ${JSON.stringify(name)}`,
          "query ($value: [EntityRef!]) { quotes(filter: { speaker: $value }) { totalCount } }",
          { value: [name] },
          { quotes: { totalCount: 0 } },
        ] as const)
      : entity("", "", {}),
  ]),
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
  ["resolve of no kind", '{ resolve(name: "Kim", kinds: []) { status candidates { score } } }', {}, unknown],
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

const search = byVariable("search", "String!", "text", "{ totalCount edges { node { __typename } } }");
const found = { search: { totalCount: 0, edges: [] } };
const quotesOf = (name: string, text: string, expected: unknown): Row => [
  `quotes(text:) ${name}`,
  "query ($text: String) { quotes(filter: { text: $text }) { totalCount nodes { id } } }",
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
  ]),
  peopleOf("of an empty name", { name: "" }, bad),
  peopleOf("of an empty role", { role: " " }, bad),
  ...["%", "_", "\\", "\\%", "'", "zzzz", "😀"].flatMap((text) => [
    peopleOf(`of the name ${text}`, { name: text }, nobody),
    peopleOf(`of the role ${text}`, { role: text }, nobody),
  ]),
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

const range = (field: string, from: string | null, until: string | null): Row => [
  `${field} from ${from} until ${until}`,
  `query ($range: DateRange) { quotes(filter: { ${field}: $range }) { totalCount nodes { id } } }`,
  { range: { from, until } },
  noQuotes,
];
const refused = (field: string, from: string): Row => [...range(field, from, null).slice(0, 3), bad] as unknown as Row;
const on = (day: string, expected: unknown): Row => [
  `on ${day}`,
  `{ resolve(name: "Kim Jong-un", on: "${day}") { status } person(ref: "Kim Jong-un") { roles(on: "${day}") { title } } }`,
  {},
  expected,
];

export const badDates: readonly Row[] = [
  ...["saidAt", "reportedAt"].flatMap((field) => [
    range(field, "9999-12-31T23:59:59.999Z", null),
    range(field, null, "0001-01-01T00:00:00Z"),
    range(field, "2019-05-01T00:00:00Z", "2019-04-01T00:00:00Z"),
    ...[
      "0000-01-01T00:00:00Z",
      "0001-01-01T00:00:00+14:00",
      "9999-12-31T23:59:59-14:00",
      "2019-02-30T00:00:00Z",
      "2019-13-01T00:00:00Z",
      "10000-01-01T00:00:00Z",
      "-000001-01-01T00:00:00Z",
      "2019-04-26",
      "2019-04-26T25:00:00Z",
      "infinity",
      "now",
      "",
      nul,
    ].map((from) => refused(field, from)),
  ]),
  ...["2019-02-30", "2019-02-29", "2019-13-01", "20190401", "infinity", ""].map((day): Row => [
    `on ${day}`,
    `{ resolve(name: "Kim", on: "${day}") { status } }`,
    {},
    invalid,
  ]),
  on("9999-12-31", {
    resolve: { status: "RESOLVED" },
    person: { roles: [{ title: "Supreme Leader of North Korea" }] },
  }),
  on("0001-01-01", { resolve: { status: "RESOLVED" }, person: { roles: [] } }),
  ["the year 0", '{ resolve(name: "Kim", on: "0000-01-01") { status } }', {}, bad],
  ["the year 0, of a role", '{ person(ref: "Putin") { roles(on: "0000-06-01") { title } } }', {}, bad],
  filtered("every quote has more", "{ minIndependentPublishers: -2147483648, or: [] }", noQuotes),
  filtered("no quote has so many", "{ minIndependentPublishers: 2147483647 }", noQuotes),
  filtered("more than an Int", "{ minIndependentPublishers: 2147483648 }", invalid),
  ...["0", "-1"].map((least) =>
    of("statementGraph", "{ quoteCount }")("no edge has so few", `minQuotes: ${least}`, bad),
  ),
  of("statementGraph", "{ quoteCount }")("no edge has so many", "minQuotes: 2147483647", { statementGraph: [] }),
];

const nested = (depth: number, kind: string): unknown =>
  depth === 0 ? { or: [] } : kind === "not" ? { not: nested(depth - 1, kind) } : { [kind]: [nested(depth - 1, kind)] };
const quotesUnder = "query ($f: QuoteFilter) { quotes(filter: $f) { totalCount nodes { id } } }";

export const badShapes: readonly Row[] = [
  filtered("one of none", "{ or: [] }", noQuotes),
  filtered("not everything", "{ not: {} }", noQuotes),
  filtered("by one of none", "{ speaker: [] }", noQuotes),
  ["and in and", quotesUnder, { f: nested(30, "and") }, noQuotes],
  ["or in or", quotesUnder, { f: nested(30, "or") }, noQuotes],
  ["not in not", quotesUnder, { f: nested(30, "not") }, noQuotes],
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
  ["no query", "hello", {}, "GRAPHQL_PARSE_FAILED"],
  ["an empty query", " ", {}, bad],
  ["a variable that is not given", "query ($id: ID!) { node(id: $id) { id } }", {}, bad],
  ["only __typename", "{ __typename quotes { __typename nodes { __typename } } }", {}, expect19()],
];

function expect19(): unknown {
  return {
    __typename: "Query",
    quotes: { __typename: "QuoteConnection", nodes: Array.from({ length: 19 }, () => ({ __typename: "Quote" })) },
  };
}
