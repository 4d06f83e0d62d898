import sql, { type Sql } from "sql-template-tag";
import type { Statement } from "../shared/statement.ts";

/** An article as it was handed in, as far as its row tells. */
export interface StoredText {
  readonly id: number;
  readonly key: string;
  readonly version: number;
  readonly url: string | null;
  readonly headline: string | null;
  readonly body: string;
  readonly language: string;
  /** ISO 8601, UTC; null where the text itself told it, or nothing did. */
  readonly publishedAt: string | null;
  readonly publishedPrecision: "YEAR" | "MONTH" | "DAY" | "MINUTE" | "UNKNOWN";
  readonly publishedZone: number;
  readonly byline: readonly string[];
  readonly publisherSlug: string | null;
  readonly publisherName: string | null;
}

/** Where a run stands: the version and the id of the last article it took up. */
export interface ReextractPlace {
  readonly version: number;
  readonly id: number;
}

/**
 * Which articles a reader of some version reads again: those that an older one read; or, whoever but a newer one has read
 * them, those with certain words in web-search syntax, all for null. Never those that people have read, as in the seeds.
 */
export interface ReextractScope {
  readonly version: number;
  readonly words: string | null | undefined;
}

const isOf = ({ version, words }: ReextractScope): Sql => {
  // Index article_extractor_version_id_idx.
  if (words === undefined) return sql`a.extractor_version < ${version}`;
  // Index article_search_idx.
  const has = words === null ? sql`true` : sql`a.search @@ websearch_to_tsquery('news', ${words})`;
  return sql`a.extractor_version <= ${version} AND ${has}`;
};

/** Reading an article again changes its version, so only those that are read for being old can stand in the order of it. */
const keysOf = ({ words }: ReextractScope, { version, id }: ReextractPlace) =>
  words === undefined
    ? { keys: sql`a.extractor_version, a.id`, after: sql`${version}, ${id}` }
    : { keys: sql`a.id`, after: sql`${id}` };

/** The next articles to be read again: rows of StoredText. */
export const findStored = (scope: ReextractScope, place: ReextractPlace, limit: number): Statement<StoredText> => {
  const { keys, after } = keysOf(scope, place);
  return sql`
  SELECT a.id, a.key, a.extractor_version AS version, a.url, a.headline, a.body, a.language, a.byline,
    CASE WHEN a.published_basis IS NULL
      THEN to_char(a.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END AS "publishedAt",
    a.published_precision::text AS "publishedPrecision", a.published_zone AS "publishedZone", e.slug AS "publisherSlug", e.name AS "publisherName"
  FROM article a LEFT JOIN entity e ON e.id = a.publisher_id
  WHERE ${isOf(scope)} AND (${keys}) > (${after})
  ORDER BY ${keys} LIMIT ${limit}`;
};

/** How many articles are to be read again: row { count }. */
export const countStored = (scope: ReextractScope): Statement<{ readonly count: number }> => sql`
  SELECT count(*) AS count FROM article a WHERE ${isOf(scope)}`;

/** What a new reading says of the article itself. */
export interface Rereading {
  readonly contentHash: string;
  readonly language: string;
  readonly publishedAt: string | null;
  readonly publishedPrecision: string;
  readonly publishedZone: number;
  readonly publishedBasis: string | null;
  readonly extractorVersion: number | null;
  readonly sketch: readonly number[];
}

/**
 * Notes a new reading of what was read by `version`, unless somebody else has read it or changed its text meanwhile: row
 * { id } if not.
 */
export const markReread = ({ id, version }: ReextractPlace, reading: Rereading): Sql => sql`
  UPDATE article SET extractor_version = ${reading.extractorVersion}, language = ${reading.language},
    published_at = ${reading.publishedAt}, published_precision = ${reading.publishedPrecision}::date_precision,
    published_zone = ${reading.publishedZone}, published_basis = ${reading.publishedBasis},
    sketch = ${reading.sketch}::int[]
  WHERE id = ${id} AND content_hash = ${reading.contentHash} AND extractor_version = ${version}
  RETURNING id`;
