import sql from "sql-template-tag";
import type { FieldRule, ObjectRules } from "../planner/planner.ts";
import type { UserError } from "../shared/user-error.ts";
import { column, many, one } from "../planner/rule-builders.ts";
import { entityBy } from "./entity-by.sql.ts";

/** The outcome of a change: ids of the rows in its payload. */
export interface ChangeOutcome {
  readonly quoteId?: number;
  readonly mentionId?: number;
  readonly entityId?: number;
  readonly mergeId?: number;
  readonly userErrors: readonly UserError[];
}

/** Reads the payload of a change as one row, from which the selection below is read. */
export const changePayload =
  ({ quoteId, mentionId, entityId, mergeId, userErrors }: ChangeOutcome): FieldRule =>
  (_, field, planner) => {
    const row = planner.row();
    const object = planner.object(field, row);
    return {
      sql: sql`(SELECT ${object.sql} FROM (SELECT ${quoteId ?? null}::int AS quote_id, ${mentionId ?? null}::int AS mention_id,
        ${entityId ?? null}::int AS entity_id, ${mergeId ?? null}::text AS merge_id,
        ${JSON.stringify(userErrors)}::json AS user_errors) ${row.self})`,
      read: object.read,
    };
  };

const userErrors = many(
  (payload, row) =>
    sql`json_to_recordset(${payload.self}.user_errors) AS ${row.self} (code text, message text, field text[])`,
);
const ofQuote: ObjectRules = {
  fields: { quote: one("quote", (payload, row) => sql`${row.self}.id = ${payload.self}.quote_id`), userErrors },
};
const ofEntity: ObjectRules = { fields: { entity: entityBy(sql`entity_id`), userErrors } };

export const curationRules: Readonly<Record<string, ObjectRules>> = {
  SetQuoteSpeakerPayload: ofQuote,
  SetQuoteAboutPayload: ofQuote,
  SetQuoteStatusPayload: ofQuote,
  AddAliasPayload: ofEntity,
  RemoveAliasPayload: ofEntity,
  ResolveMentionPayload: {
    fields: { mention: one("mention", (payload, row) => sql`${row.self}.id = ${payload.self}.mention_id`), userErrors },
  },
  MergeEntitiesPayload: { fields: { ...ofEntity.fields, merge: column("merge_id") } },
  UndoMergePayload: ofEntity,
};
