import sql from "sql-template-tag";
import { integer } from "../../planner/constant.ts";
import { BadUserInputError } from "../../errors.ts";
import { listOf } from "../../planner/output.ts";
import { sizeOf } from "../../planner/page.ts";
import type { QuoteFilter } from "../../quotes/quote.args.ts";
import type { FieldRule, ObjectRules } from "../../planner/planner.ts";
import { argument } from "../../planner/selection.ts";
import { asTime, column } from "../../planner/rule-builders.ts";
import { entityBy } from "../entity-by.sql.ts";
import { FilterScope, assertFilterSize } from "../filter.sql.ts";
import { listedQuotes } from "./quote-filter.sql.ts";

/** Pairs of speaker and subject in the quotes under a filter, most quotes first. */
export const statementGraph: FieldRule = (_, field, planner) => {
  const [quote, row] = [planner.row(), planner.row()];
  const filter = argument<QuoteFilter>(field, "filter");
  if (filter) assertFilterSize(filter);
  planner.needsCustomPlan = true;
  const least = argument<number>(field, "minQuotes") ?? 1;
  if (least < 1) throw new BadUserInputError(`"minQuotes: ${least}" is out of range: an edge has 1 quote or more.`);
  return listOf(
    planner.object(field, row),
    sql`FROM (
      SELECT ${quote.self}.speaker_id, link.entity_id, count(*) AS quote_count,
        min(${quote.self}.reported_at) AS first_reported_at, max(${quote.self}.reported_at) AS last_reported_at
      FROM quote ${quote.self} JOIN quote_about link ON link.quote_id = ${quote.self}.id
      WHERE ${quote.self}.speaker_id IS NOT NULL AND ${listedQuotes(filter, quote, new FilterScope(planner))}
      GROUP BY ${quote.self}.speaker_id, link.entity_id
      HAVING count(*) >= ${least}
    ) ${row.self}
    ORDER BY ${row.self}.quote_count DESC, ${row.self}.last_reported_at DESC, ${row.self}.speaker_id, ${row.self}.entity_id
    LIMIT ${integer(sizeOf("first", field.args["first"]))}`,
  );
};

export const statementRules: Readonly<Record<string, ObjectRules>> = {
  StatementEdge: {
    fields: {
      speaker: entityBy(sql`speaker_id`),
      about: entityBy(sql`entity_id`),
      quoteCount: column("quote_count"),
      firstReportedAt: column("first_reported_at", asTime),
      lastReportedAt: column("last_reported_at", asTime),
    },
  },
};
