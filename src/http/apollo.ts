import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLSchema, type ValidationRule } from "graphql";
import type { Logger } from "pino";
import type { RequestExecutor } from "../execution/execute.ts";
import { maskError } from "../execution/mask-error.ts";
import { printAnswer } from "../execution/response-cache.ts";
import type { PreparedDocuments } from "../execution/prepared-document.ts";
import { reuseDocuments } from "./reuse-documents.ts";
import { errorReport } from "./error-report.ts";
import type { HttpContext } from "./request-context.ts";
import { replayedHeaderPlugin } from "./with-idempotency.ts";
import { plannedExecution } from "./planned-execution.ts";

// What Apollo would do of itself: a page of its own, work for every field, reports to its makers when a key of theirs is
// in the environment.
const switchedOff = [
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** A caller corrects some at a time; by default a short document can get a hundred. */
const maxValidationErrors = 20;

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly execute: RequestExecutor;
  readonly documents: PreparedDocuments;
  /** Validation rules beside those of GraphQL. */
  readonly rules: readonly ValidationRule[];
  readonly maxTokens: number;
  /** Whether errors leave out which names of the schema somebody may have meant. */
  readonly hideSuggestions: boolean;
  readonly plugins: readonly ApolloServerPlugin<HttpContext>[];
  readonly logger: Logger;
  /** Told the code of a request that is refused before it belongs to an exchange, such as one without a query. */
  readonly onRefusal?: (code: string) => void;
}

/** Starts Apollo, which parses and validates what is not known yet, and formats every answer with errors. */
export async function startApollo(options: ApolloOptions) {
  const { schema, execute, documents, rules, maxTokens, hideSuggestions, plugins, logger } = options;
  const { onRefusal = () => {} } = options;
  const apollo = new ApolloServer<HttpContext>({
    gateway: plannedExecution(schema, execute),
    stringifyResult: printAnswer,
    logger,
    formatError: maskError,
    introspection: true,
    documentStore: null,
    validationRules: [...rules],
    validationOptions: { hideSuggestions, maxErrors: maxValidationErrors },
    parseOptions: { maxTokens: maxTokens },
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // main.ts decides when the process ends, and in which order.
    stopOnTerminationSignals: false,
    plugins: [
      operationName,
      reuseDocuments(documents),
      errorReport,
      replayedHeaderPlugin,
      { invalidRequestWasReceived: async ({ error }) => onRefusal(codeOf(error)) },
      ...plugins,
      ...switchedOff,
    ],
  });
  await apollo.start();
  return apollo;
}

/** Records the name of the operation for the log. */
const operationName: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operationName: name, contextValue: { exchange } }) => {
      if (name !== null) exchange.operation = name;
    },
  }),
};

function codeOf(error: unknown): string {
  return error instanceof GraphQLError ? String(error.extensions["code"]) : "INTERNAL_SERVER_ERROR";
}
