import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Executor } from "../graphql/execute.ts";

/** Has Apollo run operations so: its option `gateway` is where it takes an executor. All else stays Apollo's. */
export function plannedExecution<C extends BaseContext>(
  schema: GraphQLSchema,
  execute: Executor,
): ApolloServerOptionsWithGateway<C>["gateway"] {
  return {
    onSchemaLoadOrUpdate: (load) => {
      load({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, request: { operationName, variables = {} }, context }) =>
        await execute({ document, operationName, variables, context }),
    }),
    stop: async () => {},
  };
}
