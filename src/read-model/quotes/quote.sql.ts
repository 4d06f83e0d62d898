import sql, { type Sql } from "sql-template-tag";
import { globalId } from "../../graphql/global-id.ts";
import { connection } from "../../planner/connection.ts";
import type { FieldRule, ObjectRules } from "../../planner/planner.ts";
import { asTime, column, many, one, sameRow, value } from "../../planner/rule-builders.ts";
import { entityBy, ofKinds } from "../entity-by.sql.ts";
import { spanId } from "../span-key.sql.ts";
import { evidence, evidenceRules } from "./evidence.sql.ts";

/** The entities that a quote is about, in the order of the seed file or extractor: primary key of quote_about. */
const about = connection({
  list: (quote, field, planner) => {
    const row = planner.row();
    const ofKind = sql`EXISTS (SELECT FROM entity e WHERE e.id = ${row.self}.entity_id AND ${ofKinds(sql`e`, field)})`;
    return {
      row,
      from: sql`quote_about ${row.self}`,
      where: sql`${row.self}.quote_id = ${quote.self}.id AND ${field.args["kinds"] ? ofKind : sql`true`}`,
      order: {
        tag: "QuoteAbout",
        direction: "ASC",
        keys: [
          { sql: sql`${row.self}.position`, type: "int4" },
          { sql: sql`${row.self}.entity_id`, type: "int4" },
        ],
      },
    };
  },
  node: entityBy(sql`entity_id`),
  edge: () => ({
    basis: column("basis"),
    text: column("text"),
    // The span refers to the article of the quote; without it there is none.
    span: (row, field, planner) => {
      const span = planner.object(field, row);
      const there = sql`${row.self}.start_offset IS NOT NULL
        AND ${row.self}.article_id = (SELECT article_id FROM quote WHERE id = ${row.self}.quote_id)`;
      return { sql: sql`CASE WHEN ${there} THEN ${span.sql} END`, read: span.read };
    },
  }),
});

/** The occurrences of a quote, oldest article first: index occurrence_quote_id_idx. */
const occurrences = connection({
  list: (quote, _, planner) => {
    const row = planner.row();
    return {
      row,
      from: sql`occurrence ${row.self} JOIN article ${row.detail} ON ${row.detail}.id = ${row.self}.article_id`,
      where: sql`${row.self}.quote_id = ${quote.self}.id`,
      order: {
        tag: "Occurrence",
        direction: "ASC",
        keys: [
          { sql: sql`${row.detail}.reported_at`, type: "timestamptz" },
          { sql: sql`${row.self}.id`, type: "int4" },
        ],
      },
    };
  },
});

/** The attribution of an occurrence from the speaker to the publisher: primary key of attribution_step. */
const stepsOf = (occurrenceId: (parent: Sql) => Sql): FieldRule =>
  many(
    (parent, row) => sql`attribution_step ${row.self}
      WHERE ${row.self}.occurrence_id = ${occurrenceId(parent.self)} ORDER BY ${row.self}.position`,
  );

const firstOccurrence = (quote: Sql) => sql`(
  SELECT o.id FROM occurrence o WHERE o.quote_id = ${quote}.id AND o.article_id = ${quote}.article_id
  ORDER BY o.start_offset LIMIT 1)`;

const article = one("article", (parent, row) => sql`${row.self}.id = ${parent.self}.article_id`);

export const quoteRules: Readonly<Record<string, ObjectRules>> = {
  Quote: {
    fields: {
      id: column("key", (key) => globalId("Quote", String(key))),
      text: column("text"),
      kind: column("kind"),
      polarity: column("polarity"),
      cue: value(({ self }) => sql`(SELECT cue FROM occurrence WHERE id = ${firstOccurrence(self)})`),
      status: column("status"),
      speaker: entityBy(sql`speaker_id`),
      speakerText: column("speaker_text"),
      speakerCandidates: many(
        (quote, row) => sql`speaker_candidate ${row.self} WHERE ${row.self}.quote_id = ${quote.self}.id
          ORDER BY ${row.self}.entity_id IS NOT DISTINCT FROM ${quote.self}.speaker_id DESC, ${row.self}.score DESC,
            ${row.self}.entity_id`,
      ),
      about,
      saidAt: column("said_at", asTime),
      saidPrecision: column("said_precision"),
      reportedAt: column("reported_at", asTime),
      article,
      occurrences,
      attribution: stepsOf(firstOccurrence),
      evidence,
    },
  },
  Occurrence: {
    fields: {
      id: spanId("Occurrence"),
      quote: one("quote", (occurrence, row) => sql`${row.self}.id = ${occurrence.self}.quote_id`),
      article,
      text: column("text"),
      span: sameRow,
      before: column("before"),
      after: column("after"),
      cue: column("cue"),
      speakerText: column("speaker_text"),
      speakerCertainty: column("speaker_certainty"),
      // Stored as start, end, start, end, …
      parts: many(
        ({ self }, row) => sql`(
          SELECT part.start_offset, part.end_offset,
            utf16_slice(${self}.text, part.start_offset - ${self}.start_offset, part.end_offset - ${self}.start_offset) AS text
          FROM generate_series(1, cardinality(${self}.parts), 2) AS at,
            LATERAL (SELECT ${self}.parts[at] AS start_offset, ${self}.parts[at + 1] AS end_offset) AS part
        ) ${row.self} ORDER BY ${row.self}.start_offset`,
      ),
      attribution: stepsOf((occurrence) => sql`${occurrence}.id`),
    },
  },
  AttributionStep: {
    fields: {
      position: column("position"),
      agent: entityBy(sql`agent_id`),
      text: column("text"),
      relation: column("relation"),
    },
  },
  Evidence: evidenceRules,
};
