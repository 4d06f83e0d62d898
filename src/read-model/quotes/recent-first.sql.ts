import sql, { empty, join, type Sql } from "sql-template-tag";
import { integer } from "../../planner/constant.ts";
import type { ConnectionSource } from "../../planner/connection.ts";
import type { KeyOrder } from "../../planner/page.ts";
import type { Row } from "../../planner/planner.ts";

interface Found {
  readonly row: Row;
  readonly table: Sql;
  /** The condition in the form that is checked row by row. */
  readonly where: Sql;
  /** The same condition in the form that finds all rows, if it differs. */
  readonly whereOfAll?: Sql;
  /** The order of the page, by an index. */
  readonly order: KeyOrder;
  /** The part of `where` that bounds the order. */
  readonly bounded: readonly Sql[];
  /** The number of rows that are tried in the order of the page before all matches are looked up. */
  readonly nearby: number;
}

/**
 * Rows that are filtered by other columns than they are ordered by. If many match, the first rows of the index for the order
 * fill a page; if few do, as with rare words, another index finds all of them. Postgres would have to estimate which case it
 * is, and is far off for phrases and counts: it would read the whole table row by row.
 */
export function recentFirst(found: Found): NonNullable<ConnectionSource["ranges"]> {
  const { row, table, where, whereOfAll = where, order, bounded, nearby } = found;
  const { self } = row;
  return ({ bounds, by, limit }) => {
    const [most, ordered, between] = [integer(limit), by(order), bounds(order)];
    const isFull = sql`(SELECT count(*) FROM near) = ${most}`;
    // OFFSET 0 is an optimization fence: all matches are found first, then limited to the page.
    return sql`(
      WITH near AS MATERIALIZED (
        SELECT * FROM (
          SELECT * FROM ${table} ${self} WHERE true${between}${join([empty, ...bounded], " AND ")}
          ORDER BY ${ordered} LIMIT ${integer(nearby)}
        ) ${self} WHERE ${where} ORDER BY ${ordered} LIMIT ${most}
      )
      SELECT * FROM near WHERE ${isFull} UNION ALL (
        SELECT * FROM (SELECT * FROM ${table} ${self} WHERE NOT ${isFull} AND ${whereOfAll}${between} OFFSET 0) ${self}
        ORDER BY ${ordered} LIMIT ${most}
      )
    ) ${self}`;
  };
}
