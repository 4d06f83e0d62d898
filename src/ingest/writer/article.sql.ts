import sql, { type Sql } from "sql-template-tag";
import type { Statement } from "../../shared/statement.ts";
import { joinAdded } from "./join-added.sql.ts";

/** The columns of an article's row. */
export interface ArticleColumns {
  readonly key: string;
  readonly origin: string;
  /** Changes with everything that the article's facts were read from. */
  readonly originHash: string;
  readonly url: string | null;
  readonly headline: string | null;
  readonly body: string;
  readonly language: string;
  /** ISO 8601 */
  readonly publishedAt: string | null;
  readonly publishedPrecision: string;
  /** Minutes ahead of UTC where it was published. */
  readonly publishedZone: number;
  readonly publishedBasis: string | null;
  /** ISO 8601; null for now. */
  readonly retrievedAt: string | null;
  readonly publisherId: number | null;
  readonly byline: readonly string[];
  readonly contentHash: string;
  readonly wordCount: number;
  /** Null where people have read the article. */
  readonly extractorVersion: number | null;
  readonly sketch: readonly number[];
  readonly wireGroup: number | null;
}

/** Adds an article: row { id }. */
export const insertArticle = (article: ArticleColumns): Statement<{ readonly id: number }> => sql`
  INSERT INTO article (key, origin, origin_hash, url, headline, body, language, published_at, published_precision,
    published_zone, published_basis, retrieved_at, publisher_id, byline, content_hash, word_count, extractor_version, sketch, wire_group)
  VALUES (${article.key}, ${article.origin}, ${article.originHash}, ${article.url}, ${article.headline},
    ${article.body}, ${article.language}, ${article.publishedAt}, ${article.publishedPrecision}::date_precision,
    ${article.publishedZone}, ${article.publishedBasis}, coalesce(${article.retrievedAt}::timestamptz, now()),
    ${article.publisherId}, ${article.byline}::text[],
    ${article.contentHash},
    ${article.wordCount}, ${article.extractorVersion}, ${article.sketch}::int[], ${article.wireGroup})
  RETURNING id`;

/** Gives an article another text: what stood in the old one has to be replaced, too. */
export const reviseArticle = (id: number, article: ArticleColumns): Sql => sql`
  UPDATE article SET key = ${article.key}, origin = ${article.origin}, origin_hash = ${article.originHash},
    url = ${article.url}, headline = ${article.headline}, body = ${article.body}, language = ${article.language},
    published_at = ${article.publishedAt}, published_precision = ${article.publishedPrecision}::date_precision,
    published_zone = ${article.publishedZone}, published_basis = ${article.publishedBasis},
    retrieved_at = coalesce(${article.retrievedAt}::timestamptz, now()), publisher_id = ${article.publisherId},
    byline = ${article.byline}::text[], content_hash = ${article.contentHash}, word_count = ${article.wordCount},
    extractor_version = ${article.extractorVersion}, sketch = ${article.sketch}::int[], wire_group = ${article.wireGroup}
  WHERE id = ${id}`;

export interface SpanRow {
  readonly start: number;
  readonly end: number;
}
export interface DateRow extends SpanRow {
  readonly text: string;
  readonly from: string;
  readonly until: string;
  readonly basis: string;
}
export interface MentionRow extends SpanRow {
  readonly text: string;
  readonly entity: number | null;
}
export interface MentionCandidateRow extends SpanRow {
  readonly entity: number;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Readings {
  readonly gaps: readonly SpanRow[];
  readonly dates: readonly DateRow[];
  readonly mentions: readonly MentionRow[];
  readonly candidates: readonly MentionCandidateRow[];
}

/** Adds what an article names; the spans that a person has judged stay as they are. */
export const insertReadings = (articleId: number, { gaps, dates, mentions, candidates }: Readings): Sql => sql`
  WITH gaps AS (
    INSERT INTO gap (article_id, start_offset, end_offset)
    SELECT ${articleId}, g.start, g.end FROM json_to_recordset(${JSON.stringify(gaps)}::json) AS g (start int, "end" int)
    ON CONFLICT DO NOTHING
  ), dates AS (
    INSERT INTO date_mention (article_id, start_offset, end_offset, text, start_date, end_date, basis)
    SELECT ${articleId}, d.start, d.end, d.text, d.from, d.until, d.basis
    FROM json_to_recordset(${JSON.stringify(dates)}::json)
      AS d (start int, "end" int, text text, "from" date, until date, basis text)
    ON CONFLICT DO NOTHING
  ), named AS (
    INSERT INTO mention (article_id, start_offset, end_offset, text, entity_id)
    SELECT ${articleId}, m.start, m.end, m.text, m.entity
    FROM json_to_recordset(${JSON.stringify(mentions)}::json) AS m (start int, "end" int, text text, entity int)
    ON CONFLICT DO NOTHING RETURNING id, start_offset, end_offset
  )
  INSERT INTO mention_candidate (mention_id, entity_id, score, reasons)
  SELECT added.value::int, c.entity, c.score, c.reasons
  FROM json_to_recordset(${JSON.stringify(candidates)}::json)
    AS c (start int, "end" int, entity int, score float8, reasons text[])
  ${joinAdded({ from: sql`named`, key: sql`concat(start_offset, '-', end_offset)`, value: sql`id` }, sql`concat(c.start, '-', c.end)`)}
  ON CONFLICT DO NOTHING`;

/**
 * Removes what was read in an article but the occurrences, which go once the new ones are there. What a person has judged
 * stays, as far as the text still has it; and whom the words of a statement name, where other articles carry it, too.
 */
export const clearReadings = (articleId: number): Sql => sql`
  WITH gaps AS (
    DELETE FROM gap WHERE article_id = ${articleId}
  ), dates AS (
    DELETE FROM date_mention WHERE article_id = ${articleId}
  ), mentions AS (
    DELETE FROM mention m USING article a
    WHERE m.article_id = ${articleId} AND a.id = m.article_id
      AND (m.curated_at IS NULL OR utf16_slice(a.body, m.start_offset, m.end_offset) <> m.text)
  ), free AS (
    SELECT q.id, q.article_id,
      EXISTS (SELECT FROM occurrence WHERE quote_id = q.id AND article_id <> ${articleId}) AS is_shared
    FROM quote q
    WHERE q.id IN (SELECT quote_id FROM occurrence WHERE article_id = ${articleId}) AND q.curated_at IS NULL
  ), abouts AS (
    DELETE FROM quote_about q USING free
    WHERE q.quote_id = free.id AND q.article_id = ${articleId} AND q.curated_at IS NULL
      AND NOT (free.is_shared AND q.basis IN ('NAMED', 'METONYM'))
  ), named AS (
    UPDATE quote_about q SET article_id = NULL, start_offset = NULL, end_offset = NULL FROM free
    WHERE q.quote_id = free.id AND q.article_id = ${articleId} AND q.curated_at IS NULL
      AND free.is_shared AND q.basis IN ('NAMED', 'METONYM')
  ), candidates AS (
    DELETE FROM speaker_candidate c USING free WHERE c.quote_id = free.id AND free.article_id = ${articleId}
  )
  DELETE FROM attribution_step s USING occurrence o, free
  WHERE s.occurrence_id = o.id AND o.article_id = ${articleId} AND o.quote_id = free.id`;
