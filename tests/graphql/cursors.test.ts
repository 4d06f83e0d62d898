import { describe, expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { connectionIn, type Page, pageSelection } from "./page.ts";

const database = await freshDatabase({ seeded: true });
const { data } = clientOf(database);

async function quotes(args: Readonly<Record<string, unknown>>): Promise<Page> {
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
    quotes(first: $first, after: $after, last: $last, before: $before) ${pageSelection}
  }`;
  return connectionIn(await data(query, args));
}

const all = (await quotes({ first: 100 })).edges;
const end = all.length;
const at = (place: number) => all.at(place)?.cursor;

describe("between two cursors a page holds the edges that are there, and knows what is outside", () => {
  test.for<
    readonly [string, Readonly<Record<string, unknown>>, readonly [number, number], readonly [boolean, boolean]]
  >([
    ["the first two", { first: 2, after: at(3), before: at(8) }, [4, 6], [true, true]],
    ["the last two", { last: 2, after: at(3), before: at(8) }, [6, 8], [true, true]],
    ["as many as there are", { first: 4, after: at(3), before: at(8) }, [4, 8], [true, true]],
    ["more than there are, from the start", { first: 50, after: at(3), before: at(8) }, [4, 8], [true, true]],
    ["more than there are, from the end", { last: 50, after: at(3), before: at(8) }, [4, 8], [true, true]],
    ["all before a cursor", { first: 50, before: at(2) }, [0, 2], [true, false]],
    ["all after a cursor, from the end", { last: 50, after: at(end - 3) }, [end - 2, end], [false, true]],
    ["all but the first", { first: 50, after: at(0) }, [1, end], [false, true]],
    ["all but the last", { last: 50, before: at(-1) }, [0, end - 1], [true, false]],
    ["nothing after the last", { first: 5, after: at(-1) }, [end, end], [false, true]],
    ["nothing before the first", { last: 5, before: at(0) }, [0, 0], [true, false]],
    ["nothing between a cursor and itself", { first: 5, after: at(4), before: at(4) }, [4, 4], [true, true]],
    ["nothing between two neighbours", { first: 5, after: at(4), before: at(5) }, [5, 5], [true, true]],
    ["nothing where the end is before the start", { last: 5, after: at(8), before: at(3) }, [8, 8], [true, true]],
    ["all of the list", { last: 100 }, [0, end], [false, false]],
  ])("%s", async ([, args, [start, stop], [hasNextPage, hasPreviousPage]]) => {
    const edges = all.slice(start, stop);
    expect(await quotes(args)).toEqual({
      edges,
      nodes: edges.map(({ node }) => node),
      totalCount: end,
      pageInfo: {
        hasNextPage,
        hasPreviousPage,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    });
  });
});

test("20 are given when nothing says how many", async () => {
  const people = await data<{ countries: { nodes: unknown[] } }>(`{ countries { nodes { slug } } }`);
  expect(people.countries.nodes.length).toBe(20);
});

test("an empty list has no cursors and no neighbours", async () => {
  const query = `{ quotes(filter: { or: [] }) ${pageSelection} }`;
  expect(connectionIn(await data(query))).toEqual({
    edges: [],
    nodes: [],
    totalCount: 0,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

test("a cursor keeps its place when what stood there is gone", async () => {
  const query = `{ articles(first: 1) { nodes { quotes(first: 3) { edges { cursor node { text } } } } } }`;
  const { articles } = await data<{
    articles: { nodes: { quotes: { edges: { cursor: string; node: { text: string } }[] } }[] };
  }>(query);
  const edges = articles.nodes[0]?.quotes.edges ?? [];
  await database.pool.query("DELETE FROM occurrence WHERE quote_id = (SELECT id FROM quote WHERE text = $1)", [
    edges[1]?.node.text,
  ]);
  const rest = `query ($after: String) { articles(first: 1) { nodes { quotes(first: 1, after: $after) { nodes { text } } } } }`;
  expect(await data(rest, { after: edges[1]?.cursor })).toEqual({
    articles: { nodes: [{ quotes: { nodes: [{ text: edges[2]?.node.text }] } }] },
  });
});
