import sql, { type Sql } from "sql-template-tag";
import { globalId, type NodeType } from "../graphql/global-id.ts";
import type { FieldRule, Row } from "../planner/planner.ts";
import { value } from "../planner/rule-builders.ts";

/** The key in the global id of a span of an article. */
export const spanKey = (articleKey: Sql, { self }: Row) =>
  sql`(${articleKey} || ':' || ${self}.start_offset || ':' || ${self}.end_offset)`;

/** The global id of a span of an article. Index article_pkey. */
export const spanId = (type: NodeType): FieldRule =>
  value(
    (row) => spanKey(sql`(SELECT key FROM article WHERE id = ${row.self}.article_id)`, row),
    (key) => globalId(type, String(key)),
  );
