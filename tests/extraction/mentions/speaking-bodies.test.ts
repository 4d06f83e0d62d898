import { describe, expect, test } from "vitest";
import { chains, kinds } from "./referents-of.ts";
import { speakersIn } from "./speakers.ts";

describe("bodies that speak", () => {
  test.each([
    ["a paper called after a people", "The Australian reports that the mast broke.", ["The Australian"]],
    ["a paper whose article keeps its capital", "According to The Australian, the mast broke.", ["The Australian"]],
    [
      "a body whose initials are a month",
      "The Department of Estuary Care (DEC) met. The DEC said the mud was clean.",
      ["Department of Estuary Care"],
    ],
    [
      "a station with a number",
      "Channel Nine said the show would go on. It denied that a host had left.",
      ["Channel Nine", "Channel Nine"],
    ],
    [
      "a firm by what is said of it",
      "Harlow Line, the firm that laid the track, said the trains were safe.",
      ["Harlow Line"],
    ],
  ])("%s", (_, text, speakers) => expect(speakersIn(text)).toEqual(speakers));

  test("a winner who is called the Australian is no paper", () => {
    expect(speakersIn("Lena Brandt won. The Australian reported to the doctor and said she was tired.")).toEqual([
      "Lena Brandt",
    ]);
  });

  test("a firm is no person", () => {
    expect(kinds("Harlow Line, the firm that laid the track, said the trains were safe.")).toContain(
      "ORGANIZATION Harlow Line",
    );
  });

  test.each([
    [
      "Many countries, among them Norway and Chile, warned the Trade Agency. They say talks are near.",
      "Many countries = them = They",
    ],
    ["Several unions wrote to the Trade Agency. They said the plan was unsafe.", "Several unions = They"],
  ])("%s", (text, chain) => expect(chains(text)).toEqual([chain]));

  test("somebody who speaks for one of several keeps them in his description", () => {
    expect(chains("A spokesman for one of them said it was late. He left.")).toEqual([
      "A spokesman for one of them = He",
    ]);
  });
});
