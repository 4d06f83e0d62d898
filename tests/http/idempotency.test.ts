import sql from "sql-template-tag";
import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { type Reply, serve } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const server = await serve(database);
const key = await keyWith(database, "ingest");
const mutation =
  "mutation ($body: String!, $url: String) { ingestArticle(input: { body: $body, url: $url }) { created } }";

let count = 0;
/** A text that nobody has handed in yet, at an address of its own. */
function article() {
  count += 1;
  return { body: `The ferry number ${count} to the island leaves at noon.`, url: `https://news.example/${count}` };
}

const newOnce = () => ({ ...key, "idempotency-key": `test-${Math.random()}` });
const answer = (created: boolean) => ({ data: { ingestArticle: { created } } });
const codeOf = ({ body }: Reply) =>
  (body as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
const told = (reply: Reply) => [reply.status, reply.headers.get("idempotency-replayed"), reply.body];

async function bodyAt(url: string): Promise<unknown> {
  const rows = (await database.query(sql`SELECT body FROM article WHERE url = ${url}`)) as { body: string }[];
  return rows.map(({ body }) => body);
}

/** As if the server of the try under way had died a while ago. */
async function silence(headers: { readonly "idempotency-key": string }): Promise<void> {
  await database.query(sql`UPDATE idempotency SET leased_until = now() WHERE key = ${headers["idempotency-key"]}`);
}

test("a mutation that is sent again is given its first answer, and says so", async () => {
  const [once, input] = [newOnce(), article()];
  expect(told(await server.ask(mutation, once, input))).toEqual([200, null, answer(true)]);
  expect(told(await server.ask(mutation, once, input))).toEqual([200, "true", answer(true)]);
  // Without the key it is told how things stand now.
  expect(told(await server.ask(mutation, key, input))).toEqual([200, null, answer(false)]);
});

test("spaces, comments and the order of variables make no other question", async () => {
  const [once, { body, url }] = [newOnce(), article()];
  await server.ask(mutation, once, { body, url });
  const again = await server.ask(`# again\n${mutation.replaceAll(" ", "  ")}`, once, { url, body });
  expect(told(again)).toEqual([200, "true", answer(true)]);
});

test("another question under the same key is refused, and nothing is written", async () => {
  const [once, other] = [newOnce(), article()];
  await server.ask(mutation, once, article());
  const replies = [
    await server.ask(mutation, once, other),
    await server.ask(mutation.replace("created", "created userErrors { code }"), once, other),
  ];
  expect(replies.map((reply) => [reply.status, codeOf(reply)])).toEqual([
    [422, "IDEMPOTENCY_KEY_REUSED"],
    [422, "IDEMPOTENCY_KEY_REUSED"],
  ]);
  expect(await bodyAt(other.url)).toEqual([]);
});

test("the same idempotency key of another holder is another one", async () => {
  const [once, input] = [newOnce(), article()];
  await server.ask(mutation, once, input);
  const others = await server.ask(mutation, { ...once, ...(await keyWith(database, "ingest")) }, input);
  expect(told(others)).toEqual([200, null, answer(false)]);
});

test.each([
  ["too long", "x".repeat(256)],
  ["with a space", "a b"],
])("an idempotency key %s is refused", async (_, text) => {
  const input = article();
  const reply = await server.ask(mutation, { ...key, "idempotency-key": text }, input);
  expect([reply.status, codeOf(reply), await bodyAt(input.url)]).toEqual([400, "BAD_USER_INPUT", []]);
});

test("a question is no mutation: it is answered anew, whatever the key", async () => {
  const once = newOnce();
  const replies = [
    await server.ask("{ __typename }", once),
    await server.ask("{ again: __typename }", once),
    await server.ask("{ again: __typename }", { "idempotency-key": "" }),
  ];
  expect(replies.map(told)).toEqual([
    [200, null, { data: { __typename: "Query" } }],
    [200, null, { data: { again: "Query" } }],
    [200, null, { data: { again: "Query" } }],
  ]);
});

test("who may not write leaves nothing under a key", async () => {
  const [once, input] = [newOnce(), article()];
  const { "idempotency-key": same } = once;
  expect((await server.ask(mutation, { "idempotency-key": same }, input)).status).toBe(401);
  const reader = { ...(await keyWith(database)), "idempotency-key": same };
  expect((await server.ask(mutation, reader, input)).status).toBe(403);
  expect((await server.ask(mutation, reader, article())).status).toBe(422);
  expect(told(await server.ask(mutation, once, input))).toEqual([200, null, answer(true)]);
});

/** A server whose next transaction stops before it begins, until it is let go on. */
async function stoppingServer() {
  let letGo = () => {};
  let reached = () => {};
  let stopAt: "begin" | null = null;
  const stopped = new Promise<void>((resolve) => (reached = resolve));
  const stopping = await serve({
    query: database.query,
    transaction: async (work) => {
      const isStopped = stopAt === "begin";
      stopAt = null;
      if (isStopped) {
        const going = new Promise<void>((resolve) => (letGo = resolve));
        reached();
        await going;
      }
      return await database.transaction(work);
    },
  });
  return {
    ask: stopping.ask,
    stopNext: () => {
      stopAt = "begin";
      return stopped;
    },
    goOn: () => letGo(),
  };
}

test("while the first try is under way, a second is told to wait, on every server", async () => {
  const slow = await stoppingServer();
  const [once, input] = [newOnce(), article()];
  const stopped = slow.stopNext();
  const first = slow.ask(mutation, once, input);
  await stopped;
  const meanwhile = await server.ask(mutation, once, input);
  expect([meanwhile.status, meanwhile.headers.get("retry-after"), codeOf(meanwhile)]).toEqual([
    409,
    "1",
    "IDEMPOTENCY_KEY_IN_USE",
  ]);
  // A try that takes longer than a dead one counts as alive says that it is.
  await new Promise((resolve) => setTimeout(resolve, 1_700));
  const [row] = (await database.query(
    sql`SELECT leased_until > now() + interval '4 seconds' AS alive FROM idempotency WHERE key = ${once["idempotency-key"]}`,
  )) as { alive: boolean }[];
  slow.goOn();
  expect([row?.alive, told(await first)]).toEqual([true, [200, null, answer(true)]]);
  expect(told(await server.ask(mutation, once, input))).toEqual([200, "true", answer(true)]);
});

test("a try that was taken for dead writes nothing once another has taken over", async () => {
  const slow = await stoppingServer();
  const [once, input] = [newOnce(), article()];
  const stopped = slow.stopNext();
  const first = slow.ask(mutation, once, input);
  await stopped;
  await silence(once);
  expect(told(await server.ask(mutation, once, input))).toEqual([200, null, answer(true)]);
  // In between the address gets another text, which the first try must not replace.
  await server.ask(mutation, key, { ...input, body: "The ferry to the island has sunk." });
  slow.goOn();
  expect([codeOf(await first), await bodyAt(input.url)]).toEqual([
    "IDEMPOTENCY_KEY_IN_USE",
    ["The ferry to the island has sunk."],
  ]);
});

test("a server that dies after it has written and before it has answered is answered for by the next one", async () => {
  const dying = await serve({
    transaction: database.transaction,
    query: async (statement) => {
      if (statement.text.includes("SET answer =")) throw new Error("Connection terminated unexpectedly");
      return await database.query(statement);
    },
  });
  const [once, input] = [newOnce(), article()];
  await dying.ask(mutation, once, input);
  await silence(once);
  const later = { ...input, body: "The ferry to the island runs again." };
  await server.ask(mutation, key, later);
  // It answers what became of the first try, and does not write its text a second time.
  expect(told(await server.ask(mutation, once, input))).toEqual([200, null, answer(true)]);
  expect(await bodyAt(input.url)).toEqual([later.body]);
  expect(told(await server.ask(mutation, once, input))).toEqual([200, "true", answer(true)]);
});

test("an answer with errors is none: the next try writes what is missing, and nothing twice", async () => {
  let isDown = false;
  const shaky = await serve({
    query: database.query,
    transaction: async (work) => {
      if (isDown) throw new Error("Connection terminated unexpectedly");
      return await database.transaction(async (tx) => {
        const result = await work(tx);
        isDown = (await tx.query(sql`SELECT FROM article WHERE url = ${first.url}`)).length > 0;
        return result;
      });
    },
  });
  const [once, first, second] = [newOnce(), article(), article()];
  const both = `mutation ($a: IngestArticleInput!, $b: IngestArticleInput!) {
    a: ingestArticle(input: $a) { created } b: ingestArticle(input: $b) { created } }`;
  const failed = await shaky.ask(both, once, { a: first, b: second });
  expect([failed.status, codeOf(failed)]).toEqual([503, "SERVICE_UNAVAILABLE"]);
  expect([await bodyAt(first.url), await bodyAt(second.url)]).toEqual([[first.body], []]);
  const again = await server.ask(both, once, { a: first, b: second });
  expect(told(again)).toEqual([200, null, { data: { a: { created: true }, b: { created: true } } }]);
});

test("where it cannot be found out whether a key has come before, nothing is done", async () => {
  const shaky = await serve({
    transaction: database.transaction,
    query: async (statement) => {
      if (statement.text.includes("INTO idempotency")) throw new Error("Connection terminated unexpectedly");
      return await database.query(statement);
    },
  });
  const input = article();
  const reply = await shaky.ask(mutation, newOnce(), input);
  expect([reply.status, codeOf(reply), await bodyAt(input.url)]).toEqual([503, "SERVICE_UNAVAILABLE", []]);
});

test("twenty at once with one key write once, and all are told so in the end", async () => {
  const [once, input] = [newOnce(), article()];
  const ask = async (): Promise<Reply> => {
    const reply = await server.ask(mutation, once, input);
    // On a busy machine the database may not have a connection for all of them at once.
    if (reply.headers.get("retry-after") === null) return reply;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return await ask();
  };
  const replies = await Promise.all(Array.from({ length: 20 }, ask));
  expect(new Set(replies.map(({ body }) => JSON.stringify(body)))).toEqual(new Set([JSON.stringify(answer(true))]));
  expect(replies.filter(({ headers }) => headers.get("idempotency-replayed") === null)).toHaveLength(1);
});

test("after a day a key is new again, and what is old goes", async () => {
  const [once, old] = [newOnce(), newOnce()];
  await server.ask(mutation, once, article());
  await server.ask(mutation, old, article());
  await database.query(sql`UPDATE idempotency SET created_at = now() - interval '25 hours'`);
  expect(told(await server.ask(mutation, once, article()))).toEqual([200, null, answer(true)]);
  await expect.poll(() => database.query(sql`SELECT key FROM idempotency`)).toEqual([{ key: once["idempotency-key"] }]);
});
