import sql, { empty, join, type Sql } from "sql-template-tag";
import { integer } from "../selection/constant.ts";
import type { Listing } from "../selection/connection.ts";
import type { KeyOrder } from "../selection/page.ts";
import type { Row } from "../selection/planner.ts";

interface Found {
  readonly row: Row;
  readonly table: Sql;
  /** Everything that a row has to pass, its words among it. */
  readonly where: Sql;
  /** The part of `where` that bounds reported_at. */
  readonly reported: readonly Sql[];
  readonly direction: "ASC" | "DESC";
  /** How many rows are looked through in the order of the page before an index is asked for all that have the words. */
  readonly nearby: number;
}

/**
 * Rows with certain words, by the time they were reported. Frequent words fill a page with the first rows that the index
 * on reported_at gives; rare ones are in few rows, which the index on the words gives. Postgres would have to guess which
 * of both it deals with, and is far off for phrases: it would look for them in row after row of the whole table.
 */
export function textRanges({ row, table, where, reported, direction, nearby }: Found): NonNullable<Listing["ranges"]> {
  const { self } = row;
  const keys: KeyOrder = {
    direction,
    keys: [
      { sql: sql`${self}.reported_at`, type: "timestamptz" },
      { sql: sql`${self}.id`, type: "int4" },
    ],
  };
  return ({ bounds, by, limit }) => {
    const [most, order, between] = [integer(limit), by(keys), bounds(keys)];
    const isFull = sql`(SELECT count(*) FROM near) = ${most}`;
    // OFFSET 0 keeps the two apart: what has the words is found first, and then cut to the page.
    return sql`(
      WITH near AS MATERIALIZED (
        SELECT * FROM (
          SELECT * FROM ${table} ${self} WHERE true${between}${join([empty, ...reported], " AND ")}
          ORDER BY ${order} LIMIT ${integer(nearby)}
        ) ${self} WHERE ${where} ORDER BY ${order} LIMIT ${most}
      )
      SELECT * FROM near WHERE ${isFull} UNION ALL (
        SELECT * FROM (SELECT * FROM ${table} ${self} WHERE NOT ${isFull} AND ${where}${between} OFFSET 0) ${self}
        ORDER BY ${order} LIMIT ${most}
      )
    ) ${self}`;
  };
}
