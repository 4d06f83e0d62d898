import type { Piscina } from "piscina";
import { BulkStoppedError } from "./bulk-stopped-error.ts";
import type { BatchResult, Outcome } from "./outcome.ts";
import { openWorkerPool, type WorkerPoolOptions } from "./worker-pool.ts";

/** Threads that process batches of items. */
export interface BatchPool<Item, Result> {
  /**
   * Gives the outcome of each item, in order. If a batch kills its thread, the items are run one by one in a new thread, and
   * the item that kills it again is rejected.
   * @throws BulkStoppedError if there is no point in going on.
   */
  run(items: readonly Item[]): Promise<readonly Outcome<Result>[]>;
  close(): Promise<void>;
}

/** The module exports `isReady` of process-batch.ts beside its task. */
export interface BatchPoolOptions<Item> extends WorkerPoolOptions {
  /** The export that processes a batch with `processBatch`. */
  readonly name: string;
  readonly taskOf: (items: readonly Item[]) => unknown;
}

export function openBatchPool<Item, Result>({
  name,
  taskOf,
  ...options
}: BatchPoolOptions<Item>): BatchPool<Item, Result> {
  const pool = openWorkerPool(options);
  const started = startOf(pool);
  // The failure is reported by the first batch.
  started.catch(() => {});

  async function run(items: readonly Item[]): Promise<readonly Outcome<Result>[]> {
    await started;
    const result = await (pool.run(taskOf(items), { name }) as Promise<BatchResult<Result>>).catch(
      (error: unknown) => ({ death: messageOf(error) }),
    );
    if ("stopped" in result) throw new BulkStoppedError(result.stopped);
    if ("outcomes" in result) return result.outcomes;
    if (items.length === 1) return [{ kind: "REJECTED", reason: `Reading it ended the reader: ${result.death}.` }];
    const outcomes: Outcome<Result>[] = [];
    for (const item of items) outcomes.push(...(await run([item])));
    return outcomes;
  }

  return { run, close: () => pool.destroy() };
}

/** Resolves when a thread runs; rejects when the module can't be loaded, which fails in every thread alike. */
async function startOf(pool: Piscina): Promise<void> {
  const failure = new Promise<never>((_, reject) => pool.on("error", reject));
  await Promise.race([pool.run(null, { name: "isReady" }), failure]).catch((error: unknown) => {
    throw new BulkStoppedError(`A worker could not start: ${messageOf(error)}`);
  });
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
