import { describe, expect, test } from "vitest";
import { certaintiesIn, nameable, speakersIn } from "./speakers.ts";

type Row = readonly [text: string, ...expected: readonly string[]];
const rows = (table: readonly Row[]) => table.map(([text, ...expected]) => [text, expected] as const);
const speakers = (table: readonly Row[]) =>
  test.each(rows(table))("%s", (text, expected) => expect(speakersIn(text)).toEqual(expected));

describe("a surname means a person, and no longer name that contains it", () => {
  speakers([
    ['Walter Finch spoke. He then left for Finch Grand Hotel. "We won," Finch said.', "Walter Finch"],
    ['Edith Harlow came. The Harlow Memorial was shut. "It is late," Harlow said.', "Edith Harlow"],
    ['Share More Photos ADVERTISEMENT Judith Vance, 20, was freed. "I am glad," Vance said.', "Judith Vance"],
    [
      'Peter Downs/for Daily Post Leon Ryder and his lawyer wait.\n\nLeon Ryder sued. "I am hurt," Ryder said.',
      "Leon Ryder",
    ],
    ['Anna Finch Drops Hint On Tax Plan.\n\nVoters met on Monday. "I will cut tax," Finch said.', "Anna Finch"],
  ]);
});

describe("the family name stands where the language puts it", () => {
  speakers([
    [
      'Minister Trần Văn Hùng arrived. "It is done," Hùng said. "We wait," Trần said.',
      "Trần Văn Hùng",
      "Trần Văn Hùng",
    ],
    ['Choi Min-seok arrived. "It is done," Choi said.', "Choi Min-seok"],
    ['Szabó Gábor arrived. "It is done," Szabó said.', "Szabó Gábor"],
    ['Angela St. Cloud runs it. "We are open," St. Cloud said.', "Angela St. Cloud"],
    ['Gerda Brückner left. "No," Brueckner said. "Never," Bruckner said.', "Gerda Brückner", "Gerda Brückner"],
    ['Ben Tarlow left in May. "I am off," Ben said.', "Ben Tarlow"],
  ]);
});

describe("a surname that is a word or a place is the person whom the article has named", () => {
  speakers([
    ['Luther Jordan sued. "I cried," Jordan told reporters.', "Luther Jordan"],
    ['Kate Denmark fell. "I cried," Denmark said.', "Kate Denmark"],
    ['Ellen Can wrote it. "Nobody read it," Can said.', "Ellen Can"],
    ['Moon Seo-jin built it. "It is small," Moon said.', "Moon Seo-jin"],
    ['Chad Wickley, a farmer, left. "It is cold," Chad said.', "Chad Wickley"],
    ['Police spokesman Karl Dean spoke. "We wait," Dean said.', "Karl Dean"],
  ]);
});

describe("of two with one surname the form of address, the family and the subject decide", () => {
  speakers([
    ['Anna Weller and Mark Weller run it. "Yes," Ms Weller said. "No," Mr Weller said.', "Anna Weller", "Mark Weller"],
    ['Governor Ted Lund spoke with his wife, Heidi Lund. "We agree," Lund said.', "Ted Lund"],
    ['President Luis Prado and first lady Marta Prado came. "I stay," Prado said.', "Luis Prado"],
    ['Ada and Karl Weller spoke. "I cried," said Mrs Weller.', "Ada Weller"],
    ['Karl and Yrsika Weller spoke. "No," said Mrs Weller. "Yes," Mr Weller said.', "Yrsika Weller", "Karl Weller"],
    ['Sisters Petra and Wilma Stuyver live there. "She snores," Petra said.', "Petra Stuyver"],
  ]);
});

describe("where nothing decides nobody speaks, and all are candidates", () => {
  speakers([
    ['Anna Weller and Mark Weller run it. "Bread is life," Weller said.', "? Anna Weller, Mark Weller"],
    ['John Kern met Paul Kern. Both left. It rained. They sat. "No," Kern said.', "? John Kern, Paul Kern"],
  ]);

  speakers([
    [
      'Hugo Lasker and his nephew Ivo Lasker stole it. Both deny it. "I slept," Lasker said.',
      "? Hugo Lasker, Ivo Lasker",
    ],
    ['Uncle and nephew Hugo Lasker and Ivo Lasker sat there. "I slept," Lasker said.', "? Hugo Lasker, Ivo Lasker"],
    [
      'Hugo Lasker, 60, and Ivo Lasker, 20, uncle and nephew, sat. "I slept," Lasker said.',
      "? Hugo Lasker, Ivo Lasker",
    ],
  ]);

  test("a crowd of one surname in one sentence, some of them forgotten", () => {
    const women =
      "Anna Berta Clara Diana Edith Flora Greta Helga Irene Julia Karla Laura Maria Nadia Olga Paula Rita Sara Martha Ulla Vera Wilma Yvonne Joan Agnes Mary Celia Doris Elena Fiona";
    const all = women.split(" ").map((given) => `${given} Lasker`);
    const others = all.slice(0, -1).join(", ");
    const one = speakersIn(`${others} and ${all.at(-1)} sang in the choir. "We were flat," Lasker said.`)[0] ?? "";
    expect(one.split(", ").length).toBe(5);
    expect(one.startsWith("? ")).toBe(true);
    expect(speakersIn(`Peter Lasker, ${others} and Paul Lasker sang. "We were flat," Mr Lasker said.`)).toEqual([
      "? Paul Lasker",
    ]);
  });

  test("sixty of one surname: nobody is chosen", () => {
    const letters = Array.from({ length: 60 }, (_, at) =>
      String.fromCodePoint(97 + (at % 26)).repeat(1 + Math.floor(at / 26)),
    );
    const came = letters.map((letter) => `Pet${letter}r Brandt came to the town on Monday.`).join(" ");
    expect(speakersIn(`${came} "We have no choice," Brandt said.`)[0]?.startsWith("?")).toBe(true);
  });
});

describe("what is no person becomes none", () => {
  test.each(
    rows([
      ["Flight ZX901 lost contact over the sea.", ""],
      ["The Data Safety Bill passed on Monday.", ""],
      ["Tessel Inc. (NYSE: TSL) grew.", "ORGANIZATION Tessel Inc."],
      ["The World Ports and Harbours Council met.", "ORGANIZATION World Ports and Harbours Council"],
    ]),
  )("%s", (text, [expected]) => expect(nameable(text).join()).toBe(expected));
});

test("the certainty falls from a full name to a surname, a pronoun and a shared surname", () => {
  const text =
    'Anna Weller runs it. "Yes," Anna Weller said. "Well," Weller said. "No," she said. Then her brother, Mark Weller, came. "Hm," Weller said.';
  const certainties = certaintiesIn(text).map(([certainty]) => certainty ?? 0);
  expect(certainties.every((certainty, at) => at === 0 || certainty <= (certainties[at - 1] ?? 0))).toBe(true);
  expect(certaintiesIn('Anna Weller runs it. "Yes," Weller said.')).toEqual([
    [
      0.95,
      [
        "named beside the words that say somebody spoke",
        "a full name with this family name",
        "the subject of the sentence before",
        "named in the same sentence or the one before",
        "the nearest full name before it with this name",
      ],
    ],
  ]);
});
