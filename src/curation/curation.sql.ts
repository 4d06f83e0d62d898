import sql, { type Sql } from "sql-template-tag";
import type { EntityKind } from "../entities/entity.ts";
import type { Polarity } from "../quotes/quote.ts";
import { sharedMergeLock, exclusiveMergeLock } from "../database/merge-lock.sql.ts";
import type { Statement } from "../shared/statement.ts";

/** Takes the merge lock: a merge waits for all other changes, and they wait for it. */
export const beginChange = (isMerge: boolean): Sql => sql`SELECT ${isMerge ? exclusiveMergeLock : sharedMergeLock}`;

// After waiting for a lock, Postgres re-reads the locked row and subqueries but not joined rows.

export interface LockedQuote {
  readonly id: number;
  readonly text: string;
  readonly polarity: Polarity;
  readonly speakerId: number | null;
  /** Slug. */
  readonly speaker: string | null;
  readonly speakerText: string | null;
  /** Null without a speaker. */
  readonly speakerCertainty: number | null;
  readonly status: string;
  readonly bands: readonly number[];
}

/** Locks a quote. Index quote_key_key. */
export const lockQuote = (key: string): Statement<LockedQuote> => sql`
  SELECT q.id, q.text, q.polarity::text AS polarity, q.speaker_id AS "speakerId", (SELECT slug FROM entity WHERE id = q.speaker_id) AS speaker,
    q.speaker_text AS "speakerText",
    (SELECT speaker_certainty FROM quote_evidence WHERE quote_id = q.id) AS "speakerCertainty", q.status::text AS status, q.bands
  FROM quote q WHERE q.key = ${key} FOR UPDATE`;

export interface SpeakerRow {
  readonly speakerId: number | null;
  readonly speakerText: string | null;
  /** True if the editor sets the speaker, and not only its text. */
  readonly isJudged: boolean;
  readonly bands: readonly number[];
}

/** Sets the speaker, also as the first step of the attribution. Indexes quote_pkey and occurrence_quote_id_idx. */
export const setSpeaker = (quoteId: number, { speakerId, speakerText, isJudged, bands }: SpeakerRow): Sql => sql`
  WITH said AS (
    UPDATE attribution_step s SET agent_id = ${speakerId} FROM occurrence o
    WHERE o.quote_id = ${quoteId} AND s.occurrence_id = o.id AND s.relation = 'SAID'
  )
  UPDATE quote SET speaker_id = ${speakerId}, speaker_text = ${speakerText}, bands = ${bands}::int[], curated_at = now(),
    speaker_curated_at = CASE WHEN ${isJudged} THEN now() ELSE speaker_curated_at END
  WHERE id = ${quoteId}`;

/** Index quote_pkey; a trigger updates quote_about. */
export const setStatus = (quoteId: number, status: string): Sql => sql`
  UPDATE quote SET status = ${status}::quote_status, curated_at = now() WHERE id = ${quoteId}`;

export interface AboutRow {
  readonly entityId: number;
  /** Slug. */
  readonly entity: string;
  readonly basis: string;
  readonly text: string;
}

/** The subjects of a quote in their order. Index quote_about_pkey. */
export const aboutOf = (quoteId: number): Statement<AboutRow> => sql`
  SELECT a.entity_id AS "entityId", e.slug AS entity, a.basis::text AS basis, a.text
  FROM quote_about a JOIN entity e ON e.id = a.entity_id
  WHERE a.quote_id = ${quoteId} ORDER BY a.position, a.entity_id`;

/** Replaces the subjects of a quote; unchanged words keep their span. Index quote_about_pkey. */
export const setAbout = (quoteId: number, about: readonly AboutRow[]): Sql => sql`
  WITH given AS (
    SELECT g.* FROM json_to_recordset(${JSON.stringify(about.map((row, position) => ({ ...row, position })))}::json)
      AS g ("entityId" int, basis about_basis, text text, position int)
  ), gone AS (
    DELETE FROM quote_about WHERE quote_id = ${quoteId} AND entity_id NOT IN (SELECT "entityId" FROM given)
  ), judged AS (
    UPDATE quote SET curated_at = now() WHERE id = ${quoteId}
  )
  INSERT INTO quote_about AS a (quote_id, entity_id, basis, text, position, reported_at, curated_at)
  SELECT ${quoteId}, "entityId", basis, text, position, now(), now() FROM given
  ON CONFLICT (quote_id, entity_id) DO UPDATE SET basis = EXCLUDED.basis, text = EXCLUDED.text,
    position = EXCLUDED.position, curated_at = EXCLUDED.curated_at,
    article_id = CASE WHEN a.text = EXCLUDED.text THEN a.article_id END,
    start_offset = CASE WHEN a.text = EXCLUDED.text THEN a.start_offset END,
    end_offset = CASE WHEN a.text = EXCLUDED.text THEN a.end_offset END`;

export interface LockedMention {
  readonly id: number;
  readonly entityId: number | null;
  /** Slug. */
  readonly entity: string | null;
}

/** Locks a mention. Index mention_article_id_start_offset_end_offset_key. */
export const lockMention = (article: string, start: number, end: number): Statement<LockedMention> => sql`
  SELECT m.id, m.entity_id AS "entityId", (SELECT slug FROM entity WHERE id = m.entity_id) AS entity
  FROM mention m JOIN article a ON a.id = m.article_id
  WHERE a.key = ${article} AND m.start_offset = ${start} AND m.end_offset = ${end} FOR UPDATE OF m`;

/** Index mention_pkey. */
export const setMention = (id: number, entityId: number | null): Sql => sql`
  UPDATE mention SET entity_id = ${entityId}, curated_at = now() WHERE id = ${id}`;

export interface LockedEntity {
  readonly id: number;
  readonly kind: EntityKind;
  readonly name: string;
  readonly slug: string;
  readonly mergedInto: number | null;
}

/** Locks entities in the order of their ids. Index entity_pkey. */
export const lockEntities = (ids: readonly number[]): Statement<LockedEntity> => sql`
  SELECT id, kind::text AS kind, name, slug, merged_into AS "mergedInto" FROM entity
  WHERE id = ANY (${ids}::int[]) ORDER BY id FOR UPDATE`;

/** Confirms entities that were known from articles only; a trigger makes them no longer provisional. Index entity_pkey. */
export const confirmEntities = (ids: readonly number[]): Sql => sql`
  UPDATE entity SET curated_at = now()
  WHERE id = ANY (${ids}::int[]) AND extractor_version IS NOT NULL AND curated_at IS NULL`;

/** The fields that identify an alias of an entity. */
export interface AliasName {
  readonly text: string;
  readonly kind: string;
  readonly validFrom: string | null;
}

export interface FoundAlias {
  readonly id: number;
  readonly caseSensitive: boolean;
  readonly validUntil: string | null;
  readonly isCurated: boolean;
}

/** Index alias_entity_id_text_kind_valid_from_key. */
export const findAlias = (entityId: number, { text, kind, validFrom }: AliasName): Statement<FoundAlias> => sql`
  SELECT id, case_sensitive AS "caseSensitive", valid_until::text AS "validUntil", curated_at IS NOT NULL AS "isCurated"
  FROM alias WHERE entity_id = ${entityId} AND text = ${text} AND kind = ${kind}::alias_kind
    AND valid_from IS NOT DISTINCT FROM ${validFrom}::date`;

export interface AliasRow extends AliasName {
  readonly folded: string;
  readonly caseSensitive: boolean;
  readonly validUntil: string | null;
}

export const insertAlias = (entityId: number, alias: AliasRow): Sql => sql`
  INSERT INTO alias (entity_id, text, folded, kind, case_sensitive, valid_from, valid_until, curated_at)
  VALUES (${entityId}, ${alias.text}, ${alias.folded}, ${alias.kind}::alias_kind, ${alias.caseSensitive},
    ${alias.validFrom}::date, ${alias.validUntil}::date, now())`;

/** Index alias_pkey. */
export const deleteAlias = (id: number): Sql => sql`DELETE FROM alias WHERE id = ${id}`;
