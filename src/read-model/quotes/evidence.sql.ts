import sql, { join, raw, type Sql } from "sql-template-tag";
import { BadUserInputError } from "../../errors.ts";
import type { QuoteFilter } from "../../quotes/quote.args.ts";
import type { FieldRule, ObjectRules } from "../../planner/planner.ts";
import { column, one } from "../../planner/rule-builders.ts";

/** The evidence of a quote, maintained by triggers (count_evidence). Index quote_evidence_pkey. */
export const evidence: FieldRule = one("quote_evidence", (quote, row) => sql`${row.self}.quote_id = ${quote.self}.id`);

export const evidenceRules: ObjectRules = {
  fields: {
    occurrenceCount: column("occurrence_count"),
    publisherCount: column("publisher_count"),
    independentPublisherCount: column("independent_publisher_count"),
    attributionDepth: column("attribution_depth"),
    stateMediaOnly: column("state_media_only"),
    verbatim: column("verbatim"),
    speakerCertainty: column("speaker_certainty"),
    confidence: column("confidence"),
  },
};

/** A bound on a number of the evidence, and its valid range. */
interface Bound {
  readonly column: string;
  readonly operator: ">=" | "<=";
  readonly least: number;
  readonly most: number;
}

const share = { operator: ">=", least: 0, most: 1 } as const;

const bounds = {
  minIndependentPublishers: { column: "independent_publisher_count", operator: ">=", least: 0, most: Infinity },
  minSpeakerCertainty: { column: "speaker_certainty", ...share },
  minConfidence: { column: "confidence", ...share },
  maxAttributionDepth: { column: "attribution_depth", operator: "<=", least: 1, most: Infinity },
} as const satisfies Partial<Record<keyof QuoteFilter, Bound>>;
const bounded = Object.keys(bounds) as readonly (keyof typeof bounds)[];

/** True if a filter on evidence excludes some quotes: every quote has at least 0 publishers. */
export function asksForEvidence(filter: QuoteFilter): boolean {
  if (typeof filter.stateMediaOnly === "boolean") return true;
  return bounded.some((name) => typeof filter[name] === "number" && filter[name] > bounds[name].least);
}

/** The condition that a quote has the requested evidence: index quote_evidence_pkey, or a partial index of rare values. */
export function hasEvidence(quote: Sql, filter: QuoteFilter, path: string): readonly Sql[] {
  const { stateMediaOnly } = filter;
  const conditions = [
    ...bounded.flatMap((name) => within(name, filter[name], path)),
    ...(typeof stateMediaOnly === "boolean" ? [sql`e.state_media_only = ${stateMediaOnly}`] : []),
  ];
  if (conditions.length === 0) return [];
  return [sql`EXISTS (SELECT FROM quote_evidence e WHERE e.quote_id = ${quote}.id AND ${join(conditions, " AND ")})`];
}

function within(name: keyof typeof bounds, value: number | null | undefined, path: string): readonly Sql[] {
  if (typeof value !== "number") return [];
  const { column: of, operator, least, most }: Bound = bounds[name];
  if (value < least || value > most) {
    const allowed = most === Infinity ? `${least} or more` : `a number from ${least} to ${most}`;
    throw new BadUserInputError(`"${path}.${name}: ${value}" is out of range: give ${allowed}.`);
  }
  return [sql`e.${raw(of)} ${raw(operator)} ${value}`];
}
