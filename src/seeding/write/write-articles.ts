import type { Transaction } from "../../database/client.ts";
import { storeArticle } from "../../ingest/writer/write-article.ts";
import { quote } from "../../shared/quote.ts";
import { SeedError } from "../problem.ts";
import { deleteArticles, findSeedArticles, findTaken, makeRoom } from "../seeding.sql.ts";
import { originPrefix, type SeedArticleFacts } from "./article-facts.ts";
import { type ArticlePlan, planArticles } from "./plan.ts";
import { shareStatements } from "./share-statements.ts";

/** Makes the seeds' articles in the database those of the files; articles of other origins stay as they are. */
export async function writeArticles(tx: Transaction, articles: readonly SeedArticleFacts[]): Promise<ArticlePlan> {
  const stored = await tx.query(findSeedArticles(originPrefix));
  const plan = planArticles(articles, stored);
  const written = articles.filter(({ columns }) => plan.rewritten.has(columns.origin));
  const replaced = stored.filter(({ origin }) => plan.rewritten.has(origin));
  if (plan.rewritten.size === 0) return plan;
  await refuseTaken(tx, written);
  const keys = written.flatMap(({ facts }) => facts.quotes.map(({ key }) => key));
  await tx.query(
    makeRoom(
      replaced.map(({ id }) => id),
      keys,
    ),
  );
  const byOrigin = new Map(replaced.map((article) => [article.origin, article]));
  for (const article of shareStatements(written)) {
    await storeArticle(tx, article, byOrigin.get(article.columns.origin) ?? null);
  }
  // Last, so that statements which moved to another article keep what editors said of them.
  await tx.query(deleteArticles(stored.filter(({ origin }) => plan.removed.has(origin)).map(({ id }) => id)));
  return plan;
}

/** Rejects a text or address that the database holds as an article of another origin. */
async function refuseTaken(tx: Transaction, articles: readonly SeedArticleFacts[]): Promise<void> {
  const keys = articles.map(({ columns }) => columns.key);
  const urls = articles.flatMap(({ columns }) => columns.url ?? []);
  const taken = await tx.query(findTaken(keys, urls, originPrefix));
  const problems = articles.flatMap(({ file, columns: { key, url } }) => {
    const other = taken.find((row) => row.key === key || (row.url !== null && row.url === url));
    if (other === undefined) return [];
    const what = other.key === key ? "this text" : `the address ${quote(url ?? "")}`;
    const reason = `the database has ${what} already as ${quote(other.origin)}; remove one of the two`;
    return [{ file, place: other.key === key ? "" : "url", reason }];
  });
  if (problems.length > 0) throw new SeedError(problems);
}
