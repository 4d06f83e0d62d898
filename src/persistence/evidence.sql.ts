import sql, { type Sql } from "sql-template-tag";
import { type FieldRule, type ObjectRules } from "../selection/planner.ts";
import { column, value } from "../selection/vocabulary.ts";

/**
 * One row for each occurrence of a quote: who published it, how far it is from the speaker, whether state media stand
 * on the way, whether the words still stand at their span, and its source: the agency nearest to the speaker that
 * reported it, in this or a copy of the article, else one publisher for all copies of the article and all that carry the
 * same words in the same surroundings. Index occurrence_quote_id_idx, then primary keys.
 */
const occurrencesOf = (quote: Sql) => sql`(
  SELECT publisher_id, depth, state_controlled, verbatim,
    coalesce(min(agency_id) OVER copies, min(first_publisher_id) OVER copies) AS source
  FROM ${placesOf(quote)} place
  WINDOW copies AS (PARTITION BY text_id)
)`;

// Of the article a: copies of one text have one number.
const text = sql`coalesce(a.wire_group, -a.id)`;

const placesOf = (quote: Sql) => sql`(
  SELECT a.publisher_id, chain.depth, chain.state_controlled, chain.agency_id,
    utf16_slice(a.body, o.start_offset, o.end_offset) = o.text AS verbatim,
    ${text} AS text_id,
    min(a.publisher_id) OVER (PARTITION BY md5(lower(o.before || o.text || o.after))) AS first_publisher_id
  FROM occurrence o
  JOIN article a ON a.id = o.article_id
  CROSS JOIN LATERAL (
    SELECT greatest(count(*) - 1, 1) AS depth,
      (array_agg(s.agent_id ORDER BY s.position) FILTER (WHERE s.relation = 'REPORTED' AND s.agent_id IS NOT NULL))[1]
        AS agency_id,
      coalesce(bool_or(g.state_controlled) FILTER (WHERE s.relation <> 'SAID'), false) AS state_controlled
    FROM attribution_step s LEFT JOIN organization g ON g.entity_id = s.agent_id
    WHERE s.occurrence_id = o.id
  ) chain
  WHERE o.quote_id = ${quote}.id
)`;

// One publisher with reports of two agencies is still one publisher.
const independent = sql`least(
  count(DISTINCT publisher_id), count(DISTINCT source) FILTER (WHERE publisher_id IS NOT NULL))`;

/** How many publishers of a quote are left after copies and reports of one agency are counted once. */
export function independentPublishers(quote: Sql): Sql {
  return sql`(SELECT ${independent} FROM ${occurrencesOf(quote)} carried)`;
}

/** How many different texts carry a quote: no more publishers can be independent. Index occurrence_quote_id_idx. */
export function textsOf(quote: Sql): Sql {
  return sql`(SELECT count(DISTINCT ${text}) FROM occurrence o JOIN article a ON a.id = o.article_id WHERE o.quote_id = ${quote}.id)`;
}

/** The Evidence of a quote row, counted from its occurrences. */
export const evidence: FieldRule = (quote, field, planner) => {
  const row = planner.row();
  const object = planner.object(field, row);
  return {
    sql: sql`(SELECT ${object.sql} FROM (
      SELECT count(*) AS occurrence_count, count(DISTINCT publisher_id) AS publisher_count,
        ${independent} AS independent_publisher_count, min(depth) AS attribution_depth,
        bool_and(state_controlled) AS state_media_only, bool_and(verbatim) AS verbatim,
        ${quote.self}.kind AS kind, ${quote.self}.speaker_id AS speaker_id
      FROM ${occurrencesOf(quote.self)} carried
    ) ${row.self})`,
    read: object.read,
  };
};

export const evidenceRules: ObjectRules = {
  fields: {
    occurrenceCount: column("occurrence_count"),
    publisherCount: column("publisher_count"),
    independentPublisherCount: column("independent_publisher_count"),
    attributionDepth: column("attribution_depth"),
    stateMediaOnly: column("state_media_only"),
    verbatim: column("verbatim"),
    // docs/decisions/confidence.md gives the reasons for each factor.
    confidence: value(
      ({ self }) => sql`round((
      CASE WHEN ${self}.verbatim THEN 1 ELSE 0 END
      * CASE WHEN ${self}.speaker_id IS NULL THEN 0.5 ELSE 1 END
      * CASE ${self}.kind WHEN 'DIRECT' THEN 1 WHEN 'MIXED' THEN 0.9 ELSE 0.8 END
      * 0.9 ^ (${self}.attribution_depth - 1)
      * CASE WHEN ${self}.state_media_only THEN 0.8 ELSE 1 END
      * (1 - 0.3 ^ greatest(${self}.independent_publisher_count, 1))
    )::numeric, 3)`,
    ),
  },
};
