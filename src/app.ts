import { createServer } from "node:http";
import express from "express";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { AttemptsStore } from "./access/attempts.store.ts";
import { KeyHoldersStore } from "./access/key-holders.store.ts";
import { createCuration } from "./curation/curation.store.ts";
import { createAdmittedQueries } from "./http/admitted-queries.ts";
import { startApollo } from "./http/apollo.ts";
import { authenticated, authentication } from "./http/authentication.ts";
import type { Intake } from "./graphql/context.ts";
import { createExecutor, type Executor } from "./graphql/execute.ts";
import { type PrintedData, rememberingAnswers } from "./graphql/remembered-answers.ts";
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
import { logAtEnd } from "./http/request-log.ts";
import { shortWay } from "./http/short-way.ts";
import { listen } from "./http/server.ts";
import { KnowledgeStore } from "./knowledge.store.ts";
import type { Database } from "./persistence/client.ts";
import { createDataVersion, type DataVersion } from "./persistence/data-version.ts";
import { Memory } from "./persistence/memory.ts";
import { ping } from "./persistence/ping.sql.ts";
import { createSchema } from "./schema.ts";

export interface AppOptions {
  readonly config: Config;
  readonly database: Pick<Database, "query" | "transaction">;
  /** Where articles are written: one that gives statements more time than an answer may take. Default: `database`. */
  readonly writing?: Pick<Database, "query" | "transaction">;
  readonly logger: Logger;
}

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
  const execute = onlyOnce(executorOf(schema, version, config), new AttemptsStore(database));
  const authenticate = authentication(new KeyHoldersStore(database, version), config.readAccess);
  const apollo = await startApollo({ schema, execute, admitted, httpServer: server, logger });

  const assets = readAssets();
  const knowledge = new KnowledgeStore(database, version);
  const intake = intakeOf(knowledge, writing);
  const curation = createCuration({ knowledge, database: writing });
  const contextOf: ContextOf = (exchange) => ({ knowledge, intake, curation, caller: exchange.caller, exchange });

  const allow = crossOrigin(config.corsOrigins);

  web.disable("x-powered-by");
  // Only what is asked with GET can be asked for again with an ETag (see graphql-route.ts).
  web.disable("etag");
  web.use(health(() => database.query(ping)));
  web.use("/graphql", allow);
  web.use(graphiqlAssets(assets));
  web.get("/", toGraphiql);
  web.get("/graphql", graphiqlPage(assets, readExamples()));
  web.all("/graphql", authenticated(authenticate), graphqlRoute(apollo, contextOf));
  web.use(notFound, caught);

  const answer = shortWay({ apollo, admitted, execute, contextOf, authenticate, allow }, web);
  server.on("request", (request, response) => {
    identify(request, response, logger);
    logAtEnd(request, response);
    answer(request, response);
  });

  let closed: Promise<void> | undefined;
  return {
    listen: async () => ({ url: new URL("/graphql", await listen(server, config.host, config.port)).href }),
    // Apollo's own stop never ends when it is called again meanwhile.
    close: () => (closed ??= apollo.stop()),
  };
}

function executorOf(schema: GraphQLSchema, version: DataVersion, { answerCache: cacheBytes }: Config): Executor {
  const execute = createExecutor(schema);
  if (cacheBytes === 0) return execute;
  const sizeOf = ({ json }: PrintedData, key: string) => 2 * (json.length + key.length);
  return rememberingAnswers(execute, new Memory(version, { mostSize: cacheBytes, sizeOf }));
}

/** The reader of news takes 40 MB, which a server that is only read from does not need: it comes with the first article. */
function intakeOf(knowledge: KnowledgeStore, database: Pick<Database, "query" | "transaction">): Intake {
  const load = async () => {
    const [{ createIngest }, { createIntake }, { newsReader: reader }] = await Promise.all([
      import("./ingest/ingest.ts"),
      import("./ingest/intake.ts"),
      import("./ingest/news-reader.ts"),
    ]);
    return createIntake({ knowledge, ingest: createIngest({ database, reader }), reader });
  };
  let loaded: Promise<Intake> | undefined;
  return { take: async (info, attempt) => await (await (loaded ??= load())).take(info, attempt) };
}
