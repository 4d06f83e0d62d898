import sql, { type Sql } from "sql-template-tag";
import type { IdempotencyClaim } from "./claim.ts";
import type { Statement } from "../shared/statement.ts";

type Key = Pick<IdempotencyClaim, "apiKeyId" | "key">;

const retention = sql`interval '24 hours'`;
/** A claim that is not renewed by then is free again: the server that held it may have died. */
const leaseEnd = sql`now() + interval '5 seconds'`;

/**
 * Claims a new key, or one whose claim was released without a response or has expired. No row if there is a response, another
 * fingerprint, or a live claim. Index idempotency_pkey.
 */
export const claimKey = (
  { apiKeyId, key }: Key,
  fingerprint: string,
): Statement<Pick<IdempotencyClaim, "fence" | "outcomes">> => sql`
  INSERT INTO idempotency AS i (api_key_id, key, fingerprint, leased_until)
  VALUES (${apiKeyId}, ${key}, ${fingerprint}, ${leaseEnd})
  ON CONFLICT (api_key_id, key) DO UPDATE SET
    turn = i.turn + 1, fingerprint = excluded.fingerprint, leased_until = excluded.leased_until, answer = NULL,
    outcomes = CASE WHEN i.created_at < now() - ${retention} THEN '{}' ELSE i.outcomes END,
    created_at = CASE WHEN i.created_at < now() - ${retention} THEN now() ELSE i.created_at END
  WHERE i.created_at < now() - ${retention}
    OR (i.fingerprint = excluded.fingerprint AND i.answer IS NULL AND i.leased_until <= now())
  RETURNING turn AS fence, outcomes`;

/** A key that was used before. Index idempotency_pkey. */
export const findKey = ({
  apiKeyId,
  key,
}: Key): Statement<{ readonly fingerprint: string; readonly response: string | null }> => sql`
  SELECT fingerprint, answer AS response FROM idempotency WHERE api_key_id = ${apiKeyId} AND key = ${key}`;

const isCurrent = ({ apiKeyId, key, fence }: IdempotencyClaim): Sql =>
  sql`api_key_id = ${apiKeyId} AND key = ${key} AND turn = ${fence} AND answer IS NULL`;

/** Index idempotency_pkey. */
export const renewClaim = (claim: IdempotencyClaim): Sql => sql`
  UPDATE idempotency SET leased_until = ${leaseEnd} WHERE ${isCurrent(claim)}`;

/** Lets the next request claim the key at once. Index idempotency_pkey. */
export const releaseKey = (claim: IdempotencyClaim): Sql => sql`
  UPDATE idempotency SET leased_until = now() WHERE ${isCurrent(claim)}`;

/** Stores the response that later requests are answered with. Index idempotency_pkey. */
export const storeResponse = (claim: IdempotencyClaim, response: string): Sql => sql`
  UPDATE idempotency SET answer = ${response} WHERE ${isCurrent(claim)}`;

/** Stores the outcome of a field; no row when the claim is superseded. Index idempotency_pkey. */
export const storeOutcome = (claim: IdempotencyClaim, field: string, outcome: unknown): Sql => sql`
  UPDATE idempotency SET outcomes = outcomes || jsonb_build_object(${field}::text, ${JSON.stringify(outcome)}::jsonb)
  WHERE ${isCurrent(claim)} RETURNING turn`;

/** Deletes some expired keys that no other server is deleting now. Index idempotency_created_at_idx. */
export const deleteExpired = sql`
  DELETE FROM idempotency WHERE (api_key_id, key) IN (
    SELECT api_key_id, key FROM idempotency WHERE created_at < now() - ${retention}
    ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED
  )`;
