import { expect, test } from "vitest";
import { nearest } from "../../src/shared/nearest.ts";

const commands = ["ingest", "extract", "reextract", "help"];

test.each([
  ["ingst", "ingest"],
  ["INGEST", "ingest"],
  ["injest", "ingest"],
  ["ext", "extract"],
  ["re-extract", "reextract"],
  ["hlep", "help"],
  ["serve", undefined],
  ["", undefined],
])("%j is meant for %j", (word, command) => {
  expect(nearest(word, commands)).toBe(command);
});
