import { describe, expect, test } from "vitest";
import { addArticle, addOccurrence } from "../support/articles.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { connectionIn, type Page, pageSelection } from "./page.ts";

const database = await freshDatabase({ seeded: true });
const { data } = clientOf(database);

// Seven more articles, some of the same moment, so that there are pages of articles, mentions and occurrences.
for (const day of [1, 1, 1, 2, 2, 3, 9]) {
  const body = `Copy ${Math.random()}: very open person`;
  const articleId = await addArticle(database, {
    body,
    publishedAt: `2019-05-0${day}Z`,
    publisher: "business-standard",
    mentions: ["kim-jong-un", "united-states", "kim-jong-un"],
  });
  const text = "very open person";
  const chain = ["vladimir-putin", "business-standard"];
  await addOccurrence(database, { articleId, quote: text, text, start: body.indexOf(text), chain });
}

const ids = await data<{ quotes: { nodes: { id: string }[] } }>(
  `{ quotes(filter: { text: "\\"very open person\\"" }) { nodes { id } } }`,
);
const quote = `quote(id: "${ids.quotes.nodes[0]?.id}")`;

/** Every connection, as the way to it and what is asked of it beside the page; `*` stands for the page. */
const connections: readonly (readonly [string, string])[] = [
  ["quotes, the latest first", "quotes(*)"],
  ["quotes, the earliest first", "quotes(orderBy: { field: REPORTED_AT, direction: ASC }, *)"],
  ["quotes by when they were said", "quotes(orderBy: { field: SAID_AT }, *)"],
  ["quotes by when they were said, the earliest first", "quotes(orderBy: { field: SAID_AT, direction: ASC }, *)"],
  ["quotes by relevance", 'quotes(filter: { text: "Putin or Kim or peace" }, orderBy: { field: RELEVANCE }, *)'],
  ["quotes by relevance to one word", 'quotes(filter: { text: "Russia" }, orderBy: { field: RELEVANCE }, *)'],
  [
    "quotes by relevance to one word, the least relevant first",
    'quotes(filter: { text: "Russia" }, orderBy: { field: RELEVANCE, direction: ASC }, *)',
  ],
  ["quotes by confidence", "quotes(orderBy: { field: CONFIDENCE }, *)"],
  ["quotes by confidence, the least first", "quotes(orderBy: { field: CONFIDENCE, direction: ASC }, *)"],
  [
    "quotes with words by confidence",
    'quotes(filter: { text: "Putin or Kim or peace" }, orderBy: { field: CONFIDENCE }, *)',
  ],
  ["quotes of nobody known by confidence", "quotes(filter: { hasSpeaker: false }, orderBy: { field: CONFIDENCE }, *)"],
  ["quotes with some confidence", "quotes(filter: { minConfidence: 0.4 }, *)"],
  ["quotes of somebody, whoever that is called", 'quotes(filter: { speakerText: "Kim or Putin or he" }, *)'],
  ["quotes under a filter", 'quotes(filter: { speaker: "KCNA", about: "North Korea" }, *)'],
  ["quotes with words", 'quotes(filter: { text: "Putin or Kim or peace" }, *)'],
  [
    "quotes with words, the earliest first",
    'quotes(filter: { text: "Putin or Kim or peace" }, orderBy: { field: REPORTED_AT, direction: ASC }, *)',
  ],
  [
    "quotes with words by when they were said",
    'quotes(filter: { text: "Putin or Kim or peace" }, orderBy: { field: SAID_AT }, *)',
  ],
  ["articles", "articles(*)"],
  ["articles with words", 'articles(filter: { text: "open" }, *)'],
  ["articles, the earliest first", "articles(orderBy: { field: PUBLISHED_AT, direction: ASC }, *)"],
  ["articles by relevance", 'articles(filter: { text: "open" }, orderBy: { field: RELEVANCE, direction: ASC }, *)'],
  ["people", "people(*)"],
  ["organizations", "organizations(*)"],
  ["a country's people", 'country(ref: "RU") { people(*) }'],
  ["an entity's articles", 'entity(ref: "Kim Jong-un") { articles(*) }'],
  ["an entity's mentions", 'entity(ref: "Kim Jong-un") { mentions(*) }'],
  ["quotes about an entity", 'entity(ref: "North Korea") { quotesAbout(*) }'],
  [
    "quotes about an entity, the earliest first",
    'topic(ref: "sanctions") { quotesAbout(orderBy: { field: SAID_AT, direction: ASC }, *) }',
  ],
  ["a person's quotes", 'person(ref: "Putin") { quotes(*) }'],
  ["a person's quotes by confidence", 'person(ref: "Putin") { quotes(orderBy: { field: CONFIDENCE }, *) }'],
  [
    "quotes about an entity by confidence",
    'entity(ref: "North Korea") { quotesAbout(filter: { speaker: "KCNA" }, orderBy: { field: CONFIDENCE }, *) }',
  ],
  ["an article's quotes by confidence", `${quote} { article { quotes(orderBy: { field: CONFIDENCE }, *) } }`],
  ["an organization's articles", 'organization(ref: "Business Standard") { published(*) }'],
  ["an article's quotes", `${quote} { article { quotes(*) } }`],
  ["an article's quotes by when they were said", `${quote} { article { quotes(orderBy: { field: SAID_AT }, *) } }`],
  ["an article's mentions", `${quote} { article { mentions(*) } }`],
  ["what a quote is about", 'node(id: "ABOUT") { ... on Quote { about(*) } }'],
  ["where a quote stands", `${quote} { occurrences(*) }`],
  ["a search", 'search(text: "Kim Putin talks", *)'],
  ["a search for one word", 'search(text: "Russia", *)'],
];

async function page(connection: string, args: string): Promise<Page> {
  return connectionIn(await data(`{ ${connection.replace("*)", `${args}) ${pageSelection}`)} }`));
}

/** All there is, in order, as one long page. */
async function whole(connection: string): Promise<Page> {
  const all = await page(connection, "first: 100");
  expect(all.pageInfo.hasNextPage).toBe(false);
  expect(all.edges.length).toBeGreaterThan(1);
  return all;
}

/** The page that holds the edges from `start` up to `end` of all. */
function part(all: Page, start: number, end: number): Page {
  const edges = all.edges.slice(start, end);
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    totalCount: all.edges.length,
    pageInfo: {
      hasNextPage: end < all.edges.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

async function pagesForward(connection: string, size: number): Promise<void> {
  const all = await whole(connection);
  for (let start = 0, after = ""; start < all.edges.length; start += size) {
    const found = await page(connection, `first: ${size}${after}`);
    expect(found).toEqual(part(all, start, Math.min(start + size, all.edges.length)));
    after = `, after: "${found.pageInfo.endCursor}"`;
  }
}

async function pagesBackward(connection: string, size: number): Promise<void> {
  const all = await whole(connection);
  for (let end = all.edges.length, before = ""; end > 0; end -= size) {
    const found = await page(connection, `last: ${size}${before}`);
    expect(found).toEqual(part(all, Math.max(0, end - size), end));
    before = `, before: "${found.pageInfo.startCursor}"`;
  }
}

describe.for([1, 3])("pages of %i make up the whole list, in both directions:", (size) => {
  test.for(connections)("%s", async ([, pattern]) => {
    const connection = pattern.replace("ABOUT", await quoteAboutMuch());
    await pagesForward(connection, size);
    await pagesBackward(connection, size);
  });
});

/** A quote that is about several entities. */
async function quoteAboutMuch(): Promise<string> {
  const { quotes } = await data<typeof ids>(
    `{ quotes(filter: { text: "\\"meaningful dialogue\\"" }) { nodes { id } } }`,
  );
  return quotes.nodes[0]?.id ?? "";
}

test("all countries are found in pages of 100", async () => {
  const slugs: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const found: { countries: { nodes: { slug: string }[]; pageInfo: Page["pageInfo"] } } = await data(
      `query ($after: String) { countries(first: 100, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    slugs.push(...found.countries.nodes.map(({ slug }) => slug));
    ({ endCursor: after, hasNextPage: more } = found.countries.pageInfo);
  }
  expect(slugs).toEqual([...new Set(slugs)].sort());
  expect(slugs.length).toBe(249);
});
