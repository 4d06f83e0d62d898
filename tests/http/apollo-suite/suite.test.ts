import { ApolloServer, type BaseContext } from "@apollo/server";
import { defineIntegrationTestSuite } from "@apollo/server-integration-testsuite";
import { pino } from "pino";
import { buildSchema } from "graphql";
import { PreparedDocuments } from "../../../src/execution/prepared-document.ts";
import type { HttpContext } from "../../../src/http/request-context.ts";
import { addGraphql } from "../../../src/http/graphql-routes.ts";
import { createServer, listen } from "../../../src/http/server.ts";

const logger = pino({ level: "silent" });

// Apollo's own tests for integrations, on the path that requests take here.
defineIntegrationTestSuite(async (options, { context = async () => ({}) } = {}) => {
  const app = createServer({ logger, trustedProxies: [], slowMs: Infinity, metrics: null, traces: null });
  const closing = { serverWillStart: async () => ({ drainServer: () => app.close() }) };
  const apollo = new ApolloServer<BaseContext>({ ...options, plugins: [...(options.plugins ?? []), closing] });
  await apollo.start();
  addGraphql(app, {
    // The tests have schemas and contexts of their own.
    apollo: apollo as unknown as ApolloServer<HttpContext>,
    contextOf: (() => context()) as unknown as () => HttpContext,
    documents: new PreparedDocuments(buildSchema("type Query { none: ID }")),
    execute: () => Promise.reject(new Error("no query of the suite is known")),
    authenticate: (_request, _reply, done) => done(),
    trusted: null,
  });
  await app.ready();
  return { server: apollo, url: new URL("/graphql", await listen(app.server, "127.0.0.1", 0)).href };
});
