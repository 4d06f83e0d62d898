import sql, { type Sql } from "sql-template-tag";
import { sharedMergeLock } from "../../database/merge-lock.sql.ts";
import type { Statement } from "../../shared/statement.ts";

/** Texts that may be there already: by their hash, with the address and the publisher they came with. */
export interface KnownText {
  readonly contentHash: string;
  readonly url: string | null;
  /** Slug. */
  readonly publisher: string | null;
}

/**
 * The article that is the same as each of these, rows { at, id, language }: the same text at the same
 * address; without one, by the same publisher; without either, anywhere. Index article_content_hash_idx.
 */
export const findSameTexts = (
  texts: readonly KnownText[],
): Statement<{ readonly at: number; readonly id: number; readonly language: string }> => sql`
  SELECT (t.at - 1)::int AS at, a.id, a.language FROM unnest(
    ${texts.map(({ contentHash }) => contentHash)}::text[], ${texts.map(({ url }) => url)}::text[],
    ${texts.map(({ publisher }) => publisher)}::text[]
  ) WITH ORDINALITY AS t (content_hash, url, publisher, at)
  CROSS JOIN LATERAL (
    SELECT id, language FROM article a
    WHERE a.content_hash = t.content_hash
      AND CASE WHEN t.url IS NOT NULL THEN a.url = t.url
        WHEN t.publisher IS NOT NULL THEN a.publisher_id = (SELECT id FROM entity WHERE slug = t.publisher)
        ELSE true END
    ORDER BY a.id LIMIT 1
  ) a`;

export interface Owner {
  readonly slug: string;
  readonly name: string;
}

export interface KnownRow extends Owner {
  readonly at: number;
  /** Whether the name fits only as it is written; that is looked at more closely. */
  readonly caseSensitive: boolean;
}

/**
 * The organizations that fit a name as it is, rows { at, slug, name, caseSensitive }: by slug, or by alias.
 * Indexes entity_slug_key and alias_folded_idx.
 */
export const findOrganizations = (
  names: readonly { readonly slug: string; readonly folded: string }[],
): Statement<KnownRow> => sql`
  SELECT (n.at - 1)::int AS at, e.slug, e.name, f.case_sensitive AS "caseSensitive" FROM unnest(
    ${names.map(({ slug }) => slug)}::text[], ${names.map(({ folded }) => folded)}::text[]
  ) WITH ORDINALITY AS n (slug, folded, at)
  CROSS JOIN LATERAL (
    SELECT id, false AS case_sensitive FROM entity WHERE slug = n.slug
    UNION ALL SELECT entity_id, case_sensitive FROM alias WHERE folded = n.folded
  ) f JOIN entity named ON named.id = f.id
  JOIN entity e ON e.id = coalesce(named.merged_into, named.id) AND e.kind = 'ORGANIZATION'`;

/** The organizations whose own site this is: rows { site, slug, name }. Index organization_site_idx. */
export const findSites = (sites: readonly string[]): Statement<Owner & { readonly site: string }> => sql`
  SELECT site_of(o.url) AS site, e.slug, e.name FROM organization o JOIN entity named ON named.id = o.entity_id
    JOIN entity e ON e.id = coalesce(named.merged_into, named.id)
  WHERE site_of(o.url) = ANY (${sites}::text[]) ORDER BY e.id`;

const settings = sql`set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true)`;

/**
 * Has every statement of the transaction go through indexes. While a base grows by a hundred articles a second, Postgres
 * takes its tables for as small as they were, and would read them from end to end for each article.
 */
export const forceIndexScans = (): Sql => sql`SELECT ${settings}`;

/** As {@link forceIndexScans}, and waits for these locks, always in the same order, and for merges; they are held as long. */
export const lockKeys = (keys: readonly bigint[]): Sql => sql`
  SELECT ${settings}, ${sharedMergeLock}, count(pg_advisory_xact_lock(key)) FROM (
    SELECT DISTINCT key FROM unnest(${keys.map(String)}::bigint[]) AS key ORDER BY key
  ) ordered`;

// "said" in ASCII, beside a band: any number that no other lock of this database uses.
const bandLock = 0x73616964;

/** Two wordings of one statement share one of the first four bands as good as always. Locks are not for nothing. */
const lockedBands = 4;
const maxLocks = 400;

/**
 * Waits for everybody else who is writing another wording of one of these statements, or of those that an article
 * carries now, always in the same order: two writers could take two wordings of one statement for two. Whole speakers
 * would be fewer locks, but everybody quotes the president.
 */
export const lockStatements = (bands: readonly (readonly number[])[], articleId: number): Sql => sql`
  SELECT count(pg_advisory_xact_lock(${bandLock}, band)) FROM (
    SELECT band FROM unnest(${bands.flatMap((all) => all.slice(0, lockedBands))}::int[]) AS band
    UNION SELECT unnest(q.bands[1:${lockedBands}]) FROM occurrence o JOIN quote q ON q.id = o.quote_id
      WHERE o.article_id = ${articleId}
    ORDER BY band LIMIT ${maxLocks}
  ) ordered`;

export interface Revised {
  readonly id: number;
  readonly publisherId: number | null;
  readonly isCurated: boolean;
}

/** The article at an address, which a new text revises: row { id, publisherId, isCurated }. Index article_url_key. */
export const findByUrl = (url: string): Statement<Revised> => sql`
  SELECT id, publisher_id AS "publisherId", extractor_version IS NULL AS "isCurated" FROM article WHERE url = ${url}`;

export interface EntityFound {
  readonly slug: string;
  readonly id: number;
  readonly kind: string;
}

/** Entities by slug, of one that was merged the id of the other: rows { slug, id, kind }. Index entity_slug_key. */
export const findEntities = (slugs: readonly string[]): Statement<EntityFound> => sql`
  SELECT slug, coalesce(merged_into, id) AS id, kind::text AS kind FROM entity WHERE slug = ANY (${slugs}::text[])`;

/** Articles that may be copies of a text, by its sketch: rows { id, body, wireGroup }. Index article_sketch_idx. */
export const findAlike = (
  sketch: readonly number[],
  except: number | null,
): Statement<{ readonly id: number; readonly body: string; readonly wireGroup: number | null }> => sql`
  SELECT id, body, wire_group AS "wireGroup" FROM article
  WHERE sketch && ${sketch}::int[] AND id IS DISTINCT FROM ${except}
  ORDER BY id LIMIT 20`;

/** Starts a group of copies with its first article. */
export const startWireGroup = (id: number): Sql => sql`
  UPDATE article SET wire_group = id WHERE id = ${id} AND wire_group IS NULL`;
