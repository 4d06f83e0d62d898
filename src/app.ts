import { createServer } from "node:http";
import express from "express";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { startApollo } from "./http/apollo.ts";
import { crossOrigin } from "./http/cors.ts";
import { readExamples } from "./http/examples.ts";
import { caught, notFound } from "./http/failure.ts";
import { readAssets } from "./http/graphiql-assets.ts";
import { graphiqlAssets, graphiqlPage, toGraphiql } from "./http/graphiql-page.ts";
import { graphqlRoute } from "./http/graphql-route.ts";
import { health } from "./http/health.ts";
import { requestId } from "./http/request-id.ts";
import { requestLog } from "./http/request-log.ts";
import { listen } from "./http/server.ts";
import { createIngest } from "./ingest/ingest.ts";
import { createIntake } from "./ingest/intake.ts";
import { newsReader } from "./ingest/news-reader.ts";
import { KnowledgeStore } from "./knowledge.store.ts";
import type { Database } from "./persistence/client.ts";
import { ping } from "./persistence/ping.sql.ts";
import { createSchema } from "./schema.ts";

export interface AppOptions {
  readonly config: Pick<Config, "host" | "port" | "corsOrigins">;
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
  const server = createServer(web);
  const apollo = await startApollo(createSchema(), server, logger);

  const assets = readAssets();
  const knowledge = new KnowledgeStore(database);
  const ingest = createIngest({ database: writing, reader: newsReader });
  const intake = createIntake({ knowledge, ingest, reader: newsReader });

  web.disable("x-powered-by");
  // Answers are not cached: hashing each of them would be for nothing.
  web.disable("etag");
  web.use(requestId(logger), requestLog);
  web.use(health(() => database.query(ping)));
  web.use("/graphql", crossOrigin(config.corsOrigins));
  web.use(graphiqlAssets(assets));
  web.get("/", toGraphiql);
  web.get("/graphql", graphiqlPage(assets, readExamples()));
  web.all("/graphql", graphqlRoute(apollo, { knowledge, intake }));
  web.use(notFound, caught);

  let closed: Promise<void> | undefined;
  return {
    listen: async () => ({ url: new URL("/graphql", await listen(server, config.host, config.port)).href }),
    // Apollo's own stop never ends when it is called again meanwhile.
    close: () => (closed ??= apollo.stop()),
  };
}
