import sql, { raw, type Sql } from "sql-template-tag";
import { type EntityKind, entityKinds, speakerKinds } from "../../entities/entity.ts";
import type { QuoteFilter } from "../../quotes/quote.args.ts";
import type { Row } from "../../planner/planner.ts";
import { hasEvidence } from "./evidence.sql.ts";
import { all, type FilterScope, booleanConditions, within } from "../filter.sql.ts";
import { peopleOfCountries } from "../people-of-countries.sql.ts";
import { newsQuery } from "../text-search.sql.ts";

/** Whether a quote may be listed: it passes the filter, and is not retracted unless the filter asks for such quotes. */
export function listedQuotes(filter: QuoteFilter | null, row: Row, scope: FilterScope): Sql {
  const passes = quoteCondition(filter, row, scope);
  return filter !== null && asksForRetracted(filter) ? passes : sql`${notRetracted(row.self)} AND ${passes}`;
}

/** Not retracted. Every index that gives the order of quotes, or of what they are about, has the status. */
export const notRetracted = (quote: Sql) => sql`${quote}.status <> 'RETRACTED'`;

function asksForRetracted({ status, and, or, not }: QuoteFilter): boolean {
  if (status?.includes("RETRACTED")) return true;
  return [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some(asksForRetracted);
}

/** Whether a quote passes a filter. */
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
    // Written out, so that what is rare is found by indexes quote_status_idx and quote_polarity_idx.
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

/** Whether a filter lets every quote pass. */
export function isEmptyFilter({ ambiguity: _, ...conditions }: QuoteFilter): boolean {
  return Object.values(conditions).every((condition) => condition === undefined || condition === null);
}

/** Whether a filter only bounds the order in which quotes are read, so that any values are read in the same way. */
export function hasStablePlan({ reportedAt: _, ...conditions }: QuoteFilter): boolean {
  return isEmptyFilter(conditions);
}

/** Whether a filter needs more of a quote than its id, its speaker, its status and when it was reported. */
export function readsQuote({ kind, polarity, text, speakerText, saidAt, and, or, not }: QuoteFilter): boolean {
  if (kind || polarity || typeof text === "string" || typeof speakerText === "string" || saidAt) return true;
  return [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some(readsQuote);
}

/** `AND` the link to what a quote is about has one of the bases that the filter names. */
export function aboutBasis(filter: QuoteFilter | null): Sql {
  return filter?.aboutBasis ? sql` AND basis = ANY (${filter.aboutBasis}::about_basis[])` : sql``;
}

/** Index quote_about_entity_id_reported_at_quote_id_idx when `link` names entities, else the primary key. */
export function isAbout(quote: Sql, link: Sql): Sql {
  return sql`${quote}.id IN (SELECT quote_id FROM quote_about WHERE ${link})`;
}

/** Of names of an enum, in which there is nothing to escape from. */
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
