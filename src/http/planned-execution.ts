import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Context } from "../graphql/context.ts";
import type { RequestExecutor } from "../execution/execute.ts";
import type { HttpContext } from "./request-context.ts";

/** Has Apollo run operations so: its option `gateway` is where it takes an executor. All else stays Apollo's. */
export function plannedExecution(
  schema: GraphQLSchema,
  execute: RequestExecutor,
): ApolloServerOptionsWithGateway<Context>["gateway"] {
  return {
    onSchemaLoadOrUpdate: (load) => {
      load({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, request: { operationName, variables = {} }, context }) => {
        // Apollo does not say of which type it is: it is what `context` gave it.
        const known = context as HttpContext;
        return known.executed ?? (await execute({ document, operationName, variables, context: known }));
      },
    }),
    stop: async () => {},
  };
}
