import { beforeAll, describe, expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import type { TestDatabase } from "../support/database.ts";
import { explain } from "./explain.ts";
import { rowsReadOf, scansOf } from "./scans.ts";
import { smallBase } from "./small-base.ts";

interface Found {
  readonly found: {
    readonly nodes: readonly { readonly text: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

let database: TestDatabase;

beforeAll(async () => {
  database = await smallBase();
});

const search = "search(text: $text, kinds: [QUOTE], first: 30, after: $after)";
const ordered = (direction: string) =>
  `quotes(filter: { text: $text }, orderBy: { field: RELEVANCE, direction: ${direction} }, first: 30, after: $after)`;

/** The texts on all pages of a list, in order. */
async function onAllPages(list: string, text: string): Promise<readonly string[]> {
  const { data } = clientOf(database);
  const query = `query ($text: String!, $after: String) {
    found: ${list} { nodes { ... on Quote { text } } pageInfo { hasNextPage endCursor } }
  }`;
  const texts: string[] = [];
  let after: string | null = null;
  do {
    const { found }: Found = await data(query, { text, after });
    texts.push(...found.nodes.map((node) => node.text));
    after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  } while (after !== null);
  return texts;
}

/** All quotes with the words, each rated. */
async function rated(text: string, direction: string): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ text: string }>(
    `SELECT text FROM quote, websearch_to_tsquery('news', $1) query WHERE search @@ query AND status <> 'RETRACTED'
     ORDER BY ts_rank_cd('{1, 1, 1, 1}', search, query, 32) ${direction}, id ${direction}`,
    [text],
  );
  return rows.map((row) => row.text);
}

describe("page after page, all quotes come as if each were rated", () => {
  test.each([
    ["a frequent word", "government", 300],
    ["a less frequent word", "tax", 30],
    ["an abbreviation, which is spelt in two ways", "US", 300],
    ["two words", "foreign government", 1],
    ["one word or the other", "government or tax", 300],
    ["a phrase", '"foreign government"', 1],
    ["a word with another one that counts for nothing", "the government", 300],
  ])("with %s", async (_, text, least) => {
    const meant = text === "US" ? "US or U.S." : text;
    const best = await rated(meant, "DESC");
    expect(best.length).toBeGreaterThanOrEqual(least);
    expect(await onAllPages(search, text)).toEqual(best);
    expect(await onAllPages(ordered("DESC"), text)).toEqual(best);
    expect(await onAllPages(ordered("ASC"), text)).toEqual(await rated(meant, "ASC"));
  });
});

test.each([
  ["a search", `search(text: "government", kinds: [QUOTE]) { nodes { ... on Quote { text } } }`],
  ["an order by relevance", `quotes(filter: { text: "government" }, orderBy: { field: RELEVANCE }) { nodes { text } }`],
])("%s finds the best quotes with a frequent word without rating all of them", async (_, list) => {
  const plan = await explain(database, `{ ${list} }`);
  expect(scansOf(plan)).toEqual(["Bitmap Index Scan quote_repeated_words_idx", "Index Scan quote_pkey"]);
  const all = await rated("government", "DESC");
  expect(rowsReadOf(plan, "quote")).toBeLessThan(all.length / 4);
});

test("so does a search for an abbreviation, in whichever spelling", async () => {
  const plan = await explain(database, `{ search(text: "US", kinds: [QUOTE]) { nodes { ... on Quote { text } } } }`);
  expect(scansOf(plan)).toEqual([
    "Bitmap Index Scan quote_repeated_words_idx",
    "Bitmap Index Scan quote_search_idx",
    "Index Scan quote_pkey",
  ]);
  const all = await rated("US or U.S.", "DESC");
  expect(rowsReadOf(plan, "quote")).toBeLessThan(all.length);
});
