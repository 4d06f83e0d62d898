import { getOperationAST } from "graphql";
import { QueryTimeoutError } from "../errors.ts";
import { withTimeout } from "../shared/with-timeout.ts";
import type { Executor } from "./execute.ts";
import { queryTimeoutMessage } from "../database/errors.ts";
import { errorResult } from "./with-error-result.ts";

/** A long article takes some seconds of this process to read, before the base is asked for anything. */
const mutationsMayTake = 6;

/**
 * Answers an operation that is not done in time with QUERY_TIMEOUT. What a query asks the database is stopped then; what a
 * mutation has begun goes on to its end, since nobody knows better than the database what of it is done.
 */
export function withDeadline(execute: Executor, deadlineMs: number): Executor {
  return (operation) => {
    const { document, operationName, context } = operation;
    const isMutation = getOperationAST(document, operationName)?.operation === "mutation";
    const timeoutMs = isMutation ? mutationsMayTake * deadlineMs : deadlineMs;
    return withTimeout(execute(operation), timeoutMs, () => {
      context.interruption?.interrupt();
      return errorResult(new QueryTimeoutError(isMutation ? mutationTimeout(timeoutMs) : queryTimeoutMessage));
    });
  };
}

function mutationTimeout(maxMs: number): string {
  return (
    `The mutation was not done in ${maxMs} ms, and may still be done. ` +
    "Send it again: an article is stored once, and with an Idempotency-Key any mutation is done once."
  );
}
