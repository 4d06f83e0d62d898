import { expect, test } from "vitest";
import { gramsOf } from "../../src/entity-resolution/grams.ts";

const folded = (text: string) => gramsOf(text).map((gram) => gram.folded);

test("every run of one to four words may be a name", () => {
  expect(folded("a b c d e")).toEqual([
    "a",
    "a b",
    "a b c",
    "a b c d",
    "b",
    "b c",
    "b c d",
    "b c d e",
    "c",
    "c d",
    "c d e",
    "d",
    "d e",
    "e",
  ]);
});

test("each says how much of the search it is, in both its forms", () => {
  expect(gramsOf('"Kim Jong-ün"').filter(({ share }) => share > 0.5)).toEqual([
    { plain: "Kim Jong", folded: "kim jong", share: 2 / 3 },
    { plain: "Kim Jong un", folded: "kim jong un", share: 1 },
    { plain: "Jong un", folded: "jong un", share: 2 / 3 },
  ]);
});

test("a run that comes twice counts once", () => {
  expect(folded("us us")).toEqual(["us", "us us"]);
});

test("of a long text only the first twelve words count", () => {
  expect(folded("w ".repeat(500) + "x").some((gram) => gram.includes("x"))).toBe(false);
});

test("a text without words has no runs", () => {
  expect(folded(' "()" ')).toEqual([]);
});
