import { describe, expect, test } from "vitest";
import { chains, kinds, read } from "./referents-of.ts";

type Row = readonly [text: string, ...expected: readonly string[]];
const rows = (table: readonly Row[]) => table.map(([text, ...expected]) => [text, expected] as const);

describe("what a name means", () => {
  test.each(
    rows([
      ["Police arrested Rodrigo Valdez in Guadalajara.", "PERSON Rodrigo Valdez", "PLACE Guadalajara"],
      ["Mr Tavolini met Dr. Okonkwo.", "PERSON Tavolini", "PERSON Okonkwo"],
      [
        "Goldman Sachs Group Inc sued Acme Holdings.",
        "ORGANIZATION Goldman Sachs Group Inc",
        "ORGANIZATION Acme Holdings",
      ],
      [
        "The Ministry of Health closed the University of Nairobi.",
        "ORGANIZATION Ministry of Health",
        "ORGANIZATION University of Nairobi",
      ],
      ["The Taliban attacked Kandahar.", "ORGANIZATION Taliban", "PLACE Kandahar"],
      ["France and Japan signed it in Tokyo.", "COUNTRY France", "COUNTRY Japan", "PLACE Tokyo"],
      ["Tokyo rejected the offer.", "COUNTRY Tokyo"],
      ["The Interfax news agency reported it.", "ORGANIZATION Interfax"],
      ["She is a spokeswoman for Zentrix.", "ORGANIZATION Zentrix"],
      ["He was elected mayor of Bogliasco.", "PLACE Bogliasco"],
      ["St. Petersburg flooded.", "PLACE St. Petersburg"],
      ["The Democratic People's Republic of Korea agreed.", "COUNTRY Democratic People's Republic of Korea"],
    ]),
  )("%s", (text, expected) => expect(kinds(text)).toEqual(expected));
});

describe("names inside other phrases are names too", () => {
  test.each(
    rows([
      ["The Russian leader left.", "COUNTRY Russia"],
      ["Scientology officials denied it.", "ORGANIZATION Scientology"],
      ["Walmart Chief Executive Doug McMillon spoke.", "PERSON Doug McMillon", "ORGANIZATION Walmart"],
      ["Foreign Minister Igor Crnadak spoke.", "PERSON Igor Crnadak"],
      ["US Ambassador to Japan John Doe resigned.", "PERSON John Doe", "COUNTRY US", "COUNTRY Japan"],
    ]),
  )("%s", (text, expected) => expect(kinds(text)).toEqual(expected));
});

describe("a surname means the full name before it that fits best", () => {
  test.each(
    rows([
      ["John Harrow spoke. Professor Harrow smiled.", "John Harrow = Professor Harrow"],
      ["Kim Yo Jong left Kim Jong Un. Kim spoke.", "Kim Yo Jong = Kim"],
      ["Kim Jong Un met Kim Yo Jong. Kim spoke.", "Kim Jong Un = Kim"],
      ["Kim Jong Un and Kim Yo Jong came. Kim spoke."],
      ["Bill Clinton met Hillary Clinton. Mr. Clinton spoke.", "Bill Clinton = Mr. Clinton"],
      ["Hillary Clinton met Bill Clinton. Mrs. Clinton spoke.", "Hillary Clinton = Mrs. Clinton"],
      ["Senator Ann Reed and Governor Ben Reed met. Senator Reed left.", "Senator Ann Reed = Senator Reed"],
      ["General Lloyd Austin arrived. Austin spoke.", "General Lloyd Austin = Austin"],
      ["Daniel Montero was freed. Daniel wept.", "Daniel Montero = Daniel"],
      ["Lydia Kestelmann spoke. Ms Kostelman agreed.", "Lydia Kestelmann = Ms Kostelman"],
      ["Peter Hansen spoke. Mr Jansen agreed."],
      ["Claudio De Lorenzi spoke. De Lorenzi left.", "Claudio De Lorenzi = De Lorenzi"],
      ["Vladimir Vladimirovich Putin spoke. Vladimir Putin left.", "Vladimir Vladimirovich Putin = Vladimir Putin"],
    ]),
  )("%s", (text, expected) => expect(chains(text)).toEqual(expected));
});

describe("an organization by its parts and initials", () => {
  test.each(
    rows([
      ["The World Health Organization (WHO) spoke. WHO warned them.", "The World Health Organization = WHO = WHO"],
      [
        "The Economic and Financial Crimes Commission spoke. The EFCC appealed.",
        "The Economic and Financial Crimes Commission = The EFCC",
      ],
      ["Amazon.com Inc hired. Amazon grew.", "Amazon.com Inc = Amazon"],
      ["The US State Department spoke. The State Department denied.", "The US State Department = The State Department"],
      ["The United Nations met. United Nations staff left.", "The United Nations = United Nations"],
    ]),
  )("%s", (text, expected) => expect(chains(text)).toEqual(expected));
});

test("a country is one under all its names and its people", () => {
  expect(chains("The United States voted. The U.S. and American troops left.")).toEqual([
    "The United States = The U.S. = American",
  ]);
});

test("a person is nameable by a full name alone, an organization by any name of its own", () => {
  const { referents } = read("Mr Tavolini, Julie Hahnel and the spokesman met Zentrix Ltd yesterday.");
  expect(referents.map(({ name, isNameable }) => [name, isNameable])).toEqual([
    ["Tavolini", false],
    ["Julie Hahnel", true],
    [null, false],
    ["Zentrix Ltd", true],
  ]);
});

describe("bodies whose names look like something else", () => {
  test.each([
    ["The Joint Chiefs of Staff left.", ["ORGANIZATION Joint Chiefs of Staff"]],
    ["Rideau Transit Builders lost.", ["ORGANIZATION Rideau Transit Builders"]],
    ["Cricket Australia paid.", ["ORGANIZATION Cricket Australia"]],
    ["The People's Alliance won.", ["ORGANIZATION People's Alliance"]],
    ["The White House denied it.", ["ORGANIZATION White House"]],
    ["The Kremlin denied it.", ["ORGANIZATION Kremlin"]],
    [
      "The Tanzania Electrical, Mechanical and Services Agency paid.",
      ["ORGANIZATION Tanzania Electrical, Mechanical and Services Agency"],
    ],
  ])("%s", (text, expected) => {
    expect(kinds(text).filter((words) => words.startsWith("ORGANIZATION"))).toEqual(expected);
  });
});

describe("who speaks under one name is a person, unless the name or the text is of a body", () => {
  test.each(
    rows([
      ['"We will not stop," said Putin in Moscow.', "PERSON Putin", "PLACE Moscow"],
      ["Lavrov warned that the talks would fail.", "PERSON Lavrov"],
      ["According to Lavrov, the talks would fail.", "PERSON Lavrov"],
      ["McCain said the vote was over.", "PERSON McCain"],
      ["Zelensky said it was over.", "PERSON Zelensky"],
      ["Putin said the talks were over. Putin's spokesman left.", "PERSON Putin"],
      ["Gazprom said the pipe was closed.", "ORGANIZATION Gazprom"],
      ["Sberbank said the rate was high.", "ORGANIZATION Sberbank"],
      ["MegaFon said the network was down.", "ORGANIZATION MegaFon"],
      ["Zentrix said it would appeal.", "ORGANIZATION Zentrix"],
      ["Zentrix said its sales fell.", "ORGANIZATION Zentrix"],
      ["Zentrix said sales fell. Zentrix shares rose.", "ORGANIZATION Zentrix"],
      ["Zentrix said sales fell. She founded Zentrix.", "ORGANIZATION Zentrix"],
      ["The Zentrix said sales fell.", "ORGANIZATION Zentrix"],
      ["Germany's Zentrix said sales fell.", "ORGANIZATION Zentrix", "COUNTRY Germany"],
    ]),
  )("%s", (text, expected) => expect(kinds(text)).toEqual(expected));
});
