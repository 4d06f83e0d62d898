import sql, { join, type Sql } from "sql-template-tag";
import { integer } from "../selection/constant.ts";
import type { Listing } from "../selection/connection.ts";
import type { Key, KeyOrder } from "../selection/page.ts";
import type { Row } from "../selection/planner.ts";
import { scoreOf, scoreOfOneWord } from "./text-search.sql.ts";

interface Found {
  /** The quote. */
  readonly row: Row;
  /** The words that are searched for. */
  readonly query: Sql;
  /** What a quote has to pass beside having the words. */
  readonly where: Sql;
  readonly direction: "ASC" | "DESC";
  /** What tells equally good quotes apart in the order of the page: the id, and before it what they all have alike. */
  readonly ties: readonly Key[];
  /** What the page takes of the quote. */
  readonly columns: Sql;
}

/**
 * Quotes with certain words, by how well they fit. To rate a quote it has to be read, and a frequent word is in very
 * many. A search for one word need not rate them all: quotes that say it more than once are the best, and few enough for
 * index quote_repeated_words_idx; all others are equally good, so that any index which has them by id gives a page of them.
 */
export function bestQuotes(found: Found): NonNullable<Listing["ranges"]> {
  const { row, query, where, direction, ties, columns } = found;
  const score: Key = { sql: scoreOf("quote", row, query), type: "float8" };
  const byScore: KeyOrder = { direction, keys: [score, ...ties] };
  const equallyGood: KeyOrder = { direction, keys: [{ ...score, fixed: scoreOfOneWord }, ...ties] };
  const fits = sql`${row.self}.search @@ ${query}`;
  const isOneWord = sql`numnode(${query}) = 1`;
  const isBetter = sql`${score.sql} > ${scoreOfOneWord}`;
  return ({ bounds, by, limit }) => {
    const best = (condition: Sql, keys: KeyOrder) => sql`(
      SELECT ${columns} FROM quote ${row.self} WHERE ${condition} AND ${where}${bounds(keys)}
      ORDER BY ${by(keys)} LIMIT ${integer(limit)}
    )`;
    const parts = [
      best(sql`NOT ${isOneWord} AND ${fits}`, byScore),
      best(sql`${isOneWord} AND repeated_words(${row.self}.search) @@ ${query} AND ${isBetter}`, byScore),
      best(sql`${isOneWord} AND ${fits} AND (${isBetter}) IS NOT TRUE`, equallyGood),
    ];
    return sql`(${join(parts, " UNION ALL ")}) ${row.self}`;
  };
}
