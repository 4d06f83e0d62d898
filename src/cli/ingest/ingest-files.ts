import { once } from "node:events";
import { openBatchPool } from "../../ingest/workers/batch-pool.ts";
import { type MeasuredInput, measuredInput } from "../../ingest/workers/measured-input.ts";
import type { Outcome } from "../../ingest/workers/outcome.ts";
import { runInBatches } from "../../ingest/workers/run-in-batches.ts";
import { moduleBeside } from "../../ingest/workers/worker-pool.ts";
import type { RawArticle, ReadArticle, Reading } from "../../ingest/raw-article.ts";
import type { IngestSettings } from "./ingest.ts";
import { ingestSummary, type Tally } from "./ingest-summary.ts";
import type { IngestedArticle, IngestTask } from "./ingest-worker.ts";
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
  const say = settings.quiet === true ? () => {} : report;
  const input = await measuredInput(paths);
  let url = "";
  // The threads load while the database is opened, which takes as long.
  const pool = openBatchPool<ReadArticle, IngestedArticle>({
    module: moduleBeside(import.meta.url, "ingest-worker"),
    name: "ingestBatch",
    taskOf: (articles): IngestTask => ({ url, articles }),
    minThreads: settings.workers,
    maxThreads: settings.workers,
  });
  const base = await openKnowledgeBase({ signal, onProgress: say });
  ({ url } = base);
  const rejects = rejectsIn(settings.rejects);
  const tally: Tally = { CREATED: 0, REVISED: 0, UNCHANGED: 0, unread: 0, quotes: 0, warned: 0 };
  const warnings: string[] = [];
  const start = Date.now();
  const progress = settings.quiet === true ? undefined : showProgress(() => progressing(tally, rejects, input));

  function onOutcome({ source, warnings: lost }: ReadArticle, outcome: Outcome<IngestedArticle>): void {
    if (outcome.kind === "REJECTED") return rejects.add({ ...source, reason: outcome.reason });
    const { status, id, quotes, isRead } = outcome.result;
    tally[status] += 1;
    if (isRead === false) tally.unread += 1;
    if (status !== "UNCHANGED") tally.quotes += quotes;
    if (lost.length > 0) tally.warned += 1;
    if (warnings.length < maxWarnings) warnings.push(...lost.map((warning) => formatSource(source, warning)));
    if (settings.json !== true) return;
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
    const items = articlesOf(input.readings, settings, rejects);
    await runInBatches({ items, pool, concurrency: settings.workers, signal, onOutcome });
  } finally {
    await pool.close();
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

function withDefaults(article: RawArticle, { publisher, date }: IngestSettings): RawArticle {
  return {
    ...article,
    publisher: article.publisher ?? publisher ?? null,
    publishedAt: article.publishedAt ?? date ?? null,
  };
}
