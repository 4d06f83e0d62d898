import { describe, expect, test } from "vitest";
import { agentWords } from "../../../src/extraction/agent-words.ts";
import { extract } from "../../../src/extraction/extract.ts";
import { seeds } from "../linking/seeds.ts";
import { chains } from "./referents-of.ts";
import { certaintiesIn } from "./speakers.ts";

const read = (text: string) => extract(text, { publishedAt: "2024-05-03", publisher: null, headline: null }, seeds);

describe("several who speak together", () => {
  test.each([
    ["The Rail Board (RB) and the Harbour Agency have stated that two lines are unsafe.", "Harbour Agency"],
    ['"We will appeal," said Ada Holm and Lena Strand.', "Lena Strand"],
  ])("%s", (text, other) => {
    const { quotes, referents } = read(text);
    const [quote] = quotes;
    expect(quote?.speakerCertainty).toBe(0.446);
    expect(quote?.speakerCandidates.slice(1).map(({ referent, ...rest }) => [referents[referent]?.name, rest])).toEqual(
      [[other, { score: 0.446, reasons: ["speaks together with others"] }]],
    );
  });

  test("a verb behind the speaker makes nobody a partner", () => {
    expect(certaintiesIn('"We will win," said Ada Holm and left.')).toEqual([
      [0.99, ["named after the words that say somebody spoke", "a full name"]],
    ]);
  });
});

test("a pronoun that passes over whoever spoke last is doubtful, and says why", () => {
  const text = `Ms Dora Lund opened the door. Mr Marek Sand said it was late. "I left," she said.`;
  const [certainty, reasons] = certaintiesIn(text).at(-1) ?? [];
  expect(certainty).toBe(0.45);
  expect(reasons).toContain("somebody else has spoken since");
});

test("in a relative clause a possessor is the one whom it describes", () => {
  expect(chains("Marek Sand left. The owner, who did not give his name, stayed.")).toEqual(["The owner = his"]);
});

test("somebody without a full name is called with his title", () => {
  const { quotes, referents } = read("Undersecretary for Transport Mr. Dellaqua said two lines would close.");
  const speaker = quotes[0]?.speaker;
  if (speaker === undefined || speaker === null) throw new Error("nobody speaks");
  expect(agentWords(speaker, referents[speaker.referent ?? -1])).toBe("Undersecretary for Transport Mr. Dellaqua");
});
