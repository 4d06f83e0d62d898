import sql from "sql-template-tag";
import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { serve } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const server = await serve(database, { answerCache: 1_000_000 });
const other = await serve(database, { answerCache: 1_000_000 });
const without = await serve(database, { answerCache: 0 });

const query = "query ($ref: EntityRef!) { topic(ref: $ref) { __typename name } }";
const ask = async (of: typeof server, ref = "sanctions") => (await of.ask(query, {}, { ref })).body;
const named = (name: string) => ({ data: { topic: { __typename: "Topic", name } } });
const rename = (name: string) => database.query(sql`UPDATE entity SET name = ${name} WHERE slug = 'sanctions'`);
const waitHalfASecond = () => new Promise((resolve) => setTimeout(resolve, 600));

/** How many statements the servers send meanwhile. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const stop = database.onStatement(() => (count += 1));
  await work().finally(stop);
  return count;
}

test("the same question with the same variables is answered from memory, other variables are not", async () => {
  const first = await ask(server);
  expect(first).toEqual(named("sanctions"));
  // Half a second may end in between, with one more look at the version.
  expect(await statements(async () => expect(await ask(server)).toEqual(first))).toBeLessThanOrEqual(1);
  expect(await ask(server, "nobody")).toEqual({ data: { topic: null } });
});

test("every server shows within a second what another process writes", async () => {
  await Promise.all([ask(server), ask(other)]);
  await rename("Embargoes");
  await waitHalfASecond();
  expect(await Promise.all([server, other, without].map((of) => ask(of)))).toEqual([
    named("Embargoes"),
    named("Embargoes"),
    named("Embargoes"),
  ]);
});

test("whoever loads an article sees it in the next answer", async () => {
  const articles = "{ articles { totalCount } }";
  const count = async () => (await server.ask(articles)).body;
  expect(await count()).toEqual({ data: { articles: { totalCount: 2 } } });
  const body = "The minister of trade said on Monday that talks would go on.";
  const key = await keyWith(database, "ingest");
  await server.ask(`mutation { ingestArticle(input: { body: ${JSON.stringify(body)} }) { created } }`, key);
  expect(await count()).toEqual({ data: { articles: { totalCount: 3 } } });
});

test("errors are not kept", async () => {
  const ambiguous = '{ person(ref: "Kim") { name } }';
  const codes = async () => {
    const { body } = await server.ask(ambiguous);
    return (body as { errors: { extensions: { code: string } }[] }).errors.map(({ extensions }) => extensions.code);
  };
  expect([await codes(), await codes()]).toEqual([["AMBIGUOUS_ENTITY"], ["AMBIGUOUS_ENTITY"]]);
});

test("a server that is told to keep nothing asks the database each time", async () => {
  await ask(without);
  expect(await statements(() => ask(without))).toBeGreaterThanOrEqual(1);
});

const get = (headers: Record<string, string> = {}) =>
  server.get(`/graphql?${new URLSearchParams({ query: '{ topic(ref: "sanctions") { slug } }' }).toString()}`, {
    // fetch itself would ask caches for nothing less than a whole answer.
    headers: { "apollo-require-preflight": "true", "cache-control": "max-age=0", ...headers },
  });

test("an answer to GET has an ETag, and whoever has it already gets 304 and no body", async () => {
  const first = await get();
  const etag = first.headers.get("etag") ?? "";
  expect([first.status, first.headers.get("cache-control"), etag]).toEqual([
    200,
    "no-cache",
    expect.stringMatching(/^"[^"]+"$/),
  ]);
  const again = await get({ "if-none-match": etag });
  expect([again.status, again.body, again.headers.get("etag")]).toEqual([304, null, etag]);
  expect((await get({ "if-none-match": '"another"' })).status).toBe(200);
});

test("an answer to POST has none, since nobody may keep it", async () => {
  const { headers } = await server.ask(query, {}, { ref: "sanctions" });
  expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, null]);
});
