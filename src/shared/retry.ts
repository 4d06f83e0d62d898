import { setTimeout as sleep } from "node:timers/promises";

/** Without `maxTries` and `timeoutMs` it goes on until the work succeeds, the error is another one, or the signal aborts. */
export interface RetryOptions {
  /** Whether to try again after this error. */
  readonly when: (error: unknown) => boolean;
  /** How long to wait after so many tries. */
  readonly pauseMs: (tries: number) => number;
  readonly maxTries?: number;
  /** Counted from the first failure. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Called before each pause. */
  readonly onRetry?: (error: unknown, tries: number) => void;
}

/** Does the work until it succeeds; rejects with its last error, or with the reason of the abort. */
export async function retry<Result>(work: () => Promise<Result>, options: RetryOptions): Promise<Result> {
  const { when, pauseMs, maxTries = Infinity, timeoutMs = Infinity, signal, onRetry } = options;
  let giveUpAt: number | undefined;
  for (let tries = 1; ; tries += 1) {
    signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      giveUpAt ??= performance.now() + timeoutMs;
      const pause = pauseMs(tries);
      if (!when(error) || tries >= maxTries || performance.now() + pause > giveUpAt) throw error;
      onRetry?.(error, tries);
      await sleep(pause, undefined, signal && { signal }).catch(() => {});
    }
  }
}
