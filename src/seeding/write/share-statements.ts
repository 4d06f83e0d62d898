import type { AboutSlug, QuoteFacts, StatementFacts } from "../../ingest/facts/quote-facts.ts";
import type { SeedArticleFacts } from "./article-facts.ts";

/**
 * Gives every quote of a statement what all articles say of it; where they differ, the first one counts. An article keeps
 * only those subjects that no earlier one has.
 */
export function shareStatements(articles: readonly SeedArticleFacts[]): readonly SeedArticleFacts[] {
  const quotes = articles.flatMap(({ facts }) => facts.quotes);
  const shared = new Map<string, StatementFacts>();
  for (const { key, statement } of quotes) shared.set(key, merge(shared.get(key) ?? statement, statement));
  const named = new Set<string>();
  const isNew = (quote: QuoteFacts, { entity }: AboutSlug) => {
    const subject = `${quote.key} ${entity}`;
    return !named.has(subject) && named.add(subject);
  };
  return articles.map((article) => ({
    ...article,
    facts: {
      ...article.facts,
      quotes: article.facts.quotes.map((quote) => ({
        ...quote,
        statement: shared.get(quote.key) ?? quote.statement,
        about: quote.about.filter((subject) => isNew(quote, subject)),
      })),
    },
  }));
}

function merge(first: StatementFacts, other: StatementFacts): StatementFacts {
  const { saidAt, saidPrecision } = first.saidAt === null ? other : first;
  const known = new Set(first.candidates.map(({ entity }) => entity));
  return {
    ...first,
    saidAt,
    saidPrecision,
    speakerText: first.speakerText ?? other.speakerText,
    candidates: [...first.candidates, ...other.candidates.filter(({ entity }) => !known.has(entity))],
  };
}
