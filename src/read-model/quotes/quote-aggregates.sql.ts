import sql, { raw, type Sql } from "sql-template-tag";
import type { Interval } from "../../quotes/histogram.type.ts";
import { integer } from "../../planner/constant.ts";
import { constant, countedListOf, jsonList, listOf, record } from "../../planner/output.ts";
import { sizeOf } from "../../planner/page.ts";
import type { ConnectionSource, Rows } from "../../planner/connection.ts";
import type { FieldRule, ObjectRules } from "../../planner/planner.ts";
import { typenameField } from "../../planner/selection.ts";
import { column, value } from "../../planner/rule-builders.ts";
import { entityBy } from "../entity-by.sql.ts";

type Facet = "SPEAKER" | "ABOUT" | "PUBLISHER" | "KIND" | "POLARITY";

/** A list of quotes that can also be counted. */
export interface QuoteListing extends ConnectionSource {
  /** The same quotes with no other columns than id, speaker_id, reported_at and status. */
  readonly counted: Rows;
  /** True if an index has exactly these quotes in the order of reported_at. */
  readonly isByTime?: boolean;
}

/** The buckets of each facet: `value` and `entity_id`, at least `limit` of them. */
const buckets: Readonly<Record<Facet, (quotes: QuoteListing, limit: number) => Sql>> = {
  KIND: (quotes) => byColumn(sql`kind`, quotes),
  POLARITY: (quotes) => byColumn(sql`polarity`, quotes),
  // Quotes without a speaker are an additional bucket: first here, so that they do not displace a speaker.
  SPEAKER: ({ row, counted: { from, where } }, limit) => sql`
    SELECT coalesce(e.slug, '') AS value, c.entity_id, c.count FROM (
      SELECT ${row.self}.speaker_id AS entity_id, count(*) AS count FROM ${from} WHERE ${where} GROUP BY ${row.self}.speaker_id
      ORDER BY (${row.self}.speaker_id IS NULL) DESC, count DESC FETCH FIRST ${integer(limit + 1)} ROWS WITH TIES
    ) c LEFT JOIN entity e ON e.id = c.entity_id`,
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

const byColumn = (column: Sql, { row: { self }, from, where }: QuoteListing) => sql`
  SELECT ${self}.${column}::text AS value, NULL::int AS entity_id, count(*) AS count
  FROM ${from} WHERE ${where} GROUP BY ${self}.${column}`;

/** Quotes without the entity (no publisher) are in no bucket. */
const byEntity = (id: Sql, count: Sql, rows: Sql, limit: number) => sql`
  SELECT e.slug AS value, c.entity_id, c.count FROM (
    SELECT ${id} AS entity_id, ${count} AS count FROM ${rows} AND ${id} IS NOT NULL GROUP BY ${id}
    ORDER BY count DESC FETCH FIRST ${integer(limit)} ROWS WITH TIES
  ) c JOIN entity e ON e.id = c.entity_id`;

/** The largest buckets, then always the one without a speaker. */
const mostFrequent = (buckets: Sql, limit: number) => sql`
  SELECT * FROM (
    SELECT *, row_number() OVER (ORDER BY value = '', count DESC, value) AS place FROM (${buckets}) bucket
  ) ranked WHERE place <= ${integer(limit)} OR value = ''`;

/** One FacetGroup for each requested facet: its most frequent values among all quotes of the list. */
export function facets(quotes: QuoteListing): FieldRule {
  return (_, field, planner) => {
    const limit = sizeOf("facets.first", field.args["first"]);
    const facets = field.args["by"] as readonly Facet[];
    if (facets.some((facet) => facet !== "SPEAKER")) planner.needsCustomPlan = true;
    const groups = facets.map((facet) =>
      record(
        field.fields("FacetGroup").map((selected) => {
          if (selected.name === typenameField) return { key: selected.key, output: constant(selected.parent) };
          if (selected.name === "facet") return { key: selected.key, output: constant(facet) };
          const bucket = planner.row();
          const rows = sql`FROM (${mostFrequent(buckets[facet](quotes, limit), limit)}) ${bucket.self}
            ORDER BY ${bucket.self}.place`;
          return { key: selected.key, output: listOf(planner.object(selected, bucket), rows) };
        }),
      ),
    );
    return jsonList(groups);
  };
}

// UTC as an interval avoids a time-zone lookup per row.
const inUtc = (time: Sql) => sql`${time} AT TIME ZONE INTERVAL '0'`;

/** Quotes of the list by the time of their first report: one bucket for each interval that has any, in UTC. */
export function histogram(quotes: QuoteListing): FieldRule {
  return (_, field, planner) => {
    const bucket = planner.row();
    const interval = field.args["interval"] as Interval;
    const few = interval === "MONTH" || interval === "YEAR";
    const rows = few && quotes.isByTime === true ? countedRanges(quotes, interval) : countedRows(quotes, interval);
    const inOrder = sql`FROM (${rows}) ${bucket.self} ORDER BY ${bucket.self}.start`;
    return countedListOf(planner.object(field, bucket), sql`${bucket.self}.count`, inOrder);
  };
}

const truncated = (interval: Interval, time: Sql) =>
  sql`date_trunc(${raw(`'${interval.toLowerCase()}'`)}, ${inUtc(time)})`;

/** Computes the interval of each quote. */
const countedRows = ({ row, counted: { from, where } }: QuoteListing, interval: Interval) => sql`
  SELECT ${truncated(interval, sql`${row.self}.reported_at`)} AS start, count(*) AS count
  FROM ${from} WHERE ${where} GROUP BY 1`;

/** Counts one range of an index for each interval, which avoids computing the interval of each quote. */
function countedRanges({ row, counted: { from, where } }: QuoteListing, interval: Interval): Sql {
  const time = sql`${row.self}.reported_at`;
  const step = raw(`INTERVAL '1 ${interval.toLowerCase()}'`);
  const end = (value: Sql) => sql`(SELECT ${value} FROM ${from} WHERE ${where})`;
  const first = end(truncated(interval, sql`min(${time})`));
  const last = end(inUtc(sql`max(${time})`));
  return sql`
  SELECT start, count FROM generate_series(${first}, ${last}, ${step}) AS start CROSS JOIN LATERAL (
    SELECT count(*) AS count FROM ${from}
    WHERE ${where} AND ${time} >= ${inUtc(sql`start`)} AND ${time} < ${inUtc(sql`(start + ${step})`)}
  ) AS counted WHERE count > 0`;
}

export const aggregateRules: Readonly<Record<string, ObjectRules>> = {
  FacetBucket: {
    fields: { value: column("value"), entity: entityBy(sql`entity_id`), count: column("count") },
  },
  TimeBucket: { fields: { start: value(({ self }) => sql`${self}.start::date`), count: column("count") } },
};
