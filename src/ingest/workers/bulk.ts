import { setMaxListeners } from "node:events";
import type { BatchWorker, OnOutcome } from "./batch-worker.ts";

/** Aborting `signal` takes up nothing new and finishes what is in flight. */
export interface BulkOptions<Item, Result> {
  readonly items: AsyncIterable<Item>;
  readonly lanes: readonly BatchWorker<Item, Result>[];
  readonly signal: AbortSignal;
  readonly onOutcome: OnOutcome<Item, Result>;
  readonly batchSize?: number;
}

/**
 * Hands out the items to the lanes, in batches, as fast as the lanes take them: no more is read than one batch ahead
 * for each lane, however much there is. Throws what made a lane or the reading give up, after the others have
 * finished their batches.
 */
export async function runWorkerPool<Item, Result>(options: BulkOptions<Item, Result>): Promise<void> {
  const { items, lanes, signal, onOutcome, batchSize = 25 } = options;
  const givingUp = new AbortController();
  const next = readAhead(batchesOf(items, batchSize), lanes.length, AbortSignal.any([signal, givingUp.signal]));

  const work = lanes.map(async (lane) => {
    try {
      for (let batch = await next(); batch !== undefined; batch = await next()) await lane.run(batch, onOutcome);
    } catch (error) {
      givingUp.abort();
      throw error;
    }
  });
  const ends = await Promise.allSettled(work);
  await Promise.all(lanes.map((lane) => lane.close()));
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

/** The next value, of which `depth` are asked for in advance; undefined after the last one or an abort. */
function readAhead<Value>(
  values: AsyncGenerator<Value, undefined>,
  depth: number,
  signal: AbortSignal,
): () => Promise<Value | undefined> {
  const asked: Promise<IteratorResult<Value, undefined>>[] = [];
  setMaxListeners(0, signal);

  function ask(): void {
    const value = values.next();
    // Whoever takes it out of the queue hears of the failure.
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
 * Undefined at once when there is an abort: standard input may keep us waiting for ever. Not a Promise.race with one
 * promise of the abort, which would hold every value until then.
 */
function unlessAborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const onAbort = () => resolve(undefined);
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort);
    value.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
