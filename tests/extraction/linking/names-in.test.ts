import { expect, test } from "vitest";
import { readDocument } from "../../../src/extraction/document.ts";
import { fold } from "../../../src/entity-resolution/fold.ts";
import { namesIn } from "../../../src/extraction/names-in.ts";

const names = (text: string) => namesIn(readDocument(text));

test("every piece of a name is asked for, folded and once", () => {
  expect(names("The U.S. and the U.S. met.")).toEqual(["us and the us", "us"]);
  expect(names("Kim Jong-un waits.")).toEqual(["kim jong un", "kim jong", "kim", "jong un", "jong", "un"]);
  expect(names("Russia's Bank of Côte d'Ivoire")).toEqual([
    "russia's bank of cote d'ivoire",
    "russia's bank of cote",
    "russia's bank",
    "russia",
    "bank of cote d'ivoire",
    "bank of cote",
    "bank",
    "cote d'ivoire",
    "cote",
    "d'ivoire",
  ]);
});

test.each([
  "North Korean leader",
  "Democratic People's Republic of Korea",
  "DPRK",
  "U.S.",
  "Saint Vincent and the Grenadines",
  "Washington, D.C.",
  "Korean peninsula",
  "North Korean state media",
  "Hanoi summit",
  "sanctions",
  "nuclear weapons programme",
  "peace and stability",
  "American",
  "Al-Shabaab",
  "bin Salman",
])("%s is asked for", (name) => {
  expect(names(`On Thursday, he said of ${name}, with a shrug, that it was late.`)).toContain(fold(name));
});

test("a name with initials or middle names is asked for without them", () => {
  expect(names("He met Donald J. Trump there.")).toContain("donald trump");
  expect(names("He met Vladimir Vladimirovich Putin there.")).toContain("vladimir putin");
});

test("words without a capital that are no nouns are not asked for", () => {
  expect(names("they often said so very quickly.")).toEqual([]);
});

test("a long text asks for two thousand names and no more", () => {
  const text = Array.from({ length: 5000 }, (_, index) => `Kim${String(index)} Of Korea spoke.`).join(" ");
  expect(names(text)).toHaveLength(2000);
});
