import { expect, test } from "vitest";
import { isSameStatement, statementBands } from "../../src/quotes/same-statement.ts";

const oneStatement = [
  ["reported speech", "We will talk to the Americans about trade", "We would talk to the Americans about trade"],
  ["a contraction", "I don't think that it's fair to our farmers", "I do not think that it is fair to our farmers"],
  [
    "American spelling",
    "The programme will be analysed by our organisation and its centre",
    "The program will be analyzed by our organization and its center",
  ],
  [
    "a dropped word",
    "We have serious concerns about the new agreement between these two neighbouring countries",
    "We have concerns about the new agreement between these two neighboring countries",
  ],
  [
    "a name put in brackets",
    "He [Mr. Trump] will come to Hanoi for the summit in February",
    "He will come to Hanoi for the summit in February",
  ],
  [
    "an end cut off",
    "The talks were very good and useful for both sides, and they bring peace nearer to the whole region",
    "The talks were very good and useful for both sides, and they bring peace nearer",
  ],
  ["periods in a name", "It depends on the U.S. attitude alone", "It depends on the US attitude alone"],
  ["marks and spaces", "“Nobody — nobody! — will forget it”", "Nobody, nobody will forget it"],
  [
    "another ending",
    "The union rejects every one of these offers from the board",
    "The union rejected every one of these offers from the board",
  ],
] as const;

const twoStatements = [
  ["a number", "We will send 500 troops to the border this week", "We will send 600 troops to the border this week"],
  [
    "a number in words",
    "The economy grew two percent over the whole year",
    "The economy grew three percent over the whole year",
  ],
  ["a share", "Prices rose 2.5 percent last month in all towns", "Prices rose 25 percent last month in all towns"],
  [
    "a negation",
    "We will attack the enemy at dawn with all our planes",
    "We will not attack the enemy at dawn with all our planes",
  ],
  ["a contracted negation", "We can accept this offer from the board", "We can't accept this offer from the board"],
  [
    "a name",
    "He praised Putin for his leadership in the region during the talks last week",
    "He praised Trump for his leadership in the region during the talks last week",
  ],
  [
    "a name more",
    "We stand with Poland in every question of trade and security",
    "We stand with Poland and Hungary in every question of trade and security",
  ],
  [
    "its one verb",
    "We support the bill on trade with all partner nations",
    "We oppose the bill on trade with all partner nations",
  ],
  ["an acronym that looks like a pronoun", "They told the US about it", "They told us about it"],
  ["nearly everything", "No comment", "We have no comment on the attack"],
  ["its end, where little stands before it", "We will meet in Rome", "We will meet in Paris"],
  ["the order of its words", "Dogs bite men", "Men bite dogs"],
] as const;

test.each(oneStatement)("%s makes no other statement", (_, one, other) => {
  expect([isSameStatement(one, other), isSameStatement(other, one)]).toEqual([true, true]);
  const bands = new Set(statementBands("ann-lee", one, "ASSERTED"));
  expect(statementBands("ann-lee", other, "ASSERTED").filter((band) => bands.has(band)).length).toBeGreaterThan(1);
});

test.each(twoStatements)("%s makes another statement", (_, one, other) => {
  expect([isSameStatement(one, other), isSameStatement(other, one)]).toEqual([false, false]);
});

test("the same words of another speaker, or of nobody known, are not looked for", () => {
  const words = "We will talk to the Americans about trade";
  const bands = new Set(statementBands("ann-lee", words, "ASSERTED"));
  expect(statementBands("bob-stone", words, "ASSERTED").filter((band) => bands.has(band))).toEqual([]);
  expect(statementBands(null, words, "ASSERTED")).toEqual([]);
});

test("the same words, denied or asked, are not looked for either", () => {
  const words = "We will talk to the Americans about trade";
  const [asserted, denied, asked] = (["ASSERTED", "DENIED", "QUESTIONED"] as const).map((polarity) =>
    statementBands("ann-lee", words, polarity),
  );
  const all = [asserted, denied, asked].flat();
  expect(new Set(all).size).toBe(all.length);
});

test("a statement as long as an article is compared word by word", () => {
  const long = Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(" ");
  expect(isSameStatement(long, `${long} more`)).toBe(true);
  expect(isSameStatement(long, long.replace("word9999", "other"))).toBe(false);
});
