// A worker of the tests: doubles numbers, and shows how workers die.
import { parentPort } from "node:worker_threads";
import "../../../bin/sources.mjs";

const { serveBatches } = await import("../../../src/ingest/workers/serve-batches.ts");
const { BulkStoppedError } = await import("../../../src/ingest/workers/bulk-stopped-error.ts");

const deeds = {
  throw: () => {
    setImmediate(() => {
      throw new Error("a bug in the reader");
    });
    return new Promise(() => {});
  },
  exit: () => process.exit(3),
  hoard: () => {
    const hoard = [];
    for (;;) hoard.push(Array.from({ length: 1e6 }, Math.random));
  },
  "give up": () => {
    throw new BulkStoppedError("The disk is full.");
  },
  fail: () => {
    throw new RangeError("no such offset");
  },
};

async function outcomeOf(item) {
  await deeds[item]?.();
  return item === "odd" ? { kind: "REJECTED", reason: "is odd" } : { kind: "DONE", result: item * 2 };
}

serveBatches(parentPort, {
  work: (items) => Promise.all(items.map(outcomeOf)),
  close: async () => {},
});
