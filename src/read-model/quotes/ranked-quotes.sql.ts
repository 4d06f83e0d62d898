import sql, { join, type Sql } from "sql-template-tag";
import { integer } from "../../planner/constant.ts";
import type { ConnectionSource } from "../../planner/connection.ts";
import type { Key, KeyOrder } from "../../planner/page.ts";
import type { Row } from "../../planner/planner.ts";
import { scoreOf, scoreOfOneWord } from "../text-search.sql.ts";

interface Found {
  /** The quote. */
  readonly row: Row;
  /** The words of the search, and their spellings. */
  readonly query: Sql;
  readonly spellings: readonly Sql[];
  /** The other conditions. */
  readonly where: Sql;
  readonly direction: "ASC" | "DESC";
  /** The tie-breaker of the order: the id, preceded by columns that are equal for all. */
  readonly ties: readonly Key[];
  /** The columns that the page needs. */
  readonly columns: Sql;
}

/**
 * Quotes with certain words by relevance. Rating requires reading each quote, and a frequent word is in very many. A search
 * for one word avoids that: quotes that contain it more than once, or in two spellings, are the best, and few enough for
 * indexes quote_repeated_words_idx and quote_search_idx; all others rate the same, so that any index in the order of the id
 * has a page of them.
 */
export function rankedQuotes(found: Found): NonNullable<ConnectionSource["ranges"]> {
  const { row, query, spellings, where, direction, ties, columns } = found;
  const score: Key = { sql: scoreOf("quote", row, query), type: "float8" };
  const byScore: KeyOrder = { direction, keys: [score, ...ties] };
  const equallyGood: KeyOrder = { direction, keys: [{ ...score, fixed: scoreOfOneWord }, ...ties] };
  const has = (words: Sql) => sql`${row.self}.search @@ ${words}`;
  const all = (conditions: readonly Sql[]) => sql`(${join(conditions, " AND ")})`;
  const isOneWord = all(spellings.map((words) => sql`numnode(${words}) = 1`));
  const inAllSpellings = spellings.length > 1 ? [all(spellings.map(has))] : [];
  const mayBeBetter = join([sql`repeated_words(${row.self}.search) @@ ${query}`, ...inAllSpellings], " OR ");
  const isBetter = sql`${score.sql} > ${scoreOfOneWord}`;
  return ({ bounds, by, limit }) => {
    const best = (condition: Sql, keys: KeyOrder) => sql`(
      SELECT ${columns} FROM quote ${row.self} WHERE ${condition} AND ${where}${bounds(keys)}
      ORDER BY ${by(keys)} LIMIT ${integer(limit)}
    )`;
    const parts = [
      best(sql`NOT ${isOneWord} AND ${has(query)}`, byScore),
      best(sql`${isOneWord} AND (${mayBeBetter}) AND ${isBetter}`, byScore),
      best(sql`${isOneWord} AND ${has(query)} AND (${isBetter}) IS NOT TRUE`, equallyGood),
    ];
    return sql`(${join(parts, " UNION ALL ")}) ${row.self}`;
  };
}
