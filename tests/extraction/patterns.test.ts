import { expect, test } from "vitest";
import { compile, type Vocabulary } from "../../src/extraction/patterns.ts";
import { readDocument } from "../../src/extraction/document.ts";

const vocabulary: Vocabulary = {
  classes: { short: new Set(["a", "by", "no"]), long: ({ text }) => text.length > 6 },
  runs: { number: ["NUM", "a couple of"] },
};

/** The patterns' indexes by the words before which they are the first that fits. */
function found(patterns: readonly string[], text: string): readonly string[] {
  const { tokens } = readDocument(text);
  const find = compile(
    patterns.map((pattern) => [pattern] as const),
    vocabulary,
  );
  const phrase = (at: number) => (tokens[at]?.pos === "DET" ? { head: at + 1, last: at + 2 } : undefined);
  return tokens.flatMap(({ text: word }, at) => {
    const row = find({ token: (index) => tokens[index], phrase }, at, () => true);
    return row === undefined ? [] : [`${word} ${patterns.indexOf(row[0])}`];
  });
}

test.each([
  ["_ dog", ["dog 0"]],
  ["DET _ NOUN", ["dog 0", "mailman 0"]],
  ["_ dog|mailman", ["dog 0", "mailman 0"]],
  ["DET _ !dog", ["mailman 0"]],
  ["_ NOUN&!dog|times", ["mailman 0"]],
  ["_ -man", ["mailman 0"]],
  ["_ <long>", ["mailman 0"]],
  ["_ <short>", ["by 0", "a 0"]],
  ["$ _ DET", ["The 0"]],
  ["_ . $", [". 0"]],
  ["_ {number} NOUN", ["two 0"]],
  ["_ NOUN+ was", ["The 0"]],
  ["_ cat+ was", []],
  ["_ was bitten two times by NOUN+ .", ["was 0"]],
])('"%s" fits where it says', (pattern, places) => {
  expect(found([pattern], "The dog was bitten two times by a mailman.")).toEqual(places);
});

test("the first row that fits wins, whatever words they are found by", () => {
  expect(found(["_ NOUN", "a _ dog", "_ dog|cat"], "He saw a dog.")).toEqual(["dog 0"]);
  expect(found(["a _ dog", "_ NOUN", "_ dog|cat"], "He saw a dog.")).toEqual(["dog 0"]);
});

test("a row whose condition does not hold leaves the place to the next", () => {
  const { tokens } = readDocument("He saw a dog.");
  const find = compile([["_ dog", false] as const, ["_ NOUN", true] as const], vocabulary);
  expect(find({ token: (at) => tokens[at] }, 3, ([, holds]) => holds)).toEqual(["_ NOUN", true]);
});

test.each(["_ <unknown>", "_ {unknown}"])('"%s" is rejected: the vocabulary has no such name', (pattern) => {
  expect(() => compile([[pattern]], vocabulary)).toThrow(
    'A pattern names "unknown", which its vocabulary does not have.',
  );
});
