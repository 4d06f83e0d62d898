import { expect, test } from "vitest";
import { fold, plain } from "../../src/entity-resolution/fold.ts";

test.for([
  ["the U.S.'s", "US"],
  ["The United States", "United States"],
  ["Kim Jong‐un", "Kim Jong un"],
  ["North Korea–Russia", "North Korea Russia"],
  ["  many \t spaces\n", "many spaces"],
  ["DPRK’s", "DPRK"],
  ["the States'", "States"],
  ["O'Brien", "O'Brien"],
  ["Ångström", "Angstrom"],
  ["Łódź", "Lodz"],
  ["Groß-Gerau", "Gross Gerau"],
  ["Ærøskøbing", "AEroskobing"],
  ["Kim", "Kim"],
  // These words alone are all that there is of a name.
  ["the", "the"],
  ["'s", "'s"],
  ["Theresa", "Theresa"],
  ["", ""],
  ["...", ""],
] as const)("%j is plain %j", ([name, expected]) => {
  expect(plain(name)).toBe(expected);
});

test("folding drops case as well", () => {
  expect([fold("the U.S."), fold("KIM JONG-UN"), fold("İstanbul"), fold("ΣΊΣΥΦΟΣ")]).toEqual([
    "us",
    "kim jong un",
    "istanbul",
    "σισυφος",
  ]);
});

test.for([
  "Kim",
  "North Korea",
  "The Hague",
  "THE WHITE HOUSE",
  "Then Prime Minister",
  "the",
  "Theresa May",
  "a  b",
  "K",
])("folding %j by the short way gives the same as by the long way", (name) => {
  expect(fold(name)).toBe(plain(name).toLowerCase());
});

test("what is folded stays when it is folded again", () => {
  for (const name of ["the U.S.'s", "Kim Jong‐un", "Łódź's", "ﬁ ﬂ", "the 's"]) {
    expect(fold(fold(name))).toBe(fold(name));
  }
});
