import type { StoredArticle } from "../seeding.sql.ts";
import type { PreparedArticle } from "../../ingest/prepared-article.ts";

/** The changes to make, by origin of the articles. */
export interface ArticlePlan {
  readonly created: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  /** All of these, and unchanged articles that share a quote with one of them. */
  readonly rewritten: ReadonlySet<string>;
}

/**
 * Compares the files' articles with the stored ones. What is known of a quote comes from all articles that share it, so a
 * change in one of them has all of them written anew, with the same result as in an empty database.
 */
export function planArticles(
  articles: readonly Pick<PreparedArticle, "columns" | "facts">[],
  stored: readonly Pick<StoredArticle, "origin" | "originHash" | "quoteKeys">[],
): ArticlePlan {
  const given = new Map(articles.map(({ columns }) => [columns.origin, columns.originHash]));
  const hashes = new Map(stored.map(({ origin, originHash }) => [origin, originHash]));
  const created = [...given.keys()].filter((origin) => !hashes.has(origin));
  const changed = [...given].flatMap(([origin, hash]) => ((hashes.get(origin) ?? hash) === hash ? [] : [origin]));
  const removed = [...hashes.keys()].filter((origin) => !given.has(origin));
  const rewritten = spread(new Set([...created, ...changed, ...removed]), [
    ...articles.map(({ columns, facts }) => ({
      origin: columns.origin,
      quoteKeys: facts.quotes.map(({ key }) => key),
    })),
    ...stored,
  ]);
  return { created: new Set(created), changed: new Set(changed), removed: new Set(removed), rewritten };
}

/** These origins, and every one that shares a key with one of them, until there is none. */
function spread(
  origins: ReadonlySet<string>,
  articles: readonly Pick<StoredArticle, "origin" | "quoteKeys">[],
): ReadonlySet<string> {
  const keys = new Set(articles.filter(({ origin }) => origins.has(origin)).flatMap(({ quoteKeys }) => quoteKeys));
  const sharing = articles.filter(({ quoteKeys }) => quoteKeys.some((key) => keys.has(key)));
  const more = new Set([...origins, ...sharing.map(({ origin }) => origin)]);
  return more.size === origins.size ? more : spread(more, articles);
}
