import { describe, expect, test } from "vitest";
import { extract } from "../../../src/extraction/extract.ts";
import { seeds } from "./seeds.ts";

/** The countries that an article mentions, by code and in order of their names' places. */
function countriesIn(text: string): readonly (string | null)[] {
  const { mentions, referents } = extract(text, { publishedAt: null, publisher: null, headline: null }, seeds);
  return mentions.flatMap(({ referent, form }) => {
    const { kind, entity = null } = referents[referent] ?? {};
    return kind === "COUNTRY" && form === "NAME" ? [entity?.code ?? null] : [];
  });
}

describe("each Georgia is the one that the words around it tell, else the one of the article", () => {
  test.each<readonly [string, ...string[]]>([
    ["The president of Georgia flew to Macon to see the governor of Georgia.", "GE"],
    ["Wine from Georgia and Moldova is cheap.", "GE", "MD"],
    ["Storms hit Georgia, Alabama and Tennessee overnight."],
    ["MACON, Ga. - South Georgia has peaches, the growers said."],
    ["The Georgia Senate met in Atlanta."],
    ["Georgia's parliament met in Tbilisi.", "GE"],
  ])("%s", (text, ...codes) => {
    expect(countriesIn(text)).toEqual(codes);
  });
});

describe("a country's name that is a noun, a town or a family is no country", () => {
  test.each<readonly [string, ...string[]]>([
    ["The shelter served turkey to all. Turkey is cheap this year, the cook said."],
    ["Turkey recalled its envoy while the guests ate turkey.", "TR"],
    ["Turkey hunters in Ohio had a bad spring."],
    ["The mayor of Peru, Indiana, resigned. People in Peru were glad, she said."],
    ["Peru's navy towed the ship. A namesake, Peru, Illinois, sent a flag. Peruvian sailors laughed.", "PE", "PE"],
    ["Rita Denmark sang on Monday. “I was cold,” Denmark said."],
    ["The actor Leo Cuba moved to Cuba in March. “I like it,” Cuba said.", "CU"],
  ])("%s", (text, ...codes) => {
    expect(countriesIn(text)).toEqual(codes);
  });
});

test("names of teams and of peoples as sports and the United Nations write them", () => {
  expect(countriesIn("Korea DPR drew with China PR, and Korea Republic beat IR Iran and Congo DR.")).toEqual([
    "KP",
    "CN",
    "KR",
    "IR",
    "CD",
  ]);
});
