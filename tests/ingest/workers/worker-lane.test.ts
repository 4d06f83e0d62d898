import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import type { Outcome } from "../../../src/ingest/workers/batch-worker.ts";
import { threadWorker } from "../../../src/ingest/workers/thread-worker.ts";

type Item = number | string;

const lanes: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const lane of lanes.splice(0)) await lane.close();
});

function lane(script = "doubling-worker.mjs") {
  let starts = 0;
  const made = threadWorker<Item, number>(() => {
    starts += 1;
    return new Worker(new URL(script, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 48 },
      stderr: true,
    });
  });
  lanes.push(made);
  return { ...made, starts: () => starts };
}

async function outcomesOf({ run }: Pick<ReturnType<typeof lane>, "run">, batch: readonly Item[]) {
  const outcomes: [Item, Outcome<number>][] = [];
  await run(batch, (item, outcome) => void outcomes.push([item, outcome]));
  return outcomes.toSorted(([a], [b]) => batch.indexOf(a) - batch.indexOf(b));
}

const done = (item: number) => [item, { kind: "DONE", result: item * 2 }] as const;

test("a worker answers batch after batch", async () => {
  const doubling = lane();
  expect(await outcomesOf(doubling, [1, "odd", 3])).toEqual([
    done(1),
    ["odd", { kind: "REJECTED", reason: "is odd" }],
    done(3),
  ]);
  expect(await outcomesOf(doubling, [4])).toEqual([done(4)]);
  expect(doubling.starts()).toBe(1);
});

test.each([
  ["throw", "a bug in the reader"],
  ["exit", "it ended by itself"],
  ["hoard", "Worker terminated due to reaching memory limit: JS heap out of memory"],
])("an article that kills the worker (%s) is rejected, and the rest goes on", async (deed, reason) => {
  const doubling = lane();
  expect(await outcomesOf(doubling, [1, 2, deed, 4, 5, 6])).toEqual([
    done(1),
    done(2),
    [deed, { kind: "REJECTED", reason: `Reading it ended the reader: ${reason}.` }],
    done(4),
    done(5),
    done(6),
  ]);
  expect(await outcomesOf(doubling, [7])).toEqual([done(7)]);
});

test("an article that fails alone and with others is rejected, by the same worker", async () => {
  const doubling = lane();
  expect(await outcomesOf(doubling, [1, "fail", 3])).toEqual([
    done(1),
    ["fail", { kind: "REJECTED", reason: "It could not be read: RangeError: no such offset." }],
    done(3),
  ]);
  expect(doubling.starts()).toBe(1);
});

test("a worker that gives up stops the run with its words", async () => {
  const doubling = lane();
  await doubling.run([1, 2], () => {});
  const run = doubling.run([3, "give up"], () => {});
  await expect(run).rejects.toThrow(
    expect.objectContaining({ name: "BulkStoppedError", message: "The disk is full." }),
  );
});

test("a worker that cannot start stops the run", async () => {
  const missing = lane("no-such-worker.mjs");
  await expect(missing.run([1], () => {})).rejects.toThrow(/^A worker could not start: Cannot find module/);
});
