import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { ApiKeyStore } from "./api-keys/principals.store.ts";
import { createPipeline } from "./pipeline.ts";
import type { Config } from "./config.ts";
import { createCuration } from "./curation/curation.store.ts";
import type { SerializedData } from "./execution/response-cache.ts";
import { firstRefusal, hostCheck, refuseBy, singleHeaders } from "./http/admission.ts";
import { startApollo } from "./http/apollo.ts";
import { authentication } from "./http/authentication.ts";
import { costReport } from "./http/cost-report.ts";
import { allowOrigins } from "./http/cors.ts";
import { closeWhileDraining } from "./http/draining.ts";
import { addGraphiql, redirectToGraphiql } from "./http/graphiql-routes.ts";
import type { ContextOf } from "./http/request-context.ts";
import { addGraphql } from "./http/graphql-routes.ts";
import { addHealth } from "./http/health.ts";
import { addMetrics } from "./http/metrics-route.ts";
import { recordStatements } from "./http/request-log.ts";
import { createRateLimits, type RateStore } from "./http/rate-limits.ts";
import { createServer, listen } from "./http/server.ts";
import { traceAdmission } from "./http/traced.ts";
import { lazyIngest } from "./startup/lazy-ingest.ts";
import { KnowledgeStore } from "./read-model/knowledge.store.ts";
import type { Database } from "./database/client.ts";
import { createDataVersion, type DataVersion } from "./database/data-version.ts";
import { interruptible } from "./database/cancellable.ts";
import { VersionedCache } from "./database/versioned-cache.ts";
import { ping } from "./database/ping.sql.ts";
import { memoryRates } from "./rate-limits/rate-store.ts";
import { createSchema } from "./schema.ts";
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

  const knowledge = new KnowledgeStore(database, version);
  const lazy = lazyIngest(metrics);
  const contextOf: ContextOf = (exchange) => {
    const { caller, interruption } = exchange;
    const onStatement = recordStatements(exchange);
    const through = (reading: Pick<Database, "query">) => knowledge.through(instrumentReads(reading, onStatement));
    // What was begun to be written is written, and read again, whoever still waits for it.
    const patient = () => through(database);
    const writer = () => watchedWriting(writing, onStatement);
    return {
      knowledge: through(interruptible(database, interruption)),
      // Most only read, and these take some making.
      ingest: { ingest: (...asked) => lazy.through(patient(), writer()).ingest(...asked) },
      curation: { change: (...asked) => createCuration({ knowledge: patient(), database: writer() }).change(...asked) },
      caller,
      interruption,
      exchange,
    };
  };

  const authenticate = authentication(new ApiKeyStore(database, version), config.readAccess);
  const server = createServer({
    logger,
    trustedProxies: config.trustedProxies,
    slowMs: config.slowMs,
    metrics,
    traces,
  });
  allowOrigins(server, config.corsOrigins);
  server.addHook("onRequest", refuseBy(firstRefusal([singleHeaders, hostCheck(config), rates.admit])));
  let closed: Promise<void> | undefined;
  addHealth(server, { ping: () => database.query(ping), isShuttingDown: () => closed !== undefined });
  if (metrics !== null && config.metrics !== "off") {
    addMetrics(server, metrics, { readers: config.metrics, authenticate });
  }
  const page = addGraphiql(server, { tellsSchema: !isClosed });
  // A page to write queries is no use where only known ones are answered.
  if (trusted === null) redirectToGraphiql(server);
  addGraphql(server, {
    apollo,
    documents,
    execute,
    contextOf,
    authenticate,
    trusted,
    ...(trusted === null && { page }),
  });
  closeWhileDraining(server);

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

function answerMemory(version: DataVersion, maxSize: number): VersionedCache<SerializedData> {
  return new VersionedCache(version, { maxSize, sizeOf: ({ json }, key) => 2 * (json.length + key.length) });
}
