import type { ArticleRows } from "./write/article-rows.ts";
import type { QuoteRows } from "./write/quote-rows.ts";

/** An article of the seeds as the database has it, with the keys of its quotes. */
export interface StoredArticle {
  readonly id: number;
  readonly origin: string;
  readonly originHash: string;
  readonly quoteKeys: readonly string[];
}

/** What has to happen to the articles, in origins. */
export interface ArticlePlan {
  readonly created: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  /** Unchanged, but loaded anew, since they share a quote with one that is not. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Compares the files' articles with the stored ones. Articles that share a quote hang together: what is known of it
 * comes from all of them, so a change in one loads them all anew, and the result is that of an empty database.
 */
export function planArticles(articles: readonly ArticleRows[], stored: readonly StoredArticle[]): ArticlePlan {
  const hashes = new Map(stored.map(({ origin, originHash }) => [origin, originHash]));
  const origins = new Set(articles.map(({ columns }) => columns.origin));
  const created = articles.map(({ columns }) => columns.origin).filter((origin) => !hashes.has(origin));
  const changed = articles
    .filter(({ columns }) => (hashes.get(columns.origin) ?? columns.originHash) !== columns.originHash)
    .map(({ columns }) => columns.origin);
  const removed = stored.map(({ origin }) => origin).filter((origin) => !origins.has(origin));

  const dirty = new Set([...created, ...changed, ...removed]);
  spread(dirty, [
    ...articles.map(({ columns, quotes }) => ({ origin: columns.origin, keys: quotes.map(({ key }) => key) })),
    ...stored.map(({ origin, quoteKeys }) => ({ origin, keys: quoteKeys })),
  ]);
  const rewritten = new Set([...created, ...changed, ...removed]);
  return {
    created: new Set(created),
    changed: new Set(changed),
    removed: new Set(removed),
    touched: new Set([...dirty].filter((origin) => !rewritten.has(origin))),
  };
}

/** Adds to `dirty` every origin that shares a key with one in it, until there is none. */
function spread(
  dirty: Set<string>,
  articles: readonly { readonly origin: string; readonly keys: readonly string[] }[],
) {
  const dirtyKeys = new Set<string>();
  for (let before = -1; before < dirty.size + dirtyKeys.size;) {
    before = dirty.size + dirtyKeys.size;
    for (const { origin, keys } of articles) {
      if (keys.some((key) => dirtyKeys.has(key))) dirty.add(origin);
      if (dirty.has(origin)) for (const key of keys) dirtyKeys.add(key);
    }
  }
}

/** Each statement once, with what all its articles say of it; where they differ, the first one counts. */
export function mergeQuotes(articles: readonly ArticleRows[]): readonly QuoteRows[] {
  const merged = new Map<string, QuoteRows>();
  for (const quote of articles.flatMap(({ quotes }) => quotes)) {
    const first = merged.get(quote.key);
    merged.set(quote.key, first === undefined ? quote : mergeQuote(first, quote));
  }
  return [...merged.values()];
}

function mergeQuote(first: QuoteRows, other: QuoteRows): QuoteRows {
  const { saidAt, saidPrecision } = first.saidAt === null ? other : first;
  return {
    ...first,
    saidAt,
    saidPrecision,
    speakerText: first.speakerText ?? other.speakerText,
    candidates: union(first.candidates, other.candidates),
    about: union(first.about, other.about),
  };
}

function union<Row extends { readonly entity: string }>(some: readonly Row[], more: readonly Row[]): readonly Row[] {
  const known = new Set(some.map(({ entity }) => entity));
  return [...some, ...more.filter(({ entity }) => !known.has(entity))];
}
