import { IdempotencyKeyInUseError } from "../api-keys/access-errors.ts";
import type { IdempotencyClaim } from "./claim.ts";
import type { Transaction } from "../database/client.ts";
import { keepOutcome } from "./claims.sql.ts";

/**
 * What became of a field of a mutation in an earlier try of it; undefined when that wrote nothing. A mutation that finds
 * something here has been done, and answers from it.
 */
export function previousOutcome<Outcome extends object>(
  attempt: IdempotencyClaim | undefined,
  field: string,
): Outcome | undefined {
  // Only the same operation may come under the same key, so the field is the one that noted it.
  return attempt?.outcomes[field] as Outcome | undefined;
}

/**
 * Notes what became of a field, as the last statement of the transaction that writes it: both stay or neither. Throws, so
 * that nothing stays, when a later try has taken over. Does nothing for a mutation without an idempotency key.
 */
export async function recordOutcome(
  transaction: Transaction,
  attempt: IdempotencyClaim | undefined,
  field: string,
  outcome: object,
): Promise<void> {
  if (attempt === undefined) return;
  const noted = await transaction.query(keepOutcome(attempt, field, outcome));
  if (noted.length === 0) throw new IdempotencyKeyInUseError(attempt.key);
}
