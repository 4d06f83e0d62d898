import { describe, expect, test } from "vitest";
import { chains } from "./referents-of.ts";

type Row = readonly [text: string, ...expected: readonly string[]];
const rows = (table: readonly Row[]) => table.map(([text, ...expected]) => [text, expected] as const);

describe("she and he", () => {
  test.each(
    rows([
      ["John Carr met Helen Frost. He smiled.", "John Carr = He"],
      ["John Carr met Helen Frost. She smiled.", "Helen Frost = She"],
      ["Ms Xu met Mr Li. She smiled at him.", "Ms Xu = She", "Mr Li = him"],
      ["Spokeswoman Kim Larsen left. She was tired.", "Spokeswoman Kim Larsen = She"],
      ["John Carr thanked Bill Marsh. He smiled.", "John Carr = He"],
      ["Mark Rathmore left. He described Daniel Montero.", "Mark Rathmore = He"],
      ["Tom Reed told Bob Hall he was late. Hall left.", "Tom Reed = he", "Bob Hall = Hall"],
      ["Britain left. She was tired."],
      ["Peter Mwangi left. His sister stayed.", "Peter Mwangi = His"],
      [
        "Vladimir Putin welcomed Kim Jong-un. Kim blamed Washington's attitude for the failure of his meeting with Trump.",
        "Kim Jong-un = Kim = his",
      ],
      [
        "Emma Reed sang. Her lawyer, Alix Achebe, said she was ill.",
        "Emma Reed = Her = she",
        "Her lawyer = Alix Achebe",
      ],
      ["Emma Reed sang. A teacher from Mosul said she fled.", "A teacher from Mosul = she"],
      ["Westwind Renewables lost. He smiled."],
      ["Sinn Féin's Declan Kiernan, who voted, left. He smiled.", "Sinn Féin's Declan Kiernan = He"],
      [
        "The novelist Ann Callow died, her niece Eva Callow said. Callow was 88.",
        "The novelist Ann Callow = her = Callow",
      ],
    ]),
  )("%s", (text, expected) => expect(chains(text)).toEqual(expected));
});

describe("they and it", () => {
  test.each(
    rows([
      ["Two men ran. They were shouting.", "Two men = They"],
      ["Scientology officials refused. They were angry.", "Scientology officials = They"],
      ["Walmart Inc said it was hiring.", "Walmart Inc = it"],
      ["The MV Lucia Star sank, the coast guard said. Nobody was hurt, it added.", "the coast guard = it"],
      ["The European Union is clear. They want a deal.", "The European Union = They"],
    ]),
  )("%s", (text, expected) => expect(chains(text)).toEqual(expected));
});

describe("who speaks after a quote", () => {
  test.each(
    rows([
      ['"I will go," Jane Wanjiru said. "We are ready," she said.', "I = Jane Wanjiru = We = she"],
      [
        'Fred Mbugua met Sebastian Mikosz. Mikosz said he was shocked.\n\nMinister Fred Mbugua urged calm. "We will find them," he said.',
        "Fred Mbugua = Minister Fred Mbugua = We = he",
        "Sebastian Mikosz = Mikosz = he",
      ],
      [
        'Jane Wanjiru questioned Peter Mwangi. "He told us everything," she said.',
        "Jane Wanjiru = us = she",
        "Peter Mwangi = He",
      ],
      ['Emma Reed spoke of Ann Hall. "I love her," Reed said.', "Emma Reed = I = Reed", "Ann Hall = her"],
    ]),
  )("%s", (text, expected) => expect(chains(text)).toEqual(expected));
});
