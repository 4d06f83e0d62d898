import { expect, test } from "vitest";
import { ingestSummary } from "../../src/cli/ingest/ingest-summary.ts";

const tally = { CREATED: 0, REVISED: 0, UNCHANGED: 0, unread: 0, quotes: 0, warned: 0 };
const nothing = { rejects: { count: 0, file: "rejects.jsonl" }, skipped: 0 };

test("what came up has a line each, and a long run its rate", () => {
  const counts = { CREATED: 1_200, REVISED: 3, UNCHANGED: 40, unread: 5, quotes: 9_000, warned: 2 };
  const leftOut = { rejects: { count: 7, file: "rejects.jsonl" }, skipped: 2 };
  expect(ingestSummary(counts, leftOut, 20_000).split("\n")).toEqual([
    "     1,200  new articles",
    "         3  new texts of known articles",
    "     9,000  quotes in them",
    "        40  stored before",
    "         5  not in English: stored, but not read for quotes",
    "         2  without a date that cannot be read",
    "         7  rejected: see rejects.jsonl",
    "         2  other files passed over: their names are of no articles; to read them, name them or a pattern",
    "        62  articles a second, for 20 seconds",
  ]);
});

test.each([
  [{ ...tally, CREATED: 1 }, 3_900, ["         1  new articles", "            in 4 seconds"]],
  [{ ...tally, CREATED: 400 }, 9_000, ["       400  new articles", "            in 9 seconds"]],
  [{ ...tally, CREATED: 5 }, 20_000, ["         5  new articles", "            in 20 seconds"]],
])("a run that is short, or slower than one a second, has its time alone", (counts, elapsedMs, lines) => {
  expect(ingestSummary(counts, nothing, elapsedMs).split("\n")).toEqual(lines);
});
