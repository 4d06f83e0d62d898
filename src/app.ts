import { createServer } from "node:http";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import express from "express";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { AttemptsStore } from "./access/attempts.store.ts";
import { KeyHoldersStore } from "./access/key-holders.store.ts";
import { admit, createAdmittedQueries } from "./http/admitted-queries.ts";
import { admission } from "./http/admission.ts";
import { startApollo } from "./http/apollo.ts";
import { authenticated, authentication } from "./http/authentication.ts";
import type { Intake } from "./graphql/context.ts";
import { createExecutor, type Executor } from "./graphql/execute.ts";
import { type PrintedData, rememberingAnswers } from "./graphql/remembered-answers.ts";
import { costReport, noteCost } from "./http/cost-report.ts";
import { supportedOperations } from "./graphql/supported-operations.ts";
import { crossOrigin } from "./http/cors.ts";
import { readExamples } from "./http/examples.ts";
import { caught, notFound } from "./http/failure.ts";
import { readAssets } from "./http/graphiql-assets.ts";
import { graphiqlAssets, graphiqlPage, toGraphiql } from "./http/graphiql-page.ts";
import type { ContextOf } from "./http/graphql-context.ts";
import { graphqlRoute } from "./http/graphql-route.ts";
import { health } from "./http/health.ts";
import { onlyOnce } from "./http/only-once.ts";
import { identify } from "./http/request-id.ts";
import { metricsRoute } from "./http/metrics-route.ts";
import { logAtEnd } from "./http/request-log.ts";
import { noteStatements } from "./http/noted-statements.ts";
import { shortWay } from "./http/short-way.ts";
import { readTrustedDocuments, type TrustedDocuments } from "./http/trusted-documents.ts";
import { traceAdmission, tracedExecutor, traceRequest } from "./http/traced.ts";
import { listen } from "./http/server.ts";
import { closedIntrospection } from "./limits/closed-introspection.ts";
import { createGuards } from "./limits/guards.ts";
import { limitingCost } from "./limits/limiting-cost.ts";
import { KnowledgeStore } from "./knowledge.store.ts";
import { packageRoot } from "./package-root.ts";
import type { Database } from "./persistence/client.ts";
import { createDataVersion, type DataVersion } from "./persistence/data-version.ts";
import { Memory } from "./persistence/memory.ts";
import { ping } from "./persistence/ping.sql.ts";
import { createSchema } from "./schema.ts";
import { versionOfPackage } from "./version.ts";
import { createMetrics, type Metrics, type MetricSources } from "./watching/metrics.ts";
import { watchedReading, watchedWriting } from "./watching/statements.ts";
import type { Traces } from "./watching/traces.ts";

export interface AppOptions {
  readonly config: Config;
  readonly database: AppDatabase;
  /** Where articles are written: one that gives statements more time than an answer may take. Default: `database`. */
  readonly writing?: AppDatabase;
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
export async function createApp({ config, database, writing = database, logger }: AppOptions): Promise<App> {
  const web = express();
  const server = createServer();
  const version = createDataVersion(database);
  const schema = createSchema();
  const admitted = createAdmittedQueries();
  const authenticate = authentication(new KeyHoldersStore(database, version), config.readAccess);
  const isClosed = config.introspection === "closed";
  const guards = createGuards(schema, config.limits);
  const answers = config.answerCache === 0 ? null : answerMemory(version, config.answerCache);
  const metrics = config.metrics === "off" ? null : createMetrics(sourcesOf(database, writing, answers));
  const traces = await tracesOf(config);
  const once = onlyOnce(executorOf(schema, answers, { config, metrics, traces }), new AttemptsStore(database));
  const execute = limitingCost(once, guards, noteCost);
  const rules = [guards.documents.rule, supportedOperations, ...(isClosed ? [closedIntrospection] : [])];
  const trusted = trustedOf(config, admission(schema, { rules, mostTokens: config.limits.tokens }));
  for (const [text, document] of trusted?.documents ?? []) admit(admitted, text, document);
  const apollo = await startApollo({
    schema,
    execute,
    admitted,
    rules,
    mostTokens: config.limits.tokens,
    hideSuggestions: isClosed,
    plugins: [costReport(guards), ...(traces === null ? [] : [traceAdmission])],
    onRefusal: (code) => metrics?.error(code),
    httpServer: server,
    logger,
  });

  const assets = readAssets();
  const knowledge = new KnowledgeStore(database, version);
  const intakeThrough = intakes(metrics);
  const contextOf: ContextOf = (exchange) => {
    const onStatement = noteStatements(exchange);
    const asked = knowledge.through(watchedReading(database, onStatement));
    const intake = intakeThrough(asked, watchedWriting(writing, onStatement));
    return { knowledge: asked, intake, caller: exchange.caller, exchange };
  };

  const allow = crossOrigin(config.corsOrigins);

  web.disable("x-powered-by");
  // Only what is asked with GET can be asked for again with an ETag (see graphql-route.ts).
  web.disable("etag");
  web.use(health(() => database.query(ping)));
  if (metrics !== null) web.use(metricsRoute(metrics, config.metrics === "open" ? "open" : "admin"));
  web.use("/graphql", allow);
  web.use(graphiqlAssets(assets));
  // Whoever asks only what was known beforehand has no use for a place to write queries.
  if (trusted === null) {
    web.get("/", toGraphiql);
    web.get("/graphql", graphiqlPage(assets, readExamples(), { tellsSchema: !isClosed }));
  }
  web.all("/graphql", authenticated(authenticate), graphqlRoute(apollo, contextOf, trusted));
  web.use(notFound, caught);

  const answer = shortWay({ apollo, admitted, execute, contextOf, authenticate, trusted, allow }, web);
  server.on("request", (request, response) => {
    identify(request, response, logger);
    if (traces !== null) traceRequest(traces, request, response);
    logAtEnd(request, response, { slowMs: config.slowMs, metrics });
    answer(request, response);
  });

  const stop = async () => {
    await apollo.stop();
    await traces?.stop();
  };
  let closed: Promise<void> | undefined;
  return {
    listen: async () => ({ url: new URL("/graphql", await listen(server, config.host, config.port)).href }),
    // Apollo's own stop never ends when it is called again meanwhile.
    close: () => (closed ??= stop()),
  };
}

/** The documents that alone are answered, if the settings name a file of them. */
function trustedOf(
  { trustedDocuments: file }: Config,
  admitText: (text: string) => DocumentNode,
): TrustedDocuments | null {
  return file === undefined ? null : readTrustedDocuments(resolve(fileURLToPath(packageRoot), file), admitText);
}

function answerMemory(version: DataVersion, mostSize: number): Memory<PrintedData> {
  return new Memory(version, { mostSize, sizeOf: ({ json }, key) => 2 * (json.length + key.length) });
}

function executorOf(
  schema: GraphQLSchema,
  answers: Memory<PrintedData> | null,
  {
    config,
    metrics,
    traces,
  }: { readonly config: Config; readonly metrics: Metrics | null; readonly traces: Traces | null },
): Executor {
  const onLookup = (isRemembered: boolean) => metrics?.answerLookedUp(isRemembered);
  const asked = createExecutor(schema, { hideSuggestions: config.introspection === "closed" });
  const remembering = answers === null ? asked : rememberingAnswers(asked, answers, onLookup);
  return traces === null ? remembering : tracedExecutor(remembering);
}

function sourcesOf(reading: AppDatabase, writing: AppDatabase, answers: Memory<PrintedData> | null): MetricSources {
  const databases = reading === writing ? { reading } : { reading, writing };
  const pools = () =>
    Object.entries(databases).flatMap(([use, { connections }]) =>
      Object.entries(connections?.() ?? {}).map(([plan, counts]) => [`${use}_${plan}`, counts] as const),
    );
  return {
    version: versionOfPackage(),
    pools: () => Object.fromEntries(pools()),
    answerBytes: () => answers?.size ?? 0,
  };
}

/** What sends traces takes memory and time to load, which only who wants traces is to pay. */
async function tracesOf({ tracesEndpoint: endpoint }: Config): Promise<Traces | null> {
  if (endpoint === undefined) return null;
  const { startTraces } = await import("./watching/open-telemetry.ts");
  return startTraces({ endpoint, version: versionOfPackage() });
}

type IntakeThrough = (knowledge: KnowledgeStore, database: Pick<Database, "query" | "transaction">) => Intake;

/** The reader of news takes 40 MB, which a server that is only read from does not need: it comes with the first article. */
function intakes(metrics: Metrics | null): IntakeThrough {
  const load = async () => {
    const [{ createIngest }, { countedIngest }, { createIntake }, { newsReader: reader }] = await Promise.all([
      import("./ingest/ingest.ts"),
      import("./ingest/counted-ingest.ts"),
      import("./ingest/intake.ts"),
      import("./ingest/news-reader.ts"),
    ]);
    const through: IntakeThrough = (knowledge, database) => {
      const onIngest = (outcomes: readonly string[], seconds: number) => metrics?.articles(outcomes, seconds);
      return createIntake({ knowledge, ingest: countedIngest(createIngest({ database, reader }), onIngest), reader });
    };
    return through;
  };
  let loaded: Promise<IntakeThrough> | undefined;
  return (knowledge, database) => ({
    take: async (info, attempt) => await (await (loaded ??= load()))(knowledge, database).take(info, attempt),
  });
}
