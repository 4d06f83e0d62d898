import { describe, expect, test } from "vitest";
import { kinds } from "./referents-of.ts";
import { speakersIn } from "./speakers.ts";

type Row = readonly [text: string, ...expected: readonly string[]];
const rows = (table: readonly Row[]) => table.map(([text, ...expected]) => [text, expected] as const);

describe("what bears a person's name is not a person", () => {
  test.each(
    rows([
      ["Hurricane Edith came ashore. Edith felled trees.", "OTHER Hurricane Edith"],
      ["The ferry Berta Lind sank. The Berta Lind was old.", "OTHER Berta Lind"],
      ["The film Clara Voss won. Clara Voss was shot in May.", "OTHER Clara Voss"],
      ["The Helga Brandt is a trawler.", "OTHER Helga Brandt"],
      ["Guests ate at Brenda's on Monday.", "ORGANIZATION Brenda's"],
      ["He sued Carl's Jr. in June.", "ORGANIZATION Carl's Jr."],
      ["Shelby and Leeds are next.", "PLACE Shelby", "PLACE Leeds"],
      ["It rained in Chelsea.", "PLACE Chelsea"],
      ["Miss Universe 2014 was held in May.", "OTHER Miss Universe"],
      ["Miss Angola, Wanda Pires, won.", "OTHER Miss Angola", "PERSON Wanda Pires"],
    ]),
  )("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe("bodies whose names are made of people or end in a mark speak", () => {
  test.each(
    rows([
      ["Lawyers for Liberty said it was unjust.", "Lawyers for Liberty"],
      ["Lawyers for Petra Voss said it was unjust.", "?"],
      ["Nurses for Peace spokeswoman Jill Frey said it was late.", "Jill Frey"],
      ["Brenda's said sales fell.", "Brenda's"],
      ['"It was clean," said Forest and Water Health inspector Joel Varn.', "Joel Varn"],
      ["In Geneva, WHO said cases fell.", "WHO"],
      [
        "Brenda's Inc. fell. Brenda's said sales fell. The company said it was sorry.",
        "Brenda's Inc.",
        "Brenda's Inc.",
      ],
      ["The Irish Teachers' Union met and said that nobody would strike.", "Teachers' Union"],
      ["Ferris Line said it was sorry.", "Ferris Line"],
    ]),
  )("%s", (text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe("names of one body are one", () => {
  test.each(
    rows([
      [
        "The IGC, or International Grain Council, met. The IGC said yields fell.",
        "ORGANIZATION International Grain Council",
      ],
      ["The NBK said it was sorry. NBK News is its site.", "ORGANIZATION NBK News"],
      ["Norvask fell. Norvask Inc. said it was sorry.", "ORGANIZATION Norvask Inc."],
    ]),
  )("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe("a father and a son with one name are told apart or left open", () => {
  test.each(
    rows([
      [
        'Otto Pohl Jr. met his father, Otto Pohl. "He is ill," Pohl Jr. said. "I am well," Pohl said.',
        "Otto Pohl Jr.",
        "Otto Pohl",
      ],
      ['Otto Pohl Jr. runs it alone. "Nobody helps," Pohl said.', "Otto Pohl Jr."],
      ["Mayor Otto Pohl met Otto Pohl Jr. on Monday. Mayor Pohl said it was late.", "Otto Pohl"],
    ]),
  )("%s", (text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

test("emoji before a name, or inside it, do not hide it", () => {
  expect(speakersIn('"Doors open at six," said 🎤 Rita Bell. 🙌Bell 🔥 said tickets were gone.')).toEqual([
    "Rita Bell",
    "Rita Bell",
  ]);
});

test("what an article opens with may be a signed quote", () => {
  expect(speakersIn('"My street is quiet." — Hanna Boll, teacher\n\n"I miss the noise."\n― Rafael Costa')).toEqual([
    "Hanna Boll",
    "Rafael Costa",
  ]);
});

describe("who is described before the verb speaks, whatever the tagger takes the next verb for", () => {
  test.each(
    rows([
      [
        "Ruth Vogel, a geologist who was not involved in the study, said the dating rested on four samples.",
        "Ruth Vogel",
      ],
      ["Ida Roe, a vet in Basel, who was not there, said the horse limped on two legs.", "Ida Roe"],
      ["Ida Roe said afterwards that it was late.", "Ida Roe"],
      ["Ida Roe, however, made it clear that it was late.", "Ida Roe"],
    ]),
  )("%s", (text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

test("in an obituary the pronoun of a life means the one who died", () => {
  const text = `Maud Lister, the sculptor whose figures stand by the sea, has died at 93. Her daughter, the potter Rosa Lister, said she died at home.

Born in Hull in 1923, she left school at 14. “I gutted herring,” she once said.

She came to stone late. “He thought it would keep me quiet,” she said of her husband in 1988. Rosa Lister said the roof leaked. “It always did,” she said.`;
  expect(speakersIn(text)).toEqual(["Rosa Lister", "Maud Lister", "Maud Lister", "Rosa Lister", "Rosa Lister"]);
});
