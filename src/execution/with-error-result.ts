import { GraphQLError } from "graphql";
import { KnowledgeError } from "../errors.ts";
import type { Executor } from "./execute.ts";
import { isTooDeep, rootCause } from "./mask-error.ts";

/** Keeps the promise of an executor for whatever is wrapped around one: what is thrown is an error of the answer. */
export function withErrorResult(execute: Executor): Executor {
  return async (operation) => {
    try {
      return await execute(operation);
    } catch (error) {
      return { errors: [toGraphQLError(error)] };
    }
  };
}

/** HTTP's status is 400 for what has no data, which is wrong only for what is the server's fault. */
function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  const cause = rootCause(error);
  if (cause instanceof KnowledgeError || isTooDeep(cause))
    return new GraphQLError(originalError.message, { originalError });
  return new GraphQLError(originalError.message, { originalError, extensions: { http: { status: 500 } } });
}
