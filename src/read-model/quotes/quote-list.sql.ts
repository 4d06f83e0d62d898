import sql, { empty, join, type Sql } from "sql-template-tag";
import { type EntityKind, entityKinds, speakerKinds } from "../../entities/entity.ts";
import { connection, type ConnectionSource } from "../../planner/connection.ts";
import type { Key, KeyOrder, Order } from "../../planner/page.ts";
import type { QuoteFilter, QuoteOrder, QuoteOrderField } from "../../quotes/quote.args.ts";
import { type Entities, entityOf } from "../../planner/entities.ts";
import type { FieldRule, Planner, Row } from "../../planner/planner.ts";
import { argument, type SelectedField } from "../../planner/selection.ts";
import { facets, histogram, type QuoteListing } from "./quote-aggregates.sql.ts";
import { rankedQuotes } from "./ranked-quotes.sql.ts";
import { FilterScope, assertFilterSize, within } from "../filter.sql.ts";
import { quoteAboutRanges, quoteAboutRows, quoteSpeakerRanges } from "./quote-ranges.sql.ts";
import {
  aboutBasis,
  isAbout,
  isEmptyFilter,
  notRetracted,
  hasStablePlan,
  listedQuotes,
  readsQuote,
} from "./quote-filter.sql.ts";
import { asksForEvidence } from "./evidence.sql.ts";
import { recentFirst } from "./recent-first.sql.ts";
import { resolutions } from "../resolution.sql.ts";
import { relevantTo, scoreOf, spellingsIn } from "../text-search.sql.ts";

const tagOf = (field: QuoteOrderField) => `Quote/${field}`;
const reportedAtTag = tagOf("REPORTED_AT");
const relevanceTag = tagOf("RELEVANCE");
const confidenceTag = tagOf("CONFIDENCE");

interface Parent {
  readonly from: (row: Row, parent: Row, table?: Sql) => Sql;
  readonly where: (row: Row, parent: Row, filter: QuoteFilter | null) => Sql;
  /** The default order; newest first if not given. */
  readonly order?: (row: Row) => Order;
  /** True if an index has its quotes in the order of reported_at. */
  readonly isByTime?: boolean;
  /** Only the rows of a page, for an unfiltered list in the default order. */
  readonly ranges?: (row: Row, parent: Row) => NonNullable<ConnectionSource["ranges"]>;
  /** The entities or speakers to which the parent limits the list. */
  readonly about?: (parent: Row) => Entities;
  readonly speakers?: (parent: Row) => Entities;
}

const plain = sql`quote`;
/**
 * Quotes joined with the order column: for confidence by index quote_evidence_confidence_quote_id_idx, and for quotes
 * without a speaker by quote_evidence_nobody_idx.
 */
function tableFor({ tag }: Order, filter: QuoteFilter | null): Sql {
  if (tag !== confidenceTag) return plain;
  const withoutSpeaker = filter?.hasSpeaker === false ? sql` WHERE e.speaker_certainty IS NULL` : empty;
  return sql`(SELECT q.*, e.confidence, e.quote_id FROM quote q JOIN quote_evidence e ON e.quote_id = q.id${withoutSpeaker})`;
}

const quotes = (row: Row, _?: Row, table = plain) => sql`${table} ${row.self}`;

/** Quotes with their offsets in an article, or with those of its occurrences that `rest` leaves. */
const carriedBy = (row: Row, article: Row, table: Sql, rest: Sql = empty) => sql`${table} ${row.self} JOIN (
  SELECT quote_id, min(start_offset) AS start_offset FROM occurrence
  WHERE article_id = ${article.self}.id GROUP BY quote_id ${rest}
) ${row.detail} ON ${row.detail}.quote_id = ${row.self}.id`;

const placeInArticle: KeyOrder = {
  direction: "ASC",
  keys: [
    { sql: sql`min(start_offset)`, type: "int4" },
    { sql: sql`quote_id`, type: "int4" },
  ],
};

const parents = {
  // Index quote_reported_at_id_idx.
  all: { from: quotes, where: () => sql`true`, isByTime: true },
  // Index quote_speaker_id_reported_at_id_idx.
  speaker: {
    from: quotes,
    where: (row, speaker) => sql`${row.self}.speaker_id = ${speaker.self}.id`,
    isByTime: true,
    speakers: entityOf,
  },
  about: {
    from: quotes,
    where: (row, entity, filter) =>
      isAbout(row.self, sql`quote_about.entity_id = ${entity.self}.id${aboutBasis(filter)}`),
    about: entityOf,
  },
  // Index occurrence_article_id_start_offset_end_offset_key; in the order of the text.
  article: {
    from: (row, article, table = plain) => carriedBy(row, article, table),
    where: () => sql`true`,
    ranges:
      (row, article) =>
      ({ bounds, by }) =>
        // Sorted before the quotes are looked up, so that only those of the page are.
        sql`${carriedBy(
          row,
          article,
          plain,
          sql`HAVING true${bounds(placeInArticle)} ORDER BY ${by(placeInArticle)}`,
        )} AND ${notRetracted(row.self)}`,
    order: (row) => ({
      tag: "Quote/article",
      direction: "ASC",
      keys: [
        { sql: sql`${row.detail}.start_offset`, type: "int4" },
        { sql: sql`${row.self}.id`, type: "int4" },
      ],
    }),
  },
} as const satisfies Record<string, Parent>;

interface FilteredQuotes extends QuoteListing {
  readonly scope: FilterScope;
}

/** Quotes under a QuoteFilter, newest first unless ordered otherwise; those of an article in the order of its text. */
export function quoteConnection(name: keyof typeof parents): FieldRule {
  return connection<FilteredQuotes>({
    list: (parentRow, field, planner) => listing(parents[name], parentRow, field, planner),
    more: (list) => ({
      resolutions: resolutions(list.scope.references),
      facets: facets(list),
      histogram: histogram(list),
    }),
  });
}

function listing(parent: Parent, parentRow: Row, field: SelectedField, planner: Planner): FilteredQuotes {
  const row = planner.row();
  const scope = new FilterScope(planner);
  const filter = argument<QuoteFilter>(field, "filter");
  if (filter) assertFilterSize(filter);
  const orderBy = argument<QuoteOrder>(field, "orderBy");
  const order = orderBy === null && parent.order ? parent.order(row) : orderOf(row, orderBy, filter);
  const table = tableFor(order, filter);
  const from = parent.from(row, parentRow, table);
  const where = join([parent.where(row, parentRow, filter), listedQuotes(filter, row, scope)], " AND ");
  const counted = { from: parent.from(row, parentRow), where };
  const ranges = filter === null && orderBy === null ? parent.ranges?.(row, parentRow) : undefined;
  const isByTime = parent.isByTime === true && isEmptyFilter(filter ?? {});
  const listed = { row, from, where, counted, isByTime, order, scope, ...(ranges && { ranges }) };
  // The few quotes of an article are best read through the article, whatever the filter is.
  if (parent.ranges) return listed;
  const { rest = filter ?? {}, ...ranged } = byRanges(parent, parentRow, filter, listed);
  if (!hasStablePlan(rest)) planner.needsCustomPlan = true;
  if (order.tag !== confidenceTag) return { ...listed, ...ranged };
  // The filter may correlate with confidence: all quotes of one speaker may be far down the order.
  planner.needsCustomPlan = true;
  const ranked = recentFirst({ row, table, where, order, bounded: [], nearby });
  return { ...listed, ...ranged, ranges: ranked, isCountedInOrder: false };
}

/** The number of quotes that are tried in the order of the page before all matches are looked up by the filter. */
const nearby = 5_000;

interface Ranged extends Partial<Pick<QuoteListing, "ranges" | "counted" | "isByTime">> {
  /** The rest of the filter, which is checked for each quote. */
  readonly rest?: QuoteFilter;
}

/** Quotes about entities or by speakers are read and counted from ranges of indexes, each newest first. */
function byRanges(
  parent: Parent,
  parentRow: Row,
  filter: QuoteFilter | null,
  { row, order, scope }: FilteredQuotes,
): Ranged {
  const named = (name: "speaker" | "about", kinds: readonly EntityKind[]) => {
    const names = filter?.[name];
    return names ? scope.entities(`filter.${name}`, names, kinds, filter.ambiguity) : null;
  };
  const entities = parent.about?.(parentRow) ?? named("about", entityKinds);
  const speakers = parent.speakers?.(parentRow) ?? named("speaker", speakerKinds);
  // Conditions that define the ranges need not be checked again.
  const { about, speaker, ...others } = filter ?? {};
  const rest: QuoteFilter = {
    ...others,
    ...(parent.about && about ? { about } : {}),
    ...(parent.speakers && speaker ? { speaker } : {}),
  };
  const { direction } = order;
  const isInOrder = order.tag === reportedAtTag;
  const where = listedQuotes(rest, row, scope);
  if (entities !== null) {
    const basis = aboutBasis(filter);
    const ranged = { row, entities, speakers };
    const reported = within(sql`quote_about.reported_at`, filter?.reportedAt, "filter.reportedAt");
    const checked = join([empty, ...reported, where], " AND ");
    const ranges = quoteAboutRanges({ ...ranged, where: sql`${basis}${checked}`, direction });
    return {
      ...(isInOrder && { ranges }),
      ...(!readsQuote(rest) && { counted: { from: quoteAboutRows(ranged, basis), where } }),
      isByTime: !filter?.aboutBasis && isEmptyFilter(rest),
      rest,
    };
  }
  if (parent.speakers) return {};
  if (speakers === null) return found(filter ?? {}, { row, order, scope });
  const spoken = speakers.when(
    (id) => sql`${row.self}.speaker_id = ${id}`,
    (ids) => sql`${row.self}.speaker_id = ANY (${ids})`,
  );
  return {
    ...(isInOrder && { ranges: quoteSpeakerRanges({ row, speakers, where, direction }) }),
    counted: { from: parent.from(row, parentRow), where: sql`${spoken} AND ${where}` },
    isByTime: isEmptyFilter(rest),
    rest,
  };
}

/** Quotes by any speaker about anything, with certain words or evidence. */
function found(filter: QuoteFilter, { row, order, scope }: Pick<FilteredQuotes, "row" | "order" | "scope">): Ranged {
  const { text, ...beside } = filter;
  if (order.tag === relevanceTag) {
    const [, ...ties] = order.keys;
    const query = relevantTo(text);
    const words = { query, spellings: spellingsIn(text ?? "", query) };
    const where = listedQuotes(beside, row, scope);
    const columns = sql`${row.self}.*`;
    return { ranges: rankedQuotes({ row, ...words, where, direction: order.direction, ties, columns }) };
  }
  if (typeof text !== "string" && typeof filter.speakerText !== "string" && !asksForEvidence(filter)) return {};
  const where = listedQuotes(filter, row, scope);
  const reported = within(sql`${row.self}.reported_at`, filter.reportedAt, "filter.reportedAt");
  const bounded = order.tag === reportedAtTag ? reported : [];
  return {
    ranges: recentFirst({ row, table: plain, where, order, bounded, nearby }),
    counted: { from: quotes(row), where },
  };
}

function orderOf(row: Row, argument: QuoteOrder | null, filter: QuoteFilter | null): Order {
  const { field, direction } = argument ?? { field: "REPORTED_AT", direction: "DESC" };
  // Quotes without a date are last in both directions.
  const undated = direction === "DESC" ? sql`'-infinity'` : sql`'infinity'`;
  const keys: Record<QuoteOrderField, () => Key> = {
    REPORTED_AT: () => ({ sql: sql`${row.self}.reported_at`, type: "timestamptz" }),
    SAID_AT: () => ({ sql: sql`coalesce(${row.self}.said_at, ${undated}::timestamptz)`, type: "timestamptz" }),
    RELEVANCE: () => ({ sql: scoreOf("quote", row, relevantTo(filter?.text)), type: "float8" }),
    CONFIDENCE: () => ({ sql: sql`${row.self}.confidence`, type: "float8" }),
  };
  // Both ids are equal; this one is in the index of the order.
  const id = field === "CONFIDENCE" ? sql`${row.self}.quote_id` : sql`${row.self}.id`;
  return { tag: tagOf(field), direction, keys: [keys[field](), { sql: id, type: "int4" }] };
}
