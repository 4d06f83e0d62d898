/** What is said while much is done, and how often. */
export interface Progress {
  /** Says no more, and clears the line on a terminal. */
  end(): void;
}

/** How far it has come; `share` is from 0 to 1 where the whole is known. */
export interface Progressing {
  readonly done: number;
  readonly rejected: number;
  readonly share: number | null;
}

const onTerminalMs = 1_000;
// A log is read afterwards.
const inLogMs = 10_000;

/** Says on standard error how far it has come: one line that changes on a terminal, else a line now and then. */
export function showProgress(now: () => Progressing, stream: NodeJS.WriteStream = process.stderr): Progress {
  const start = Date.now();
  let before = { at: start, done: 0 };
  const clear = "\r\u001B[K";

  const timer = setInterval(
    () => {
      const at = Date.now();
      const state = now();
      // The rate of the last while: the first seconds, when everything warms up, say little about the rest.
      const rate = ((state.done - before.done) * 1_000) / (at - before.at);
      if (at - before.at > 10_000) before = { at, done: state.done };
      const line = progressLine(state, rate, at - start);
      stream.write(stream.isTTY ? clear + line : `${line}\n`);
    },
    stream.isTTY ? onTerminalMs : inLogMs,
  );
  return {
    end: () => {
      clearInterval(timer);
      if (stream.isTTY) stream.write(clear);
    },
  };
}

/** "1,250 articles, 118 a second, 3 rejected, about 2 minutes left" */
export function progressLine({ done, rejected, share }: Progressing, rate: number, elapsedMs: number): string {
  return [
    `${done.toLocaleString("en")} articles`,
    `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
    ...(rejected === 0 ? [] : [`${rejected.toLocaleString("en")} rejected`]),
    ...(share === null || share === 0 ? [] : [`about ${duration((elapsedMs / share) * (1 - share))} left`]),
  ].join(", ");
}

/** "8 seconds", "3 minutes", "2 hours" */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1_000));
  const [count, unit] =
    seconds < 90
      ? [seconds, "second"]
      : seconds < 5_400
        ? [Math.round(seconds / 60), "minute"]
        : [Math.round(seconds / 3_600), "hour"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
