import { expect, test } from "vitest";
import { extractedArticle } from "../../src/cli/extract/extract-json.ts";
import { body, facts } from "./facts.ts";

test("an article is one object: quotes with speakers, mentions, dates and gaps, each with its span", () => {
  expect(extractedArticle("a.txt", facts)).toEqual({
    id: "a.txt",
    language: "en",
    quotes: [
      {
        start: 36,
        end: 49,
        parts: [[36, 49]],
        kind: "direct",
        text: "We will talk.",
        polarity: "asserted",
        cue: "saying",
        speaker_text: "Kim Jong-un",
        speaker_start: 12,
        speaker_end: 23,
        speaker: "Kim Jong-un",
        reported_by: ["Korean Central News Agency"],
        about: [],
      },
      {
        start: 54,
        end: 86,
        parts: [[54, 86]],
        kind: "mixed",
        text: "called the US “slow” on Thursday",
        polarity: "asserted",
        cue: "called",
        speaker_text: "Kim Jong-un",
        speaker_start: 51,
        speaker_end: 53,
        speaker: "Kim Jong-un",
        reported_by: [],
        about: [{ code: "US", name: "United States", kind: "COUNTRY", basis: "NAMED" }],
      },
      {
        start: 109,
        end: 125,
        parts: [[109, 125]],
        kind: "indirect",
        text: "Trade would grow",
        polarity: "asserted",
        cue: "said",
        speaker_text: "the ministry",
        speaker_start: 127,
        speaker_end: 139,
        speaker: null,
        reported_by: [],
        about: [],
      },
      {
        start: 89,
        end: 107,
        parts: [[89, 107]],
        kind: "indirect",
        text: "Officials from met",
        polarity: "asserted",
        cue: null,
        speaker_text: null,
        speaker_start: null,
        speaker_end: null,
        speaker: null,
        reported_by: [],
        about: [],
      },
    ],
    mentions: [
      { start: 0, end: 4, text: "KCNA", kind: "ORGANIZATION", name: "Korean Central News Agency", code: null },
      { start: 12, end: 23, text: "Kim Jong-un", kind: "PERSON", name: "Kim Jong-un", code: null },
      { start: 51, end: 53, text: "He", kind: "PERSON", name: "Kim Jong-un", code: null },
      { start: 61, end: 67, text: "the US", kind: "COUNTRY", name: "United States", code: "US" },
    ],
    dates: [{ start: 78, end: 86, value: "2019-04-25", precision: "DAY" }],
    gaps: [{ start: 104, end: 104 }],
  });
});

test("every span is one of the text", () => {
  const { quotes, mentions } = extractedArticle("a.txt", facts);
  for (const { start, end, text } of [...quotes, ...mentions]) expect(body.slice(start, end)).toBe(text);
});

test("a linked speaker has the name of the knowledge base, and keeps the text's own", () => {
  const [kim, ...others] = facts.referents;
  if (kim === undefined) throw new Error("there is no speaker");
  const linked = {
    slug: "kim-jong-un",
    kind: "PERSON",
    name: "Kim Jong-un of North Korea",
    code: null,
    aliases: [],
    birthDate: null,
    deathDate: null,
    country: null,
    roles: [],
  } as const;
  const { quotes } = extractedArticle("a.txt", { ...facts, referents: [{ ...kim, entity: linked }, ...others] });
  expect(quotes.map(({ speaker_text, speaker }) => [speaker_text, speaker])).toEqual([
    ["Kim Jong-un", "Kim Jong-un of North Korea"],
    ["Kim Jong-un", "Kim Jong-un of North Korea"],
    ["the ministry", null],
    [null, null],
  ]);
});
