import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { countedRequests } from "./counted-requests.ts";

/** A request that has ended. */
export interface EndedRequest {
  readonly path: string;
  /** "fast" for a known query, which is answered without Apollo. */
  readonly way: "fast" | "full";
  readonly status: number;
  readonly seconds: number;
  /** Whether the client had left before its answer was there. */
  readonly isAborted: boolean;
  readonly isSlow: boolean;
  /** How many nodes its operation might have come to, where that is known. */
  readonly nodes: number | undefined;
  /** The codes of the errors in its answer. */
  readonly codes: readonly string[];
  readonly hasKey: boolean;
}

/** How many connections a pool has, and how many wait for one. */
export interface PoolCounts {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** What is looked up when the metrics are asked for. */
export interface MetricSources {
  readonly version: string;
  readonly pools: () => Readonly<Record<string, PoolCounts>>;
  /** How many bytes the remembered answers take. */
  readonly answerBytes: () => number;
}

/** What the server counts, for Prometheus. Each call costs a microsecond or two. */
export interface Metrics {
  request(ended: EndedRequest): void;
  /** A request that was refused before anything knew which exchange it belongs to. */
  error(code: string): void;
  answerLookedUp(isRemembered: boolean): void;
  articles(outcomes: readonly string[], seconds: number): void;
  exposition(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const nodesBuckets = [1, 10, 50, 100, 500, 1_000, 2_500, 5_000, 10_000];
const ingestBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Counts from nothing; every server has its own. */
export function createMetrics(sources: MetricSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registerGauges(registry, sources);
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter({ name, help, labelNames: [...labelNames], registers: [registry] });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: readonly Label[] = [],
  ) => new Histogram({ name, help, buckets, labelNames: [...labelNames], registers: [registry] });

  const countRequest = countedRequests(registry);
  const aborted = counter("onrecord_http_requests_aborted_total", "Requests whose client left before the answer.");
  const slow = counter("onrecord_slow_operations_total", "Operations that took SLOW_MS or longer.");
  const rateLimited = counter("onrecord_rate_limited_requests_total", "Requests refused with 429, by who asked.", [
    "caller",
  ]);
  const errors = counter("onrecord_errors_total", "Errors in answers, by their extensions.code.", ["code"]);
  const nodes = histogram("onrecord_operation_nodes", "Nodes that an operation might come to: its cost.", nodesBuckets);
  const looked = { hit: 0, miss: 0 };
  new Counter({
    name: "onrecord_answer_cache_lookups_total",
    help: "Operations looked up among remembered answers.",
    labelNames: ["outcome"],
    registers: [registry],
    collect() {
      this.reset();
      this.inc({ outcome: "hit" }, looked.hit);
      this.inc({ outcome: "miss" }, looked.miss);
    },
  });
  const ingested = counter(
    "onrecord_ingested_articles_total",
    "Articles given to this server, by what became of them.",
    ["outcome"],
  );
  const ingestSeconds = histogram(
    "onrecord_ingest_duration_seconds",
    "Time to read and write the articles of one request.",
    ingestBuckets,
  );

  return {
    request: (ended) => {
      countRequest(ended.path, ended.way, ended.status, ended.seconds);
      if (ended.nodes !== undefined) nodes.observe(ended.nodes);
      if (ended.isAborted) aborted.inc();
      if (ended.isSlow) slow.inc();
      if (ended.status === 429) rateLimited.inc({ caller: ended.hasKey ? "key" : "address" });
      for (const code of ended.codes) errors.inc({ code });
    },
    error: (code) => errors.inc({ code }),
    answerLookedUp: (isRemembered) => void (looked[isRemembered ? "hit" : "miss"] += 1),
    articles: (outcomes, seconds) => {
      for (const outcome of outcomes) ingested.inc({ outcome: outcome.toLowerCase() });
      ingestSeconds.observe(seconds);
    },
    exposition: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

/** What is not counted but looked up. */
function registerGauges(registry: Registry, { version, pools, answerBytes }: MetricSources): void {
  const registers = [registry];
  new Gauge({
    name: "onrecord_database_connections",
    help: "Connections to Postgres, by pool and state.",
    labelNames: ["pool", "state"],
    registers,
    collect() {
      for (const [pool, { total, idle }] of Object.entries(pools())) {
        this.set({ pool, state: "busy" }, total - idle);
        this.set({ pool, state: "idle" }, idle);
      }
    },
  });
  new Gauge({
    name: "onrecord_database_waiting",
    help: "Statements that wait for a connection, by pool.",
    labelNames: ["pool"],
    registers,
    collect() {
      for (const [pool, { waiting }] of Object.entries(pools())) this.set({ pool }, waiting);
    },
  });
  new Gauge({
    name: "onrecord_answer_cache_bytes",
    help: "Memory that remembered answers take.",
    registers,
    collect() {
      this.set(answerBytes());
    },
  });
  const build = new Gauge({
    name: "onrecord_build_info",
    help: "Always 1; the labels say what runs.",
    labelNames: ["version", "node"],
    registers,
  });
  build.set({ version, node: process.versions.node }, 1);
}
