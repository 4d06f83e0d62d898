import type { Server } from "node:http";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { maskError } from "../graphql/mask-error.ts";
import { supportedOperations } from "../graphql/supported-operations.ts";
import { errorReport } from "./error-report.ts";
import type { HttpContext } from "./graphql-context.ts";
import { operationName } from "./operation-name.ts";

/** How long requests in flight may take once the server is told to stop. */
const graceMs = 5_000;

/** GraphiQL's introspection has 500; a parser that goes on for ever is an easy way to keep a server busy. */
const mostTokens = 10_000;

/** Starts Apollo for an HTTP server; its `stop()` ends both, after the requests that are in flight. */
export async function startApollo(schema: GraphQLSchema, httpServer: Server, logger: Logger) {
  const apollo = new ApolloServer<HttpContext>({
    schema,
    logger,
    formatError: maskError,
    introspection: true,
    validationRules: [supportedOperations],
    parseOptions: { maxTokens: mostTokens },
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // main.ts decides when the process ends, and in which order.
    stopOnTerminationSignals: false,
    plugins: [
      operationName,
      errorReport,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: graceMs }),
    ],
  });
  await apollo.start();
  return apollo;
}
