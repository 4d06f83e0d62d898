import { createServer } from "node:http";
import express from "express";
import { pino } from "pino";
import { afterAll, expect, test } from "vitest";
import type { Caller } from "../../src/access/caller.ts";
import { Interruption } from "../../src/graphql/interruption.ts";
import { beginExchange } from "../../src/http/exchange.ts";
import { metricsRoute } from "../../src/http/metrics-route.ts";
import { listen } from "../../src/http/server.ts";
import { createMetrics } from "../../src/watching/metrics.ts";
import { editor, stranger } from "../support/callers.ts";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { readExposition } from "./exposition.ts";
import { serve, type TestServer } from "./serve.ts";

const database = await freshDatabase({ seeded: true });

async function metricsOf({ url }: Pick<TestServer, "url">) {
  const response = await fetch(new URL("/metrics", url));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  return readExposition(await response.text());
}

test("every metric of ours has a name by Prometheus' conventions, a type and words that say what it is", async () => {
  const metrics = await metricsOf(await serve(database, { metrics: "open" }));
  const ours = Object.entries(metrics).filter(([name]) => name.startsWith("onrecord_"));
  expect(Object.fromEntries(ours.map(([name, { type }]) => [name, type]))).toEqual({
    onrecord_http_requests_total: "counter",
    onrecord_http_request_duration_seconds: "histogram",
    onrecord_http_requests_aborted_total: "counter",
    onrecord_slow_operations_total: "counter",
    onrecord_rate_limited_requests_total: "counter",
    onrecord_errors_total: "counter",
    onrecord_operation_nodes: "histogram",
    onrecord_answer_cache_lookups_total: "counter",
    onrecord_answer_cache_bytes: "gauge",
    onrecord_ingested_articles_total: "counter",
    onrecord_ingest_duration_seconds: "histogram",
    onrecord_database_connections: "gauge",
    onrecord_database_waiting: "gauge",
    onrecord_build_info: "gauge",
  });
  for (const [name, { help, type }] of ours) {
    expect(help, name).toMatch(/^[A-Z].+\.$/);
    expect(name.endsWith("_total"), name).toBe(type === "counter");
  }
  expect(Object.keys(metrics)).toEqual(
    expect.arrayContaining([
      "process_resident_memory_bytes",
      "nodejs_eventloop_lag_p99_seconds",
      "nodejs_heap_size_used_bytes",
    ]),
  );
});

test("what known requests come to: by way and status, errors by code, articles, answers remembered", async () => {
  const server = await serve(database, { metrics: "open", answerCache: 1_000_000 });
  const known = '{ country(ref: "US") { name } }';
  for (const query of [known, known, known, "{ nothing }"]) await server.ask(query);
  await server.get("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
  for (const path of ["/live", "/one", "/two"]) await server.get(path);
  const take =
    "mutation ($body: String!, $url: String) { ingestArticle(input: { body: $body, url: $url }) { created } }";
  const body = "The harbour of the town was quiet on Monday.";
  const key = await keyWith(database, "ingest");
  for (const url of [null, null, "no address"]) await server.ask(take, key, { body, url });

  const metrics = await metricsOf(server);
  const samples = (name: string) => metrics[name]?.samples;
  expect(samples("onrecord_http_requests_total")).toEqual({
    'onrecord_http_requests_total{path="/graphql",way="long",status="200"}': 4,
    'onrecord_http_requests_total{path="/graphql",way="short",status="200"}': 2,
    'onrecord_http_requests_total{path="/graphql",way="long",status="400"}': 2,
    'onrecord_http_requests_total{path="/live",way="long",status="200"}': 1,
    'onrecord_http_requests_total{path="other",way="long",status="404"}': 2,
  });
  expect(samples("onrecord_http_request_duration_seconds")).toMatchObject({
    'onrecord_http_request_duration_seconds_count{path="/graphql",way="short"}': 2,
    'onrecord_http_request_duration_seconds_bucket{le="+Inf",path="/graphql",way="long"}': 6,
  });
  expect(samples("onrecord_errors_total")).toEqual({
    'onrecord_errors_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
    'onrecord_errors_total{code="BAD_REQUEST"}': 1,
    'onrecord_errors_total{code="NOT_FOUND"}': 2,
  });
  expect(samples("onrecord_ingested_articles_total")).toEqual({
    'onrecord_ingested_articles_total{outcome="created"}': 1,
    'onrecord_ingested_articles_total{outcome="unchanged"}': 1,
    'onrecord_ingested_articles_total{outcome="refused"}': 1,
  });
  expect(samples("onrecord_ingest_duration_seconds")).toMatchObject({ onrecord_ingest_duration_seconds_count: 3 });
  expect(samples("onrecord_answer_cache_lookups_total")).toEqual({
    'onrecord_answer_cache_lookups_total{outcome="miss"}': 1,
    'onrecord_answer_cache_lookups_total{outcome="hit"}': 2,
  });
});

test("connections are counted by pool and state, and those who wait for one", async () => {
  const held = await freshDatabase({ seeded: false });
  const server = await serve(held, { metrics: "open" });
  const clients = await Promise.all(Array.from({ length: 10 }, () => held.pool.connect()));
  const waiting = held.pool.connect();
  clients.pop()?.release(true);
  clients.push(await waiting);
  clients.pop()?.release();
  const { onrecord_database_connections: connections, onrecord_database_waiting: queue } = await metricsOf(server);
  for (const client of clients) client.release();
  expect(connections?.samples).toEqual({
    'onrecord_database_connections{pool="reading_varied",state="busy"}': 9,
    'onrecord_database_connections{pool="reading_varied",state="idle"}': 1,
    'onrecord_database_connections{pool="reading_steady",state="busy"}': 0,
    'onrecord_database_connections{pool="reading_steady",state="idle"}': 0,
  });
  expect(queue?.samples).toEqual({
    'onrecord_database_waiting{pool="reading_varied"}': 0,
    'onrecord_database_waiting{pool="reading_steady"}': 0,
  });
});

test("the cost of an operation is in the histogram, refusals for their rate are told by who asked", async () => {
  const metrics = createMetrics({ version: "1", pools: () => ({}), answerBytes: () => 7 });
  const ended = {
    path: "/graphql",
    way: "short",
    seconds: 0.2,
    isAborted: true,
    isSlow: true,
    codes: ["RATE_LIMITED"],
  } as const;
  metrics.request({ ...ended, status: 429, nodes: 300, hasKey: true });
  metrics.request({ ...ended, status: 429, nodes: undefined, hasKey: false });
  const { onrecord_operation_nodes, ...exposed } = readExposition((await metrics.exposition()).text);
  expect(onrecord_operation_nodes?.samples).toMatchObject({
    'onrecord_operation_nodes_bucket{le="100"}': 0,
    'onrecord_operation_nodes_bucket{le="500"}': 1,
    onrecord_operation_nodes_sum: 300,
  });
  const values = (name: string) => exposed[name]?.samples;
  expect(values("onrecord_rate_limited_requests_total")).toEqual({
    'onrecord_rate_limited_requests_total{caller="key"}': 1,
    'onrecord_rate_limited_requests_total{caller="address"}': 1,
  });
  expect(values("onrecord_http_requests_aborted_total")).toEqual({ onrecord_http_requests_aborted_total: 2 });
  expect(values("onrecord_slow_operations_total")).toEqual({ onrecord_slow_operations_total: 2 });
  expect(values("onrecord_answer_cache_bytes")).toEqual({ onrecord_answer_cache_bytes: 7 });
  expect(values("onrecord_build_info")).toEqual({
    [`onrecord_build_info{version="1",node="${process.versions.node}"}`]: 1,
  });
});

test("METRICS=off: there is nothing; METRICS=admin: strangers are refused", async () => {
  const off = await serve(database, { metrics: "off" });
  const closed = await serve(database, { metrics: "admin" });
  expect((await off.get("/metrics")).status).toBe(404);
  const { status, headers, body } = await closed.get("/metrics");
  expect([status, headers.get("www-authenticate"), body]).toEqual([
    401,
    'Bearer realm="onrecord"',
    {
      errors: [
        {
          message: 'The metrics are for keys with the scope "admin": send one as "authorization: Bearer …".',
          extensions: { code: "UNAUTHENTICATED" },
        },
      ],
    },
  ]);
});

test.each<readonly [string, Caller, number]>([
  ["a stranger", stranger, 401],
  ["a key without the scope admin", { address: "", key: { id: 1, name: "feed", scopes: ["ingest"] } }, 403],
  ["a key with the scope admin", editor, 200],
])("METRICS=admin: %s gets his due", async (_, caller, status) => {
  const metrics = createMetrics({ version: "1", pools: () => ({}), answerBytes: () => 0 });
  const web = express().get("/metrics", metricsRoute(metrics, "admin"));
  const server = createServer((request, response) => {
    beginExchange(response, {
      id: "one",
      log: pino({ level: "silent" }),
      caller,
      response,
      interruption: new Interruption(),
    });
    web(request, response);
  });
  afterAll(() => server.close());
  const url = await listen(server, "127.0.0.1", 0);
  expect((await fetch(new URL("/metrics", url))).status).toBe(status);
});
