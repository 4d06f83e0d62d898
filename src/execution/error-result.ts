import { GraphQLError } from "graphql";

/** A result without data. */
export function errorResult(error: unknown): { readonly errors: readonly [GraphQLError] } {
  if (error instanceof GraphQLError) return { errors: [error] };
  const originalError = error instanceof Error ? error : new Error(String(error));
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}
