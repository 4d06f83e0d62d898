import type { Attacks, Attempt } from "./attack.ts";
import { bearing, bearingEach, harmless, refusedByField } from "./verdicts.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64url");

const injections = [
  "'; DROP TABLE quote; --",
  "' OR '1'='1",
  "' UNION SELECT usename, passwd FROM pg_shadow --",
  "x') OR pg_sleep(8) IS NULL --",
  "'||(SELECT pg_sleep(8))||'",
  "\\'; SELECT pg_sleep(8); --",
  "$1); SELECT pg_sleep(8)",
  "$$; SELECT pg_sleep(8); $$",
  "%' ESCAPE '",
  "{{7*7}}${7*7}",
  "*/ SELECT 1 /*",
];

const cursors = [
  "",
  "x",
  "null",
  base64("[]"),
  base64("[1]"),
  base64("null"),
  base64('{"__proto__":{"x":1}}'),
  base64(`["2019-04-25' OR 1=1 --", 1]`),
  base64("[1e400,-1]"),
  base64(`[${'"x",'.repeat(10_000)}1]`),
  "/".repeat(100_000),
  "\u0000",
];

const ids = [
  "",
  "1",
  "Quote:1",
  base64("Quote:1"),
  base64("Quote:' OR 1=1"),
  base64("__proto__:x"),
  "\u0000",
  "\ud800",
  "😀".repeat(50_000),
];

const uses: Readonly<Record<string, string>> = {
  "a name": "person(ref: $it) { name }",
  "a name in a filter": "quotes(filter: { speaker: [$it], about: [$it] }) { totalCount resolutions { input } }",
};

const searches = [
  '"'.repeat(20_000),
  "(".repeat(20_000),
  "-".repeat(20_000),
  "a OR ".repeat(20_000),
  '"a b" '.repeat(10_000),
  "-a ".repeat(20_000),
  "a & | ! <-> :* ",
  "\\".repeat(10_000),
  "%_".repeat(10_000),
  `${"a".repeat(50_000)}!`,
];

const into =
  (type: string, texts: readonly string[], fields: readonly string[]): Attempt =>
  async (target) => {
    for (const use of fields) {
      for (const it of texts) {
        const reply = await target.ask(`query($it: ${type}!) { ${use} }`, { variables: { it } });
        const broke = harmless(reply) ?? (reply.ms > 4_000 ? `took ${Math.round(reply.ms)} ms` : null);
        if (broke !== null) return `${use} with ${JSON.stringify(it).slice(0, 60)}: ${broke}`;
      }
    }
    return null;
  };

const sizes = [-1, 0, 101, 10_000, 2_147_483_647, -2_147_483_648];

/** What stands in arguments: pages, cursors, ids, SQL, text. */
export const argumentsOf: Attacks = {
  "pages of impossible sizes": async (target) => {
    for (const size of sizes) {
      const query = "query($it: Int!) { quotes(first: $it) { nodes { id } } }";
      const broke = refusedByField(await target.ask(query, { variables: { it: size } }));
      if (broke !== null) return `first: ${size} ${broke}`;
    }
    return null;
  },
  "pages of sizes that are no number": async (target) => {
    for (const size of ["2147483648", "1e400", "1.5", '"10"', "[1]", "99999999999999999999"]) {
      const broke = refusedByField(await target.ask(`{ quotes(first: ${size}) { nodes { id } } }`));
      if (broke !== null) return `first: ${size} ${broke}`;
    }
    return null;
  },
  "first and last at once": async (target) =>
    refusedByField(await target.ask("{ quotes(first: 1, last: 1) { nodes { id } } }")),
  "forged cursors forwards": into("String", cursors, [
    "quotes(first: 1, after: $it) { nodes { id } }",
    'search(text: "Kim", after: $it) { totalCount }',
  ]),
  "forged cursors backwards": into("String", cursors, ["articles(last: 1, before: $it) { nodes { id } }"]),
  "a cursor of another field": async (target) => {
    const { json } = await target.ask("{ quotes(first: 1) { pageInfo { endCursor } } }");
    const { data } = (json ?? {}) as { data?: { quotes?: { pageInfo?: { endCursor?: string } } } };
    const after = data?.quotes?.pageInfo?.endCursor ?? "x";
    return refusedByField(
      await target.ask("query($it: String) { people(after: $it) { nodes { id } } }", { variables: { it: after } }),
    );
  },
  "forged ids": into("ID", ids, [
    "node(id: $it) { id }",
    "quote(id: $it) { id }",
    "article(id: $it) { id }",
    "nodes(ids: [$it]) { id }",
  ]),
  "SQL in names": into("EntityRef", injections, Object.values(uses)),
  "SQL in words to search for": into("String", injections, [
    "search(text: $it) { totalCount }",
    "quotes(filter: { text: $it }) { totalCount }",
    "articles(filter: { text: $it }) { totalCount }",
  ]),
  "SQL in texts that are compared": into(
    "String",
    injections,
    [
      "articles(filter: { language: [$it] }) { totalCount }",
      "people(filter: { name: $it, role: $it }) { totalCount }",
      "resolve(name: $it) { status }",
      "article(url: $it) { id }",
    ].filter((use) => !use.startsWith("article(url")),
  ),
  "SQL in ids": into("ID", injections, ["article(url: $it) { id }", "node(id: $it) { id }"]),
  "SQL in dates": into(
    "DateTime",
    [...injections, "infinity", "now", "epoch"],
    ["quotes(filter: { saidAt: { from: $it } }) { totalCount }"],
  ),
  "dates that are none": into(
    "DateTime",
    [
      "2019-02-30",
      "0000-00-00",
      "999999-01-01",
      "-1",
      "2019-04-25T25:00:00Z",
      "+275760-09-13T00:00:00Z",
      "-271821-04-20",
    ],
    [
      "quotes(filter: { reportedAt: { from: $it } }) { totalCount }",
      "articles(filter: { publishedAt: { until: $it } }) { totalCount }",
    ],
  ),
  "NUL in text": into(
    "String",
    ["\u0000", "Kim\u0000", "\u0000\u0000'"],
    [
      "search(text: $it) { totalCount }",
      "resolve(name: $it) { status }",
      "people(filter: { name: $it }) { totalCount }",
    ],
  ),
  "halves of surrogate pairs": into(
    "String",
    ["\ud800", "\udfffKim", "\ud83d"],
    ["search(text: $it) { totalCount }", "resolve(name: $it) { status }"],
  ),
  "odd Unicode": into(
    "String",
    ["ﷺ".repeat(10_000), "Z͑ͫ̓ͪ̂ͫ̽͏".repeat(3_000), "🏴󠁧󠁢󠁥󠁮󠁧󠁿".repeat(2_000), "\u202e\u2066\ufeff", "İı".repeat(10_000)],
    ["search(text: $it) { totalCount }", "resolve(name: $it) { status }"],
  ),
  "searches that are hard to read": into("String", searches, [
    "search(text: $it) { totalCount }",
    "quotes(filter: { text: $it }) { totalCount }",
  ]),
  "a search of 900,000 characters": async (target) =>
    harmless(
      await target.ask("query($it: String!) { search(text: $it) { totalCount } }", {
        variables: { it: "kim ".repeat(225_000) },
      }),
    ),
  "a name of 900,000 characters": async (target) =>
    harmless(
      await target.ask("query($it: EntityRef!) { person(ref: $it) { name } }", {
        variables: { it: "Kim ".repeat(225_000) },
      }),
    ),
  "wildcards for everything": into(
    "String",
    ["%", "_", "%%%%%%%%%%", "*", ".*", "[a-z]"],
    ["people(filter: { name: $it }) { totalCount }", "resolve(name: $it) { status }"],
  ),
  "numbers out of every range": bearingEach("Int", "quotes(filter: { minIndependentPublishers: $it }) { totalCount }", [
    -1,
    0,
    2_147_483_647,
    2_147_483_648,
    1.5,
    "1",
    null,
  ]),
  "an argument twice": async (target) =>
    refusedByField(await target.ask("{ quotes(first: 1, first: 2) { nodes { id } } }")),
  "orders that do not exist": bearing("{ quotes(orderBy: { field: PASSWORD }) { nodes { id } } }"),
};
