import type { Server } from "node:http";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Executor } from "../graphql/execute.ts";
import { maskError } from "../graphql/mask-error.ts";
import { printAnswer } from "../graphql/remembered-answers.ts";
import { supportedOperations } from "../graphql/supported-operations.ts";
import { type AdmittedQueries, admitQueries } from "./admitted-queries.ts";
import { errorReport } from "./error-report.ts";
import type { HttpContext } from "./graphql-context.ts";
import { tellReplayed } from "./only-once.ts";
import { operationName } from "./operation-name.ts";
import { plannedExecution } from "./planned-execution.ts";

/** How long requests in flight may take once the server is told to stop. */
const graceMs = 5_000;

/** GraphiQL's introspection has 500; a parser that goes on for ever is an easy way to keep a server busy. */
const mostTokens = 10_000;

// What Apollo would do of itself: a page of its own, work for every field, reports to its makers when a key of theirs is
// in the environment.
const switchedOff = [
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Executor;
  readonly admitted: AdmittedQueries;
  readonly httpServer: Server;
  readonly logger: Logger;
}

/** Starts Apollo for an HTTP server; its `stop()` ends both, after the requests that are in flight. */
export async function startApollo({ schema, execute, admitted, httpServer, logger }: ApolloOptions) {
  const apollo = new ApolloServer<HttpContext>({
    gateway: plannedExecution(schema, execute),
    stringifyResult: printAnswer,
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
      admitQueries(admitted),
      errorReport,
      tellReplayed,
      ...switchedOff,
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: graceMs }),
    ],
  });
  await apollo.start();
  return apollo;
}
