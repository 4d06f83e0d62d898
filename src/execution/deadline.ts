import { type ExecutionResult, getOperationAST, GraphQLError } from "graphql";
import { QueryTimeoutError } from "../errors.ts";
import type { Executor } from "./execute.ts";
import { tooSlowMessage } from "../database/unavailable.ts";

/** A long article takes some seconds of this process to read, before the base is asked for anything. */
const mutationsMayTake = 6;

/**
 * Answers an operation that is not done in time with QUERY_TIMEOUT. What a query asks the database is stopped then; what a
 * mutation has begun goes on to its end, since nobody knows better than the database what of it is done.
 */
export function withDeadline(execute: Executor, deadlineMs: number): Executor {
  return (operation) =>
    new Promise((resolve, reject) => {
      const isMutation = getOperationAST(operation.document, operation.operationName)?.operation === "mutation";
      const maxMs = isMutation ? mutationsMayTake * deadlineMs : deadlineMs;
      const clock = setTimeout(() => {
        operation.context.interruption?.interrupt();
        resolve(outOfTime(isMutation, maxMs));
      }, maxMs);
      execute(operation).then(
        (result) => {
          clearTimeout(clock);
          resolve(result);
        },
        (error: unknown) => {
          clearTimeout(clock);
          reject(error);
        },
      );
    });
}

function outOfTime(isMutation: boolean, maxMs: number): ExecutionResult {
  const unknown =
    `The mutation was not done in ${maxMs} ms, and may still be done. ` +
    "Send it again: an article is stored once, and with an Idempotency-Key any mutation is done once.";
  const originalError = new QueryTimeoutError(isMutation ? unknown : tooSlowMessage);
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}
