import type { Worker } from "node:worker_threads";
import { BulkStoppedError } from "./bulk-stopped-error.ts";
import type { BatchWorker, Outcome, OnOutcome } from "./batch-worker.ts";
import type { BatchMessage, WorkerMessage } from "./messages.ts";

/** A worker, and what is known of its end. */
interface Thread {
  readonly worker: Worker;
  hasEnded: boolean;
  reason: string;
}

/** What a worker answers to a batch, unless it dies of it. */
type Answer<Result> = { readonly outcomes: readonly Outcome<Result>[] } | { readonly death: string };

/**
 * A lane that is a worker thread. When it dies of a batch a new worker takes its place, and is given the articles of
 * that batch one by one; the one that kills it again is rejected.
 */
export function threadWorker<Item, Result>(start: () => Worker): BatchWorker<Item, Result> {
  let thread: Thread | undefined;

  async function run(batch: readonly Item[], tell: OnOutcome<Item, Result>): Promise<void> {
    const answer = await ask(batch);
    if ("outcomes" in answer) {
      for (const [index, outcome] of answer.outcomes.entries()) tell(batch[index] as Item, outcome);
    } else if (batch.length > 1) {
      for (const item of batch) await run([item], tell);
    } else {
      const reason = `Reading it ended the reader: ${answer.death}.`;
      for (const item of batch) tell(item, { kind: "REJECTED", reason });
    }
  }

  async function ask(items: readonly Item[]): Promise<Answer<Result>> {
    if (thread === undefined || thread.hasEnded) thread = watch(start());
    const asked = thread;
    let hasStarted = false;
    let settle = () => {};
    const answer = new Promise<Answer<Result>>((resolve, reject) => {
      function onMessage(message: WorkerMessage<Result>): void {
        if (message.kind === "STARTED") hasStarted = true;
        else if (message.kind === "OUTCOMES") resolve({ outcomes: message.outcomes });
        else reject(new BulkStoppedError(message.reason));
      }
      function onEnd(): void {
        if (hasStarted) resolve({ death: asked.reason });
        // It would end in the same way with any article.
        else reject(new BulkStoppedError(`A worker could not start: ${asked.reason}`));
      }
      asked.worker.on("message", onMessage).once("exit", onEnd);
      settle = () => asked.worker.off("message", onMessage).off("exit", onEnd);
    });
    const message: BatchMessage<Item> = { items };
    asked.worker.postMessage(message);
    return await answer.finally(() => settle());
  }

  return {
    run,
    close: async () => {
      if (thread === undefined || thread.hasEnded) return;
      const { worker } = thread;
      const nothingMore: BatchMessage<Item> = null;
      worker.postMessage(nothingMore);
      await new Promise((resolve) => worker.once("exit", resolve));
    },
  };
}

function watch(worker: Worker): Thread {
  const thread: Thread = { worker, hasEnded: false, reason: "it ended by itself" };
  worker.on("error", (error) => (thread.reason = error instanceof Error ? error.message : String(error)));
  worker.once("exit", () => (thread.hasEnded = true));
  return thread;
}
