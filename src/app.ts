import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { ApiKeyStore } from "./api-keys/principals.store.ts";
import { createPipeline } from "./pipeline.ts";
import type { Config } from "./config.ts";
import { createCuration } from "./curation/curation.store.ts";
import type { SerializedData } from "./execution/response-cache.ts";
import { type Check, firstRefusal, hostCheck, refuseBy, singleHeaders } from "./http/admission.ts";
import { startApollo } from "./http/apollo.ts";
import { authentication } from "./http/authentication.ts";
import { costReport } from "./http/cost-report.ts";
import { allowOrigins } from "./http/cors.ts";
import { closeWhileDraining } from "./http/draining.ts";
import { addGraphiql, redirectToGraphiql } from "./http/graphiql-routes.ts";
import type { ContextOf } from "./http/request-context.ts";
import { addGraphql, type GraphqlOptions } from "./http/graphql-routes.ts";
import { addHealth } from "./http/health.ts";
import { addMetrics } from "./http/metrics-route.ts";
import { recordStatements } from "./http/request-log.ts";
import { createRateLimits, type RateStore } from "./http/rate-limits.ts";
import { createServer, listen } from "./http/server.ts";
import { traceAdmission } from "./http/traced.ts";
import { type LazyIngest, lazyIngest } from "./startup/lazy-ingest.ts";
import { KnowledgeStore } from "./read-model/knowledge.store.ts";
import type { Database } from "./database/client.ts";
import { createDataVersion, type DataVersion } from "./database/data-version.ts";
import { interruptible } from "./database/cancellable.ts";
import { VersionedCache } from "./database/versioned-cache.ts";
import { ping } from "./database/ping.sql.ts";
import { memoryRates } from "./rate-limits/rate-store.ts";
import { createSchema } from "./schema.ts";
import type { Metrics } from "./observability/metrics.ts";
import { startTelemetry } from "./observability/telemetry.ts";
import { instrumentReads, watchedWriting } from "./observability/statements.ts";

export interface AppOptions {
  readonly config: Config;
  readonly database: AppDatabase;
  /** Where articles are written: one that gives statements more time than an answer may take. Default: `database`. */
  readonly writing?: AppDatabase;
  /** Where it is counted what everybody asks for. Default: in memory. */
  readonly rates?: RateStore;
  readonly logger: Logger;
}

/** What is asked; its `connections` are measured. */
export type AppDatabase = Pick<Database, "query" | "transaction"> & Partial<Pick<Database, "connections">>;

export interface App {
  /** Binds the port; `url` is the whole address of the API, like "http://127.0.0.1:4000/graphql". */
  listen(): Promise<{ readonly url: string }>;
  /** Stops accepting connections, and ends once the requests in flight are answered, after a few seconds at most. */
  close(): Promise<void>;
}

/** Wires everything that answers requests. The database stays the caller's to close. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, database, writing = database, rates: rateStore = memoryRates(), logger } = options;
  const version = createDataVersion(database);
  const answers = config.answerCache === 0 ? null : answerMemory(version, config.answerCache);
  const databases = writing === database ? { reading: database } : { reading: database, writing };
  const watch = await startTelemetry(config, { databases, answerBytes: () => answers?.size ?? 0 });
  const { metrics, traces } = watch;

  const schema = createSchema();
  const rates = createRateLimits(config.rateLimit, rateStore);
  const pipeline = createPipeline({ config, schema, database, rates, answers, watch });
  const { execute, documents, limits, rules, trusted } = pipeline;
  const isClosed = config.introspection === "closed";
  const apollo = await startApollo({
    schema,
    execute,
    documents,
    rules,
    maxTokens: limits.tokens,
    hideSuggestions: isClosed,
    plugins: [costReport(documents, limits), ...(traces === null ? [] : [traceAdmission])],
    onRefusal: (code) => metrics?.error(code),
    logger,
  });

  const lazy = lazyIngest(metrics);
  const contextOf = createContextOf({ database, writing, version, ingest: lazy });
  const server = createServer({
    logger,
    trustedProxies: config.trustedProxies,
    slowMs: config.slowMs,
    metrics,
    traces,
  });
  let closed: Promise<void> | undefined;
  addRoutes(server, {
    config,
    metrics,
    refuse: rates.admit,
    ping: () => database.query(ping),
    isShuttingDown: () => closed !== undefined,
    authenticate: authentication(new ApiKeyStore(database, version), config.readAccess),
    graphql: { apollo, documents, execute, contextOf, trusted },
  });

  const stop = async () => {
    await sleep(config.shutdownDelayMs);
    await server.close();
    await apollo.stop();
    await lazy.close();
    await traces?.stop();
  };
  return {
    listen: async () => {
      await server.ready();
      return { url: new URL("/graphql", await listen(server.server, config.host, config.port)).href };
    },
    close: () => (closed ??= stop()),
  };
}

interface RouteOptions {
  readonly config: Config;
  readonly metrics: Metrics | null;
  /** Rejects callers who have spent what they may. */
  readonly refuse: Check;
  readonly ping: () => Promise<unknown>;
  readonly isShuttingDown: () => boolean;
  readonly authenticate: GraphqlOptions["authenticate"];
  readonly graphql: Omit<GraphqlOptions, "authenticate" | "page">;
}

/** Everything that the server answers, in the order in which a request passes it. */
function addRoutes(server: FastifyInstance, options: RouteOptions): void {
  const { config, metrics, refuse, ping, isShuttingDown, authenticate, graphql } = options;
  allowOrigins(server, config.corsOrigins);
  server.addHook("onRequest", refuseBy(firstRefusal([singleHeaders, hostCheck(config), refuse])));
  addHealth(server, { ping, isShuttingDown });
  if (metrics !== null && config.metrics !== "off") {
    addMetrics(server, metrics, { readers: config.metrics, authenticate });
  }
  const page = addGraphiql(server, { tellsSchema: config.introspection !== "closed" });
  // A page for writing queries is of no use if only known ones are executed.
  const isOpen = graphql.trusted === null;
  if (isOpen) redirectToGraphiql(server);
  addGraphql(server, { ...graphql, authenticate, ...(isOpen && { page }) });
  closeWhileDraining(server);
}

interface ContextDependencies {
  readonly database: AppDatabase;
  readonly writing: AppDatabase;
  readonly version: DataVersion;
  readonly ingest: LazyIngest;
}

/** Makes the context of a request, whose statements are recorded and cancelled with it. */
function createContextOf({ database, writing, version, ingest }: ContextDependencies): ContextOf {
  const knowledge = new KnowledgeStore(database, version);
  return (exchange) => {
    const { caller, interruption } = exchange;
    const onStatement = recordStatements(exchange);
    const through = (reading: Pick<Database, "query">) => knowledge.withDatabase(instrumentReads(reading, onStatement));
    // A write that has begun is completed and read again, even if the client has disconnected.
    const patient = () => through(database);
    const writer = () => watchedWriting(writing, onStatement);
    return {
      knowledge: through(interruptible(database, interruption)),
      // Most requests only read, and these take some making.
      ingest: { ingest: (...asked) => ingest.through(patient(), writer()).ingest(...asked) },
      curation: { change: (...asked) => createCuration({ knowledge: patient(), database: writer() }).change(...asked) },
      caller,
      interruption,
      exchange,
    };
  };
}

function answerMemory(version: DataVersion, maxSize: number): VersionedCache<SerializedData> {
  return new VersionedCache(version, { maxSize, sizeOf: ({ json }, key) => 2 * (json.length + key.length) });
}
