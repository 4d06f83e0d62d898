import { afterEach, expect, test } from "vitest";
import { type BatchPool, openBatchPool } from "../../../src/ingest/workers/batch-pool.ts";
import type { Item } from "./doubling-worker.ts";

const pools: BatchPool<Item, number>[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

function poolOf(module = "doubling-worker.ts") {
  const pool = openBatchPool<Item, number>({
    module: new URL(module, import.meta.url),
    name: "double",
    taskOf: (items) => items,
    maxThreads: 1,
    maxHeapMegabytes: 64,
  });
  pools.push(pool);
  return pool;
}

const done = (item: number) => ({ kind: "DONE", result: item * 2 });

test("a thread processes batch after batch", async () => {
  const pool = poolOf();
  expect(await pool.run([1, "odd", 3])).toEqual([done(1), { kind: "REJECTED", reason: "is odd" }, done(3)]);
  expect(await pool.run([4])).toEqual([done(4)]);
});

test.each([
  ["throw", "a bug in the reader"],
  ["exit", "worker exited with code: 3"],
  ["hoard", "Worker terminated due to reaching memory limit: JS heap out of memory"],
])("an article that kills its thread (%s) is rejected, and the others are stored", async (deed, reason) => {
  const pool = poolOf();
  expect(await pool.run([1, 2, deed, 4, 5, 6])).toEqual([
    done(1),
    done(2),
    { kind: "REJECTED", reason: `Reading it ended the reader: ${reason}.` },
    done(4),
    done(5),
    done(6),
  ]);
  expect(await pool.run([7])).toEqual([done(7)]);
});

test("an article that fails alone and with others is rejected", async () => {
  expect(await poolOf().run([1, "fail", 3])).toEqual([
    done(1),
    { kind: "REJECTED", reason: "It can't be read: RangeError: no such offset." },
    done(3),
  ]);
});

test("a thread that gives up stops the run with its reason", async () => {
  const pool = poolOf();
  await pool.run([1, 2]);
  await expect(pool.run([3, "give up"])).rejects.toThrow(
    expect.objectContaining({ name: "BulkStoppedError", message: "The disk is full." }),
  );
});

test("a module that can't be loaded stops the run", async () => {
  await expect(poolOf("no-such-worker.ts").run([1])).rejects.toThrow(/^A worker could not start: Cannot find module/);
});
