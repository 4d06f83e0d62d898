import { BulkStoppedError } from "../../../src/ingest/workers/bulk-stopped-error.ts";
import type { BatchResult, Outcome } from "../../../src/ingest/workers/outcome.ts";
import { processBatch } from "../../../src/ingest/workers/process-batch.ts";

export { isReady } from "../../../src/ingest/workers/process-batch.ts";

/** A number to double, or the name of a way to fail. */
export type Item = number | string;

const failures: Readonly<Record<string, () => unknown>> = {
  throw: () => {
    setImmediate(() => {
      throw new Error("a bug in the reader");
    });
    return new Promise(() => {});
  },
  exit: () => process.exit(3),
  hoard: () => {
    const hoard: number[][] = [];
    for (;;) hoard.push(Array.from({ length: 1e6 }, Math.random));
  },
  "give up": () => {
    throw new BulkStoppedError("The disk is full.");
  },
  fail: () => {
    throw new RangeError("no such offset");
  },
};

async function outcomeOf(item: Item): Promise<Outcome<number>> {
  if (typeof item === "number") return { kind: "DONE", result: item * 2 };
  await failures[item]?.();
  return { kind: "REJECTED", reason: "is odd" };
}

/** Doubles numbers, and shows how threads die. */
export async function double(items: readonly Item[]): Promise<BatchResult<number>> {
  return await processBatch(items, (batch) => Promise.all(batch.map(outcomeOf)));
}
