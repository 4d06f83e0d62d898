import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/extraction/document.ts";
import { nounPhrases } from "../../../src/extraction/noun-phrases.ts";
import { findQuotations } from "../../../src/extraction/quotations/find-quotations.ts";
import { quotesIn } from "./quotes-in.ts";

describe("a quote goes on over paragraphs", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "reopened without closing, as one quote in parts",
      "The prime minister said: “I have spoken to the families.\n“I told them that we will not forget.\n“And we won’t.”",
      [
        "DIRECT The prime minister: I have spoken to the families. … I told them that we will not forget. … And we won’t.",
      ],
    ],
    [
      "closed and opened again, by the same speaker",
      '"It was impossible," said Ambassador Noorzai.\n\n"They carry our name."',
      ["DIRECT Ambassador Noorzai: It was impossible", "DIRECT Ambassador Noorzai: They carry our name."],
    ],
    [
      "announced with a colon",
      'Rathmore stated:\n\n"Daniel was met by a man with a grey dog."',
      ["DIRECT Rathmore: Daniel was met by a man with a grey dog."],
    ],
    [
      "announced by a verdict",
      'The bishop, Carlo Bassani, has attacked the ruling:\n\n"We face a cruel decision."',
      ["DIRECT Carlo Bassani: We face a cruel decision."],
    ],
  ])("%s", (_, text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});

describe("somebody else's words inside a direct quote", () => {
  test.each<[string, readonly string[]]>([
    [
      '"Putin said that Russia is ready. He added that time is short," KCNA reported.',
      [
        "DIRECT KCNA: Putin said that Russia is ready. He added that time is short",
        "INDIRECT Putin via KCNA: Russia is ready",
        "INDIRECT He via KCNA: time is short",
      ],
    ],
    ['"I said that it was over," Smith said.', ["DIRECT Smith: I said that it was over"]],
    ['"I think that it is over," Smith said.', ["DIRECT Smith: I think that it is over"]],
  ])("%s", (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });
});

describe("a speaker that the text does not tell", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["has repeatedly insisted that penalties hurt growth.", ["INDIRECT ?: penalties hurt growth"], []],
    [
      'Kim met Moon. Kim said it went well.\n\nThe ferry sank at noon. "It was over in minutes."',
      ["INDIRECT Kim: it went well", "DIRECT ?: It was over in minutes."],
      ["The ferry", "Kim"],
    ],
    [
      'Moon welcomed the talks. "The talks went well," the said on Friday.',
      ["DIRECT ?: The talks went well"],
      ["Moon"],
    ],
  ])("%s", (text, quotes, candidates) => {
    const document = readDocument(text);
    const found = findQuotations(document, nounPhrases(document));
    expect(quotesIn(text)).toEqual(quotes);
    expect(found.at(-1)?.speakerCandidates.map(({ start, end }) => text.slice(start, end))).toEqual(candidates);
  });
});

test("each quotation carries its cue and its words in marks", () => {
  const text = 'Putin said on Thursday that the deal was "close". "It is near," he told reporters in Sochi.';
  const document = readDocument(text);
  const words = (span: { start: number; end: number } | null) =>
    span === null ? null : text.slice(span.start, span.end);
  expect(
    findQuotations(document, nounPhrases(document)).map(({ cue, marked, speaker, start, end }) => ({
      text: words({ start, end }),
      cue: words(cue),
      marked: marked.map(words),
      basis: speaker?.basis,
    })),
  ).toEqual([
    {
      text: 'the deal was "close"',
      cue: "said",
      marked: ["close"],
      basis: "CUE",
    },
    {
      text: "It is near",
      cue: "told",
      marked: ["It is near"],
      basis: "CUE",
    },
  ]);
});

test.each([
  ["words", "word ".repeat(20_000)],
  ["cues", "he said ".repeat(12_500)],
  ["opening marks", "“a".repeat(50_000)],
  ["apostrophes", " 'a".repeat(33_000)],
  ["sources", "according to X, ".repeat(6000)],
  ["brackets", "( ".repeat(50_000)],
])("100 kB of %s without a stop is read to its end", (_, text) => {
  const document = readDocument(text);
  expect(findQuotations(document, nounPhrases(document)).every(({ start, end }) => start < end)).toBe(true);
});

test.each([
  ["one word after that", `Smith said that ${"endless".repeat(400)}`, []],
  ["words joined by hyphens, and one in marks", `Smith said that it "was" ${"so-".repeat(1000)}long`, []],
  ["a mark that is never closed", `"${"The talks went on and on. ".repeat(200)}Smith said.`, []],
  ["as much in marks", `"${"We went on and on. ".repeat(200)}It is over," Smith said.`, ["DIRECT"]],
  ["less", `Smith said that ${"endless".repeat(200)}`, ["INDIRECT"]],
])("a statement of thousands of characters outside all marks is none: %s", (_, text, kinds) => {
  const document = readDocument(text);
  const found = findQuotations(document, nounPhrases(document));
  expect(found.map(({ kind }) => kind)).toEqual(kinds);
});
