import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { globalId } from "../../graphql/global-id.ts";
import type { Outcome } from "../../ingest/workers/batch-worker.ts";
import { retryWhileUnavailable } from "../../ingest/workers/retry-while-unavailable.ts";
import { serveBatches } from "../../ingest/workers/serve-batches.ts";
import { createIngest, type IngestResult } from "../../ingest/ingest.ts";
import { englishNews } from "../../ingest/english-news.ts";
import type { ReadArticle } from "../../ingest/raw-article.ts";
import { openDatabase } from "../../database/client.ts";
import { ingestedArticles } from "../../ingest/ingested-articles.sql.ts";
import type { IngestedRow } from "../../ingest/ingested-articles.sql.ts";

/** What a worker of `onrecord ingest` is started with. */
export interface IngestWorkerData {
  /** The URL of this file, for the loader of the sources. */
  readonly module: string;
  /** Brings the URL of the database, as soon as there is one: this file is loaded while Postgres starts. */
  readonly database: MessagePort;
}

/** What became of an article that was not refused. */
export interface IngestedArticle {
  readonly status: "CREATED" | "REVISED" | "UNCHANGED";
  /** The global id of the article. */
  readonly id: string;
  /** How many quotes stand in it. */
  readonly quotes: number;
  /** Whether its language is one that quotes are read from; null for one that is unchanged. */
  readonly isRead: boolean | null;
}

const { database: port } = workerData as IngestWorkerData;
const url = await new Promise<string>((resolve) => port.once("message", resolve));
port.close();
// Statements of a long article may take seconds.
const database = openDatabase(url, { statementTimeoutMs: 60_000, connectionTimeoutMs: 30_000 });
const ingest = createIngest({ database, reader: englishNews });

async function work(items: readonly ReadArticle[]): Promise<readonly Outcome<IngestedArticle>[]> {
  const results = await ingest.ingest(items.map(({ article }) => article));
  const ids = results.flatMap((result) => (result.status === "REFUSED" ? [] : [result.articleId]));
  const rows = await database.query(ingestedArticles(ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return results.map((result) => outcomeOf(result, byId));
}

function outcomeOf(result: IngestResult, rows: ReadonlyMap<number, IngestedRow>): Outcome<IngestedArticle> {
  if (result.status === "REFUSED") {
    return { kind: "REJECTED", reason: result.problems.map(({ message }) => message).join(" ") };
  }
  const { status, articleId, isRead } = result;
  const row = rows.get(articleId);
  // Somebody has deleted it in this moment.
  if (row === undefined) return { kind: "REJECTED", reason: "It was deleted as soon as it was stored." };
  return { kind: "DONE", result: { status, id: globalId("Article", row.key), quotes: row.quotes, isRead } };
}

if (parentPort === null) throw new Error("This file is run by onrecord ingest, as a worker.");
serveBatches<ReadArticle, IngestedArticle>(parentPort, {
  work: (items) => retryWhileUnavailable(() => work(items)),
  close: () => database.close(),
});
