import { describe, expect, test } from "vitest";
import { extract } from "../../../src/extraction/extract.ts";
import { seeds } from "./seeds.ts";

/** Every office of every person in a text, as "NAME: TITLE of COUNTRY or ORGANIZATION «words»". */
function officesIn(text: string): readonly string[] {
  const { referents } = extract(text, { publishedAt: "2021-03-09", publisher: null, headline: null }, seeds);
  return referents.flatMap(({ name, offices }) =>
    offices.map(({ title, country, organization, start, end }) => {
      return `${name}: ${title} of ${country ?? organization ?? "?"} «${text.slice(start, end)}»`;
    }),
  );
}

describe("an office that stands with a name is its bearer's", () => {
  test.each([
    ["Danish Prime Minister Karen Holm said no.", "Karen Holm: Prime Minister of denmark «Danish Prime Minister»"],
    [
      "Kenya's new health minister, Joy Otieno, left.",
      "Joy Otieno: health minister of kenya «Kenya's new health minister»",
    ],
    ["President Pablo Rey of Peru spoke.", "Pablo Rey: President of peru «President»"],
    ["Pablo Rey, the president of Peru, spoke.", "Pablo Rey: president of peru «president of Peru»"],
    [
      "US Secretary of State Ron Dale flew home.",
      "Ron Dale: Secretary of State of united-states «US Secretary of State»",
    ],
    ["Sputnik director Inga Berg resigned.", "Inga Berg: director of sputnik «Sputnik director»"],
    [
      "Inga Berg, chief executive of Sputnik, resigned.",
      "Inga Berg: chief executive of sputnik «chief executive of Sputnik»",
    ],
    ["Norsk Salt chief executive Odd Moen laughed.", "Odd Moen: chief executive of ? «chief executive»"],
    ["Mayor Rosa Pinto opened the bridge.", "Rosa Pinto: Mayor of ? «Mayor»"],
    [
      "British Attorney General Una Shaw agreed.",
      "Una Shaw: Attorney General of united-kingdom «British Attorney General»",
    ],
  ])("%s", (text, office) => {
    expect(officesIn(text)).toEqual([office]);
  });
});

test("an office is given once, with its country where that is told anywhere", () => {
  const text =
    "President Pablo Rey spoke to the miners. Then the Peruvian President Pablo Rey left the town. “Enough,” President Rey said.";
  expect(officesIn(text)).toEqual(["Pablo Rey: President of peru «Peruvian President»"]);
});

test("a club's president is not the country's", () => {
  expect(officesIn("French football club president Luc Morel wept.")).toEqual([
    "Luc Morel: club president of ? «club president»",
  ]);
});

describe("an office that somebody does not hold is not theirs", () => {
  test.each([
    ["Former Danish Prime Minister Karen Holm said no."],
    ["Peru's ex-president, Pablo Rey, spoke."],
    ["Presidential candidate Pablo Rey spoke."],
    ["Peruvian President-elect Pablo Rey spoke."],
    ["Then Danish Prime Minister Karen Holm said no."],
    ["The Peruvian president's brother, Pablo Rey, spoke."],
    ["Pablo Rey, an adviser to the president of Peru, spoke."],
    ["Danish nurse Karen Holm said no."],
  ])("%s", (text) => {
    expect(officesIn(text)).toEqual([]);
  });
});
