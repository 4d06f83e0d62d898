import { setMaxListeners } from "node:events";
import type { BatchPool } from "./batch-pool.ts";
import type { Outcome } from "./outcome.ts";

/** Aborting `signal` starts nothing new and finishes what is in progress. */
export interface BatchRunOptions<Item, Result> {
  readonly items: AsyncIterable<Item>;
  readonly pool: Pick<BatchPool<Item, Result>, "run">;
  /** How many batches are processed at a time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Called once for each item, in the order in which batches complete. */
  readonly onOutcome: (item: Item, outcome: Outcome<Result>) => void;
  readonly batchSize?: number;
}

/**
 * Processes the items in batches; reads at most one batch ahead for each that is in progress, however many items there
 * are. Rejects with the first failure of a batch or of the input, after the other batches in progress.
 */
export async function runInBatches<Item, Result>(options: BatchRunOptions<Item, Result>): Promise<void> {
  const { items, pool, concurrency, signal, onOutcome, batchSize = 25 } = options;
  const stopping = new AbortController();
  const next = readAhead(batchesOf(items, batchSize), concurrency, AbortSignal.any([signal, stopping.signal]));

  const runner = async () => {
    try {
      for (let batch = await next(); batch !== undefined; batch = await next()) {
        const outcomes = await pool.run(batch);
        for (const [at, item] of batch.entries()) {
          const outcome = outcomes[at];
          if (outcome !== undefined) onOutcome(item, outcome);
        }
      }
    } catch (error) {
      stopping.abort();
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: concurrency }, runner));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function* batchesOf<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<readonly Item[], undefined> {
  let batch: Item[] = [];
  for await (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Gives the next value, `depth` of which are requested in advance; undefined after the last one or an abort. */
function readAhead<Value>(
  values: AsyncGenerator<Value, undefined>,
  depth: number,
  signal: AbortSignal,
): () => Promise<Value | undefined> {
  const asked: Promise<IteratorResult<Value, undefined>>[] = [];
  setMaxListeners(0, signal);

  function ask(): void {
    const value = values.next();
    // The failure surfaces when the value is taken from the queue.
    value.catch(() => {});
    asked.push(value);
  }

  while (asked.length < depth) ask();
  return async () => {
    ask();
    const next = asked.shift();
    return next === undefined ? undefined : (await unlessAborted(next, signal))?.value;
  };
}

/**
 * Resolves with undefined at once on abort: standard input may never end. Not a Promise.race with one promise of the
 * abort, which would retain every value until then.
 */
function unlessAborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const onAbort = () => resolve(undefined);
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort);
    value.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
