import { GraphQLError, type ValidationRule } from "graphql";

/** Refuses kinds of operations that the schema has no root type for; graphql-js itself would only fail to run them. */
export const supportedOperations: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`There is no ${node.operation} here: this API answers queries and mutations.`, { nodes: node }),
    );
  },
});
