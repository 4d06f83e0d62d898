import { expect, test } from "vitest";
import { duration, progressLine } from "../../src/cli/progress.ts";

test.each([
  [
    { done: 1250, rejected: 3, share: 0.25 },
    118.4,
    60_000,
    "1,250 articles, 118 a second, 3 rejected, about 3 minutes left",
  ],
  [{ done: 12, rejected: 0, share: null }, 2.44, 5_000, "12 articles, 2.4 a second"],
  [{ done: 0, rejected: 0, share: 0 }, 0, 1_000, "0 articles, 0.0 a second"],
])("how far it has come: %j", (state, rate, elapsedMs, line) => {
  expect(progressLine(state, rate, elapsedMs)).toBe(line);
});

test.each([
  [10, "1 second"],
  [8_400, "8 seconds"],
  [89_000, "89 seconds"],
  [170_000, "3 minutes"],
  [7_200_000, "2 hours"],
])("%i ms are %j", (ms, words) => {
  expect(duration(ms)).toBe(words);
});
