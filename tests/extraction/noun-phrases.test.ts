import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/extraction/document.ts";
import { nounPhrases } from "../../src/extraction/noun-phrases.ts";

const marks = { NAME: "name", DESCRIPTION: "noun", PRONOUN: "pronoun" } as const;

/** "name Kim", "noun's the team" for a possessor. */
function phrasesOf(text: string): readonly string[] {
  return nounPhrases(readDocument(text)).map(
    ({ start, end, form, possessor }) => `${marks[form]}${possessor ? "'s" : ""} ${text.slice(start, end)}`,
  );
}

describe("names", () => {
  test.each([
    ["He met Claudio De Lorenzi.", ["pronoun He", "name Claudio De Lorenzi"]],
    ["Ursula von der Leyen praised Kim Jong-un.", ["name Ursula von der Leyen", "name Kim Jong-un"]],
    ["Syria's Bashar al-Assad resigned.", ["name Syria's Bashar al-Assad", "name's Syria"]],
    ["Lee In-young met Shaktikanta Das.", ["name Lee In-young", "name Shaktikanta Das"]],
    ["Sheikh Mohammed bin Rashid arrived.", ["name Sheikh Mohammed bin Rashid"]],
    ["They thanked Theresa May.", ["pronoun They", "name Theresa May"]],
    ["WHO warned the public.", ["name WHO", "noun the public"]],
    ["JOHN SMITH told the BBC.", ["name JOHN SMITH", "name the BBC"]],
    ["The iPhone sold well, eBay said.", ["name The iPhone", "name eBay"]],
    ["He wrote in The Globe and Mail.", ["pronoun He", "name The Globe and Mail"]],
    ["Procter & Gamble declined to comment.", ["name Procter & Gamble"]],
    ["Sites such as Zorber.com refused.", ["noun Sites", "name Zorber.com"]],
  ])("%s", (text, expected) => expect(phrasesOf(text)).toEqual(expected));
});

describe("names carry their titles and what belongs to them", () => {
  test.each([
    ["Mr Key said so.", ["name Mr Key"]],
    [
      "Afghan Ambassador to the United States Hamid Noorzai agreed.",
      ["name Afghan Ambassador to the United States Hamid Noorzai"],
    ],
    [
      "Coast Rescue Authority director General Yusuf al-Omar spoke.",
      ["name Coast Rescue Authority director General Yusuf al-Omar"],
    ],
    [
      "New Zealand's Prime Minister John Carr left.",
      ["name New Zealand's Prime Minister John Carr", "name's New Zealand"],
    ],
    ["Bank of England governor Mark Carney spoke.", ["name Bank of England governor Mark Carney"]],
    ["Minister of Education Loredana Bassi resigned.", ["name Minister of Education Loredana Bassi"]],
    [
      "The Wall Street Journal's Jane Doe was there.",
      ["name The Wall Street Journal's Jane Doe", "name's The Wall Street Journal"],
    ],
    ["It was coach Reza Farahani.", ["pronoun It", "name coach Reza Farahani"]],
    ["He called his wife Manju Rao.", ["pronoun He", "name his wife Manju Rao", "pronoun's his"]],
  ])("%s", (text, expected) => expect(phrasesOf(text)).toEqual(expected));
});

describe("bodies carry what they are for", () => {
  test.each([
    ["The Ministry of Health denied it.", ["name The Ministry of Health", "pronoun it"]],
    ["She left the University of New South Wales.", ["pronoun She", "name the University of New South Wales"]],
    [
      "China's Ministry of Science and Technology replied.",
      ["name China's Ministry of Science and Technology", "name's China"],
    ],
    ["He left the U.S. State Department.", ["pronoun He", "name the U.S. State Department"]],
    ["Presidents of Russia and Ukraine met.", ["noun Presidents", "name Russia", "name Ukraine"]],
  ])("%s", (text, expected) => expect(phrasesOf(text)).toEqual(expected));
});

describe("descriptions", () => {
  test.each([
    [
      "The Russian leader met his Russian counterpart.",
      ["noun The Russian leader", "noun his Russian counterpart", "pronoun's his"],
    ],
    ["The two leaders told state media.", ["noun The two leaders", "noun state media"]],
    ["The President thanked the Prime Minister.", ["noun The President", "noun the Prime Minister"]],
    ["The 52-year-old blamed the Indonesian military.", ["noun The 52-year-old", "noun the Indonesian military"]],
    ["The workers' union plans to strike.", ["noun The workers' union", "noun's The workers"]],
    ["Both sides claim victory.", ["noun Both sides", "noun victory"]],
    ["The dead were buried.", ["noun The dead"]],
    ["US-backed rebels took it.", ["noun US-backed rebels", "pronoun it"]],
    ["Others disagreed, and many said so.", ["noun Others", "noun many"]],
    ["The Church of Sweden website closed.", ["noun The Church of Sweden website"]],
  ])("%s", (text, expected) => expect(phrasesOf(text)).toEqual(expected));
});

describe("a capital at the start of a sentence makes no name", () => {
  test.each([
    ["Photos showed the scene.", ["noun Photos", "noun the scene"]],
    ["Hackers took the data.", ["noun Hackers", "noun the data"]],
    ["Estimates suggest 8000 migrants drowned.", ["noun Estimates", "noun 8000 migrants"]],
    ["Sanders declined.", ["name Sanders"]],
    ["Reuters reported it.", ["name Reuters", "pronoun it"]],
  ])("%s", (text, expected) => expect(phrasesOf(text)).toEqual(expected));
});

describe("days and months stand apart from names", () => {
  test.each([
    ["On Friday Putin spoke.", ["name Putin"]],
    ["Kim said Thursday he would go in May.", ["name Kim", "pronoun he"]],
    ["The Sunday Times reported it last week.", ["name The Sunday Times", "pronoun it"]],
    ["A storm yesterday caused a flood.", ["noun A storm", "noun a flood"]],
  ])("%s", (text, expected) => expect(phrasesOf(text)).toEqual(expected));
});

describe("a name after a noun that is no title begins a clause", () => {
  test.each([
    ["The next thing Martin feels is pain.", ["noun The next thing", "name Martin", "noun pain"]],
    ["He told reporters Obama would come.", ["pronoun He", "noun reporters", "name Obama"]],
    ["The deal Trump signed failed.", ["noun The deal", "name Trump"]],
  ])("%s", (text, expected) => expect(phrasesOf(text)).toEqual(expected));
});

test("the head of a name with an office is the family name, of a body its noun", () => {
  const heads = (text: string) => {
    const document = readDocument(text);
    return nounPhrases(document).map(({ head }) => document.tokens[head]?.text);
  };
  expect(heads("Afghan Ambassador to France Hamid Noorzai spoke.")).toEqual(["Noorzai"]);
  expect(heads("The University of Nairobi closed.")).toEqual(["University"]);
});

test("a hundred kilobytes without a full stop are read", () => {
  const text = "the leader of Kenya and the minister ".repeat(2800);
  expect(nounPhrases(readDocument(text)).length).toBe(8400);
});
