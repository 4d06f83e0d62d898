import type { ApolloServerPlugin } from "@apollo/server";
import type { HttpContext } from "./graphql-context.ts";

/** Notes the name of the operation for the log. */
export const operationName: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operationName: name, contextValue: { exchange } }) => {
      if (name !== null) exchange.operation = name;
    },
  }),
};
