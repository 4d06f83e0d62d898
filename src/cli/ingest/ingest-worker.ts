import { loadConfig } from "../../config.ts";
import { globalId } from "../../graphql/global-id.ts";
import type { BatchResult, Outcome } from "../../ingest/workers/outcome.ts";
import { retryWhileUnavailable } from "../../ingest/workers/retry-while-unavailable.ts";
import { processBatch } from "../../ingest/workers/process-batch.ts";
import { createIngest, type Ingest, type IngestResult } from "../../ingest/ingest.ts";
import { englishNews } from "../../ingest/english-news.ts";
import { prepareWith } from "../../ingest/prepare-articles.ts";
import type { ReadArticle } from "../../ingest/raw-article.ts";
import { type Database, openDatabase } from "../../database/client.ts";
import { ingestedArticles } from "../../ingest/ingested-articles.sql.ts";
import type { IngestedRow } from "../../ingest/ingested-articles.sql.ts";

export { isReady } from "../../ingest/workers/process-batch.ts";

/** A batch for a thread of `onrecord ingest`. */
export interface IngestTask {
  readonly url: string;
  readonly articles: readonly ReadArticle[];
}

/** The result for an article that was stored. */
export interface IngestedArticle {
  readonly status: "CREATED" | "REVISED" | "UNCHANGED";
  /** The global id of the article. */
  readonly id: string;
  /** How many quotes stand in it. */
  readonly quotes: number;
  /** Whether its language is one that quotes are read from; null for one that is unchanged. */
  readonly isRead: boolean | null;
}

interface Connected {
  readonly database: Database;
  readonly ingest: Ingest;
}

let connected: Connected | undefined;

/** Runs in a thread: stores a batch of articles, on connections that the thread keeps. */
export async function ingestBatch({ url, articles }: IngestTask): Promise<BatchResult<IngestedArticle>> {
  const { database, ingest } = (connected ??= connect(url));
  return await processBatch(articles, (items) => retryWhileUnavailable(() => store(database, ingest, items)));
}

function connect(url: string): Connected {
  // Statements of a long article may take seconds.
  const { databasePooler: pooler } = loadConfig();
  const database = openDatabase(url, { statementTimeoutMs: 60_000, connectionTimeoutMs: 30_000, pooler });
  return { database, ingest: createIngest({ database, prepare: prepareWith(englishNews) }) };
}

async function store(
  database: Database,
  ingest: Ingest,
  items: readonly ReadArticle[],
): Promise<readonly Outcome<IngestedArticle>[]> {
  const results = await ingest.ingest(items.map(({ article }) => article));
  const ids = results.flatMap((result) => (result.status === "REFUSED" ? [] : [result.articleId]));
  const rows = await database.query(ingestedArticles(ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return results.map((result) => outcomeOf(result, byId));
}

function outcomeOf(result: IngestResult, rows: ReadonlyMap<number, IngestedRow>): Outcome<IngestedArticle> {
  if (result.status === "REFUSED") {
    return { kind: "REJECTED", reason: result.userErrors.map(({ message }) => message).join(" ") };
  }
  const { status, articleId, isRead } = result;
  const row = rows.get(articleId);
  // Somebody has deleted it in this moment.
  if (row === undefined) return { kind: "REJECTED", reason: "It was deleted as soon as it was stored." };
  return { kind: "DONE", result: { status, id: globalId("Article", row.key), quotes: row.quotes, isRead } };
}
