import { expect, test } from "vitest";
import { type Cell, copyLine } from "./copy-text.ts";

test.each<[Cell, string]>([
  [null, "\\N"],
  ["", ""],
  ["a\tb\nc\rd\\e", "a\\tb\\nc\\rd\\\\e"],
  [0.5, "0.5"],
  [true, "true"],
  [new Date(0), "1970-01-01T00:00:00.000Z"],
  [[1, 2], "{1,2}"],
  [[], "{}"],
  [['say "no"', "C:\\", "a\nb"], '{"say \\\\"no\\\\"","C:\\\\\\\\","a\\nb"}'],
])("%j is %j in COPY's text format", (cell, text) => {
  expect(copyLine([cell, 1])).toBe(`${text}\t1\n`);
});
