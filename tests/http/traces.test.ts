import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, expect, test, vi } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { keyWith } from "../support/keys.ts";
import { serve } from "./serve.ts";

/** A span as OTLP has it in JSON. */
interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly status: { readonly code: number };
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

interface SentTraces {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[] }[];
}

const spans: SentSpan[] = [];
const collector = createServer((request, response) => void take(request, response));

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { resourceSpans } = (await json(request)) as SentTraces;
  spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
  response.setHeader("content-type", "application/json").end("{}");
}

collector.listen(0, "127.0.0.1");
await once(collector, "listening");
afterAll(() => collector.close());
const tracesEndpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;

const database = await freshDatabase({ seeded: true });
const attributesOf = ({ attributes }: SentSpan) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
const sent = (traceId: string) => spans.filter((span) => span.traceId === traceId);
const traceparent = (traceId: string) => `00-${traceId}-00f067aa0ba902b7-01`;

test("a nested query is one trace, under the caller's: the request, its execution, and each statement", async () => {
  const server = await serve(database, { tracesEndpoint });
  const query = 'query Talk { quotes(filter: { about: "US", text: "nuclear" }) { nodes { text speaker { name } } } }';
  const [first, second] = ["1".repeat(32), "2".repeat(32)];
  await server.ask(query, { traceparent: traceparent(first), "x-request-id": "traced" });
  await server.ask(query, { traceparent: traceparent(second) });
  expect(await server.logged("traced")).toMatchObject({ traceId: first });
  // What is not sent yet is sent at the end.
  await server.app.close();

  const trace = sent(first);
  const parent = ({ parentSpanId }: SentSpan) =>
    trace.find(({ spanId }) => spanId === parentSpanId)?.name ?? parentSpanId;
  expect(trace.map((span) => [span.name, parent(span)]).toSorted()).toEqual([
    ["POST /graphql", "00f067aa0ba902b7"],
    ["SELECT names", "graphql.execute"],
    ["SELECT quotes", "graphql.execute"],
    ["graphql.execute", "POST /graphql"],
    ["graphql.parse", "POST /graphql"],
    ["graphql.validate", "POST /graphql"],
  ]);
  const [request] = trace.filter(({ name }) => name === "POST /graphql").map(attributesOf);
  expect(request).toEqual({
    "http.request.method": "POST",
    "url.path": "/graphql",
    "http.response.status_code": 200,
    "graphql.operation.type": "query",
    "graphql.operation.name": "Talk",
    "onrecord.operation.nodes": expect.anything(),
    "onrecord.request.id": "traced",
  });
  const [statement] = trace.filter(({ name }) => name === "SELECT quotes").map(attributesOf);
  expect(statement).toEqual({ "db.system.name": "postgresql", "db.query.text": expect.stringContaining("U&'…'") });
  expect(JSON.stringify(trace)).not.toMatch(/nuclear|00006e|"US"/);
  // The short way parses and validates nothing.
  expect(
    sent(second)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(["POST /graphql", "SELECT quotes", "graphql.execute"]);
});

test("an article that is taken in shows the statements of its transaction; a bug and a bad request how they ended", async () => {
  const server = await serve(database, { tracesEndpoint });
  const take = 'mutation Take { ingestArticle(input: { body: "The harbour was quiet on Monday." }) { created } }';
  const key = await keyWith(database, "ingest");
  await server.ask(take, { ...key, traceparent: traceparent("3".repeat(32)) });
  await server.ask("{ quotes {", { traceparent: traceparent("4".repeat(32)) });
  await server.app.close();
  const taken = sent("3".repeat(32));
  expect(taken.map(({ name }) => name)).toEqual(expect.arrayContaining(["INSERT article"]));
  expect(JSON.stringify(taken)).not.toMatch(/harbour/);
  expect(sent("4".repeat(32)).map(({ name, status }) => [name, status.code])).toEqual([
    ["graphql.parse", 2],
    ["POST /graphql", 0],
  ]);
});

test("a traceparent that is none begins a trace of its own", async () => {
  const server = await serve(database, { tracesEndpoint });
  await server.ask("query Own { __typename }", { traceparent: `00-${"0".repeat(32)}-zzzz-01`, "x-request-id": "own" });
  const { traceId } = await server.logged("own");
  await server.app.close();
  expect(sent(String(traceId)).find(({ name }) => name === "POST /graphql")?.parentSpanId).toBeUndefined();
});

test("a collector that nobody listens at takes nothing from the answers, nor from the end", async () => {
  const server = await serve(database, { tracesEndpoint: "http://127.0.0.1:9" });
  for (let count = 0; count < 20; count += 1) {
    expect((await server.ask('{ country(ref: "US") { name } }')).status).toBe(200);
  }
  await server.app.close();
  await vi.waitFor(() => expect(server.log.filter(({ level }) => Number(level) >= 40)).toEqual([]));
});
