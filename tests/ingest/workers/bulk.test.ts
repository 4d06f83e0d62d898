import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { runWorkerPool } from "../../../src/ingest/workers/bulk.ts";
import type { BatchWorker, Outcome } from "../../../src/ingest/workers/batch-worker.ts";

const never = new AbortController().signal;

async function* countTo(most: number, onRead: (read: number) => void = () => {}): AsyncGenerator<number> {
  for (let number = 1; number <= most; number += 1) {
    onRead(number);
    yield number;
  }
}

/** A lane that doubles numbers, and remembers its batches. */
function doubling(before: (batch: readonly number[]) => Promise<void> = async () => {}) {
  const batches: (readonly number[])[] = [];
  const lane: BatchWorker<number, number> & { closed: boolean } = {
    closed: false,
    run: async (batch, tell) => {
      await before(batch);
      batches.push(batch);
      for (const number of batch) tell(number, { kind: "DONE", result: number * 2 });
    },
    close: async () => void (lane.closed = true),
  };
  return { lane, batches };
}

test("every item is worked on once, by whichever lane is free", async () => {
  const lanes = [doubling(() => sleep(1)), doubling(() => sleep(2)), doubling()];
  const outcomes = new Map<number, Outcome<number>>();
  await runWorkerPool({
    items: countTo(1_000),
    lanes: lanes.map(({ lane }) => lane),
    signal: never,
    batchSize: 7,
    onOutcome: (item, outcome) => void outcomes.set(item, outcome),
  });
  expect([...outcomes].toSorted(([a], [b]) => a - b)).toEqual(
    Array.from({ length: 1_000 }, (_, index) => [index + 1, { kind: "DONE", result: 2 * (index + 1) }]),
  );
  expect(lanes.flatMap(({ batches }) => batches.flat())).toHaveLength(1_000);
  expect(lanes.map(({ lane }) => lane.closed)).toEqual([true, true, true]);
});

test("no more is read than one batch ahead for each lane", async () => {
  let read = 0;
  let done = 0;
  let furthest = 0;
  const slow = [doubling(() => sleep(1)), doubling(() => sleep(1))];
  await runWorkerPool({
    items: countTo(500, (number) => (read = number)),
    lanes: slow.map(({ lane }) => lane),
    signal: never,
    batchSize: 5,
    onOutcome: () => {
      done += 1;
      furthest = Math.max(furthest, read - done);
    },
  });
  // Two batches at work, and two that wait.
  expect(furthest).toBeLessThanOrEqual(4 * 5);
  expect(done).toBe(500);
});

test("an abort finishes the batch in flight and takes up no other", async () => {
  const interrupt = new AbortController();
  const { lane, batches } = doubling(async ([first]) => {
    if (first === 11) interrupt.abort();
  });
  const done: number[] = [];
  await runWorkerPool({
    items: countTo(100),
    lanes: [lane],
    signal: interrupt.signal,
    batchSize: 10,
    onOutcome: (item) => void done.push(item),
  });
  expect(batches).toHaveLength(2);
  expect(done).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(lane.closed).toBe(true);
});

test("an abort does not wait for input that never comes", async () => {
  const interrupt = new AbortController();
  async function* silence(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => {});
  }
  const { lane } = doubling();
  setTimeout(() => interrupt.abort(), 10);
  await runWorkerPool({ items: silence(), lanes: [lane], signal: interrupt.signal, onOutcome: () => {} });
  expect(lane.closed).toBe(true);
});

test("a lane that gives up stops the others after their batch", async () => {
  const broken = doubling(async ([first = 0]) => {
    if (first > 20) throw new Error("The disk is full.");
  });
  const other = doubling(() => sleep(20));
  const done: number[] = [];
  const run = runWorkerPool({
    items: countTo(10_000),
    lanes: [broken.lane, other.lane],
    signal: never,
    batchSize: 10,
    onOutcome: (item) => void done.push(item),
  });
  await expect(run).rejects.toThrow("The disk is full.");
  expect(done.length).toBeLessThan(100);
  expect([broken.lane.closed, other.lane.closed]).toEqual([true, true]);
});

test("input that cannot be read any further is an error, after what came before it", async () => {
  async function* torn(): AsyncGenerator<number> {
    yield* countTo(25);
    throw new Error("unexpected end of file");
  }
  const done: number[] = [];
  const { lane } = doubling();
  const run = runWorkerPool({
    items: torn(),
    lanes: [lane],
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
  const lane: BatchWorker<object, null> = {
    run: async () => {
      batches += 1;
      if (batches < 300) return;
      await sleep(1);
      collectGarbage();
      held = items.filter((item) => item.deref() !== undefined).length;
    },
    close: async () => {},
  };
  await runWorkerPool({ items: objects(), lanes: [lane], signal: never, batchSize: 1, onOutcome: () => {} });
  expect(held).toBeLessThan(20);
});
