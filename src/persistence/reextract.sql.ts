import sql, { type Sql } from "sql-template-tag";

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
  readonly byline: readonly string[];
  readonly publisherSlug: string | null;
  readonly publisherName: string | null;
}

/** Where a run stands: the version and the id of the last article it took up. */
export interface ReextractPlace {
  readonly version: number;
  readonly id: number;
}

/** The next articles that an older extractor read: rows of StoredText. Index article_extractor_version_id_idx. */
export const findOutdated = (version: number, after: ReextractPlace, limit: number): Sql => sql`
  SELECT a.id, a.key, a.extractor_version AS version, a.url, a.headline, a.body, a.language, a.byline,
    CASE WHEN a.published_basis IS NULL
      THEN to_char(a.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END AS "publishedAt",
    a.published_precision::text AS "publishedPrecision", e.slug AS "publisherSlug", e.name AS "publisherName"
  FROM article a LEFT JOIN entity e ON e.id = a.publisher_id
  WHERE a.extractor_version < ${version} AND (a.extractor_version, a.id) > (${after.version}, ${after.id})
  ORDER BY a.extractor_version, a.id LIMIT ${limit}`;

/** How many articles an older extractor read: row { count }. Index article_extractor_version_id_idx. */
export const countOutdated = (version: number): Sql => sql`
  SELECT count(*) AS count FROM article WHERE extractor_version < ${version}`;

/** What a new reading says of the article itself. */
export interface Rereading {
  readonly contentHash: string;
  readonly language: string;
  readonly publishedAt: string | null;
  readonly publishedPrecision: string;
  readonly publishedBasis: string | null;
  readonly extractorVersion: number;
  readonly sketch: readonly number[];
}

/** Notes a new reading, unless somebody else has read it or changed its text meanwhile: row { id } if not. */
export const markReread = (id: number, reading: Rereading): Sql => sql`
  UPDATE article SET extractor_version = ${reading.extractorVersion}, language = ${reading.language},
    published_at = ${reading.publishedAt}, published_precision = ${reading.publishedPrecision}::date_precision,
    published_basis = ${reading.publishedBasis}, sketch = ${reading.sketch}::int[]
  WHERE id = ${id} AND content_hash = ${reading.contentHash} AND extractor_version < ${reading.extractorVersion}
  RETURNING id`;
