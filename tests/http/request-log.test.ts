import { pino } from "pino";
import { afterAll, expect, test, vi } from "vitest";
import { createServer, listen } from "../../src/http/server.ts";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { type LogLine, serve } from "./serve.ts";

const database = await freshDatabase({ seeded: true });
const server = await serve(database);
const key = await keyWith(database);
const [, secret = ""] = key.authorization.split(" ");

test("a request is one line: id, method, path, status, time and the name of the operation", async () => {
  await server.ask('query WhoIsIt { country(ref: "US") { name } }', { "x-request-id": "one", ...key });
  const { time: _, pid: _pid, hostname: _host, ...line } = await server.logged("one");
  expect(line).toEqual({
    level: 30,
    requestId: "one",
    method: "POST",
    path: "/graphql",
    status: 200,
    ms: expect.any(Number),
    operation: "WhoIsIt",
    cost: 1,
    address: "127.0.0.1",
    key: expect.any(String),
    msg: "POST /graphql 200",
  });
  expect(server.log.filter(({ requestId }) => requestId === "one")).toHaveLength(1);
});

test("neither the query nor its variables nor headers are logged", async () => {
  const query = new URLSearchParams({ query: '{ country(ref: "Atlantis") { name } }' });
  await server.get(`/graphql?${query.toString()}`, {
    headers: { "x-request-id": "two", "apollo-require-preflight": "1", ...key },
  });
  await server.logged("two");
  const log = JSON.stringify(server.log);
  expect([log.includes("Atlantis"), log.includes(secret.slice(9, 30))]).toEqual([false, false]);
});

test("a request that is refused is logged too; probes are kept out of the way", async () => {
  await server.get("/nowhere", { headers: { "x-request-id": "three" } });
  await server.get("/live", { headers: { "x-request-id": "four" } });
  expect(await server.logged("three")).toMatchObject({ level: 30, path: "/nowhere", status: 404 });
  expect(await server.logged("four")).toMatchObject({ level: 20, path: "/live", status: 200 });
});

test("a client that goes away is logged as such", async () => {
  const leaving = new AbortController();
  const held = await serve({ query: () => new Promise(() => leaving.abort()) });
  const asked = held.get("/graphql", {
    method: "POST",
    signal: leaving.signal,
    headers: { "content-type": "application/json", "x-request-id": "left" },
    body: JSON.stringify({ query: "{ quotes { totalCount } }" }),
  });
  await expect(asked).rejects.toThrow("aborted");
  expect(await held.logged("left")).toMatchObject({ aborted: true });
});

test("an answer with errors is logged with their codes", async () => {
  await server.ask('{ person(ref: "nobody at all") { nme } }', { "x-request-id": "five" });
  await server.get("/nowhere", { headers: { "x-request-id": "six" } });
  expect(await server.logged("five")).toMatchObject({ status: 400, codes: ["GRAPHQL_VALIDATION_FAILED"] });
  expect(await server.logged("six")).toMatchObject({ status: 404, codes: ["NOT_FOUND"] });
});

test("what somebody sends cannot forge a line or reach the terminal: names and paths are plain and short", async () => {
  const name = `N${"a".repeat(500)}`;
  await server.ask(`query ${name} { country(ref: "US") { name } }`, { "x-request-id": "seven" });
  expect(await server.logged("seven")).toMatchObject({ operation: `${name.slice(0, 120)}…` });
  await server.get(`/${"%0a".repeat(100)}`, { headers: { "x-request-id": "eight" } });
  expect(await server.logged("eight")).toMatchObject({ path: `/${"%0a".repeat(100)}`.slice(0, 120) + "…" });
});

const secrets = /Bearer|s3cret|Atlantis|Lemuria|totalCount/;

test("no line tells a key, a query or the value of a variable, whatever becomes of the request", async () => {
  const failing = await serve({ query: () => Promise.reject(postgresError) }, { slowMs: 1 });
  const stranger = { cookie: "s3cret=1", "x-request-id": "nine" };
  const forger = { ...stranger, authorization: "Bearer onrecord_s3cret" };
  const query = 'query Asked($text: String) { quotes(filter: { text: $text, about: "Lemuria" }) { totalCount } }';
  const asked = [server, failing].flatMap((asked) => [stranger, forger].map((headers) => ({ ...asked, headers })));
  for (const { ask, get, logged, headers } of asked) {
    await ask(query, headers, { text: "Atlantis" });
    await ask(query, headers, { text: { Atlantis: 1 } });
    await ask(`${query} }`, headers);
    await ask('{ quotes(filter: { text: "Atlantis" }) { nodes { text } } }', headers);
    await get("/graphql", {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: "Atlantis",
    });
    await get(`/graphql?query=${encodeURIComponent(query)}`, { headers });
    await logged("nine");
  }
  for (const { log } of [server, failing]) {
    expect(log.length).toBeGreaterThan(5);
    expect(JSON.stringify(log)).not.toMatch(secrets);
  }
  expect(failing.log).toContainEqual(
    expect.objectContaining({ err: expect.objectContaining({ message: "invalid input syntax for type integer: …" }) }),
  );
});

const postgresError = Object.assign(new Error('invalid input syntax for type integer: "Atlantis"'), {
  severity: "ERROR",
  code: "22P02",
  detail: "Key (url)=(Atlantis) already exists.",
  where: "unnamed portal parameter $1 = 'Atlantis'",
});

test("a key is told by its name, whatever that is made of; what the operation costs stands beside", async () => {
  const lines: LogLine[] = [];
  const log = pino({}, { write: (line) => void lines.push(JSON.parse(line) as LogLine) });
  const key = { id: 1, name: "desk\u001b[31m\n{}", scopes: ["ingest"] } as const;
  const app = createServer({ logger: log, trustedProxies: [], slowMs: 60_000, metrics: null, traces: null });
  app.get("/", async ({ context }) => {
    Object.assign(context, { caller: { address: "::1", key }, cost: 7, codes: ["BAD_ID", "BAD_ID"] });
    return "";
  });
  afterAll(() => app.close());
  await app.ready();
  await fetch(await listen(app.server, "127.0.0.1", 0));
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(lines[0]).toMatchObject({ cost: 7, codes: ["BAD_ID"], address: "::1", key: "desk?[31m?{}" });
});
