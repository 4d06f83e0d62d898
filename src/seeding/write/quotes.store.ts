import { statementBands } from "../../quotes/same-statement.ts";
import type { ArticleRows } from "./article-rows.ts";
import { idOf, idOrNull, type Ids } from "../ids.ts";
import type { QuoteRows } from "./quote-rows.ts";
import type { Transaction } from "./stored-entities.ts";

/** Writes statements with their candidates and subjects; gives the row id of each, by key. */
export async function writeQuotes(
  tx: Transaction,
  quotes: readonly QuoteRows[],
  articles: readonly ArticleRows[],
  articleIds: Ids,
  ids: Ids,
): Promise<Ids> {
  // Those that are here already are carried by articles of other origins.
  const here = await tx.quote.findMany({
    where: { key: { in: quotes.map(({ key }) => key) } },
    select: { id: true, key: true, _count: { select: { abouts: true } } },
  });
  const subjectsHere = new Map(here.map(({ key, _count }) => [key, _count.abouts]));
  const quoteIds = new Map(here.map(({ id, key }) => [key, id]));
  const reportedAt = new Map(articles.map((article) => [article.name, article.reportedAt]));

  for (const quote of quotes.filter(({ key }) => quoteIds.has(key))) {
    await tx.quote.update({ where: { key: quote.key }, data: facts(quote, ids) });
  }
  await tx.speakerCandidate.deleteMany({ where: { quoteId: { in: [...quoteIds.values()] } } });
  const added = await tx.quote.createManyAndReturn({
    data: quotes
      .filter(({ key }) => !quoteIds.has(key))
      .map((quote) => ({
        key: quote.key,
        ...facts(quote, ids),
        // A trigger moves both to the article that carried it first.
        articleId: idOf(articleIds, quote.article),
        reportedAt: reportedOf(reportedAt, quote.article),
      })),
    select: { id: true, key: true },
  });
  for (const { id, key } of added) quoteIds.set(key, id);

  await tx.speakerCandidate.createMany({
    data: quotes.flatMap(({ key, candidates }) =>
      candidates.map(({ entity, score, reasons }) => ({
        quoteId: idOf(quoteIds, key),
        entityId: idOf(ids, entity),
        score,
        reasons,
      })),
    ),
    // Two candidates may have turned out to be one.
    skipDuplicates: true,
  });
  await tx.quoteAbout.createMany({
    data: quotes.flatMap(({ key, speaker, about }) =>
      about.map(({ entity, basis, text, article, start, end }, index) => ({
        quoteId: idOf(quoteIds, key),
        entityId: idOf(ids, entity),
        basis,
        text,
        articleId: idOf(articleIds, article),
        startOffset: start,
        endOffset: end,
        position: (subjectsHere.get(key) ?? 0) + index,
        speakerId: idOrNull(ids, speaker),
        reportedAt: reportedOf(reportedAt, article),
      })),
    ),
    // What an article of another origin has shown already stays.
    skipDuplicates: true,
  });
  return quoteIds;
}

function facts(quote: QuoteRows, ids: Ids) {
  const { text, kind, polarity, speaker, speakerText, saidAt, saidPrecision } = quote;
  const bands = statementBands(speaker, text, polarity);
  return { text, kind, polarity, speakerId: idOrNull(ids, speaker), speakerText, saidAt, saidPrecision, bands };
}

function reportedOf(dates: ReadonlyMap<string, Date>, article: string): Date {
  const date = dates.get(article);
  if (date === undefined) throw new Error(`The article ${article} is not among those that are written.`);
  return date;
}

/** Writes where the quotes stand, and the way of each from its speaker to the page. */
export async function writeOccurrences(
  tx: Transaction,
  articles: readonly ArticleRows[],
  articleIds: Ids,
  quoteIds: Ids,
  ids: Ids,
): Promise<void> {
  const occurrences = articles.flatMap(({ name, occurrences: list }) =>
    list.map(({ key, start, end, attribution, ...columns }) => ({
      columns: {
        ...columns,
        articleId: idOf(articleIds, name),
        quoteId: idOf(quoteIds, key),
        startOffset: start,
        endOffset: end,
      },
      attribution,
    })),
  );
  const added = await tx.occurrence.createManyAndReturn({
    data: occurrences.map(({ columns }) => columns),
    select: { id: true, articleId: true, startOffset: true, endOffset: true },
  });
  const occurrenceIds: Ids = new Map(added.map((row) => [placeKey(row), row.id]));
  await tx.attributionStep.createMany({
    data: occurrences.flatMap(({ columns, attribution }) =>
      attribution.map(({ relation, agent, text }, position) => ({
        occurrenceId: idOf(occurrenceIds, placeKey(columns)),
        position,
        agentId: idOrNull(ids, agent),
        text,
        relation,
      })),
    ),
  });
}

/** What tells spans of articles apart. */
export function placeKey(span: {
  readonly articleId: number;
  readonly startOffset: number;
  readonly endOffset: number;
}) {
  return `${span.articleId}:${span.startOffset}:${span.endOffset}`;
}
