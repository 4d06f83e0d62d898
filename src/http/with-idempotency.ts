import type { ApolloServerPlugin } from "@apollo/server";
import { type ExecutionResult, getOperationAST, GraphQLError } from "graphql";
import { BadIdempotencyKeyError } from "../api-keys/access-errors.ts";
import type { IdempotencyClaim } from "../idempotency/claim.ts";
import type { Executor, Operation } from "../execution/execute.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { HttpContext } from "./graphql-context.ts";

/** Where it is kept which idempotency keys have come, and what was answered. */
export interface Attempts {
  /** Begins a try, or gives the answer of an earlier one. Rejects for a key that may not be used so, or not now. */
  begin(question: {
    readonly apiKeyId: number;
    readonly key: string;
    readonly fingerprint: string;
  }): Promise<IdempotencyClaim | { readonly answer: string }>;
  /** Says that a try is still alive. */
  renew(attempt: IdempotencyClaim): Promise<void>;
  finish(attempt: IdempotencyClaim, answer: string): Promise<void>;
  /** Lets the next try begin at once. */
  giveUp(attempt: IdempotencyClaim): Promise<void>;
}

/** The header that a mutation comes with that is to be done once, however often it is sent. */
export const idempotencyKeyHeader = "idempotency-key";
/** The header of an answer that was given before. */
export const replayedHeader = "idempotency-replayed";

const visibleAscii = /^[\x21-\x7E]{1,255}$/;
const renewEveryMs = 1_500;

/**
 * Does a mutation with an idempotency key once: whoever sends it again is given the first answer. An answer with errors is
 * none, and the next try goes on where that one ended: what it has written is noted in the transaction that wrote it.
 */
export function withIdempotency(execute: Executor, attempts: Attempts): Executor {
  const once = async (operation: Operation, apiKeyId: number, key: string): Promise<ExecutionResult> => {
    try {
      if (!visibleAscii.test(key)) throw new BadIdempotencyKeyError(key);
      const begun = await attempts.begin({ apiKeyId, key, fingerprint: fingerprintOf(operation) });
      if (!("answer" in begun)) return await tryOnce(execute, operation, attempts, begun);
      exchangeIn(operation).isReplayed = true;
      return JSON.parse(begun.answer) as ExecutionResult;
    } catch (error) {
      const originalError = error instanceof Error ? error : new Error(String(error));
      return { errors: [new GraphQLError(originalError.message, { originalError })] };
    }
  };
  return (operation) => {
    const { idempotencyKey: key, caller } = exchangeIn(operation);
    // What strangers may not do, they may not do once.
    const isOnce = key !== undefined && caller.key !== null && isMutation(operation);
    return isOnce ? once(operation, caller.key.id, key) : execute(operation);
  };
}

/** Over HTTP it is always there. */
const exchangeIn = ({ context }: Operation) => (context as HttpContext).exchange;

async function tryOnce(
  execute: Executor,
  operation: Operation,
  attempts: Attempts,
  attempt: IdempotencyClaim,
): Promise<ExecutionResult> {
  const exchange = exchangeIn(operation);
  // Whatever cannot be noted, the answer is as true as before; the next try finds out by itself.
  const note = (noting: Promise<void>) =>
    noting.catch((error: unknown) => exchange.log.warn({ err: error }, "an idempotency key could not be noted"));
  const alive = setInterval(() => void note(attempts.renew(attempt)), renewEveryMs);
  const result = await execute({ ...operation, context: { ...operation.context, attempt } }).finally(() =>
    clearInterval(alive),
  );
  await note(result.errors === undefined ? attempts.finish(attempt, JSON.stringify(result)) : attempts.giveUp(attempt));
  return result;
}

function isMutation({ document, operationName }: Operation): boolean {
  return getOperationAST(document, operationName)?.operation === "mutation";
}

/** Says of an answer that it was given before. */
export const replayedHeaderPlugin: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue: { exchange } }) => {
      if (exchange.isReplayed === true) response.http.headers.set(replayedHeader, "true");
    },
  }),
};
