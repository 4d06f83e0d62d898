import { type ExecutionResult, getOperationAST, GraphQLError } from "graphql";
import { OutOfTimeError } from "../errors.ts";
import type { Executor, Operation } from "./execute.ts";
import { tooSlowMessage } from "./unavailable.ts";

/**
 * Answers an operation that is not done in time with QUERY_TIMEOUT. What a query asks the database is stopped then; what a
 * mutation has begun goes on to its end, since nobody knows better than the database what of it is done.
 */
export function withDeadline(execute: Executor, deadlineMs: number): Executor {
  return (operation) =>
    new Promise((resolve, reject) => {
      const clock = setTimeout(() => {
        operation.context.interruption?.interrupt();
        resolve(outOfTime(operation, deadlineMs));
      }, deadlineMs);
      execute(operation)
        .then(resolve, reject)
        .finally(() => clearTimeout(clock));
    });
}

function outOfTime({ document, operationName }: Operation, deadlineMs: number): ExecutionResult {
  const isMutation = getOperationAST(document, operationName)?.operation === "mutation";
  const unknown =
    `The mutation was not done in ${deadlineMs} ms, and may still be done. ` +
    "Send it again: an article is stored once, and with an Idempotency-Key any mutation is done once.";
  const originalError = new OutOfTimeError(isMutation ? unknown : tooSlowMessage);
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}
