import { createServer } from "node:http";
import { ApolloServer, type BaseContext } from "@apollo/server";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { defineIntegrationTestSuite } from "@apollo/server-integration-testsuite";
import express from "express";
import { pino } from "pino";
import { caught, notFound } from "../../../src/http/failure.ts";
import type { HttpContext } from "../../../src/http/graphql-context.ts";
import { graphqlRoute } from "../../../src/http/graphql-route.ts";
import { identify } from "../../../src/http/request-id.ts";
import { listen } from "../../../src/http/server.ts";

const logger = pino({ level: "silent" });

// Apollo's own tests of whoever puts Apollo behind an HTTP server, on the way that requests take here.
defineIntegrationTestSuite(async (options, { context = async () => ({}) } = {}) => {
  const server = createServer();
  const plugins = [...(options.plugins ?? []), ApolloServerPluginDrainHttpServer({ httpServer: server })];
  const apollo = new ApolloServer<BaseContext>({ ...options, plugins });
  await apollo.start();
  const web = express();
  // The tests have schemas and contexts of their own.
  const route = graphqlRoute(
    apollo as unknown as ApolloServer<HttpContext>,
    (() => context()) as unknown as () => HttpContext,
    null,
  );
  web.use(route, notFound, caught);
  server.on("request", (request, response) => {
    identify(request, response, logger, "127.0.0.1");
    web(request, response);
  });
  return { server: apollo, url: (await listen(server, "127.0.0.1", 0)).href };
});
