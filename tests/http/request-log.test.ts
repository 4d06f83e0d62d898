import { expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { serve } from "./serve.ts";

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
