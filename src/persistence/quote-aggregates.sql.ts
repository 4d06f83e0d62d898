import sql, { raw, type Sql } from "sql-template-tag";
import { integer } from "../selection/constant.ts";
import { constant, jsonList, listOf, record } from "../selection/output.ts";
import { sizeOf } from "../selection/page.ts";
import type { Listing, Rows } from "../selection/connection.ts";
import type { FieldRule, ObjectRules } from "../selection/planner.ts";
import { typenameField } from "../selection/selection.ts";
import { column, value } from "../selection/vocabulary.ts";
import { entityBy } from "./entity-by.sql.ts";

type Facet = "SPEAKER" | "ABOUT" | "PUBLISHER" | "KIND";

/** Quotes to be counted as well as listed. */
export interface QuoteListing extends Listing {
  /** The same quotes, of which `row` needs to have no more than id, speaker_id and reported_at. */
  readonly counted: Rows;
}

/** What each facet counts quotes under: `value` and `entity_id`, at least as many buckets as `limit` says. */
const buckets: Readonly<Record<Facet, (quotes: QuoteListing, limit: Sql) => Sql>> = {
  KIND: ({ row, from, where }) => sql`SELECT ${row.self}.kind::text AS value, NULL::int AS entity_id, count(*) AS count
    FROM ${from} WHERE ${where} GROUP BY ${row.self}.kind`,
  SPEAKER: ({ row, counted: { from, where } }, limit) =>
    byEntity(sql`${row.self}.speaker_id`, sql`count(*)`, sql`${from} WHERE ${where}`, limit),
  // Primary key of quote_about.
  ABOUT: ({ row, counted: { from, where } }, limit) => {
    const links = sql`${from} JOIN quote_about link ON link.quote_id = ${row.self}.id WHERE ${where}`;
    return byEntity(sql`link.entity_id`, sql`count(*)`, links, limit);
  },
  // Index occurrence_quote_id_idx.
  PUBLISHER: ({ row, counted: { from, where } }, limit) => {
    const articles = sql`${from} JOIN occurrence o ON o.quote_id = ${row.self}.id
      JOIN article a ON a.id = o.article_id WHERE ${where}`;
    return byEntity(sql`a.publisher_id`, sql`count(DISTINCT ${row.self}.id)`, articles, limit);
  },
};

/** Quotes without the entity (no known speaker, no publisher) are in no bucket. Only what may be shown is named. */
const byEntity = (id: Sql, count: Sql, rows: Sql, limit: Sql) => sql`
  SELECT e.slug AS value, c.entity_id, c.count FROM (
    SELECT ${id} AS entity_id, ${count} AS count FROM ${rows} AND ${id} IS NOT NULL GROUP BY ${id}
    ORDER BY count DESC FETCH FIRST ${limit} ROWS WITH TIES
  ) c JOIN entity e ON e.id = c.entity_id`;

/** One FacetGroup for each facet asked for: its most frequent values among all quotes of the listing. */
export function facets(quotes: QuoteListing): FieldRule {
  return (_, field, planner) => {
    const limit = integer(sizeOf("facets.first", field.args["first"]));
    const groups = (field.args["by"] as readonly Facet[]).map((facet) =>
      record(
        field.fields("FacetGroup").map((selected) => {
          if (selected.name === typenameField) return { key: selected.key, output: constant(selected.parent) };
          if (selected.name === "facet") return { key: selected.key, output: constant(facet) };
          const bucket = planner.row();
          const rows = sql`FROM (${buckets[facet](quotes, limit)}) ${bucket.self}
            ORDER BY ${bucket.self}.count DESC, ${bucket.self}.value LIMIT ${limit}`;
          return { key: selected.key, output: listOf(planner.object(selected, bucket), rows) };
        }),
      ),
    );
    return jsonList(groups);
  };
}

/** Quotes of the listing by the time they were reported: one bucket for each interval that has any, in UTC. */
export function histogram({ row: quote, counted: { from, where } }: QuoteListing): FieldRule {
  return (_, field, planner) => {
    const bucket = planner.row();
    const interval = raw(`'${String(field.args["interval"]).toLowerCase()}'`);
    // UTC as an interval need not be looked up for each row.
    const start = sql`date_trunc(${interval}, ${quote.self}.reported_at AT TIME ZONE INTERVAL '0')`;
    return listOf(
      planner.object(field, bucket),
      sql`FROM (SELECT ${start} AS start, count(*) AS count FROM ${from} WHERE ${where} GROUP BY 1) ${bucket.self}
        ORDER BY ${bucket.self}.start`,
    );
  };
}

export const aggregateRules: Readonly<Record<string, ObjectRules>> = {
  FacetBucket: {
    fields: { value: column("value"), entity: entityBy(sql`entity_id`), count: column("count") },
  },
  TimeBucket: { fields: { start: value(({ self }) => sql`${self}.start::date`), count: column("count") } },
};
