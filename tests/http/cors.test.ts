import { expect, test } from "vitest";
import { serve, type TestServer, unasked } from "./serve.ts";

const [nobody, some, everybody] = [
  await serve(unasked),
  await serve(unasked, { corsOrigins: ["http://localhost:5173", "https://news.example"] }),
  await serve(unasked, { corsOrigins: "*" }),
];

const wanted = "apollo-require-preflight,authorization,content-type,x-request-id";

function preflight(server: TestServer, origin: string) {
  const headers = { origin, "access-control-request-method": "POST", "access-control-request-headers": wanted };
  return server.get("/graphql", { method: "OPTIONS", headers });
}

test("a page of a listed origin may ask, and read the answer and its request id", async () => {
  const { status, headers } = await preflight(some, "https://news.example");
  expect([
    status,
    headers.get("access-control-allow-origin"),
    headers.get("access-control-allow-methods"),
    headers.get("access-control-allow-headers"),
  ]).toEqual([204, "https://news.example", "GET,POST", wanted]);

  const answer = await some.ask("{ __typename }", { origin: "https://news.example" });
  expect([
    answer.body,
    answer.headers.get("access-control-allow-origin"),
    answer.headers.get("access-control-expose-headers"),
    answer.headers.get("vary"),
  ]).toEqual([
    { data: { __typename: "Query" } },
    "https://news.example",
    "x-request-id,idempotency-replayed",
    expect.stringContaining("Origin"),
  ]);
});

test("a page of a listed origin can read why it was refused", async () => {
  const { status, headers } = await some.ask("{", { origin: "http://localhost:5173" });
  expect([status, headers.get("access-control-allow-origin")]).toEqual([400, "http://localhost:5173"]);
});

test("a page of another origin may not", async () => {
  const { headers } = await preflight(some, "https://evil.example");
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

test("every page may, where that is wanted", async () => {
  const { status, headers } = await preflight(everybody, "https://any.example");
  expect([status, headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
});

test("none may by default", async () => {
  const { status, headers } = await preflight(nobody, "https://any.example");
  expect([status, headers.get("access-control-allow-origin")]).toEqual([405, null]);
});
