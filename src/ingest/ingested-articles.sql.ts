import sql from "sql-template-tag";
import type { Statement } from "../shared/statement.ts";

export interface IngestedRow {
  readonly id: number;
  readonly key: string;
  readonly quotes: number;
}

/** What a command says of articles that it has stored: rows { id, key, quotes }. Indexes article_pkey, occurrence_article_id_start_offset_end_offset_key. */
export const ingestedArticles = (ids: readonly number[]): Statement<IngestedRow> => sql`
  SELECT id, key, (SELECT count(DISTINCT quote_id)::int FROM occurrence WHERE article_id = article.id) AS quotes
  FROM article WHERE id = ANY (${ids}::int[])`;
