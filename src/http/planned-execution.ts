import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Context } from "../graphql/context.ts";
import type { Executor } from "../graphql/execute.ts";
import type { HttpContext } from "./graphql-context.ts";

/** Has Apollo run operations so: its option `gateway` is where it takes an executor. All else stays Apollo's. */
export function plannedExecution(
  schema: GraphQLSchema,
  execute: Executor,
): ApolloServerOptionsWithGateway<Context>["gateway"] {
  return {
    onSchemaLoadOrUpdate: (load) => {
      load({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, request: { operationName, variables = {} }, context }) => {
        const { executed } = context as Partial<HttpContext>;
        return executed ?? (await execute({ document, operationName, variables, context }));
      },
    }),
    stop: async () => {},
  };
}
