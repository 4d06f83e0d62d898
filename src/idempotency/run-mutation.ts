import type { GraphQLResolveInfo } from "graphql";
import { idempotencyKeyInUse } from "../api-keys/access-errors.ts";
import type { Transaction } from "../database/client.ts";
import type { FieldRule } from "../planner/planner.ts";
import type { SelectedField } from "../planner/selection.ts";
import type { KnowledgeStore } from "../read-model/knowledge.store.ts";
import type { IdempotencyClaim, MutationResult, Recorded } from "./claim.ts";
import { storeOutcome } from "./claims.sql.ts";

export interface MutationContext {
  readonly knowledge: Pick<KnowledgeStore, "readAfter">;
  /** Undefined without an idempotency key. */
  readonly claim: IdempotencyClaim | undefined;
}

export interface MutationField<Outcome> {
  readonly info: GraphQLResolveInfo;
  /** How the payload is read from the outcome. */
  readonly payload: (outcome: Outcome) => FieldRule;
  /** An outcome to plan the selection with before there is a real one. */
  readonly pending: Outcome;
}

/**
 * Records an outcome as the last statement of the transaction that writes it, so that both are committed or neither. Throws
 * when another request has claimed the key meanwhile.
 */
export type RecordOutcome = <Outcome extends object>(tx: Transaction, outcome: Outcome) => Promise<Recorded<Outcome>>;

/**
 * Executes a field of a mutation at most once per idempotency key, then reads what is selected of its outcome. A field that
 * an earlier request with the same key has committed is answered from the recorded outcome.
 */
export async function runMutation<Outcome extends object>(
  { knowledge, claim }: MutationContext,
  { info, payload, pending }: MutationField<Outcome>,
  work: (field: SelectedField, record: RecordOutcome) => Promise<Recorded<Outcome>>,
): Promise<MutationResult> {
  const result = await knowledge.readAfter(info, payload, pending, async (field) => {
    // The response key identifies the field: the fingerprint rejects another operation under the same idempotency key.
    const previous = claim?.outcomes[field.key] as Recorded<Outcome> | undefined;
    return previous ?? (await work(field, recorder(claim, field.key)));
  });
  return result as MutationResult;
}

/** Marks the outcome of a mutation that has written nothing, such as a rejected input. */
export function nothingWritten<Outcome extends object>(outcome: Outcome): Recorded<Outcome> {
  return outcome as Recorded<Outcome>;
}

function recorder(claim: IdempotencyClaim | undefined, field: string): RecordOutcome {
  return async (tx, outcome) => {
    if (claim !== undefined && (await tx.query(storeOutcome(claim, field, outcome))).length === 0) {
      throw idempotencyKeyInUse(claim.key);
    }
    return nothingWritten(outcome);
  };
}
