/** What the shell reports of a program that Ctrl-C ended. */
export const interrupted = 130;

// Ctrl-C reaches us from the terminal, and once more from npm, which passes it on.
const sameSignalMs = 1_000;

/** Aborted at the first Ctrl-C or SIGTERM, so that what is in flight can be finished; the second ends at once. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  let since = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted && Date.now() - since > sameSignalMs) process.exit(interrupted);
      if (controller.signal.aborted) return;
      since = Date.now();
      controller.abort();
    });
  }
  return controller.signal;
}
