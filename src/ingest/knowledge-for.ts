import { type Knowledge, knowledgeOf } from "../extraction/knowledge.ts";
import type { Database } from "../database/client.ts";
import { knownEntities } from "./knowledge.sql.ts";
import { foldedAgencyNames } from "./facts/agency.ts";
import type { RawArticle } from "./raw-article.ts";
import type { PreparedText } from "./extractor.ts";

/** An article as it was handed in, and its words. */
interface ReadRaw {
  readonly raw: RawArticle;
  readonly text: PreparedText;
}

/** What is known of the names in all these articles: one statement. */
export async function knowledgeFor(
  database: Pick<Database, "query">,
  articles: readonly ReadRaw[],
): Promise<Knowledge> {
  const names = new Set(articles.flatMap(({ raw, text }) => [...text.namesIn(), ...foldedAgencyNames(raw)]));
  if (names.size === 0) return knowledgeOf([]);
  return knowledgeOf(await database.query(knownEntities([...names])));
}
