import { expect, test } from "vitest";
import { tokenize } from "../../src/extraction/tokens.ts";

test.each([
  ["China-U.S. trade is up.", "China - U.S. trade is up ."],
  ["Zorber.com said so, and he earned $5.50.", "Zorber.com said so , and he earned $ 5.50 ."],
  ["They broke in. Many fled.", "They broke in . Many fled ."],
  ["He said no. 5 is out.", "He said no. 5 is out ."],
  ["Gen. Sat said.", "Gen. Sat said ."],
])("%s", (text, words) => {
  const tokens = tokenize(text);
  expect(tokens.map((token) => token.text).join(" ")).toBe(words);
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(tokens.map((token) => token.text));
});

test("the spans of a piece of a text are those in the whole text", () => {
  expect(tokenize("He  said", 10).map(({ start, end }) => [start, end])).toEqual([
    [10, 12],
    [14, 18],
  ]);
});
