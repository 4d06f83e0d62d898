import { beforeEach, expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

const key = "The situation on the Korean peninsula";
const filter = `{ speaker: "Kim", about: "US" }`;

let database: TestDatabase;

/** Sets the status of one of Kim's three quotes about the US. */
const mark = async (status: string) => {
  await database.query({
    text: "UPDATE quote SET status = $1::quote_status WHERE starts_with(text, $2)",
    values: [status, key],
  });
};
const ask = async (query: string) => await clientOf(database).data(query);

beforeEach(async () => {
  database ??= await freshDatabase({ seeded: true });
  await mark("PUBLISHED");
});

test("a quote is published until somebody says otherwise", async () => {
  expect(await ask(`{ quotes(filter: ${filter}) { nodes { status } } }`)).toEqual({
    quotes: { nodes: [{ status: "PUBLISHED" }, { status: "PUBLISHED" }, { status: "PUBLISHED" }] },
  });
});

test("a disputed quote is listed and counted", async () => {
  await mark("DISPUTED");
  expect(
    await ask(`{ quotes(filter: ${filter}) { totalCount }
      disputed: quotes(filter: { status: [DISPUTED] }) { totalCount nodes { status kind } } }`),
  ).toEqual({
    quotes: { totalCount: 3 },
    disputed: { totalCount: 1, nodes: [{ status: "DISPUTED", kind: "DIRECT" }] },
  });
});

/** Everywhere where quotes are listed or counted. */
const everywhere = `{
  quotes(filter: ${filter}) { totalCount nodes { kind } facets(by: [SPEAKER, ABOUT, KIND, PUBLISHER], first: 1) { buckets { value count } }
    histogram(interval: YEAR) { start count } resolutions { candidates { quoteCount } } }
  all: quotes { totalCount histogram(interval: YEAR) { count } }
  person(ref: "Kim Jong-un") { quotes { totalCount } talksAbout(first: 1, kinds: [COUNTRY]) { about { slug } quoteCount } }
  country(ref: "US") { quotesAbout { totalCount } }
  search(text: "unilateral attitude", kinds: [QUOTE]) { totalCount nodes { __typename } }
  statementGraph(filter: ${filter}) { about { slug } quoteCount }
  articles(filter: { text: "Kim" }) { nodes { quotes { totalCount nodes { id } } } }
}`;

/** Every value of an answer under its path. */
const leaves = (value: unknown, path: string): readonly (readonly [string, unknown])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`))
    : [[path, value]];

/** What became of the values that are others now: path, before and after. */
const changes = (before: unknown, after: unknown) => {
  const [old, now] = [new Map(leaves(before, "")), new Map(leaves(after, ""))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => `${path}: ${String(old.get(path))} → ${String(now.get(path))}`);
};

test("a retracted quote is neither listed nor counted", async () => {
  const before = await ask(everywhere);
  await mark("RETRACTED");
  expect(changes(before, await ask(everywhere))).toMatchInlineSnapshot(`
    [
      "quotes.totalCount: 3 → 2",
      "quotes.nodes.1.kind: DIRECT → MIXED",
      "quotes.nodes.2.kind: MIXED → undefined",
      "quotes.facets.0.buckets.0.count: 3 → 2",
      "quotes.facets.1.buckets.0.count: 3 → 2",
      "quotes.facets.2.buckets.0.value: DIRECT → INDIRECT",
      "quotes.facets.3.buckets.0.count: 3 → 2",
      "quotes.histogram.0.count: 3 → 2",
      "quotes.resolutions.0.candidates.0.quoteCount: 4 → 3",
      "quotes.resolutions.1.candidates.0.quoteCount: 5 → 4",
      "all.totalCount: 19 → 18",
      "all.histogram.0.count: 19 → 18",
      "person.quotes.totalCount: 4 → 3",
      "person.talksAbout.0.quoteCount: 4 → 3",
      "country.quotesAbout.totalCount: 5 → 4",
      "search.totalCount: 2 → 1",
      "search.nodes.1.__typename: Quote → undefined",
      "statementGraph.0.quoteCount: 3 → 2",
      "statementGraph.1.quoteCount: 3 → 2",
      "statementGraph.2.about.slug: korean-peninsula → donald-trump",
      "statementGraph.2.quoteCount: 2 → 1",
      "statementGraph.3.about.slug: denuclearisation → kim-jong-un",
      "statementGraph.3.quoteCount: 2 → 1",
      "statementGraph.4.about.slug: hanoi-summit → korean-peninsula",
      "statementGraph.4.quoteCount: 2 → 1",
      "statementGraph.5.about.slug: donald-trump → denuclearisation",
      "statementGraph.6.about.slug: kim-jong-un → korean-peninsula-security",
      "statementGraph.7.about.slug: korean-peninsula-security → hanoi-summit",
      "articles.nodes.1.quotes.totalCount: 13 → 12",
      "articles.nodes.1.quotes.nodes.10.id: UXVvdGU6N2QyZjllYWU5MTQ3YzZhOTY4MzJlNWJmNzgyMzI3NTM → UXVvdGU6MzNhNzM0YWViMjg1MGNkYjQ1MWU3YWQ0YzVhMWYwZWI",
      "articles.nodes.1.quotes.nodes.11.id: UXVvdGU6MzNhNzM0YWViMjg1MGNkYjQ1MWU3YWQ0YzVhMWYwZWI → UXVvdGU6NDFiYjkyNTJmNGUxNDA1ODgwY2ZkZWQ1YjYxZTllMjc",
      "articles.nodes.1.quotes.nodes.12.id: UXVvdGU6NDFiYjkyNTJmNGUxNDA1ODgwY2ZkZWQ1YjYxZTllMjc → undefined",
    ]
  `);
});

test("a retracted quote is found by its id and by the filter", async () => {
  const { quotes } = await clientOf(database).data<{ quotes: { nodes: { id: string }[] } }>(
    `{ quotes(filter: { text: "unilateral attitude", kind: [DIRECT] }) { nodes { id } } }`,
  );
  await mark("RETRACTED");
  const [id] = quotes.nodes.map((node) => JSON.stringify(node.id));
  const found = { kind: "DIRECT", status: "RETRACTED" };
  expect(
    await ask(`{ node(id: ${id}) { ... on Quote { kind status } } quote(id: ${id}) { kind status }
      retracted: quotes(filter: { status: [RETRACTED] }) { totalCount nodes { kind status } }
      ofKim: quotes(filter: { speaker: "Kim", about: "US", status: [PUBLISHED, DISPUTED, RETRACTED] }) { totalCount }
      inArticle: person(ref: "Kim Jong-un") { quotes(filter: { or: [{ status: [RETRACTED] }] }) { totalCount } } }`),
  ).toEqual({
    node: found,
    quote: found,
    retracted: { totalCount: 1, nodes: [found] },
    ofKim: { totalCount: 3 },
    inArticle: { quotes: { totalCount: 1 } },
  });
});

test("what is not of another status is still not retracted", async () => {
  await mark("RETRACTED");
  expect(
    await ask(`{ quotes(filter: { speaker: "Kim", about: "US", not: { status: [DISPUTED] } }) { totalCount }
      none: quotes(filter: { status: [] }) { totalCount } }`),
  ).toEqual({ quotes: { totalCount: 2 }, none: { totalCount: 0 } });
});

test("what a quote is about has the status of the quote", async () => {
  await mark("RETRACTED");
  await database.pool.query("UPDATE quote_about SET status = 'PUBLISHED'");
  const { rows } = await database.pool.query(
    "SELECT count(*)::int AS wrong FROM quote_about a JOIN quote q ON q.id = a.quote_id WHERE a.status <> q.status",
  );
  expect(rows).toEqual([{ wrong: 0 }]);
});
