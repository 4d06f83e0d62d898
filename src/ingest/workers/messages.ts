import type { Outcome } from "./batch-worker.ts";

/** From the main thread to a worker: what to work on; null when nothing more comes. */
export type BatchMessage<Item> = { readonly items: readonly Item[] } | null;

/** From a worker to the main thread. */
export type WorkerMessage<Result> =
  | { readonly kind: "STARTED" }
  /** In the order of the batch. */
  | { readonly kind: "OUTCOMES"; readonly outcomes: readonly Outcome<Result>[] }
  /** There is no sense in going on: `reason` is a sentence for the person who waits. */
  | { readonly kind: "GIVE_UP"; readonly reason: string };
