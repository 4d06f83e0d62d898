import sql, { type Sql } from "sql-template-tag";
import type { Statement } from "../../shared/statement.ts";
import type { SpanRow } from "./article.sql.ts";
import { joinAdded } from "./join-added.sql.ts";

/** A statement as it is looked for. */
export interface SoughtQuote {
  readonly key: string;
  readonly bands: readonly number[];
}

/** How far apart the reports of one statement may be: what is said again next month is said again. */
const daysApart = 30;

/** Candidates per band, and those that share all bands; the first reported are compared. */
export const maxPerBand = 50;
const maxAlike = 20;

/** A statement that may be one that is sought. */
export interface FoundStatement {
  readonly id: number;
  readonly key: string;
  readonly text: string;
  readonly speaker: number | null;
  readonly polarity: string;
  readonly bands: readonly number[];
  readonly isCurated: boolean;
  /** Whether the article that is being written was the first to carry it, so that it says what is known of it. */
  readonly isOwn: boolean;
}

/**
 * Statements that these may be, the earliest first: those with the same key; and for keys that are not there, those that
 * share bands, were reported within 30 days, and are carried by other articles, too: what only the article itself carries
 * will be written anew, so it is no model for others. Each band is looked up once, however many statements have it.
 * Indexes quote_key_key and quote_bands_idx.
 */
export const findStatements = (quotes: readonly SoughtQuote[], articleId: number): Statement<FoundStatement> => sql`
  WITH sought AS MATERIALIZED (
    SELECT s.bands, q.id FROM json_to_recordset(
      ${JSON.stringify(quotes.map(({ key, bands }) => ({ key, bands })))}::json
    ) AS s (key text, bands int[]) LEFT JOIN quote q USING (key)
  ), shared AS (
    SELECT DISTINCT ARRAY[band] AS bands, ${maxPerBand}::int AS most FROM sought, unnest(bands) AS band WHERE id IS NULL
    UNION ALL SELECT DISTINCT bands, ${maxAlike}::int FROM sought WHERE id IS NULL AND bands <> '{}'
  ), found AS (
    SELECT id FROM sought WHERE id IS NOT NULL
    UNION SELECT alike.id FROM shared
    CROSS JOIN article a
    CROSS JOIN LATERAL (
      SELECT q.id FROM quote q
      WHERE q.bands @> shared.bands
        AND q.reported_at BETWEEN a.reported_at - make_interval(days => ${daysApart})
          AND a.reported_at + make_interval(days => ${daysApart})
        AND EXISTS (SELECT FROM occurrence WHERE quote_id = q.id AND article_id <> ${articleId})
      ORDER BY q.reported_at, q.id LIMIT shared.most
    ) alike
    WHERE a.id = ${articleId}
  )
  SELECT id, key, text, speaker_id AS speaker, polarity::text AS polarity, bands, curated_at IS NOT NULL AS "isCurated",
    article_id = ${articleId} AND curated_at IS NULL AS "isOwn"
  FROM found JOIN quote USING (id) ORDER BY reported_at, id`;

/** The spans of an article's quotes that a person has judged, as far as the text still has them: rows { start, end }. */
export const findCuratedQuotes = (articleId: number): Statement<SpanRow> => sql`
  SELECT span.start, span.end FROM article a
  CROSS JOIN LATERAL (
    SELECT array_agg(o.start_offset) AS starts, array_agg(o.end_offset) AS ends, array_agg(o.text) AS texts
    FROM occurrence o JOIN quote q ON q.id = o.quote_id WHERE o.article_id = a.id AND q.curated_at IS NOT NULL
  ) judged
  CROSS JOIN LATERAL unnest(starts, ends, spans_hold(a.body, starts, ends, texts)) AS span (start, "end", is_held)
  WHERE a.id = ${articleId} AND span.is_held`;

export interface QuoteRow extends SoughtQuote {
  /** Statements get their row ids in the order of the text, in which lists of one day show them. */
  readonly start: number;
  readonly text: string;
  readonly kind: string;
  readonly polarity: string;
  readonly speaker: number | null;
  readonly speaker_text: string | null;
  readonly said_at: string | null;
  readonly said_precision: string;
}
export interface SpeakerCandidateRow {
  readonly key: string;
  readonly entity: number;
  readonly score: number;
  readonly reasons: readonly string[];
}
export interface AboutRow {
  readonly key: string;
  readonly entity: number;
  readonly basis: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly position: number;
}
export interface OccurrenceRow {
  /** The statement's row, if it was there before; else it has just been added under this key. */
  readonly quote: number | null;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly cue: string | null;
  readonly speaker_text: string | null;
  readonly speaker_certainty: number | null;
  readonly parts: readonly number[];
}
export interface StepRow {
  readonly start: number;
  readonly end: number;
  readonly position: number;
  readonly agent: number | null;
  readonly text: string;
  readonly relation: string;
}

const written = { from: sql`written`, key: sql`key`, value: sql`id` };
const placed = {
  from: sql`placed`,
  key: sql`concat(start_offset, '-', end_offset)`,
  value: sql`jsonb_build_array(id, quote_id)`,
};

// Rows that lost their place with a revised text get the one in the new text; editors' values are kept.
const placeAgain = sql`ON CONFLICT (quote_id, entity_id) DO UPDATE SET article_id = EXCLUDED.article_id,
    start_offset = EXCLUDED.start_offset, end_offset = EXCLUDED.end_offset, text = EXCLUDED.text,
    basis = CASE WHEN quote_about.curated_at IS NULL THEN EXCLUDED.basis ELSE quote_about.basis END
  WHERE quote_about.article_id IS NULL AND (quote_about.curated_at IS NULL OR quote_about.text = EXCLUDED.text)`;

export interface StatementRows {
  /** Whether people say so: then it also replaces what an article of an extractor says. */
  readonly isGiven: boolean;
  readonly quotes: readonly QuoteRow[];
  readonly candidates: readonly SpeakerCandidateRow[];
  readonly about: readonly AboutRow[];
}

/**
 * Adds statements, and what is known of each. One that is there already, with the same key, takes over what this article
 * says of it only if this article was the first to carry it.
 */
export const insertStatements = (articleId: number, { isGiven, quotes, candidates, about }: StatementRows): Sql => sql`
  WITH written AS (
    INSERT INTO quote (key, text, kind, polarity, speaker_id, speaker_text, said_at, said_precision, article_id, reported_at,
      bands)
    SELECT q.key, q.text, q.kind, q.polarity, q.speaker, q.speaker_text, q.said_at, q.said_precision, a.id, a.reported_at,
      q.bands
    FROM json_to_recordset(${JSON.stringify(quotes)}::json) AS q (start int, key text, text text, kind quote_kind,
      polarity quote_polarity, speaker int, speaker_text text, said_at timestamptz, said_precision date_precision, bands int[])
    CROSS JOIN article a WHERE a.id = ${articleId}
    ORDER BY q.start
    ON CONFLICT (key) DO UPDATE SET text = EXCLUDED.text, kind = EXCLUDED.kind,
      speaker_text = CASE WHEN quote.curated_at IS NULL THEN EXCLUDED.speaker_text ELSE quote.speaker_text END,
      said_at = EXCLUDED.said_at, said_precision = EXCLUDED.said_precision,
      bands = CASE WHEN quote.curated_at IS NULL THEN EXCLUDED.bands ELSE quote.bands END
      WHERE ${isGiven} OR (quote.article_id = ${articleId} AND quote.curated_at IS NULL)
    RETURNING id, key
  ), candidates AS (
    INSERT INTO speaker_candidate (quote_id, entity_id, score, reasons)
    SELECT added.value::int, c.entity, c.score, c.reasons
    FROM json_to_recordset(${JSON.stringify(candidates)}::json) AS c (key text, entity int, score float8, reasons text[])
    ${joinAdded(written, sql`c.key`)}
    ON CONFLICT DO NOTHING
  )
  INSERT INTO quote_about (quote_id, entity_id, basis, text, article_id, start_offset, end_offset, position, reported_at)
  SELECT added.value::int, b.entity, b.basis, b.text, ${articleId}, b.start, b.end, b.position, now()
  FROM json_to_recordset(${JSON.stringify(about)}::json)
    AS b (key text, entity int, basis about_basis, text text, start int, "end" int, position int)
  ${joinAdded(written, sql`b.key`)}
  ${placeAgain}`;

export interface OccurrenceRows {
  readonly occurrences: readonly OccurrenceRow[];
  readonly steps: readonly StepRow[];
  /** What this article says of statements that others carried before it; after what is known of them. */
  readonly about: readonly AboutRow[];
  readonly extractorVersion: number | null;
}

/** Adds the places where statements stand, by the statements' keys, each with its way from the mouth to the page; who speaks is what a person said of the statement. */
export const insertOccurrences = (articleId: number, rows: OccurrenceRows): Sql => sql`
  WITH placed AS (
    INSERT INTO occurrence (quote_id, article_id, start_offset, end_offset, text, before, after, cue, speaker_text,
      speaker_certainty, parts, extractor_version)
    SELECT coalesce(o.quote, (SELECT id FROM quote WHERE key = o.key)), ${articleId}, o.start, o.end, o.text, o.before, o.after,
      o.cue, o.speaker_text, o.speaker_certainty, o.parts, ${rows.extractorVersion}
    FROM json_to_recordset(${JSON.stringify(rows.occurrences)}::json) AS o (quote int, key text, start int, "end" int, text text,
      before text, after text, cue text, speaker_text text, speaker_certainty float8, parts int[])
    ON CONFLICT (article_id, start_offset, end_offset) DO UPDATE SET quote_id = EXCLUDED.quote_id,
      text = EXCLUDED.text, before = EXCLUDED.before, after = EXCLUDED.after, cue = EXCLUDED.cue,
      speaker_text = EXCLUDED.speaker_text, speaker_certainty = EXCLUDED.speaker_certainty, parts = EXCLUDED.parts,
      extractor_version = EXCLUDED.extractor_version
    RETURNING id, quote_id, start_offset, end_offset
  ), about AS (
    INSERT INTO quote_about (quote_id, entity_id, basis, text, article_id, start_offset, end_offset, position, reported_at)
    SELECT q.id, b.entity, b.basis, b.text, ${articleId}, b.start, b.end,
      b.position + (SELECT coalesce(max(position) + 1, 0) FROM quote_about WHERE quote_id = q.id), now()
    FROM json_to_recordset(${JSON.stringify(rows.about)}::json) AS b (key text, entity int, basis about_basis, text text,
      start int, "end" int, position int) JOIN quote q USING (key)
    WHERE q.curated_at IS NULL OR EXISTS (
      SELECT FROM quote_about WHERE quote_id = q.id AND entity_id = b.entity AND text = b.text
    )
    ${placeAgain}
  )
  INSERT INTO attribution_step (occurrence_id, position, agent_id, text, relation)
  SELECT (added.value -> 0)::int, s.position,
    CASE WHEN s.relation = 'SAID' AND q.curated_at IS NOT NULL THEN q.speaker_id ELSE s.agent END, s.text, s.relation
  FROM json_to_recordset(${JSON.stringify(rows.steps)}::json) AS s (start int, "end" int, position int, agent int,
    text text, relation attribution_relation)
  ${joinAdded(placed, sql`concat(s.start, '-', s.end)`)}
  JOIN quote q ON q.id = (added.value -> 1)::int`;

/** Removes the places of an article that are not among these spans; a quote that stands nowhere else ends with its place. */
export const removeOtherOccurrences = (
  articleId: number,
  spans: readonly { readonly start: number; readonly end: number }[],
): Sql => sql`
  DELETE FROM occurrence o WHERE o.article_id = ${articleId} AND (o.start_offset, o.end_offset) NOT IN (
    SELECT * FROM unnest(${spans.map(({ start }) => start)}::int[], ${spans.map(({ end }) => end)}::int[])
  )`;
