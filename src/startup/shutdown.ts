/** How the process ends. */
export interface Shutdown {
  /** Aborted as soon as it is to end. */
  readonly signal: AbortSignal;
  /** Adds what is to be closed then, the last one first. */
  onClose(close: () => Promise<void>): void;
  /** Allows closing to take longer by so much. */
  extend(ms: number): void;
  /** Closes everything and exits; the message goes to standard error. Does nothing when it is under way already. */
  exit(exitCode: number, message?: string): Promise<void>;
}

const defaultTimeoutMs = 15_000;
// Ctrl-C reaches us from the terminal, and once more from npm, which passes it on.
const sameSignalMs = 1_000;

/** Ends the process in order at the first of these signals, and at once at the second. */
export function stopOnSignals(signals: readonly NodeJS.Signals[]): Shutdown {
  const controller = new AbortController();
  const closing: (() => Promise<void>)[] = [];

  let stoppingSince = 0;
  let timeoutMs = defaultTimeoutMs;

  async function exit(exitCode: number, message?: string): Promise<void> {
    if (controller.signal.aborted) return;
    controller.abort();
    stoppingSince = Date.now();
    if (message !== undefined) process.stderr.write(`${message}\n`);
    setTimeout(() => process.exit(1), timeoutMs).unref();
    for (const close of closing.reverse())
      await close().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    process.exit(exitCode);
  }

  for (const signal of signals) {
    process.on(signal, () => {
      if (!controller.signal.aborted) void exit(0);
      else if (Date.now() - stoppingSince > sameSignalMs) process.exit(1);
    });
  }
  return {
    signal: controller.signal,
    // What is opened while everything closes ends with the process.
    onClose: (close) => void closing.push(close),
    extend: (ms) => void (timeoutMs += ms),
    exit,
  };
}
