import { BulkStoppedError } from "./bulk-stopped-error.ts";
import type { BatchResult, Outcome } from "./outcome.ts";

/** Shows that a thread has loaded its module. */
export const isReady = (): boolean => true;

/** Processes a batch; rejects with a BulkStoppedError when there is no point in going on. */
type Process<Item, Result> = (items: readonly Item[]) => Promise<readonly Outcome<Result>[]>;

/**
 * Runs in a thread: processes a batch, and its items one by one if it fails as a whole, so that only those that fail
 * alone are rejected. Never throws, so a task that rejects means that its thread died.
 */
export async function processBatch<Item, Result>(
  items: readonly Item[],
  process: Process<Item, Result>,
): Promise<BatchResult<Result>> {
  try {
    return { outcomes: await outcomesOf(items, process) };
  } catch (error) {
    return { stopped: error instanceof Error ? error.message : String(error) };
  }
}

async function outcomesOf<Item, Result>(
  items: readonly Item[],
  process: Process<Item, Result>,
): Promise<readonly Outcome<Result>[]> {
  try {
    return await process(items);
  } catch (error) {
    if (error instanceof BulkStoppedError) throw error;
    if (items.length === 1) return [{ kind: "REJECTED", reason: `It can't be read: ${String(error)}.` }];
    const outcomes: Outcome<Result>[] = [];
    for (const item of items) outcomes.push(...(await outcomesOf([item], process)));
    return outcomes;
  }
}
