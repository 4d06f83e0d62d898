import sql, { raw, type Sql } from "sql-template-tag";
import { KnowledgeError, BadUserInputError } from "../errors.ts";
import { typeOfKind } from "../entities/entity.ts";
import { globalId, type NodeType, requireGlobalId } from "../graphql/global-id.ts";
import { type Projection, record } from "../planner/output.ts";
import { maxPageSize } from "../planner/page.ts";
import { quote } from "../shared/quote.ts";
import type { FieldRule, Planner, Row } from "../planner/planner.ts";
import type { SelectedField } from "../planner/selection.ts";
import { spanKey } from "./span-key.sql.ts";

/** The table of a node type, and the SQL of the key in its global ids. */
interface NodeTable {
  readonly from: (row: Row) => Sql;
  readonly key: (row: Row) => Sql;
  readonly where: (row: Row, keys: readonly string[]) => Sql;
}

const keyed = (table: string, key: string): NodeTable => ({
  from: (row) => sql`${raw(table)} ${row.self}`,
  key: (row) => sql`${row.self}.${raw(key)}`,
  where: (row, keys) => sql`${row.self}.${raw(key)} = ANY (${keys}::text[])`,
});

/** Rows that are identified by the key of their article and their span. */
const spanned = (table: string): NodeTable => {
  const key = (row: Row) => spanKey(sql`${row.detail}.key`, row);
  return {
    from: (row) =>
      sql`${raw(table)} ${row.self} JOIN article ${row.detail} ON ${row.detail}.id = ${row.self}.article_id`,
    key,
    where: (row, keys) => {
      const articles = keys.map((one) => one.split(":")[0]);
      return sql`${row.detail}.key = ANY (${articles}::text[]) AND ${key(row)} = ANY (${keys}::text[])`;
    },
  };
};

const entityTables = Object.fromEntries(
  Object.entries(typeOfKind).map(([kind, type]) => [type, entity(kind)]),
) as Record<(typeof typeOfKind)[keyof typeof typeOfKind], NodeTable>;

// The id of a merged entity finds the one that it was merged into.
function entity(kind: string): NodeTable {
  return {
    from: ({ self }) => sql`entity named JOIN entity ${self} ON ${self}.id = coalesce(named.merged_into, named.id)`,
    key: () => sql`named.slug`,
    where: (_, keys) => sql`named.slug = ANY (${keys}::text[]) AND named.kind = ${kind}::entity_kind`,
  };
}

const tables: Readonly<Record<NodeType, NodeTable>> = {
  ...entityTables,
  Article: keyed("article", "key"),
  Quote: keyed("quote", "key"),
  Mention: spanned("mention"),
  Occurrence: spanned("occurrence"),
};

/** The nodes with these global ids as a Map by id, with one subquery per type. */
function nodesById(ids: readonly string[], field: SelectedField, planner: Planner): Projection {
  const parsed = ids.map(requireGlobalId);
  const types = [...new Set(parsed.map((id) => id.type))];
  const keysOf = (type: NodeType) => parsed.filter((id) => id.type === type).map((id) => id.key);
  return record(types.map((type) => ({ key: type, output: nodesOfType(type, keysOf(type), field, planner) })));
}

function nodesOfType(type: NodeType, keys: readonly string[], field: SelectedField, planner: Planner): Projection {
  const row = planner.row();
  const { from, key, where } = tables[type];
  const object = planner.objectOf(type, field.fields(type), row);
  return {
    sql: sql`(SELECT coalesce(json_agg(json_build_array(${key(row)}, ${object.sql})), '[]')
      FROM ${from(row)} WHERE ${where(row, keys)})`,
    read: (pairs, bound) =>
      new Map(
        (pairs as [string, unknown][]).map(([found, value]) => [globalId(type, found), object.read(value, bound)]),
      ),
  };
}

function nodeIn(byType: unknown, id: string): unknown {
  const { type } = requireGlobalId(id);
  return (byType as Record<string, Map<string, unknown>>)[type]?.get(id) ?? null;
}

/** `node(id:)` and single objects by id: null if no object has the id, BAD_ID if none can have it. */
export function nodeById(only?: NodeType): FieldRule {
  return (_, field, planner) => {
    const id = String(field.args["id"]);
    const { type } = requireGlobalId(id);
    if (only !== undefined && type !== only) {
      throw new KnowledgeError(
        "BAD_ID",
        `${quote(id)} is the id of ${withArticle(type)}, not of ${withArticle(only)}. Ask node(id:) for it.`,
      );
    }
    const nodes = nodesById([id], field, planner);
    return { sql: nodes.sql, read: (value, bound) => nodeIn(nodes.read(value, bound), id) };
  };
}

/** `nodes(ids:)`: one item per id, null if no object has it. */
export const nodesByIds: FieldRule = (_, field, planner) => {
  const ids = (field.args["ids"] as readonly string[]).map(String);
  if (ids.length > maxPageSize) {
    throw new BadUserInputError(`"ids" has ${ids.length} ids: ask for ${maxPageSize} at most at a time.`);
  }
  const nodes = nodesById(ids, field, planner);
  return {
    sql: nodes.sql,
    read: (value, bound) => {
      const byType = nodes.read(value, bound);
      return ids.map((id) => nodeIn(byType, id));
    },
  };
};

const withArticle = (type: NodeType) => `${/^[AEIO]/.test(type) ? "an" : "a"} ${type}`;
