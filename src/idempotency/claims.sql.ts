import sql, { type Sql } from "sql-template-tag";
import type { IdempotencyClaim } from "./claim.ts";

type Mine = Pick<IdempotencyClaim, "apiKeyId" | "key">;

const kept = sql`interval '24 hours'`;
/** How long a try counts as alive that says nothing more: its server may have died. */
const lease = sql`now() + interval '5 seconds'`;

/**
 * Begins a try, row { turn, outcomes }: the first under this key, or one after a try that has ended without an answer or
 * says nothing more. No row when there is an answer, another question, or a try that is alive. Index idempotency_pkey.
 */
export const claimKey = ({ apiKeyId, key }: Mine, fingerprint: string): Sql => sql`
  INSERT INTO idempotency AS i (api_key_id, key, fingerprint, leased_until)
  VALUES (${apiKeyId}, ${key}, ${fingerprint}, ${lease})
  ON CONFLICT (api_key_id, key) DO UPDATE SET
    turn = i.turn + 1, fingerprint = excluded.fingerprint, leased_until = excluded.leased_until, answer = NULL,
    outcomes = CASE WHEN i.created_at < now() - ${kept} THEN '{}' ELSE i.outcomes END,
    created_at = CASE WHEN i.created_at < now() - ${kept} THEN now() ELSE i.created_at END
  WHERE i.created_at < now() - ${kept}
    OR (i.fingerprint = excluded.fingerprint AND i.answer IS NULL AND i.leased_until <= now())
  RETURNING turn, outcomes`;

/** What is known of a key that has come before, row { fingerprint, answer }. Index idempotency_pkey. */
export const findAttempt = ({ apiKeyId, key }: Mine): Sql => sql`
  SELECT fingerprint, answer FROM idempotency WHERE api_key_id = ${apiKeyId} AND key = ${key}`;

const mine = ({ apiKeyId, key, turn }: IdempotencyClaim): Sql =>
  sql`api_key_id = ${apiKeyId} AND key = ${key} AND turn = ${turn} AND answer IS NULL`;

/** Says that a try is alive. Index idempotency_pkey. */
export const renewAttempt = (attempt: IdempotencyClaim): Sql => sql`
  UPDATE idempotency SET leased_until = ${lease} WHERE ${mine(attempt)}`;

/** Says that a try has ended without an answer. Index idempotency_pkey. */
export const releaseKey = (attempt: IdempotencyClaim): Sql => sql`
  UPDATE idempotency SET leased_until = now() WHERE ${mine(attempt)}`;

/** Keeps the answer of a try. Index idempotency_pkey. */
export const keepAnswer = (attempt: IdempotencyClaim, answer: string): Sql => sql`
  UPDATE idempotency SET answer = ${answer} WHERE ${mine(attempt)}`;

/** Notes what became of a field; no row comes back when another try has taken over. Index idempotency_pkey. */
export const keepOutcome = (attempt: IdempotencyClaim, field: string, outcome: unknown): Sql => sql`
  UPDATE idempotency SET outcomes = outcomes || jsonb_build_object(${field}::text, ${JSON.stringify(outcome)}::jsonb)
  WHERE ${mine(attempt)} RETURNING turn`;

/** Removes some that are old enough, of which nobody else is just removing. Index idempotency_created_at_idx. */
export const deleteExpired = sql`
  DELETE FROM idempotency WHERE (api_key_id, key) IN (
    SELECT api_key_id, key FROM idempotency WHERE created_at < now() - ${kept}
    ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED
  )`;
