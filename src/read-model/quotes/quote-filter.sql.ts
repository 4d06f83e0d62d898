import sql, { raw, type Sql } from "sql-template-tag";
import { type EntityKind, entityKinds, speakerKinds } from "../../entities/entity.ts";
import type { QuoteFilter } from "../../quotes/quote.args.ts";
import type { Row } from "../../planner/planner.ts";
import { hasEvidence } from "./evidence.sql.ts";
import { all, type FilterScope, booleanConditions, within } from "../filter.sql.ts";
import { peopleOfCountries } from "../people-of-countries.sql.ts";
import { newsQuery } from "../text-search.sql.ts";

/** The condition that a quote is listed: it passes the filter and, unless the filter includes them, is not retracted. */
export function listedQuotes(filter: QuoteFilter | null, row: Row, scope: FilterScope): Sql {
  const passes = quoteCondition(filter, row, scope);
  return filter !== null && asksForRetracted(filter) ? passes : sql`${notRetracted(row.self)} AND ${passes}`;
}

/** Not retracted. Every index for an order of quotes or quote_about includes the status. */
export const notRetracted = (quote: Sql) => sql`${quote}.status <> 'RETRACTED'`;

function asksForRetracted({ status, and, or, not }: QuoteFilter): boolean {
  if (status?.includes("RETRACTED")) return true;
  return [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some(asksForRetracted);
}

/** The condition that a quote passes a filter. */
function quoteCondition(filter: QuoteFilter | null, row: Row, scope: FilterScope, path = "filter"): Sql {
  if (filter === null) return sql`true`;
  const { speaker, speakerCountry, about, aboutAll, reportedBy, kind, text, speakerText, hasSpeaker } = filter;
  const self = row.self;
  const ids = (name: string, inputs: readonly string[], kinds: readonly EntityKind[]) =>
    scope.idsOf(`${path}.${name}`, inputs, kinds, filter.ambiguity);
  const basis = aboutBasis(filter);
  return all([
    // Index quote_speaker_id_reported_at_id_idx.
    ...(speaker ? [sql`${self}.speaker_id = ANY (${ids("speaker", speaker, speakerKinds)})`] : []),
    ...(speakerCountry ? [ofCountry(self, ids("speakerCountry", speakerCountry, ["COUNTRY"]))] : []),
    ...(about ? [isAbout(self, sql`entity_id = ANY (${ids("about", about, entityKinds)})${basis}`)] : []),
    ...(aboutAll ?? []).map((name) =>
      isAbout(self, sql`entity_id = ANY (${ids("aboutAll", [name], entityKinds)})${basis}`),
    ),
    ...(filter.aboutBasis && !about && !aboutAll?.length ? [isAbout(self, sql`true${basis}`)] : []),
    ...(reportedBy ? [carriedBy(self, ids("reportedBy", reportedBy, ["ORGANIZATION"]))] : []),
    ...(kind ? [sql`${self}.kind = ANY (${kind}::quote_kind[])`] : []),
    // Literals, so that rare values are found by the partial indexes quote_status_idx and quote_polarity_idx.
    ...(filter.status ? [isOneOf(sql`${self}.status`, filter.status)] : []),
    ...(filter.polarity ? [isOneOf(sql`${self}.polarity`, filter.polarity)] : []),
    // Index quote_no_speaker_idx.
    ...(typeof hasSpeaker === "boolean" ? [sql`${self}.speaker_id IS ${raw(hasSpeaker ? "NOT NULL" : "NULL")}`] : []),
    ...(typeof speakerText === "string" ? [isNamed(self, newsQuery(speakerText, `${path}.speakerText`))] : []),
    // Index quote_search_idx.
    ...(typeof text === "string" ? [sql`${self}.search @@ ${newsQuery(text, `${path}.text`)}`] : []),
    ...within(sql`${self}.said_at`, filter.saidAt, `${path}.saidAt`),
    ...within(sql`${self}.reported_at`, filter.reportedAt, `${path}.reportedAt`),
    ...hasEvidence(self, filter, path),
    ...booleanConditions(filter, path, (part, at) => quoteCondition(part, row, scope, at)),
  ]);
}

/** True if every quote passes the filter. */
export function isEmptyFilter({ ambiguity: _, ...conditions }: QuoteFilter): boolean {
  return Object.values(conditions).every((condition) => condition === undefined || condition === null);
}

/** True if a filter only bounds the order of the quotes, so that one plan is good for all values. */
export function hasStablePlan({ reportedAt: _, ...conditions }: QuoteFilter): boolean {
  return isEmptyFilter(conditions);
}

/** True if a filter needs other columns than id, speaker_id, status and reported_at. */
export function readsQuote({ kind, polarity, text, speakerText, saidAt, and, or, not }: QuoteFilter): boolean {
  if (kind || polarity || typeof text === "string" || typeof speakerText === "string" || saidAt) return true;
  return [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some(readsQuote);
}

/** `AND …` the row of quote_about has one of the bases in the filter. */
export function aboutBasis(filter: QuoteFilter | null): Sql {
  return filter?.aboutBasis ? sql` AND basis = ANY (${filter.aboutBasis}::about_basis[])` : sql``;
}

/** Index quote_about_entity_id_reported_at_quote_id_idx when `link` names entities, else the primary key. */
export function isAbout(quote: Sql, link: Sql): Sql {
  return sql`${quote}.id IN (SELECT quote_id FROM quote_about WHERE ${link})`;
}

/** Enum values need no escaping. */
const isOneOf = (column: Sql, values: readonly string[]) =>
  values.length === 0 ? sql`false` : sql`${column} IN (${raw(values.map((one) => `'${one}'`).join(", "))})`;

// Index quote_speaker_text_idx.
const isNamed = (quote: Sql, words: Sql) => sql`to_tsvector('news', ${quote}.speaker_text) @@ ${words}`;

// A country, its people and its organizations: index organization_country_id_idx, and those of peopleOfCountries.
const ofCountry = (quote: Sql, countries: Sql) => sql`${quote}.speaker_id IN (
  SELECT unnest(${countries})
  UNION ALL ${peopleOfCountries(countries)}
  UNION ALL SELECT entity_id FROM organization WHERE country_id = ANY (${countries}))`;

// Index attribution_step_agent_id_relation_idx.
const carriedBy = (quote: Sql, agents: Sql) => sql`${quote}.id IN (
  SELECT o.quote_id FROM attribution_step s JOIN occurrence o ON o.id = s.occurrence_id
  WHERE s.agent_id = ANY (${agents}) AND s.relation IN ('REPORTED', 'PUBLISHED'))`;
