import { retry } from "../shared/retry.ts";
import { isConflict } from "./errors.ts";

/** Does a whole transaction again as often as it conflicts with what others write at the same time. */
export async function retryOnConflict<Result>(transaction: () => Promise<Result>): Promise<Result> {
  // Not all at the same moment again.
  return await retry(transaction, { when: isConflict, maxTries: 8, pauseMs: (tries) => Math.random() * 20 * tries });
}
