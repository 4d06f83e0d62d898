import sql, { join, type Sql } from "sql-template-tag";
import { connection, type Listing } from "../selection/connection.ts";
import type { Key, Order } from "../selection/page.ts";
import type { FieldRule, Row } from "../selection/planner.ts";
import { relevance } from "./article-list.sql.ts";
import { facets, histogram } from "./quote-aggregates.sql.ts";
import { FilterScope } from "./filter.sql.ts";
import { aboutBasis, isAbout, type QuoteFilter, quoteCondition } from "./quote-filter.sql.ts";
import { resolutions } from "./resolution.sql.ts";

interface Parent {
  readonly from: (row: Row, parent: Row) => Sql;
  readonly where: (row: Row, parent: Row, filter: QuoteFilter | null) => Sql;
  /** The order when none is asked for; newest first unless given. */
  readonly order?: (row: Row) => Order;
}

const quotes = (row: Row) => sql`quote ${row.self}`;

const parents = {
  all: { from: quotes, where: () => sql`true` },
  // Index quote_speaker_id_reported_at_id_idx.
  speaker: { from: quotes, where: (row, speaker) => sql`${row.self}.speaker_id = ${speaker.self}.id` },
  about: {
    from: quotes,
    where: (row, entity, filter) =>
      isAbout(row.self, sql`quote_about.entity_id = ${entity.self}.id${aboutBasis(filter)}`),
  },
  // Index occurrence_article_id_start_offset_end_offset_key; in the order of the text.
  article: {
    from: (row, article) => sql`quote ${row.self} JOIN (
      SELECT quote_id, min(start_offset) AS start_offset FROM occurrence
      WHERE article_id = ${article.self}.id GROUP BY quote_id
    ) ${row.detail} ON ${row.detail}.quote_id = ${row.self}.id`,
    where: () => sql`true`,
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

interface QuoteListing extends Listing {
  readonly scope: FilterScope;
}

/** Quotes under a QuoteFilter, newest first unless ordered otherwise; an article's in the order of its text. */
export function quoteConnection(parent: keyof typeof parents): FieldRule {
  const { from, where, order }: Parent = parents[parent];
  return connection<QuoteListing>({
    list: (parentRow, field, planner) => {
      const row = planner.row();
      const scope = new FilterScope(planner);
      const filter = (field.args["filter"] ?? null) as QuoteFilter | null;
      const orderArgument = (field.args["orderBy"] ?? null) as OrderArgument | null;
      return {
        row,
        from: from(row, parentRow),
        where: join([where(row, parentRow, filter), quoteCondition(filter, row, scope)], " AND "),
        order: orderArgument === null && order ? order(row) : orderOf(row, orderArgument, filter),
        scope,
      };
    },
    more: (listing) => ({
      resolutions: resolutions(listing.scope.references),
      facets: facets(listing),
      histogram: histogram(listing),
    }),
  });
}

interface OrderArgument {
  readonly field: "REPORTED_AT" | "SAID_AT" | "RELEVANCE";
  readonly direction: "ASC" | "DESC";
}

function orderOf(row: Row, argument: OrderArgument | null, filter: QuoteFilter | null): Order {
  const { field, direction } = argument ?? { field: "REPORTED_AT", direction: "DESC" };
  // A quote without a date stands last either way.
  const undated = direction === "DESC" ? sql`'-infinity'` : sql`'infinity'`;
  const keys: Record<OrderArgument["field"], () => Key> = {
    REPORTED_AT: () => ({ sql: sql`${row.self}.reported_at`, type: "timestamptz" }),
    SAID_AT: () => ({ sql: sql`coalesce(${row.self}.said_at, ${undated}::timestamptz)`, type: "timestamptz" }),
    RELEVANCE: () => ({ sql: relevance(row, filter?.text), type: "float8" }),
  };
  return { tag: `Quote/${field}`, direction, keys: [keys[field](), { sql: sql`${row.self}.id`, type: "int4" }] };
}
