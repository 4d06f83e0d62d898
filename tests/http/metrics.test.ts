import { expect, test } from "vitest";
import { createMetrics } from "../../src/observability/metrics.ts";
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
    'onrecord_http_requests_total{path="/graphql",way="full",status="200"}': 4,
    'onrecord_http_requests_total{path="/graphql",way="fast",status="200"}': 2,
    'onrecord_http_requests_total{path="/graphql",way="full",status="400"}': 2,
    'onrecord_http_requests_total{path="/live",way="full",status="200"}': 1,
    'onrecord_http_requests_total{path="other",way="full",status="404"}': 2,
  });
  expect(samples("onrecord_http_request_duration_seconds")).toMatchObject({
    'onrecord_http_request_duration_seconds_count{path="/graphql",way="fast"}': 2,
    'onrecord_http_request_duration_seconds_bucket{le="+Inf",path="/graphql",way="full"}': 6,
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
    way: "fast",
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

test("METRICS=off: there is nothing", async () => {
  const off = await serve(database, { metrics: "off" });
  expect((await off.get("/metrics")).status).toBe(404);
});

test.each(["/Metrics", "/metrics/", "/%6detrics"])(
  "a proxy that closes /metrics alone lets nobody at it by %s",
  async (path) => {
    const server = await serve(database, { metrics: "open" });
    expect((await server.get(path)).status).toBe(404);
  },
);

test("METRICS=admin: who may not read them is told so in the words of mutations", async () => {
  const server = await serve(database, { metrics: "admin" });
  const told = async (headers: Readonly<Record<string, string>>) => {
    const response = await server.get("/metrics", { headers });
    return [response.status, response.headers.get("www-authenticate"), response.body];
  };
  const error = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });
  expect(await told({})).toEqual([
    401,
    "Bearer",
    error(
      "UNAUTHENTICATED",
      '/metrics requires an API key with the scope "admin". Create one with "onrecord keys create NAME --scope admin". ' +
        'Send it in the header "Authorization: Bearer KEY".',
    ),
  ]);
  expect(await told(await keyWith(database, "ingest"))).toEqual([
    403,
    null,
    error(
      "FORBIDDEN",
      expect.stringMatching(
        /^\/metrics requires the scope "admin"; the key ".+" has only ingest\. Create another one with "onrecord keys create/,
      ),
    ),
  ]);
  const admin = await server.get("/metrics", { headers: await keyWith(database, "admin") });
  expect(admin.status).toBe(200);
});
