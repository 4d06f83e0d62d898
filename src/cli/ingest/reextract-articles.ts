import { loadConfig } from "../../config.ts";
import { globalId } from "../../graphql/global-id.ts";
import { stopReason } from "../../ingest/workers/retry-while-unavailable.ts";
import { BulkStoppedError } from "../../ingest/workers/bulk-stopped-error.ts";
import { englishNews } from "../../ingest/english-news.ts";
import { reextract, type ReextractOptions, type ReextractProgress } from "../../ingest/reextract.ts";
import { openDatabase } from "../../database/client.ts";
import { interrupted, interruptSignal } from "../interrupt.ts";
import { openKnowledgeBase } from "../knowledge-base.ts";
import { report } from "../output.ts";
import { duration, showProgress } from "../progress.ts";
import { prepareWith } from "../../ingest/prepare-articles.ts";

export interface ReextractCommand extends Pick<ReextractOptions, "words"> {
  readonly quiet: boolean;
}

/** Reads articles again; gives the exit code. */
export async function reextractArticles({ quiet, ...which }: ReextractCommand): Promise<number> {
  const signal = interruptSignal();
  const say = quiet ? () => {} : report;
  const base = await openKnowledgeBase({ signal, onProgress: say });
  // Statements of a long article may take seconds.
  const { databasePooler: pooler } = loadConfig();
  const database = openDatabase(base.url, { statementTimeoutMs: 60_000, connectionTimeoutMs: 30_000, pooler });
  const start = Date.now();
  let state: ReextractProgress = { done: 0, total: 0 };
  const progress = quiet
    ? undefined
    : showProgress(() => ({
        done: state.done,
        rejected: 0,
        share: state.total === 0 ? null : state.done / state.total,
      }));
  try {
    const { read, failed } = await reextract(
      { database, prepare: prepareWith(englishNews) },
      { ...which, signal, onProgress: (now) => (state = now) },
    );
    progress?.end();
    if (state.done > 0) {
      const [some, all] = [read, state.total].map((count) => count.toLocaleString("en"));
      say(`Read ${some} of ${all} articles again in ${duration(Date.now() - start)}.`);
    } else if (!signal.aborted) say(nothingToRead(which.words));
    for (const { key, reason } of failed) report(`Article ${globalId("Article", key)} could not be read: ${reason}`);
    if (signal.aborted) {
      report(
        `Interrupted. Run the same command again${which.words === undefined ? " to go on." : ": it begins anew."}`,
      );
      return interrupted;
    }
    return failed.length === 0 ? 0 : 1;
  } catch (error) {
    const reason = stopReason(error);
    throw reason === null ? error : new BulkStoppedError(reason);
  } finally {
    progress?.end();
    await database.close();
    await base.close();
  }
}

function nothingToRead(words: string | null | undefined): string {
  if (words === undefined) return "Nothing is out of date.";
  return words === null ? "Nothing was ingested yet." : `No ingested article has these words: ${words}`;
}
