import sql from "sql-template-tag";
import type { FieldRule, ObjectRules } from "../planner/planner.ts";
import type { UserError } from "../shared/user-error.ts";
import { column, many, one } from "../planner/rule-builders.ts";
import { notRetracted } from "./quotes/quote-filter.sql.ts";

/** The outcome of ingestArticle. */
export interface IngestOutcome {
  readonly articleId: number | null;
  readonly created: boolean;
  readonly userErrors: readonly UserError[];
}

/** Reads the payload of ingestArticle as one row, from which the selection below is read. */
export const ingestPayload =
  ({ articleId, created, userErrors }: IngestOutcome): FieldRule =>
  (_, field, planner) => {
    const row = planner.row();
    const object = planner.object(field, row);
    return {
      sql: sql`(SELECT ${object.sql} FROM (SELECT ${articleId}::int AS article_id, ${created}::boolean AS created,
        ${JSON.stringify(userErrors)}::json AS user_errors) ${row.self})`,
      read: object.read,
    };
  };

export const ingestRules: Readonly<Record<string, ObjectRules>> = {
  IngestArticlePayload: {
    fields: {
      article: one("article", (payload, row) => sql`${row.self}.id = ${payload.self}.article_id`),
      created: column("created"),
      // Index occurrence_article_id_start_offset_end_offset_key.
      quotes: many(
        (payload, row) => sql`quote ${row.self} JOIN (
            SELECT quote_id, min(start_offset) AS start_offset FROM occurrence
            WHERE article_id = ${payload.self}.article_id GROUP BY quote_id
          ) ${row.detail} ON ${row.detail}.quote_id = ${row.self}.id
          WHERE ${notRetracted(row.self)}
          ORDER BY ${row.detail}.start_offset, ${row.self}.id`,
      ),
      userErrors: many(
        (payload, row) =>
          sql`json_to_recordset(${payload.self}.user_errors) AS ${row.self} (code text, message text, field text[])`,
      ),
    },
  },
  UserError: { fields: { code: column("code"), message: column("message"), field: column("field") } },
};
