import sql, { empty, join, type Sql } from "sql-template-tag";
import { type EntityKind, entityKinds, speakerKinds } from "../entities/entity.ts";
import { connection, type Listing } from "../selection/connection.ts";
import type { Key, KeyOrder, Order } from "../selection/page.ts";
import type { QuoteFilter, QuoteOrder, QuoteOrderField } from "../quotes/quote.args.ts";
import { type Entities, entityOf } from "../selection/entities.ts";
import type { FieldRule, Planner, Row } from "../selection/planner.ts";
import { argument, type SelectedField } from "../selection/selection.ts";
import { facets, histogram, type QuoteListing } from "./quote-aggregates.sql.ts";
import { bestQuotes } from "./best-quotes.sql.ts";
import { FilterScope, refuseLarge, within } from "./filter.sql.ts";
import { quoteAboutRanges, quoteAboutRows, quoteSpeakerRanges } from "./quote-ranges.sql.ts";
import {
  aboutBasis,
  isAbout,
  isEmptyFilter,
  isShown,
  isSteady,
  listedQuotes,
  readsQuote,
  standsOften,
} from "./quote-filter.sql.ts";
import { nearbyRanges } from "./nearby-ranges.sql.ts";
import { resolutions } from "./resolution.sql.ts";
import { relevantTo, scoreOf, spellingsIn } from "./text-search.sql.ts";

const tagOf = (field: QuoteOrderField) => `Quote/${field}`;
const reportedAtTag = tagOf("REPORTED_AT");
const relevanceTag = tagOf("RELEVANCE");

interface Parent {
  readonly from: (row: Row, parent: Row) => Sql;
  readonly where: (row: Row, parent: Row, filter: QuoteFilter | null) => Sql;
  /** The order when none is asked for; newest first unless given. */
  readonly order?: (row: Row) => Order;
  /** Whether an index has its quotes in the order of reported_at. */
  readonly isByTime?: boolean;
  /** The rows of a page alone, where all of them are listed in the parent's own order. */
  readonly ranges?: (row: Row, parent: Row) => NonNullable<Listing["ranges"]>;
  /** The entities or the speakers to which the parent narrows the list. */
  readonly about?: (parent: Row) => Entities;
  readonly speakers?: (parent: Row) => Entities;
}

const quotes = (row: Row) => sql`quote ${row.self}`;

/** Quotes with where they stand in an article, or those of its places that `rest` leaves. */
const carriedBy = (row: Row, article: Row, rest: Sql = empty) => sql`quote ${row.self} JOIN (
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
    from: (row, article) => carriedBy(row, article),
    where: () => sql`true`,
    ranges:
      (row, article) =>
      ({ bounds, by }) =>
        // In order before the quotes are looked up, so that no more of them are than the page takes.
        sql`${carriedBy(
          row,
          article,
          sql`HAVING true${bounds(placeInArticle)} ORDER BY ${by(placeInArticle)}`,
        )} AND ${isShown(row.self)}`,
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

/** Quotes under a QuoteFilter, newest first unless ordered otherwise; an article's in the order of its text. */
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
  if (filter) refuseLarge(filter);
  const orderBy = argument<QuoteOrder>(field, "orderBy");
  const order = orderBy === null && parent.order ? parent.order(row) : orderOf(row, orderBy, filter);
  const from = parent.from(row, parentRow);
  const where = join([parent.where(row, parentRow, filter), listedQuotes(filter, row, scope)], " AND ");
  const ranges = filter === null && orderBy === null ? parent.ranges?.(row, parentRow) : undefined;
  const isByTime = parent.isByTime === true && isEmptyFilter(filter ?? {});
  const listed = { row, from, where, counted: { from, where }, isByTime, order, scope, ...(ranges && { ranges }) };
  // An article's few quotes are best read from the article, whatever is asked of them.
  if (parent.ranges) return listed;
  const { rest = filter ?? {}, ...ranged } = byRanges(parent, parentRow, filter, listed);
  if (!isSteady(rest)) planner.dependsOnValues = true;
  return { ...listed, ...ranged };
}

interface Ranged extends Partial<Pick<QuoteListing, "ranges" | "counted" | "isByTime">> {
  /** What is left of the filter to be checked of each quote. */
  readonly rest?: QuoteFilter;
}

/** Quotes about something, or of somebody, are read and counted from indexes; newest first, each range in order. */
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
  // What the ranges are made of need not be checked again.
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

/** Quotes of anybody about anything, with certain words or carried by several publishers. */
function found(filter: QuoteFilter, { row, order, scope }: Pick<FilteredQuotes, "row" | "order" | "scope">): Ranged {
  const { text, ...beside } = filter;
  if (order.tag === relevanceTag) {
    const [, ...ties] = order.keys;
    const query = relevantTo(text);
    const words = { query, spellings: spellingsIn(text ?? "", query) };
    const where = listedQuotes(beside, row, scope);
    const columns = sql`${row.self}.*`;
    return { ranges: bestQuotes({ row, ...words, where, direction: order.direction, ties, columns }) };
  }
  const publishers = filter.minIndependentPublishers ?? 0;
  if (typeof text !== "string" && publishers < 2) return {};
  const where = listedQuotes(filter, row, scope);
  const whereOfAll = publishers < 2 ? where : sql`${standsOften(row.self, publishers)} AND ${where}`;
  const reported = within(sql`${row.self}.reported_at`, filter.reportedAt, "filter.reportedAt");
  const bounded = order.tag === reportedAtTag ? reported : [];
  return {
    ranges: nearbyRanges({ row, table: sql`quote`, where, whereOfAll, order, bounded, nearby: 5_000 }),
    counted: { from: quotes(row), where: whereOfAll },
  };
}

function orderOf(row: Row, argument: QuoteOrder | null, filter: QuoteFilter | null): Order {
  const { field, direction } = argument ?? { field: "REPORTED_AT", direction: "DESC" };
  // A quote without a date stands last either way.
  const undated = direction === "DESC" ? sql`'-infinity'` : sql`'infinity'`;
  const keys: Record<QuoteOrderField, () => Key> = {
    REPORTED_AT: () => ({ sql: sql`${row.self}.reported_at`, type: "timestamptz" }),
    SAID_AT: () => ({ sql: sql`coalesce(${row.self}.said_at, ${undated}::timestamptz)`, type: "timestamptz" }),
    RELEVANCE: () => ({ sql: scoreOf("quote", row, relevantTo(filter?.text)), type: "float8" }),
  };
  return {
    tag: tagOf(field),
    direction,
    keys: [keys[field](), { sql: sql`${row.self}.id`, type: "int4" }],
  };
}
