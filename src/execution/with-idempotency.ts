import type { ExecutionResult } from "graphql";
import { badIdempotencyKey } from "../api-keys/access-errors.ts";
import type { Context } from "../graphql/context.ts";
import type { IdempotencyClaim } from "../idempotency/claim.ts";
import type { IdempotencyStore } from "../idempotency/claims.store.ts";
import type { Executor, Operation } from "./execute.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** The idempotency key of a request, and what its log and response have to show of it. */
export interface IdempotencyRequest {
  readonly key: string | undefined;
  onReplay(): void;
  onStoreFailure(error: unknown): void;
}

const visibleAscii = /^[\x21-\x7E]{1,255}$/;
const renewEveryMs = 1_500;

/**
 * Executes a mutation once per idempotency key and replays its response to later requests with the key. A response with
 * errors is not kept: the next request continues from the outcomes that `runMutation` has recorded.
 */
export function withIdempotency(
  execute: Executor,
  store: Pick<IdempotencyStore, "claim" | "renew" | "complete" | "release">,
  requestOf: (context: Context) => IdempotencyRequest,
): Executor {
  const executeClaimed = async (operation: Operation, claim: IdempotencyClaim): Promise<ExecutionResult> => {
    // The response is right without it; the next request recovers by itself.
    const attempt = (stored: Promise<void>) => stored.catch(requestOf(operation.context).onStoreFailure);
    const renewal = setInterval(() => void attempt(store.renew(claim)), renewEveryMs);
    const result = await execute({ ...operation, context: { ...operation.context, claim } }).finally(() =>
      clearInterval(renewal),
    );
    await attempt(result.errors === undefined ? store.complete(claim, JSON.stringify(result)) : store.release(claim));
    return result;
  };
  return async (operation) => {
    const { key, onReplay } = requestOf(operation.context);
    const apiKey = operation.context.caller.key;
    // Anonymous callers may not write at all.
    if (key === undefined || apiKey === null || operation.bound.kind !== "mutation") return await execute(operation);
    if (!visibleAscii.test(key)) throw badIdempotencyKey(key);
    const claimed = await store.claim({ apiKeyId: apiKey.id, key, fingerprint: fingerprintOf(operation.bound) });
    if (!("response" in claimed)) return await executeClaimed(operation, claimed);
    onReplay();
    return JSON.parse(claimed.response) as ExecutionResult;
  };
}
