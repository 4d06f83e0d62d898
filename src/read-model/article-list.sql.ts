import sql, { join } from "sql-template-tag";
import type { ArticleFilter, ArticleOrder, ArticleOrderField } from "../articles/article.args.ts";
import { connection, type ConnectionSource } from "../planner/connection.ts";
import type { Key, Order } from "../planner/page.ts";
import type { FieldRule, Row } from "../planner/planner.ts";
import { argument } from "../planner/selection.ts";
import { articleCondition, hasStablePlan } from "./article-filter.sql.ts";
import { resolutions } from "./resolution.sql.ts";
import { FilterScope, assertFilterSize, within } from "./filter.sql.ts";
import { recentFirst } from "./quotes/recent-first.sql.ts";
import { relevantTo, scoreOf } from "./text-search.sql.ts";

const publishedAtTag = "Article/PUBLISHED_AT";

const parents = {
  all: () => sql`true`,
  // Index article_publisher_id_reported_at_id_idx.
  publisher: (row: Row, publisher: Row) => sql`${row.self}.publisher_id = ${publisher.self}.id`,
  // Index mention_entity_id_article_id_idx.
  mentioning: (row: Row, entity: Row) =>
    sql`${row.self}.id IN (SELECT article_id FROM mention WHERE entity_id = ${entity.self}.id)`,
} as const;

interface ArticleListing extends ConnectionSource {
  readonly scope: FilterScope;
}

/** Articles under an ArticleFilter, newest first unless ordered otherwise. */
export function articleConnection(parent: keyof typeof parents): FieldRule {
  return connection<ArticleListing>({
    list: (parentRow, field, planner) => {
      const row = planner.row();
      const scope = new FilterScope(planner);
      const filter = argument<ArticleFilter>(field, "filter");
      if (filter) assertFilterSize(filter);
      if (!hasStablePlan(filter ?? {})) planner.needsCustomPlan = true;
      const where = join([parents[parent](row, parentRow), articleCondition(filter, row, scope)], " AND ");
      const order = orderOf(row, argument<ArticleOrder>(field, "orderBy"), filter);
      const listed = { row, from: sql`article ${row.self}`, where, order, scope };
      if (parent !== "all" || typeof filter?.text !== "string" || order.tag !== publishedAtTag) return listed;
      const reported = within(sql`${row.self}.reported_at`, filter.publishedAt, "filter.publishedAt");
      // The search vector of an article is on another page of the disk, so checking it costs more than for a quote.
      const found = { row, table: sql`article`, where, order, bounded: reported, nearby: 1_000 };
      return { ...listed, ranges: recentFirst(found) };
    },
    more: ({ scope }) => ({ resolutions: resolutions(scope.references) }),
  });
}

function orderOf(row: Row, order: ArticleOrder | null, filter: ArticleFilter | null): Order {
  const field = order?.field ?? "PUBLISHED_AT";
  const keys: Record<ArticleOrderField, () => Key> = {
    PUBLISHED_AT: () => ({ sql: sql`${row.self}.reported_at`, type: "timestamptz" }),
    RELEVANCE: () => ({ sql: scoreOf("article", row, relevantTo(filter?.text)), type: "float8" }),
  };
  return {
    tag: `Article/${field}`,
    direction: order?.direction ?? "DESC",
    keys: [keys[field](), { sql: sql`${row.self}.id`, type: "int4" }],
  };
}
