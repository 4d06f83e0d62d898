import { type ExecutionResult, GraphQLError } from "graphql";
import { QueryTimeoutError } from "../errors.ts";
import { withTimeout } from "../shared/with-timeout.ts";
import type { Executor } from "./execute.ts";
import { classifyDatabaseError, queryTimeoutMessage } from "../database/errors.ts";
import { errorResult } from "./error-result.ts";

/** A long article takes some seconds of this process to read, before the base is asked for anything. */
const mutationsMayTake = 6;

/**
 * Answers an operation that is not done in time with QUERY_TIMEOUT. What a query asks the database is stopped then; what a
 * mutation has begun goes on to its end, since nobody knows better than the database what of it is done.
 */
export function withDeadline(execute: Executor, deadlineMs: number): Executor {
  return (operation) => {
    const { bound, context } = operation;
    const isMutation = bound.kind === "mutation";
    const timeoutMs = isMutation ? mutationsMayTake * deadlineMs : deadlineMs;
    const result = execute(operation);
    return withTimeout(isMutation ? result.then(withMutationAdvice) : result, timeoutMs, () => {
      context.interruption?.interrupt();
      return errorResult(new QueryTimeoutError(isMutation ? mutationTimeout(timeoutMs) : queryTimeoutMessage));
    });
  };
}

/** Postgres stopped a statement that had too much to write, or waited for others: no page size helps. */
function withMutationAdvice(result: ExecutionResult): ExecutionResult {
  const isStopped = ({ originalError }: GraphQLError) => classifyDatabaseError(originalError) === "TIMEOUT";
  if (!result.errors?.some(isStopped)) return result;
  const advice =
    "The mutation took too long and was stopped. What it writes is stored completely or not at all: send it again. " +
    "If it is stopped again, send less at once, such as a shorter text, or select less of the result.";
  const errors = result.errors.map((error) => {
    if (!isStopped(error)) return error;
    const { nodes = null, path = null } = error;
    return new GraphQLError(advice, { nodes, path, originalError: new QueryTimeoutError(advice) });
  });
  return { ...result, errors };
}

function mutationTimeout(maxMs: number): string {
  return (
    `The mutation was not done in ${maxMs} ms, and may still be done. ` +
    "Send it again: an article is stored once, and with an Idempotency-Key any mutation is done once."
  );
}
