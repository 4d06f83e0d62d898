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

test("a retracted quote is neither listed nor counted", async () => {
  const before = await ask(everywhere);
  await mark("RETRACTED");
  expect({ before, after: await ask(everywhere) }).toMatchInlineSnapshot(`
    {
      "after": {
        "all": {
          "histogram": [
            {
              "count": 18,
            },
          ],
          "totalCount": 18,
        },
        "articles": {
          "nodes": [
            {
              "quotes": {
                "nodes": [
                  {
                    "id": "UXVvdGU6YWNhMzEwNjVjMWM2MjBjYjRhNGE1OGQwMzYzYzQyODE",
                  },
                  {
                    "id": "UXVvdGU6YjBjYjM3YzZiZDg4NWZkYWVjNWE5OTZkMjJkMjA0OTU",
                  },
                  {
                    "id": "UXVvdGU6ZGU5MzZiZDI4N2QwMDJlNmE5MjNkM2VjYTZkOTk4NWI",
                  },
                  {
                    "id": "UXVvdGU6MGNkMzRjZDc0M2E0ZDY4ZjQ2MGRhNWQyODJiYTQ1MWE",
                  },
                  {
                    "id": "UXVvdGU6MTQxMjZmOTIyOTNjMGVlNThmODc0ODUxYzFiMTUzMzY",
                  },
                  {
                    "id": "UXVvdGU6OTc0NjYxOTM2NjAwMDBiOWIwYjFkMzc0MmM0MTI5NDc",
                  },
                ],
                "totalCount": 6,
              },
            },
            {
              "quotes": {
                "nodes": [
                  {
                    "id": "UXVvdGU6YmJlNjlkYTVkOTk2ZDcxNDhiODU3NmJmODllMzNjMWU",
                  },
                  {
                    "id": "UXVvdGU6MGE3NmVjNGIzOTg0YmJlM2ViYWEwOWNmMzA1NmE4ZWE",
                  },
                  {
                    "id": "UXVvdGU6OTlhMTU1MWZlYzc0ZmI1YzAwZWRkODE3YzRmY2RhNTA",
                  },
                  {
                    "id": "UXVvdGU6YWFhMjE4ZWU2OTg3YmMzZjU2OTkyYmQ5ODlkNjFhODc",
                  },
                  {
                    "id": "UXVvdGU6MTdlNzU3NDgzNzAxNTE4NDQ1YTJiMGJhOTg2YTM4YTQ",
                  },
                  {
                    "id": "UXVvdGU6NGFjNWZkZTUyMGEzNWQyY2YxMzU1Mjc2MGRkYzk2OGI",
                  },
                  {
                    "id": "UXVvdGU6NDFhMWNlMGE2ZmJlNmM5OTBlYTI1ZjYzMzhhZmFjMGQ",
                  },
                  {
                    "id": "UXVvdGU6NTUzOTQ2MmMzNDIwODJlYmM2ZTUxMzg3ZGQ1Nzg5YTc",
                  },
                  {
                    "id": "UXVvdGU6Mzc0NGZlM2E5MDI5N2NkNWVhZDE3NWFhMDQxNWJhNDk",
                  },
                  {
                    "id": "UXVvdGU6NDVkZWJmMzQyYzM4ZDczYWVjOTMwY2Q2MmM2ZDdhYWU",
                  },
                  {
                    "id": "UXVvdGU6MzNhNzM0YWViMjg1MGNkYjQ1MWU3YWQ0YzVhMWYwZWI",
                  },
                  {
                    "id": "UXVvdGU6NDFiYjkyNTJmNGUxNDA1ODgwY2ZkZWQ1YjYxZTllMjc",
                  },
                ],
                "totalCount": 12,
              },
            },
          ],
        },
        "country": {
          "quotesAbout": {
            "totalCount": 4,
          },
        },
        "person": {
          "quotes": {
            "totalCount": 3,
          },
          "talksAbout": [
            {
              "about": {
                "slug": "north-korea",
              },
              "quoteCount": 3,
            },
          ],
        },
        "quotes": {
          "facets": [
            {
              "buckets": [
                {
                  "count": 2,
                  "value": "kim-jong-un",
                },
              ],
            },
            {
              "buckets": [
                {
                  "count": 2,
                  "value": "north-korea",
                },
              ],
            },
            {
              "buckets": [
                {
                  "count": 1,
                  "value": "INDIRECT",
                },
              ],
            },
            {
              "buckets": [
                {
                  "count": 2,
                  "value": "business-standard",
                },
              ],
            },
          ],
          "histogram": [
            {
              "count": 2,
              "start": "2019-01-01",
            },
          ],
          "nodes": [
            {
              "kind": "INDIRECT",
            },
            {
              "kind": "MIXED",
            },
          ],
          "resolutions": [
            {
              "candidates": [
                {
                  "quoteCount": 3,
                },
                {
                  "quoteCount": 0,
                },
              ],
            },
            {
              "candidates": [
                {
                  "quoteCount": 4,
                },
              ],
            },
          ],
          "totalCount": 2,
        },
        "search": {
          "nodes": [
            {
              "__typename": "Quote",
            },
          ],
          "totalCount": 1,
        },
        "statementGraph": [
          {
            "about": {
              "slug": "north-korea",
            },
            "quoteCount": 2,
          },
          {
            "about": {
              "slug": "united-states",
            },
            "quoteCount": 2,
          },
          {
            "about": {
              "slug": "donald-trump",
            },
            "quoteCount": 1,
          },
          {
            "about": {
              "slug": "kim-jong-un",
            },
            "quoteCount": 1,
          },
          {
            "about": {
              "slug": "denuclearisation",
            },
            "quoteCount": 1,
          },
          {
            "about": {
              "slug": "korean-peninsula-security",
            },
            "quoteCount": 1,
          },
          {
            "about": {
              "slug": "hanoi-summit",
            },
            "quoteCount": 1,
          },
        ],
      },
      "before": {
        "all": {
          "histogram": [
            {
              "count": 19,
            },
          ],
          "totalCount": 19,
        },
        "articles": {
          "nodes": [
            {
              "quotes": {
                "nodes": [
                  {
                    "id": "UXVvdGU6YWNhMzEwNjVjMWM2MjBjYjRhNGE1OGQwMzYzYzQyODE",
                  },
                  {
                    "id": "UXVvdGU6YjBjYjM3YzZiZDg4NWZkYWVjNWE5OTZkMjJkMjA0OTU",
                  },
                  {
                    "id": "UXVvdGU6ZGU5MzZiZDI4N2QwMDJlNmE5MjNkM2VjYTZkOTk4NWI",
                  },
                  {
                    "id": "UXVvdGU6MGNkMzRjZDc0M2E0ZDY4ZjQ2MGRhNWQyODJiYTQ1MWE",
                  },
                  {
                    "id": "UXVvdGU6MTQxMjZmOTIyOTNjMGVlNThmODc0ODUxYzFiMTUzMzY",
                  },
                  {
                    "id": "UXVvdGU6OTc0NjYxOTM2NjAwMDBiOWIwYjFkMzc0MmM0MTI5NDc",
                  },
                ],
                "totalCount": 6,
              },
            },
            {
              "quotes": {
                "nodes": [
                  {
                    "id": "UXVvdGU6YmJlNjlkYTVkOTk2ZDcxNDhiODU3NmJmODllMzNjMWU",
                  },
                  {
                    "id": "UXVvdGU6MGE3NmVjNGIzOTg0YmJlM2ViYWEwOWNmMzA1NmE4ZWE",
                  },
                  {
                    "id": "UXVvdGU6OTlhMTU1MWZlYzc0ZmI1YzAwZWRkODE3YzRmY2RhNTA",
                  },
                  {
                    "id": "UXVvdGU6YWFhMjE4ZWU2OTg3YmMzZjU2OTkyYmQ5ODlkNjFhODc",
                  },
                  {
                    "id": "UXVvdGU6MTdlNzU3NDgzNzAxNTE4NDQ1YTJiMGJhOTg2YTM4YTQ",
                  },
                  {
                    "id": "UXVvdGU6NGFjNWZkZTUyMGEzNWQyY2YxMzU1Mjc2MGRkYzk2OGI",
                  },
                  {
                    "id": "UXVvdGU6NDFhMWNlMGE2ZmJlNmM5OTBlYTI1ZjYzMzhhZmFjMGQ",
                  },
                  {
                    "id": "UXVvdGU6NTUzOTQ2MmMzNDIwODJlYmM2ZTUxMzg3ZGQ1Nzg5YTc",
                  },
                  {
                    "id": "UXVvdGU6Mzc0NGZlM2E5MDI5N2NkNWVhZDE3NWFhMDQxNWJhNDk",
                  },
                  {
                    "id": "UXVvdGU6NDVkZWJmMzQyYzM4ZDczYWVjOTMwY2Q2MmM2ZDdhYWU",
                  },
                  {
                    "id": "UXVvdGU6N2QyZjllYWU5MTQ3YzZhOTY4MzJlNWJmNzgyMzI3NTM",
                  },
                  {
                    "id": "UXVvdGU6MzNhNzM0YWViMjg1MGNkYjQ1MWU3YWQ0YzVhMWYwZWI",
                  },
                  {
                    "id": "UXVvdGU6NDFiYjkyNTJmNGUxNDA1ODgwY2ZkZWQ1YjYxZTllMjc",
                  },
                ],
                "totalCount": 13,
              },
            },
          ],
        },
        "country": {
          "quotesAbout": {
            "totalCount": 5,
          },
        },
        "person": {
          "quotes": {
            "totalCount": 4,
          },
          "talksAbout": [
            {
              "about": {
                "slug": "north-korea",
              },
              "quoteCount": 4,
            },
          ],
        },
        "quotes": {
          "facets": [
            {
              "buckets": [
                {
                  "count": 3,
                  "value": "kim-jong-un",
                },
              ],
            },
            {
              "buckets": [
                {
                  "count": 3,
                  "value": "north-korea",
                },
              ],
            },
            {
              "buckets": [
                {
                  "count": 1,
                  "value": "DIRECT",
                },
              ],
            },
            {
              "buckets": [
                {
                  "count": 3,
                  "value": "business-standard",
                },
              ],
            },
          ],
          "histogram": [
            {
              "count": 3,
              "start": "2019-01-01",
            },
          ],
          "nodes": [
            {
              "kind": "INDIRECT",
            },
            {
              "kind": "DIRECT",
            },
            {
              "kind": "MIXED",
            },
          ],
          "resolutions": [
            {
              "candidates": [
                {
                  "quoteCount": 4,
                },
                {
                  "quoteCount": 0,
                },
              ],
            },
            {
              "candidates": [
                {
                  "quoteCount": 5,
                },
              ],
            },
          ],
          "totalCount": 3,
        },
        "search": {
          "nodes": [
            {
              "__typename": "Quote",
            },
            {
              "__typename": "Quote",
            },
          ],
          "totalCount": 2,
        },
        "statementGraph": [
          {
            "about": {
              "slug": "north-korea",
            },
            "quoteCount": 3,
          },
          {
            "about": {
              "slug": "united-states",
            },
            "quoteCount": 3,
          },
          {
            "about": {
              "slug": "denuclearisation",
            },
            "quoteCount": 2,
          },
          {
            "about": {
              "slug": "hanoi-summit",
            },
            "quoteCount": 2,
          },
          {
            "about": {
              "slug": "donald-trump",
            },
            "quoteCount": 1,
          },
          {
            "about": {
              "slug": "kim-jong-un",
            },
            "quoteCount": 1,
          },
          {
            "about": {
              "slug": "korean-peninsula-security",
            },
            "quoteCount": 1,
          },
        ],
      },
    }
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
