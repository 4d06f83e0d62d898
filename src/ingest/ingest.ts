import type { Database, Transaction } from "../database/client.ts";
import { findSameTexts, forceIndexScans } from "./writer/locks.sql.ts";
import { checkArticle } from "./check-article.ts";
import { inParallel } from "./in-parallel.ts";
import { knownEntities } from "./knowledge.sql.ts";
import { type FoundArticle, foundArticle, type PreparedArticle } from "./prepared-article.ts";
import type { FindEntities, PrepareArticles } from "./prepare-articles.ts";
import { quote } from "../shared/quote.ts";
import type { UserError } from "../shared/user-error.ts";
import { findPublishers } from "./publishers.ts";
import type { RawArticle } from "./raw-article.ts";
import { retryOnConflict } from "../database/retry-on-conflict.ts";
import { writeArticle, type Written } from "./writer/write-article.ts";

/** What became of an article. */
export type IngestResult = StoredArticle | RefusedArticle;

export interface StoredArticle {
  /** UNCHANGED: the same text was there already, and nothing was written. */
  readonly status: "CREATED" | "REVISED" | "UNCHANGED";
  readonly articleId: number;
  readonly language: string;
  /** How many statements were read in it; null for one that is unchanged. */
  readonly quoteCount: number | null;
  /** Whether its text is in a language that is read; null for one that is unchanged. */
  readonly isRead: boolean | null;
}

export interface RefusedArticle {
  readonly status: "REFUSED";
  readonly userErrors: readonly UserError[];
}

export interface IngestOptions {
  /** Whether a publisher that nobody knows becomes a new organization; true unless told. */
  readonly newPublishers?: boolean;
  /** How many articles are written at a time, each on a connection of its own. */
  readonly concurrency?: number;
  /** Called for an article at the end of the transaction that writes it; when it rejects, nothing stays of the article. */
  readonly beforeCommit?: (transaction: Transaction, result: IngestResult) => Promise<void>;
}

export interface Ingest {
  /**
   * Reads articles into the knowledge base; gives what became of each, in their order. Each is written in a transaction of
   * its own, and giving it again changes nothing. Rejects only when the database does.
   */
  ingest(articles: readonly RawArticle[], options?: IngestOptions): Promise<readonly IngestResult[]>;
}

export interface IngestDependencies {
  /** Best opened with a long time limit on statements: those of a long article may take seconds. */
  readonly database: Pick<Database, "query" | "transaction">;
  readonly prepare: PrepareArticles;
}

/** The use case of taking articles in: check, find what is known, read, write. */
export function createIngest({ database, prepare }: IngestDependencies): Ingest {
  return {
    ingest: async (articles, { newPublishers = true, concurrency = 4, beforeCommit = nothingMore } = {}) => {
      const results = new Map<number, IngestResult>();
      const refuse = (at: number, userErrors: readonly UserError[]) =>
        results.set(at, { status: "REFUSED", userErrors });
      const fresh = await throughIndexes(database, async (tx) => {
        const sound = await findArticles(tx, articles, newPublishers, refuse);
        const same = await findSame(tx, [...sound.values()]);
        return [...sound].filter(([at, found]) => {
          const known = same.get(found);
          if (known !== undefined) results.set(at, known);
          return known === undefined;
        });
      });
      // Reading a long text takes seconds: no transaction is open meanwhile.
      const prepared = prepare(
        fresh.map(([, found]) => found),
        entityFinder(database),
      );
      await inParallel(prepared, concurrency, async (preparation, index) => {
        const [at = 0] = fresh[index] ?? [];
        if ("failure" in preparation) throw new Error(preparation.failure);
        const { article } = preparation;
        const written = await retryOnConflict(() =>
          database.transaction(async (tx) => {
            const result = resultOf(await writeArticle(tx, article), article);
            await beforeCommit(tx, result);
            return result;
          }),
        );
        results.set(at, written);
      });
      return articles.map((_, at) => {
        const result = results.get(at);
        if (result === undefined) throw new Error(`article ${at} has no result`);
        return result;
      });
    },
  };
}

/** Looks up what is known of names. */
export function entityFinder(database: Pick<Database, "transaction">): FindEntities {
  return (names) => throughIndexes(database, (tx) => tx.query(knownEntities(names)));
}

/** The statistics of a database that is being filled mislead the planner. */
async function throughIndexes<Result>(
  database: Pick<Database, "transaction">,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return await database.transaction(async (tx) => {
    await tx.query(forceIndexScans());
    return await work(tx);
  });
}

/** The articles that can be stored, by their place, with their publishers. */
async function findArticles(
  database: Pick<Database, "query">,
  articles: readonly RawArticle[],
  newPublishers: boolean,
  refuse: (at: number, userErrors: readonly UserError[]) => unknown,
): Promise<ReadonlyMap<number, FoundArticle>> {
  const now = new Date();
  const sound = articles.flatMap((raw, at) => {
    const userErrors = checkArticle(raw, now);
    if (userErrors.length > 0) refuse(at, userErrors);
    return userErrors.length > 0 ? [] : [{ raw, at }];
  });
  const names = new Set(sound.flatMap(({ raw }) => raw.publisher ?? []));
  const publishers = await findPublishers(database, [...names], newPublishers);
  return new Map(
    sound.flatMap(({ raw, at }) => {
      const finding = raw.publisher === null ? { publisher: null } : publishers.get(raw.publisher);
      if (finding === undefined) throw new Error(`nothing was found out about the publisher ${raw.publisher}`);
      if ("userError" in finding) {
        refuse(at, [finding.userError]);
        return [];
      }
      return [[at, foundArticle(raw, finding.publisher)] as const];
    }),
  );
}

/** Those of the articles that are there already, word for word: one statement for all. */
async function findSame(
  database: Pick<Database, "query">,
  articles: readonly FoundArticle[],
): Promise<ReadonlyMap<FoundArticle, StoredArticle>> {
  if (articles.length === 0) return new Map();
  const texts = articles.map(({ raw, publisher, contentHash }) => {
    return { contentHash, url: raw.url, publisher: publisher?.slug ?? null };
  });
  const rows = await database.query(findSameTexts(texts));
  return new Map(
    rows.flatMap(({ at, id, language }) => {
      const article = articles[at];
      return article === undefined ? [] : [[article, unchanged(id, language)] as const];
    }),
  );
}

function unchanged(articleId: number, language: string): StoredArticle {
  return { status: "UNCHANGED", articleId, language, quoteCount: null, isRead: null };
}

const nothingMore = async () => {};

function resultOf({ status, articleId }: Written, article: PreparedArticle): IngestResult {
  const { url, language } = article.columns;
  if (status === "UNCHANGED") return unchanged(articleId, language);
  if (status === "CURATED") {
    const message = `"url" ${quote(url ?? "")} belongs to an article whose text and quotes are maintained by editors; it was not overwritten.`;
    return { status: "REFUSED", userErrors: [{ code: "CURATED_ARTICLE", field: ["url"], message }] };
  }
  return { status, articleId, language, quoteCount: article.facts.quotes.length, isRead: article.isRead };
}
