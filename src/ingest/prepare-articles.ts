import { type Knowledge, type KnownEntity, knowledgeOf } from "../extraction/knowledge.ts";
import type { Extractor, PreparedText } from "./extractor.ts";
import { agencyOf, foldedAgencyNames } from "./facts/agency.ts";
import { contextOf, type FoundArticle, type PreparedArticle, prepareArticle } from "./prepared-article.ts";

/** Finds the entities with any of these folded names. */
export type FindEntities = (names: readonly string[]) => Promise<readonly KnownEntity[]>;

/** The rows of an article, or the reason why its text could not be read. */
export type Preparation = { readonly article: PreparedArticle } | { readonly failure: string };

/**
 * Extracts the facts of articles and makes rows of them, in order; all that is CPU time in ingestion. Asks once for the
 * entities whose names are in any of the texts.
 */
export type PrepareArticles = (
  articles: readonly FoundArticle[],
  findEntities: FindEntities,
) => AsyncIterable<Preparation>;

/** Prepares articles in this thread; an article is read when the one before it has been taken. */
export function prepareWith(extractor: Pick<Extractor, "read">): PrepareArticles {
  return async function* prepare(articles, findEntities) {
    const texts = articles.map((found) => ({ found, text: extractor.read(found.raw.body) }));
    const names = new Set(texts.flatMap(({ found, text }) => [...text.namesIn(), ...foldedAgencyNames(found.raw)]));
    const knowledge = knowledgeOf(names.size === 0 ? [] : await findEntities([...names]));
    for (const { found, text } of texts) yield preparationOf(found, text, knowledge);
  };
}

/** One text that can't be read doesn't keep the others from being stored. */
function preparationOf(found: FoundArticle, text: PreparedText, knowledge: Knowledge): Preparation {
  try {
    const facts = text.extract(contextOf(found.raw), knowledge);
    return { article: prepareArticle(found, facts, agencyOf(found.raw, knowledge)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
