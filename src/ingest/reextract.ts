import { inZone } from "../articles/publication.ts";
import { extractorVersion } from "../extraction/version.ts";
import { countStored, findStored, type StoredText } from "./reextract.sql.ts";
import { entityFinder, type IngestDependencies } from "./ingest.ts";
import { inParallel } from "./in-parallel.ts";
import { foundArticle } from "./prepared-article.ts";
import type { PublicationTime, RawArticle } from "./raw-article.ts";
import { retryOnConflict } from "../database/retry-on-conflict.ts";
import { reextractArticle } from "./writer/write-article.ts";

export interface ReextractOptions {
  /** How many articles are taken up at once. */
  readonly batch?: number;
  readonly concurrency?: number;
  readonly onProgress?: (progress: ReextractProgress) => void;
  /** Aborting it finishes the articles in hand and takes up no more. */
  readonly signal?: AbortSignal;
  /** Reads the articles with these words, in web-search syntax, whoever but a newer reader has read them; all for null. */
  readonly words?: string | null;
  /** The version that articles shall have been read by; the extractor's own unless told. */
  readonly version?: number;
}

export interface ReextractProgress {
  readonly done: number;
  /** How many there were to do when the run began. */
  readonly total: number;
}

export interface ReextractReport {
  readonly read: number;
  /** Articles in which the reader failed; they stay as they were. */
  readonly failed: readonly { readonly key: string; readonly reason: string }[];
}

/**
 * Reads stored texts again that an older extractor read, the oldest readings first. Progress is in the rows themselves, so
 * a run that ends early is gone on with by the next. Or those with certain words, about which more is known by now: a new
 * alias, a merge that was undone. What people keep (seeds, whatever is curated) stays.
 */
export async function reextract(
  { database, prepare }: IngestDependencies,
  options: ReextractOptions = {},
): Promise<ReextractReport> {
  const { batch = 50, concurrency = 4, onProgress = () => {}, signal, words, version = extractorVersion } = options;
  const scope = { version, words };
  const [counted] = await database.query(countStored(scope));
  const total = counted?.count ?? 0;
  const failed: { key: string; reason: string }[] = [];
  let read = 0;
  let after = { version: -1, id: 0 };
  while (signal?.aborted !== true) {
    const next = await database.query(findStored(scope, after, batch));
    const last = next.at(-1);
    if (last === undefined) break;
    after = last;
    const articles = next.map((stored) => {
      return { ...foundArticle(rawArticle(stored), publisherOf(stored)), key: stored.key };
    });
    await inParallel(prepare(articles, entityFinder(database)), concurrency, async (preparation, index) => {
      const stored = next[index];
      if (signal?.aborted === true || stored === undefined) return;
      if ("failure" in preparation) failed.push({ key: stored.key, reason: preparation.failure });
      else {
        const columns = { ...preparation.article.columns, extractorVersion: version };
        const article = { ...preparation.article, columns };
        await retryOnConflict(() => database.transaction((tx) => reextractArticle(tx, stored, article)));
        read += 1;
      }
      onProgress({ done: read + failed.length, total });
    });
  }
  return { read, failed };
}

function rawArticle({ url, headline, body, language, byline, publisherName, ...text }: StoredText): RawArticle {
  return {
    id: null,
    url,
    headline,
    body,
    byline,
    publisher: publisherName,
    publishedAt: publicationOf(text),
    language: language === "und" ? null : language,
  };
}

const lengths = { YEAR: 4, MONTH: 7, DAY: 10, MINUTE: undefined } as const;

function publicationOf({
  publishedAt,
  publishedPrecision,
  publishedZone,
}: Pick<StoredText, "publishedAt" | "publishedPrecision" | "publishedZone">): PublicationTime | null {
  if (publishedAt === null || publishedPrecision === "UNKNOWN") return null;
  return {
    value: inZone(publishedAt, publishedZone).slice(0, lengths[publishedPrecision]),
    precision: publishedPrecision,
  };
}

function publisherOf({ publisherSlug, publisherName }: StoredText) {
  if (publisherSlug === null || publisherName === null) return null;
  return { slug: publisherSlug, name: publisherName, added: null };
}
