import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createKey, listKeys, revokeKey } from "../../src/api-keys/keys.store.ts";
import { newKey } from "../../src/api-keys/key-text.ts";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { type Reply, serve, type TestServer } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const open = await serve(database);
const closed = await serve(database, { readAccess: "key" });

const query = '{ country(ref: "US") { name } }';
const name = { data: { country: { name: "United States" } } };
const waitASecond = () => new Promise((resolve) => setTimeout(resolve, 1_000));
const never = { scopes: [], expiresAt: null };

/** The answers of both ways: a query that nobody has asked yet, and the same one again. */
async function bothWays(server: TestServer, headers: Record<string, string>): Promise<readonly Reply[]> {
  // The query is made known by somebody who may ask.
  const known = `# ${Math.random()}\n${query}`;
  await server.ask(known, await keyWith(database));
  return [await server.ask(`# ${Math.random()}\n${query}`, headers), await server.ask(known, headers)];
}

function told({ status, headers, body }: Reply) {
  return { status, challenge: headers.get("www-authenticate"), cache: headers.get("cache-control"), body };
}

function refusal(message: unknown) {
  const body = { errors: [{ message, extensions: { code: "UNAUTHENTICATED" } }] };
  return { status: 401, challenge: "Bearer", cache: "no-store", body };
}

test("whoever shows a key that holds reads, as a stranger does", async () => {
  const key = await keyWith(database);
  for (const headers of [key, {}, { authorization: key.authorization.replace("Bearer", "bearer ") }]) {
    const answers = await bothWays(open, headers);
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, name],
      [200, name],
    ]);
  }
});

const { text } = await createKey(database, { name: "one", ...never });
const unknown = newKey().text;
const revoked = await createKey(database, { name: "revoked", ...never });
await revokeKey(database, "revoked");
const expired = await createKey(database, { name: "expired", scopes: [], expiresAt: new Date(Date.now() - 1) });

/** A key with the prefix of a known one, and another secret; anybody can make the checksum right. */
function forged(known: string): string {
  const body = `${known.slice(0, 22)}${newKey().text.slice(22, 86)}`;
  return `${body}${createHash("sha256").update(body).digest("hex").slice(0, 8)}`;
}

test.each([
  ["unknown", `Bearer ${unknown}`],
  ["with a wrong secret", `Bearer ${forged(text)}`],
  ["revoked", `Bearer ${revoked.text}`],
  ["expired", `Bearer ${expired.text}`],
  ["cut off", `Bearer ${text.slice(0, -1)}`],
  ["without its scheme", text],
  ["of another scheme", "Basic dXNlcjpwYXNzd29yZA=="],
  ["missing", "Bearer"],
  ["twice", `Bearer ${text}, Bearer ${text}`],
])("a key that is %s is refused on both ways with the same words, even for reading", async (_, authorization) => {
  for (const server of [open, closed]) {
    for (const accept of ["application/json", "application/graphql-response+json"]) {
      const answers = await bothWays(server, { authorization, accept });
      const expected = refusal(expect.stringMatching(/^The key in the Authorization header does not hold: /));
      expect(answers.map(told)).toEqual([expected, expected]);
      expect(answers.map(({ headers }) => headers.get("content-type"))).toEqual([
        `${accept}; charset=utf-8`,
        `${accept}; charset=utf-8`,
      ]);
    }
  }
});

test("an unknown key and a wrong secret cost the same statements", async () => {
  const statements = async (authorization: string) => {
    const texts: string[] = [];
    const stop = database.onStatement((statement) => texts.push(statement));
    await open.ask(query, { authorization }).finally(stop);
    return texts.filter((statement) => statement.includes("api_key"));
  };
  const ofUnknown = await statements(`Bearer ${newKey().text}`);
  // Nobody has shown this one yet, so that nothing of it is remembered.
  const { text: fresh } = await createKey(database, { name: "fresh", ...never });
  const ofWrong = await statements(`Bearer ${forged(fresh)}`);
  expect([ofUnknown.length, ofWrong]).toEqual([1, ofUnknown]);
});

test("a key that is revoked is refused within a second by every server, while the others hold", async () => {
  const other = await serve(database);
  const made = await createKey(database, { name: "short-lived", ...never });
  const [headers, lasting] = [{ authorization: `Bearer ${made.text}` }, await keyWith(database)];
  const statuses = async (of: Record<string, string>) =>
    (await Promise.all([open.ask(query, of), other.ask(query, of)])).map(({ status }) => status);
  expect(await statuses(headers)).toEqual([200, 200]);
  await revokeKey(database, "short-lived");
  await waitASecond();
  expect([await statuses(headers), await statuses(lasting)]).toEqual([
    [401, 401],
    [200, 200],
  ]);
});

test("a key ends at its time, though nothing is written then", async () => {
  const made = await createKey(database, { name: "ending", scopes: [], expiresAt: new Date(Date.now() + 900) });
  const headers = { authorization: `Bearer ${made.text}` };
  expect((await open.ask(query, headers)).status).toBe(200);
  await waitASecond();
  expect((await open.ask(query, headers)).status).toBe(401);
});

test("a key in the address counts for nothing", async () => {
  const search = new URLSearchParams({ query, access_token: text, authorization: `Bearer ${text}` });
  const { status } = await closed.get(`/graphql?${search.toString()}`, {
    headers: { "apollo-require-preflight": "true" },
  });
  expect(status).toBe(401);
});

test("where reading takes a key, strangers are told so on both ways, and whoever has one reads", async () => {
  const expected = refusal(expect.stringMatching(/^This server answers only who shows a key: /));
  expect((await bothWays(closed, {})).map(told)).toEqual([expected, expected]);
  const answers = await bothWays(closed, await keyWith(database));
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [200, name],
    [200, name],
  ]);
});

test("health, GraphiQL and what it loads are open even where reading takes a key, whatever is shown", async () => {
  const page = await fetch(closed.url, { headers: { accept: "text/html" } });
  const assets = [...(await page.text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = ""]) => path);
  expect([page.status, assets.length > 0]).toEqual([200, true]);
  for (const headers of [{}, { authorization: "Bearer nonsense" }]) {
    const replies = await Promise.all(["/live", "/ready", ...assets].map((path) => closed.get(path, { headers })));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  }
});

test("a body that comes in pieces, and one without a byte, are read with a key as without", async () => {
  const key = await keyWith(database);
  const body = JSON.stringify({ query });
  const pieces = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      controller.enqueue(Buffer.from(body.slice(0, 9)));
      await new Promise((resolve) => setTimeout(resolve, 30));
      controller.enqueue(Buffer.from(body.slice(9)));
      controller.close();
    },
  });
  const headers = { ...key, "content-type": "application/json" };
  const inPieces = await open.get("/graphql", { method: "POST", headers, body: pieces, duplex: "half" });
  expect([inPieces.status, inPieces.body]).toEqual([200, name]);
  expect((await open.get("/graphql", { method: "POST", headers, body: "" })).status).toBe(400);
});

test("a key that cannot be checked is 503 and not 401, on both ways", async () => {
  let isDown = false;
  const shaky = await serve({
    query: async (statement) => {
      if (isDown) throw new Error("Connection terminated unexpectedly");
      return await database.query(statement);
    },
  });
  const headers = await keyWith(database);
  const known = `# known\n${query}`;
  await shaky.ask(known, headers);
  isDown = true;
  await waitASecond();
  for (const asked of [known, `# new\n${query}`]) {
    const reply = await shaky.ask(asked, headers);
    expect([reply.status, reply.headers.get("retry-after"), reply.body]).toEqual([
      503,
      "1",
      {
        errors: [
          {
            message: "The database does not answer; try again.",
            extensions: { code: "SERVICE_UNAVAILABLE", requestId: expect.any(String) },
          },
        ],
      },
    ]);
  }
});

test("a page of another origin can read why its key is refused", async () => {
  const server = await serve(database, { corsOrigins: ["https://news.example"] });
  const answers = await bothWays(server, { authorization: "Bearer x", origin: "https://news.example" });
  expect(answers.map(({ status, headers }) => [status, headers.get("access-control-allow-origin")])).toEqual([
    [401, "https://news.example"],
    [401, "https://news.example"],
  ]);
});

test("that a key is in use is noted once, not for each request", async () => {
  const made = await createKey(database, { name: "busy", ...never });
  const writes: string[] = [];
  const stop = database.onStatement((statement) => {
    if (statement.includes("last_used_at = now()")) writes.push(statement);
  });
  const headers = { authorization: `Bearer ${made.text}` };
  for (let time = 0; time < 3; time += 1) await open.ask(query, headers);
  stop();
  const used = (await listKeys(database)).find(({ id }) => id === made.key.id)?.lastUsedAt;
  expect([writes.length, used]).toEqual([1, expect.any(Date)]);
});
