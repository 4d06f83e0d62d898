import fc from "fast-check";
import { expect, test } from "vitest";
import { extract } from "../../src/extraction/extract.ts";
import { readingText } from "../../src/extraction/reading/reading-text.ts";
import { seeds } from "./linking/seeds.ts";

test.each([
  ["marks are composed with their letters", "Z\u030ca\u0301k", "Žák"],
  ["soft hyphens and zero-width characters are gone", "the co\u00adoper\u200bation", "the cooperation"],
  ["spaces are spaces", "8\u00a0June", "8 June"],
  ["line breaks stay", "one\r\n\ntwo\u2028three", "one\r\n\ntwo\u2028three"],
  ["an apostrophe may be typed in any way", "it shouldn‘t, Ida´s", "it shouldn’t, Ida’s"],
  ["an apostrophe that belongs to a name stays as it is", "Ka‘ū and Oʻahu", "Ka‘ū and Oʻahu"],
  ["two apostrophes are a quotation mark", "''No,'' he said. ``No,'' she said.", '"No," he said. “No," she said.'],
  ["two curly ones too", "‘‘No,’’ he said.", "“No,” he said."],
  ["a bar before a signature is a dash", "― Ida Roe", "— Ida Roe"],
  [
    "emoji are gone, and leave a space between words",
    "🎉Ida Roe said it❤\ufe0f, and Bo 👩\u200d🚀 Roe too: no😀yes",
    "Ida Roe said it, and Bo Roe too: no yes",
  ],
])("%s", (_, given, text) => {
  expect(readingText(given).text).toBe(text);
});

test("a span of the reading leads to the same words in the text that was given", () => {
  const given = "\u200bZ\u030ca\u0301k’s ''co\u00adop'' \u00ad― x";
  const { text, original } = readingText(given);
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) =>
    original({ start: index, end: index + word.length }),
  );
  expect(words.map(({ start, end }) => given.slice(start, end))).toEqual([
    "Z\u030ca\u0301k’s",
    "''co\u00adop''",
    "―",
    "x",
  ]);
});

test("spans lead back in order and inside the text, whatever was given", () => {
  const piece = fc.constantFrom(
    "a",
    "e\u0301",
    "\u0301",
    "\u00ad",
    "''",
    "``",
    " ",
    "\u00a0",
    "“",
    "😀",
    "\ufe0f",
    "‘s ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const given = pieces.join("");
      const { text, original } = readingText(given);
      const spans = Array.from({ length: text.length }, (_, at) => original({ start: at, end: at + 1 }));
      for (const [at, { start, end }] of spans.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.start ?? 0);
        expect(end).toBeLessThanOrEqual(given.length);
      }
      expect(readingText(text).text).toBe(readingText(readingText(text).text).text);
    }),
    { seed: 20_261_201 },
  );
});

test("facts point into the text as it was given, and name people as they are read", () => {
  const body = "''The roof\u00a0is co\u00adld,'' Ada Z\u030ca\u0301k, of the town\u200b, said on Mon\u00adday.";
  const { quotes, referents, dates, mentions } = extract(
    body,
    { publishedAt: "2020-02-05", publisher: null, headline: null },
    seeds,
  );
  expect(quotes.map(({ text, start, end }) => [text, body.slice(start, end)])).toEqual([
    ["The roof\u00a0is co\u00adld", "The roof\u00a0is co\u00adld"],
  ]);
  expect(quotes[0]?.speaker?.text).toBe("Ada Z\u030ca\u0301k");
  expect(referents[quotes[0]?.speaker?.referent ?? -1]?.name).toBe("Ada Žák");
  expect(dates.map(({ text, value, start }) => [text, value, start])).toEqual([
    ["Mon\u00adday", "2020-02-03", body.indexOf("Mon")],
  ]);
  expect(mentions.every(({ text, start, end }) => text === body.slice(start, end))).toBe(true);
});
