import { once } from "node:events";
import { MessageChannel, Worker } from "node:worker_threads";
import { runWorkerPool } from "../../ingest/workers/bulk.ts";
import type { Outcome } from "../../ingest/workers/batch-worker.ts";
import { type MeasuredInput, measuredInput } from "../../ingest/workers/measured-input.ts";
import { threadWorker } from "../../ingest/workers/thread-worker.ts";
import type { RawArticle, ReadArticle, Reading } from "../../ingest/raw-article.ts";
import type { IngestSettings } from "./ingest.ts";
import { ingestSummary, type Tally } from "./ingest-summary.ts";
import type { IngestedArticle, IngestWorkerData } from "./ingest-worker.ts";
import { interrupted, interruptSignal } from "../interrupt.ts";
import { openKnowledgeBase } from "../knowledge-base.ts";
import { formatSource } from "../extract/notes.ts";
import { report } from "../output.ts";
import { type Progressing, showProgress } from "../progress.ts";
import { type Rejects, rejectsIn } from "./rejects.ts";

/** --json tells of all. */
const maxWarnings = 20;

/** Stores the articles of these paths; gives the exit code. */
export async function ingestFiles(paths: readonly string[], settings: IngestSettings): Promise<number> {
  const signal = interruptSignal();
  const say = settings.quiet ? () => {} : report;
  const input = await measuredInput(paths);
  // The first worker loads while the database is opened, which takes as long.
  const ready = [startWorker()];
  const base = await openKnowledgeBase({ signal, onProgress: say });
  const rejects = rejectsIn(settings.rejects);
  const tally: Tally = { CREATED: 0, REVISED: 0, UNCHANGED: 0, unread: 0, quotes: 0, warned: 0 };
  const warnings: string[] = [];
  const start = Date.now();
  const progress = settings.quiet ? undefined : showProgress(() => progressing(tally, rejects, input));

  function onOutcome({ source, warnings: lost }: ReadArticle, outcome: Outcome<IngestedArticle>): void {
    if (outcome.kind === "REJECTED") return rejects.add({ ...source, reason: outcome.reason });
    const { status, id, quotes, isRead } = outcome.result;
    tally[status] += 1;
    if (isRead === false) tally.unread += 1;
    if (status !== "UNCHANGED") tally.quotes += quotes;
    if (lost.length > 0) tally.warned += 1;
    if (warnings.length < maxWarnings) warnings.push(...lost.map((warning) => formatSource(source, warning)));
    if (!settings.json) return;
    const line = {
      ...source,
      id,
      created: status === "CREATED",
      quotes,
      ...(lost.length > 0 ? { warnings: lost } : {}),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }

  try {
    await runWorkerPool({
      items: articlesOf(input.readings, settings, rejects),
      lanes: Array.from({ length: settings.workers }, () =>
        threadWorker<ReadArticle, IngestedArticle>(() => (ready.pop() ?? startWorker())(base.url)),
      ),
      signal,
      onOutcome,
    });
  } finally {
    progress?.end();
    rejects.close();
    // At the end: a line that changes on a terminal would be torn.
    for (const warning of warnings) report(warning);
    say(ingestSummary(tally, { rejects, skipped: input.skipped() }, Date.now() - start));
    await base.close();
  }
  if (!signal.aborted) return rejects.count === 0 ? 0 : 1;
  report("Interrupted. Run the same command again to go on: what is stored is skipped.");
  return interrupted;
}

function progressing(
  { CREATED, REVISED, UNCHANGED }: Tally,
  { count }: Rejects,
  { share }: MeasuredInput,
): Progressing {
  const done = CREATED + REVISED + UNCHANGED + count;
  return { done, rejected: count, share: share(done) };
}

/** The articles that could be read; what could not goes to the rejects. */
async function* articlesOf(
  readings: AsyncIterable<Reading>,
  settings: IngestSettings,
  rejects: Rejects,
): AsyncGenerator<ReadArticle> {
  for await (const reading of readings) {
    // Memory stays flat however slowly our own output is read.
    if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
    const { file } = "reject" in reading ? reading.reject : reading.source;
    if (rejects.isAt(file)) continue;
    if ("reject" in reading) rejects.add(reading.reject);
    else yield { ...reading, article: withDefaults(reading.article, settings) };
  }
}

function withDefaults(article: RawArticle, { publisher, publishedAt }: IngestSettings): RawArticle {
  return {
    ...article,
    publisher: article.publisher ?? publisher,
    publishedAt: article.publishedAt ?? publishedAt,
  };
}

/**
 * Starts a worker; the function that it gives says which database to use, and may be called once it is known.
 * A built Onrecord has JavaScript beside this file; the sources need their loader in each worker.
 */
function startWorker(): (url: string) => Worker {
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
  const module = new URL(`ingest-worker${extension}`, import.meta.url);
  const entry = extension === ".ts" ? new URL("from-sources.mjs", import.meta.url) : module;
  const { port1: ours, port2: database } = new MessageChannel();
  const data: IngestWorkerData = { module: module.href, database };
  const worker = new Worker(entry, { workerData: data, transferList: [database] });
  return (url) => {
    ours.postMessage(url);
    return worker;
  };
}
