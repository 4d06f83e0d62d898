import { describe, expect, test } from "vitest";
import { quotesIn } from "./quotes-in.ts";

describe("whose words they are that a report gives", () => {
  test.each([
    [
      'Norstrand shut its bakery. Manager Ole Brandt left. A media release on the Norstrand website states: "Nobody is hurt."',
      "DIRECT A media release: Nobody is hurt.",
    ],
    ["The letter also went on to say that the pond was dry.", "INDIRECT The letter: the pond was dry"],
    ["The council has now gone on to say that the pond was full.", "INDIRECT The council: the pond was full"],
    ["The DEC says it has found no cause.", "INDIRECT The DEC: it has found no cause"],
    ["Channel Nine said the show would go on.", "INDIRECT Channel Nine: the show would go on"],
    ["Radio 5 reported that the road was shut.", "INDIRECT Radio 5: the road was shut"],
    ["The boat went to a dentist in Valencia, who said the engine was new.", "INDIRECT a dentist: the engine was new"],
    ["A nurse at Harlow Clinic, who asked not to be named, said the roof leaked.", "INDIRECT A nurse: the roof leaked"],
    [
      "Harlow Line, the firm that laid the track, said the trains were safe.",
      "INDIRECT Harlow Line: the trains were safe",
    ],
    [
      "Marta Quill of the Aranda Institute, the study's lead author, said the signal was real.",
      "INDIRECT Marta Quill: the signal was real",
    ],
    [
      "Prices, which rose in May, have fallen, said Marta Quill.",
      "INDIRECT Marta Quill: Prices, which rose in May, have fallen",
    ],
  ])("%s", (text, quote) => {
    expect(quotesIn(text)).toEqual([quote]);
  });
});

test("words that somebody in a report says are not those of its source", () => {
  expect(quotesIn('According to Dora Lund, Marek ran up to her and said, "Hide the keys."').at(-1)).toBe(
    "DIRECT Marek: Hide the keys.",
  );
});
