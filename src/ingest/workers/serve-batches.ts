import type { MessagePort } from "node:worker_threads";
import { BulkStoppedError } from "./bulk-stopped-error.ts";
import type { Outcome } from "./batch-worker.ts";
import type { BatchMessage, WorkerMessage } from "./messages.ts";

/** What a worker does. */
export interface BatchHandler<Item, Result> {
  /**
   * Gives an outcome for each item. A BulkStoppedError ends the run; after any other error each item is tried alone,
   * and is rejected when it fails again.
   */
  work(items: readonly Item[]): Promise<readonly Outcome<Result>[]>;
  close(): Promise<void>;
}

/** The worker's side of a lane: works on the batches that come through the port until nothing more comes. */
export function serveBatches<Item, Result>(port: MessagePort, { work, close }: BatchHandler<Item, Result>): void {
  const say = (message: WorkerMessage<Result>) => port.postMessage(message);

  async function outcomesOf(items: readonly Item[]): Promise<readonly Outcome<Result>[]> {
    try {
      return await work(items);
    } catch (error) {
      if (error instanceof BulkStoppedError) throw error;
      if (items.length === 1) return [{ kind: "REJECTED", reason: `It could not be read: ${String(error)}.` }];
      const outcomes: Outcome<Result>[] = [];
      for (const item of items) outcomes.push(...(await outcomesOf([item])));
      return outcomes;
    }
  }

  async function serve(items: readonly Item[]): Promise<void> {
    say({ kind: "STARTED" });
    try {
      say({ kind: "OUTCOMES", outcomes: await outcomesOf(items) });
    } catch (error) {
      say({ kind: "GIVE_UP", reason: error instanceof Error ? error.message : String(error) });
    }
  }

  port.on("message", (message: BatchMessage<Item>) => {
    if (message !== null) void serve(message.items);
    else void close().finally(() => port.close());
  });
}
