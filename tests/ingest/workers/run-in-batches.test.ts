import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import type { BatchPool } from "../../../src/ingest/workers/batch-pool.ts";
import type { Outcome } from "../../../src/ingest/workers/outcome.ts";
import { runInBatches } from "../../../src/ingest/workers/run-in-batches.ts";

const never = new AbortController().signal;

async function* countTo(most: number, onRead: (read: number) => void = () => {}): AsyncGenerator<number> {
  for (let number = 1; number <= most; number += 1) {
    onRead(number);
    yield number;
  }
}

/** A pool that doubles numbers, and records its batches. */
function doubling(before: (batch: readonly number[]) => Promise<void> = async () => {}) {
  const batches: (readonly number[])[] = [];
  const pool: Pick<BatchPool<number, number>, "run"> = {
    run: async (batch) => {
      await before(batch);
      batches.push(batch);
      return batch.map((number) => ({ kind: "DONE", result: number * 2 }));
    },
  };
  return { pool, batches };
}

test("every item is processed once", async () => {
  const { pool, batches } = doubling(([first = 0]) => sleep(first % 3));
  const outcomes = new Map<number, Outcome<number>>();
  await runInBatches({
    items: countTo(1_000),
    pool,
    concurrency: 3,
    signal: never,
    batchSize: 7,
    onOutcome: (item, outcome) => void outcomes.set(item, outcome),
  });
  expect([...outcomes].toSorted(([a], [b]) => a - b)).toEqual(
    Array.from({ length: 1_000 }, (_, index) => [index + 1, { kind: "DONE", result: 2 * (index + 1) }]),
  );
  expect(batches.flat()).toHaveLength(1_000);
});

test("at most one batch ahead is read for each in progress", async () => {
  let read = 0;
  let done = 0;
  let furthest = 0;
  const { pool } = doubling(() => sleep(1));
  await runInBatches({
    items: countTo(500, (number) => (read = number)),
    pool,
    concurrency: 2,
    signal: never,
    batchSize: 5,
    onOutcome: () => {
      done += 1;
      furthest = Math.max(furthest, read - done);
    },
  });
  // Two batches in progress, and two that wait.
  expect(furthest).toBeLessThanOrEqual(4 * 5);
  expect(done).toBe(500);
});

test("an abort finishes the batch in flight and takes up no other", async () => {
  const interrupt = new AbortController();
  const { pool, batches } = doubling(async ([first]) => {
    if (first === 11) interrupt.abort();
  });
  const done: number[] = [];
  await runInBatches({
    items: countTo(100),
    pool,
    concurrency: 1,
    signal: interrupt.signal,
    batchSize: 10,
    onOutcome: (item) => void done.push(item),
  });
  expect(batches).toHaveLength(2);
  expect(done).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test("an abort does not wait for input that never comes", async () => {
  const interrupt = new AbortController();
  async function* silence(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => {});
  }
  const { pool } = doubling();
  setTimeout(() => interrupt.abort(), 10);
  const done: number[] = [];
  const onOutcome = (item: number) => void done.push(item);
  await runInBatches({ items: silence(), pool, concurrency: 1, signal: interrupt.signal, onOutcome });
  expect(done).toEqual([]);
});

test("a batch that fails stops the run after the others in progress", async () => {
  const { pool } = doubling(async ([first = 0]) => {
    await sleep(5);
    if (first > 20) throw new Error("The disk is full.");
  });
  const done: number[] = [];
  const run = runInBatches({
    items: countTo(10_000),
    pool,
    concurrency: 2,
    signal: never,
    batchSize: 10,
    onOutcome: (item) => void done.push(item),
  });
  await expect(run).rejects.toThrow("The disk is full.");
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test("input that cannot be read any further is an error, after what came before it", async () => {
  async function* torn(): AsyncGenerator<number> {
    yield* countTo(25);
    throw new Error("unexpected end of file");
  }
  const done: number[] = [];
  const { pool } = doubling();
  const run = runInBatches({
    items: torn(),
    pool,
    concurrency: 1,
    signal: never,
    batchSize: 10,
    onOutcome: (item) => void done.push(item),
  });
  await expect(run).rejects.toThrow("unexpected end of file");
  expect(done).toHaveLength(20);
});

test("what is done is let go of while there is more to do", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const items: WeakRef<object>[] = [];
  async function* objects(): AsyncGenerator<object> {
    for (let number = 1; number <= 300; number += 1) {
      const item = { number };
      items.push(new WeakRef(item));
      yield item;
    }
  }
  let held = Number.POSITIVE_INFINITY;
  let batches = 0;
  const pool: Pick<BatchPool<object, null>, "run"> = {
    run: async (batch) => {
      batches += 1;
      if (batches === 300) {
        await sleep(1);
        collectGarbage();
        held = items.filter((item) => item.deref() !== undefined).length;
      }
      return batch.map(() => ({ kind: "DONE", result: null }));
    },
  };
  await runInBatches({ items: objects(), pool, concurrency: 1, signal: never, batchSize: 1, onOutcome: () => {} });
  expect(held).toBeLessThan(20);
});
