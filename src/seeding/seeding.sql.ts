import sql, { type Sql } from "sql-template-tag";
import type { EntityKind } from "../entities/entity.ts";
import { sharedMergeLock } from "../database/merge-lock.sql.ts";
import type { Statement } from "../shared/statement.ts";
import { type EntityRow, given } from "../ingest/writer/entities.sql.ts";

// "seed" in ASCII: any number that no other lock of this database uses.
const seedingLock = 0x73656564;

/** Lifts the time limit on statements until the transaction ends: bulk writes take longer than queries may. */
export const allowLongStatements = (): Sql => sql`SELECT set_config('statement_timeout', '0', true)`;

/** Takes the lock of seedings until the transaction ends, if it is free. */
export const tryLockSeeding = (): Statement<{ readonly locked: boolean }> =>
  sql`SELECT pg_try_advisory_xact_lock(${seedingLock}) AS locked`;

/** Waits for merges under way, and keeps others from beginning until the transaction ends. */
export const lockMerges = (): Sql => sql`SELECT ${sharedMergeLock}`;

/** Entities that editors merged. Index entity_merged_into_idx. */
export const findMerged = (): Statement<{ readonly slug: string; readonly into: string }> => sql`
  SELECT e.slug, i.slug AS into FROM entity e JOIN entity i ON i.id = e.merged_into`;

export interface RenamedEntity {
  readonly id: number;
  readonly slug: string;
  /** Its slug in the files, and its kind there. */
  readonly wanted: string;
  readonly kind: EntityKind;
  /** Whether another stored entity has that slug. */
  readonly isTaken: boolean;
}

/** Entities that the files call otherwise. Indexes entity_wikidata_id_key, country_code_key and country_code3_key. */
export const findRenamed = (rows: readonly EntityRow[]): Statement<RenamedEntity> => sql`
  WITH given AS (
    SELECT * FROM ${given(rows)}
  )
  SELECT DISTINCT ON (e.id) e.id, e.slug, found.slug AS wanted, found.kind::text AS kind,
    EXISTS (SELECT FROM entity WHERE slug = found.slug) AS "isTaken"
  FROM (
    SELECT 1 AS rank, e.id, given.slug, given.kind FROM given JOIN entity e ON e.wikidata_id = given."wikidataId"
    UNION ALL SELECT 2, c.entity_id, given.slug, given.kind FROM given JOIN country c ON c.code = given.code
    UNION ALL SELECT 3, c.entity_id, given.slug, given.kind FROM given JOIN country c ON c.code3 = given.code3
  ) found JOIN entity e ON e.id = found.id
  WHERE e.slug NOT IN (SELECT slug FROM given)
  ORDER BY e.id, found.rank`;

export const renameEntity = (id: number, slug: string): Sql => sql`UPDATE entity SET slug = ${slug} WHERE id = ${id}`;

/** Marks entities as vouched for by people, not only by an extractor. Index entity_slug_key. */
export const vouchForEntities = (slugs: readonly string[]): Sql => sql`
  UPDATE entity SET extractor_version = NULL WHERE slug = ANY (${slugs}::text[]) AND extractor_version IS NOT NULL`;

/** An article of the seeds as the database has it, with the keys of its quotes. */
export interface StoredArticle {
  readonly id: number;
  readonly origin: string;
  readonly originHash: string;
  readonly publisherId: number | null;
  readonly quoteKeys: readonly string[];
}

export const findSeedArticles = (prefix: string): Statement<StoredArticle> => sql`
  SELECT a.id, a.origin, a.origin_hash AS "originHash", a.publisher_id AS "publisherId",
    ARRAY(SELECT q.key FROM occurrence o JOIN quote q ON q.id = o.quote_id WHERE o.article_id = a.id) AS "quoteKeys"
  FROM article a WHERE starts_with(a.origin, ${prefix}) ORDER BY a.id`;

export interface TakenPlace {
  readonly origin: string;
  readonly key: string;
  readonly url: string | null;
}

/** Articles of other origins with one of these keys or addresses. Indexes article_key_key and article_url_key. */
export const findTaken = (
  keys: readonly string[],
  urls: readonly string[],
  prefix: string,
): Statement<TakenPlace> => sql`
  SELECT origin, key, url FROM article
  WHERE (key = ANY (${keys}::text[]) OR url = ANY (${urls}::text[])) AND NOT starts_with(origin, ${prefix}) ORDER BY id`;

/**
 * Makes room for what is written anew: frees the keys and addresses of articles, so that two can exchange them, and deletes
 * what was said in them. What editors said of quotes stays, without its place. Indexes article_pkey and quote_key_key.
 */
export const makeRoom = (articleIds: readonly number[], quoteKeys: readonly string[]): Sql => sql`
  WITH article_ids AS (
    SELECT unnest(${articleIds}::int[]) AS id
  ), articles AS (
    UPDATE article SET key = 'seed:' || id, url = NULL WHERE id IN (SELECT id FROM article_ids)
  ), places AS (
    SELECT o.id, q.curated_at FROM occurrence o JOIN quote q ON q.id = o.quote_id
    WHERE o.article_id IN (SELECT id FROM article_ids)
  ), steps AS (
    DELETE FROM attribution_step WHERE occurrence_id IN (SELECT id FROM places)
  ), occurrences AS (
    DELETE FROM occurrence WHERE id IN (SELECT id FROM places WHERE curated_at IS NULL)
  ), subjects AS (
    DELETE FROM quote_about a USING quote q
    WHERE a.article_id IN (SELECT id FROM article_ids) AND q.id = a.quote_id AND q.curated_at IS NULL
  ), curated_subjects AS (
    UPDATE quote_about a SET article_id = NULL, start_offset = NULL, end_offset = NULL FROM quote q
    WHERE a.article_id IN (SELECT id FROM article_ids) AND q.id = a.quote_id AND q.curated_at IS NOT NULL
  )
  DELETE FROM speaker_candidate c USING quote q WHERE q.key = ANY (${quoteKeys}::text[]) AND c.quote_id = q.id`;

export const deleteArticles = (ids: readonly number[]): Sql => sql`DELETE FROM article WHERE id = ANY (${ids}::int[])`;

/** Slugs of entities that are in no file and that no other row refers to, at most 100. */
export const findUnused = (slugs: readonly string[]): Statement<{ readonly slug: string }> => sql`
  SELECT slug FROM entity e
  WHERE slug <> ALL (${slugs}::text[]) AND merged_into IS NULL
    AND NOT EXISTS (SELECT FROM entity WHERE merged_into = e.id)
    AND NOT EXISTS (SELECT FROM mention WHERE entity_id = e.id)
    AND NOT EXISTS (SELECT FROM mention_candidate WHERE entity_id = e.id)
    AND NOT EXISTS (SELECT FROM quote WHERE speaker_id = e.id)
    AND NOT EXISTS (SELECT FROM speaker_candidate WHERE entity_id = e.id)
    AND NOT EXISTS (SELECT FROM quote_about WHERE entity_id = e.id)
    AND NOT EXISTS (SELECT FROM attribution_step WHERE agent_id = e.id)
    AND NOT EXISTS (SELECT FROM article WHERE publisher_id = e.id)
    AND NOT EXISTS (SELECT FROM event_participant WHERE entity_id = e.id)
    AND NOT EXISTS (SELECT FROM role WHERE e.id IN (country_id, organization_id))
    AND NOT EXISTS (SELECT FROM person WHERE nationality_id = e.id)
    AND NOT EXISTS (SELECT FROM organization WHERE country_id = e.id)
    AND NOT EXISTS (SELECT FROM place WHERE country_id = e.id)
    AND NOT EXISTS (SELECT FROM event WHERE place_id = e.id)
  ORDER BY slug LIMIT 100`;
