import { type ArticleRows, originPrefix } from "./article-rows.ts";
import { dayOf } from "../dates.ts";
import { idOf, idOrNull, type Ids } from "../ids.ts";
import { readJudged, restoreJudged } from "./curated-facts.store.ts";
import { type ArticlePlan, mergeQuotes, planArticles } from "../plan.ts";
import { SeedError } from "../problem.ts";
import { quote } from "../checks/spans.ts";
import { placeKey, writeOccurrences, writeQuotes } from "./quotes.store.ts";
import type { Transaction } from "./stored-entities.ts";

/** Makes the seeds' articles in the database those of the files; articles of other origins stay as they are. */
export async function writeArticles(tx: Transaction, articles: readonly ArticleRows[], ids: Ids): Promise<ArticlePlan> {
  const rows = await tx.article.findMany({
    where: { origin: { startsWith: originPrefix } },
    select: { id: true, origin: true, originHash: true, occurrences: { select: { quote: { select: { key: true } } } } },
    orderBy: { id: "asc" },
  });
  const stored = rows.map(({ occurrences, ...row }) => ({ ...row, quoteKeys: occurrences.map((o) => o.quote.key) }));
  const plan = planArticles(articles, stored);

  const leaving = stored.filter(({ origin }) => !plan.created.has(origin) && isRewritten(plan, origin));
  const coming = articles.filter(
    ({ columns }) => !plan.removed.has(columns.origin) && isRewritten(plan, columns.origin),
  );
  const leavingIds = leaving.map(({ id }) => id);
  const keys = coming.flatMap(({ quotes }) => quotes.map(({ key }) => key));
  const judged = await readJudged(tx, leavingIds, keys);
  await removeArticles(tx, leavingIds);
  if (coming.length > 0) await insertArticles(tx, coming, ids);
  await restoreJudged(tx, judged);
  return plan;
}

function isRewritten({ created, changed, removed, touched }: ArticlePlan, origin: string): boolean {
  return [created, changed, removed, touched].some((origins) => origins.has(origin));
}

async function removeArticles(tx: Transaction, ids: readonly number[]): Promise<void> {
  // A quote that another article carries stays, but not what only this one says of it.
  await tx.quoteAbout.deleteMany({ where: { articleId: { in: [...ids] } } });
  await tx.article.deleteMany({ where: { id: { in: [...ids] } } });
}

async function insertArticles(tx: Transaction, articles: readonly ArticleRows[], ids: Ids): Promise<void> {
  await refuseTaken(tx, articles);
  const added = await tx.article.createManyAndReturn({
    data: articles.map(({ columns, publisher }) => ({ ...columns, publisherId: idOrNull(ids, publisher) })),
    select: { id: true, origin: true },
  });
  const articleIds: Ids = new Map(added.map(({ id, origin }) => [origin.slice(originPrefix.length), id]));
  await tx.gap.createMany({
    data: articles.flatMap(({ name, gaps }) =>
      gaps.map((at) => ({ articleId: idOf(articleIds, name), startOffset: at, endOffset: at })),
    ),
  });
  await tx.dateMention.createMany({
    data: articles.flatMap(({ name, dates }) =>
      dates.map(({ start, end, text, first, last, basis }) => ({
        articleId: idOf(articleIds, name),
        startOffset: start,
        endOffset: end,
        text,
        startDate: dayOf(first),
        endDate: dayOf(last),
        basis,
      })),
    ),
  });
  await writeMentions(tx, articles, articleIds, ids);
  const quoteIds = await writeQuotes(tx, mergeQuotes(articles), articles, articleIds, ids);
  await writeOccurrences(tx, articles, articleIds, quoteIds, ids);
}

async function writeMentions(tx: Transaction, articles: readonly ArticleRows[], articleIds: Ids, ids: Ids) {
  const mentions = articles.flatMap(({ name, mentions: list }) =>
    list.map((mention) => ({ ...mention, articleId: idOf(articleIds, name) })),
  );
  const added = await tx.mention.createManyAndReturn({
    data: mentions.map(({ articleId, entity, start, end, text }) => ({
      articleId,
      entityId: idOrNull(ids, entity),
      startOffset: start,
      endOffset: end,
      text,
    })),
    select: { id: true, articleId: true, startOffset: true, endOffset: true },
  });
  const mentionIds: Ids = new Map(added.map((row) => [placeKey(row), row.id]));
  await tx.mentionCandidate.createMany({
    data: mentions.flatMap(({ articleId, start, end, candidates }) =>
      candidates.map(({ entity, score, reasons }) => ({
        mentionId: idOf(mentionIds, placeKey({ articleId, startOffset: start, endOffset: end })),
        entityId: idOf(ids, entity),
        score,
        reasons,
      })),
    ),
    // Two candidates may have turned out to be one.
    skipDuplicates: true,
  });
}

/** Refuses a text or address that the database holds as an article of another origin. */
async function refuseTaken(tx: Transaction, articles: readonly ArticleRows[]): Promise<void> {
  const select = { origin: true, key: true, url: true } as const;
  const keys = articles.map(({ columns }) => columns.key);
  const urls = articles.flatMap(({ columns }) => columns.url ?? []);
  const taken = [
    ...(await tx.article.findMany({ where: { key: { in: keys } }, select })),
    ...(await tx.article.findMany({ where: { url: { in: urls } }, select })),
  ];
  const problems = articles.flatMap(({ file, columns: { key, url } }) => {
    const other = taken.find((row) => row.key === key || (row.url !== null && row.url === url));
    if (other === undefined) return [];
    const what = other.key === key ? "this text" : `the address ${quote(url ?? "")}`;
    const reason = `the database has ${what} already as ${quote(other.origin)}; remove one of the two`;
    return [{ file, place: other.key === key ? "" : "url", reason }];
  });
  if (problems.length > 0) throw new SeedError(problems);
}
