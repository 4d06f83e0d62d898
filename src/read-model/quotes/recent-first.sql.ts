import sql, { empty, join, type Sql } from "sql-template-tag";
import { integer } from "../../planner/constant.ts";
import type { ConnectionSource } from "../../planner/connection.ts";
import type { KeyOrder } from "../../planner/page.ts";
import type { Row } from "../../planner/planner.ts";

interface Found {
  readonly row: Row;
  readonly table: Sql;
  /** What a row has to pass, as it is asked of one row after another. */
  readonly where: Sql;
  /** The same as it is asked of all rows, if that is another way. */
  readonly whereOfAll?: Sql;
  /** The order of the page, which an index has. */
  readonly order: KeyOrder;
  /** The part of `where` that bounds it. */
  readonly bounded: readonly Sql[];
  /** How many rows are looked through in the order of the page before all that pass are looked for. */
  readonly nearby: number;
}

/**
 * Rows that are told by something else than what they are ordered by. Where many pass, the first that the index of the
 * order gives fill a page; where few do, as those with rare words, another index finds all of them. Postgres would have to
 * guess which of both it deals with, and is far off for phrases, or where it takes a count to know: it would look for them
 * in row after row of the whole table.
 */
export function recentFirst(found: Found): NonNullable<ConnectionSource["ranges"]> {
  const { row, table, where, whereOfAll = where, order, bounded, nearby } = found;
  const { self } = row;
  return ({ bounds, by, limit }) => {
    const [most, ordered, between] = [integer(limit), by(order), bounds(order)];
    const isFull = sql`(SELECT count(*) FROM near) = ${most}`;
    // OFFSET 0 keeps the two apart: all that pass are found first, and then cut to the page.
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
