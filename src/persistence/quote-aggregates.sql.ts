import sql, { raw, type Sql } from "sql-template-tag";
import { constant, jsonList, listOf, record } from "../selection/output.ts";
import { sizeOf } from "../selection/page.ts";
import type { Listing } from "../selection/connection.ts";
import type { FieldRule, ObjectRules, Row } from "../selection/planner.ts";
import { column } from "../selection/vocabulary.ts";
import { entityBy } from "./entity-by.sql.ts";

type Facet = "SPEAKER" | "ABOUT" | "PUBLISHER" | "KIND";

/** Quotes of a listing with what each facet counts them under: `value` and `entity_id`. */
const counted: Readonly<Record<Facet, (row: Row, from: Sql, where: Sql) => Sql>> = {
  KIND: (row, from, where) => sql`SELECT ${row.self}.kind::text AS value, NULL::int AS entity_id, count(*) AS count
    FROM ${from} WHERE ${where} GROUP BY ${row.self}.kind`,
  SPEAKER: (row, from, where) =>
    byEntity(sql`SELECT ${row.self}.speaker_id AS entity_id, count(*) AS count
    FROM ${from} WHERE ${where} GROUP BY ${row.self}.speaker_id`),
  // Primary key of quote_about.
  ABOUT: (row, from, where) =>
    byEntity(sql`SELECT link.entity_id, count(*) AS count
    FROM ${from} JOIN quote_about link ON link.quote_id = ${row.self}.id WHERE ${where} GROUP BY link.entity_id`),
  // Index occurrence_quote_id_idx.
  PUBLISHER: (row, from, where) =>
    byEntity(sql`SELECT a.publisher_id AS entity_id, count(DISTINCT ${row.self}.id) AS count
    FROM ${from} JOIN occurrence o ON o.quote_id = ${row.self}.id JOIN article a ON a.id = o.article_id
    WHERE ${where} GROUP BY a.publisher_id`),
};

/** Quotes without the entity (no known speaker, no publisher) are in no bucket. */
const byEntity = (counts: Sql) =>
  sql`SELECT e.slug AS value, c.entity_id, c.count FROM (${counts}) c JOIN entity e ON e.id = c.entity_id`;

/** One FacetGroup for each facet asked for: its most frequent values among all quotes of the listing. */
export function facets({ row: quote, from, where }: Listing): FieldRule {
  return (_, field, planner) => {
    const limit = sizeOf("facets.first", field.args["first"]);
    const groups = (field.args["by"] as readonly Facet[]).map((facet) =>
      record(
        field.fields("FacetGroup").map((selected) => {
          if (selected.name === "facet") return { key: selected.key, output: constant(facet) };
          const bucket = planner.row();
          const rows = sql`FROM (${counted[facet](quote, from, where)}) ${bucket.self}
            ORDER BY ${bucket.self}.count DESC, ${bucket.self}.value LIMIT ${limit}`;
          return { key: selected.key, output: listOf(planner.object(selected, bucket), rows) };
        }),
      ),
    );
    return jsonList(groups);
  };
}

/** Quotes of the listing by the time they were reported: one bucket for each interval that has any, in UTC. */
export function histogram({ row: quote, from, where }: Listing): FieldRule {
  return (_, field, planner) => {
    const bucket = planner.row();
    const interval = raw(`'${String(field.args["interval"]).toLowerCase()}'`);
    const start = sql`date_trunc(${interval}, ${quote.self}.reported_at AT TIME ZONE 'UTC')::date`;
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
  TimeBucket: { fields: { start: column("start"), count: column("count") } },
};
