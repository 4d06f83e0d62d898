import express from "express";
import type { Logger } from "pino";
import { ApiKeyStore } from "./api-keys/principals.store.ts";
import { createPipeline } from "./pipeline.ts";
import type { Config } from "./config.ts";
import { createCuration } from "./curation/curation.store.ts";
import type { SerializedData } from "./execution/response-cache.ts";
import { addressReader } from "./http/address.ts";
import { admit, createAdmittedQueries } from "./http/document-cache.ts";
import { startApollo } from "./http/apollo.ts";
import { authenticated, authentication } from "./http/authentication.ts";
import { costReport } from "./http/cost-report.ts";
import { crossOrigin } from "./http/cors.ts";
import { readExamples } from "./graphiql/examples.ts";
import { caught, notFound } from "./http/failure.ts";
import { allOf, refuse, lastCall } from "./http/gate.ts";
import { readAssets } from "./graphiql/assets.ts";
import { graphiqlAssets, graphiqlPage, toGraphiql } from "./graphiql/page.ts";
import type { ContextOf } from "./http/graphql-context.ts";
import { graphqlRoute } from "./http/graphql-route.ts";
import { health } from "./http/health.ts";
import { hostCheck, onlyOneHost } from "./http/hosts.ts";
import { metricsRoute } from "./http/metrics-route.ts";
import { recordStatements } from "./http/noted-statements.ts";
import { createPatientServer } from "./http/patient-server.ts";
import { createRateLimits, type RateStore } from "./http/rate-limits.ts";
import { identify } from "./http/request-id.ts";
import { logAtEnd } from "./http/request-log.ts";
import { setSecurityHeaders } from "./http/security-headers.ts";
import { listen } from "./http/server.ts";
import { shortWay } from "./http/fast-path.ts";
import { traceAdmission, traceRequest } from "./http/traced.ts";
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
  /** Takes no more requests, and ends once those in flight are answered, at the latest after a few seconds. */
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
  const { execute, guards, rules, trusted } = createPipeline({ config, schema, database, rates, answers, watch });
  const admitted = createAdmittedQueries();
  for (const [text, document] of trusted?.documents ?? []) admit(admitted, text, document);
  const isClosed = config.introspection === "closed";
  const server = createPatientServer();
  const apollo = await startApollo({
    schema,
    execute,
    admitted,
    rules,
    maxTokens: config.limits.tokens,
    hideSuggestions: isClosed,
    plugins: [costReport(guards), ...(traces === null ? [] : [traceAdmission])],
    onRefusal: (code) => metrics?.error(code),
    httpServer: server,
    logger,
  });

  const knowledge = new KnowledgeStore(database, version);
  const ingestThrough = lazyIngest(metrics);
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
      ingest: { ingest: (...asked) => ingestThrough(patient(), writer()).ingest(...asked) },
      curation: { change: (...asked) => createCuration({ knowledge: patient(), database: writer() }).change(...asked) },
      caller,
      interruption,
      exchange,
    };
  };

  const allow = crossOrigin(config.corsOrigins);
  const authenticate = authentication(new ApiKeyStore(database, version), config.readAccess);
  const assets = readAssets();
  const web = express();
  web.disable("x-powered-by");
  // Only what is asked with GET can be asked for again with an ETag (see graphql-route.ts).
  web.disable("etag");
  web.use(health(() => database.query(ping)));
  if (metrics !== null && config.metrics === "open") web.get("/metrics", metricsRoute(metrics, "open"));
  if (metrics !== null && config.metrics === "admin") {
    web.get("/metrics", authenticated(authenticate), metricsRoute(metrics, "admin"));
  }
  web.use("/graphql", allow);
  web.use(graphiqlAssets(assets));
  // Whoever asks only what was known beforehand has no use for a place to write queries.
  if (trusted === null) {
    web.get("/", toGraphiql);
    web.get("/graphql", graphiqlPage(assets, readExamples(), { tellsSchema: !isClosed }));
  }
  web.all("/graphql", authenticated(authenticate), graphqlRoute(apollo, contextOf, trusted));
  web.use(notFound, caught);

  let closed: Promise<void> | undefined;
  const check = allOf([lastCall(() => closed !== undefined), onlyOneHost, hostCheck(config), rates.admit]);
  const answer = shortWay({ apollo, admitted, execute, contextOf, authenticate, trusted, allow }, web);
  const addressOf = addressReader(config.trustedProxies);
  server.on("request", (request, response) => {
    identify(request, response, logger, addressOf(request));
    if (traces !== null) traceRequest(traces, request, response);
    logAtEnd(request, response, { slowMs: config.slowMs, metrics });
    setSecurityHeaders(response);
    const failure = check(request, response);
    if (failure === null) answer(request, response);
    else allow(request, response, () => refuse(response, failure));
  });

  const stop = async () => {
    await apollo.stop();
    await traces?.stop();
  };
  return {
    listen: async () => ({ url: new URL("/graphql", await listen(server, config.host, config.port)).href }),
    // Apollo's own stop never ends when it is called again meanwhile.
    close: () => (closed ??= stop()),
  };
}

function answerMemory(version: DataVersion, maxSize: number): VersionedCache<SerializedData> {
  return new VersionedCache(version, { maxSize, sizeOf: ({ json }, key) => 2 * (json.length + key.length) });
}
