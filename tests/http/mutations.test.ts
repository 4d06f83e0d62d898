import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { serve } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const { ask, get } = await serve(database);
const key = await keyWith(database, "ingest");
const mutation =
  "mutation ($body: String!) { ingestArticle(input: { body: $body }) { created quotes { text speaker { name } } userErrors { code } } }";
const body = '"We are far away from any deal," Vladimir Putin said in Moscow on Monday.';

test("an article is taken in over HTTP, and its quotes are answered at once", async () => {
  const answer = (created: boolean) => ({
    data: {
      ingestArticle: {
        created,
        quotes: [{ text: "We are far away from any deal", speaker: { name: "Vladimir Putin" } }],
        userErrors: [],
      },
    },
  });
  expect((await ask(mutation, key, { body })).body).toEqual(answer(true));
  expect((await ask(mutation, key, { body })).body).toEqual(answer(false));
  const found = await ask(`{ quotes(filter: { text: "far away from any deal" }) { totalCount } }`);
  expect(found.body).toEqual({ data: { quotes: { totalCount: 1 } } });
});

test("a link cannot write", async () => {
  const query = new URLSearchParams({ query: mutation, variables: JSON.stringify({ body: "Other words." }) });
  const { status } = await get(`/graphql?${query.toString()}`, {
    headers: { ...key, "apollo-require-preflight": "1" },
  });
  expect(status).toBe(405);
  const found = await ask(`{ articles(filter: { text: "other words" }) { totalCount } }`);
  expect(found.body).toEqual({ data: { articles: { totalCount: 0 } } });
});

test("an article of nearly the size of a request is written whole", async () => {
  const long = `${"The harbour of the town was quiet again on Monday after the storm. ".repeat(14_000)}${body}`;
  const { status, body: answer } = await ask(mutation, key, { body: long });
  expect([status, answer]).toMatchObject([200, { data: { ingestArticle: { created: true, userErrors: [] } } }]);
});
