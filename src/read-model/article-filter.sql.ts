import sql, { type Sql } from "sql-template-tag";
import { entityKinds } from "../entities/entity.ts";
import type { ArticleFilter } from "../articles/article.args.ts";
import type { Row } from "../planner/planner.ts";
import { all, type FilterScope, booleanConditions, within } from "./filter.sql.ts";
import { newsQuery } from "./text-search.sql.ts";

/** True if a filter only bounds the order of the articles, so that one plan is good for all values. */
export function hasStablePlan({ publishedAt: _, ambiguity: _policy, ...conditions }: ArticleFilter): boolean {
  return Object.values(conditions).every((condition) => condition === undefined || condition === null);
}

/** The condition that an article passes a filter. */
export function articleCondition(filter: ArticleFilter | null, row: Row, scope: FilterScope, path = "filter"): Sql {
  if (filter === null) return sql`true`;
  const { text, publisher, mentions, mentionsAll, language, publishedAt, ambiguity } = filter;
  const self = row.self;
  const mentioning = (argument: string, names: readonly string[]) =>
    // Index mention_entity_id_article_id_idx.
    sql`${self}.id IN (SELECT article_id FROM mention WHERE entity_id = ANY (${scope.idsOf(argument, names, entityKinds, ambiguity)}))`;
  return all([
    // Index article_search_idx.
    ...(typeof text === "string" ? [sql`${self}.search @@ ${newsQuery(text, `${path}.text`)}`] : []),
    ...(publisher
      ? [sql`${self}.publisher_id = ANY (${scope.idsOf(`${path}.publisher`, publisher, ["ORGANIZATION"], ambiguity)})`]
      : []),
    ...(mentions ? [mentioning(`${path}.mentions`, mentions)] : []),
    ...(mentionsAll ?? []).map((name) => mentioning(`${path}.mentionsAll`, [name])),
    ...(language ? [sql`lower(${self}.language) = ANY (${language.map((tag) => tag.toLowerCase())}::text[])`] : []),
    // Index article_reported_at_id_idx: reported_at is published_at if that is known.
    ...(publishedAt
      ? [sql`${self}.published_at IS NOT NULL`, ...within(sql`${self}.reported_at`, publishedAt, `${path}.publishedAt`)]
      : []),
    ...booleanConditions(filter, path, (part, at) => articleCondition(part, row, scope, at)),
  ]);
}
