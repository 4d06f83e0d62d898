import { expect, test, vi } from "vitest";
import * as turns from "../../../src/extraction/quotations/statements/clause-boundaries.ts";
import { quotesIn } from "./quotes-in.ts";

const { found } = vi.hoisted(() => ({ found: [] as unknown[] }));

vi.mock(import("../../../src/extraction/quotations/statements/clause-boundaries.ts"), async (original) => {
  const actual = await original();
  return {
    ...actual,
    turnRuleAt: (...turn: Parameters<typeof actual.turnRuleAt>) => {
      const rule = actual.turnRuleAt(...turn);
      if (rule !== undefined) found.push(rule);
      return rule;
    },
  };
});

test.each(turns.turnRules.map((rule) => [rule[0], rule[1], rule] as const))("%s: %s", (_, example, rule) => {
  found.length = 0;
  const [said = ""] = example.split("_");
  const [quote = "", ...others] = quotesIn(example.replace("_", ""));
  const words = quote.slice(quote.indexOf(": ") + 2);
  expect({ words: said.slice(-words.length), others, found }).toEqual({ words, others: [], found: [rule] });
});

test.each([
  ["He said it was ready_ and repeatedly asked for time.", "it was ready"],
  ["He said the vote was wrong_, accusing the West of lies.", "the vote was wrong"],
])("%s", (example, words) => {
  expect(quotesIn(example.replace("_", ""))).toEqual([`INDIRECT He: ${words}`]);
});
