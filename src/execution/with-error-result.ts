import { GraphQLError } from "graphql";
import type { Executor } from "./execute.ts";

/** Converts anything thrown by a wrapped executor into a GraphQL error result. */
export function withErrorResult(execute: Executor): Executor {
  return async (operation) => {
    try {
      return await execute(operation);
    } catch (error) {
      return errorResult(error);
    }
  };
}

/** An answer without data. */
export function errorResult(error: unknown): { readonly errors: readonly [GraphQLError] } {
  if (error instanceof GraphQLError) return { errors: [error] };
  const originalError = error instanceof Error ? error : new Error(String(error));
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}
