import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../src/extraction/extract.ts";
import type { Facts } from "../../src/extraction/facts.ts";
import type { Span } from "../../src/extraction/span.ts";
import { seeds } from "./linking/seeds.ts";

const read = (text: string, headline: string | null = null): Facts =>
  extract(text, { publishedAt: "2019-06-08", publisher: null, headline }, seeds);

/** Inconsistencies in the facts of a text. */
function problems(body: string, { referents, quotes, mentions, dates, gaps }: Facts): readonly string[] {
  const isIn = ({ start, end }: Span) => 0 <= start && start <= end && end <= body.length;
  const isVerbatim = (fact: Span & { readonly text: string }) => body.slice(fact.start, fact.end) === fact.text;
  const isReferent = (referent: number | null) => referent === null || referents[referent] !== undefined;
  const agents = quotes.flatMap(({ speaker, reporters }) => (speaker === null ? reporters : [speaker, ...reporters]));
  const abouts = quotes.flatMap(({ about }) => about);
  const cues = quotes.flatMap(({ cue }) => cue ?? []);
  const texts = [...quotes, ...mentions, ...agents, ...abouts, ...cues, ...dates];
  const offices = referents.flatMap((referent) => referent.offices);
  const spans = [...texts, ...quotes.flatMap(({ parts, marked }) => [...parts, ...marked]), ...gaps, ...offices];
  const candidates = quotes.flatMap(({ speakerCandidates }) => speakerCandidates.map(({ referent }) => referent));
  const indexes = [...[...mentions, ...agents, ...abouts].map(({ referent }) => referent), ...candidates];
  return [
    ...spans.filter((span) => !isIn(span)).map(({ start, end }) => `outside: ${start}-${end}`),
    ...texts.filter((fact) => !isVerbatim(fact)).map(({ text }) => `other words: ${text}`),
    ...indexes.filter((index) => !isReferent(index)).map((index) => `no referent ${index}`),
    ...quotes
      .map(({ speakerCertainty }) => speakerCertainty ?? 0)
      .filter((certainty) => !(certainty >= 0 && certainty <= 1))
      .map((certainty) => `certainty ${certainty}`),
  ];
}

/** Whom each quote is ascribed to; null for nobody. */
function speakers({ quotes, referents }: Facts): readonly (string | null)[] {
  return quotes.map(({ speaker }) => referents[speaker?.referent ?? -1]?.name ?? null);
}

describe("text that no editor has seen", () => {
  test.each([
    ["nothing but straight marks", '"'.repeat(500)],
    ["nothing but curly marks", "“”".repeat(250)],
    ["marks and spaces", '" '.repeat(500)],
    ["nothing but capitals", "THE MAYOR OF ORRA ".repeat(40)],
    ["one endless capital", "A".repeat(2_000)],
    ["right-to-left text", "אמר שר החוץ כי השיחות יימשכו. قال الوزير إن المحادثات ستستمر."],
    ["emoji alone", "👩‍👩‍👧‍👦🇰🇷🏳️‍🌈".repeat(50)],
  ])("%s names nobody as a speaker", (_, text) => {
    const facts = read(text);
    expect(problems(text, facts)).toEqual([]);
    expect(speakers(facts).filter((name) => name !== null)).toEqual([]);
  });

  test.each([
    ["Ada 😀 Holm said the bridge was safe.", ["Ada 😀 Holm", "Ada Holm", "Holm", null]],
    ["Ada Holm 😀 said the bridge was safe.", ["Ada Holm", null]],
    ['"The bridge is safe," said 🌉 Ada Holm.', ["Ada Holm", null]],
    ['Ада Холм came to Orra. "The bridge is safe," Bo Dean told reporters.', ["Bo Dean", null]],
    ['Mayor Ada Holm (עדה הולם) came to Orra. "The bridge is safe," Holm said.', ["Ada Holm", null]],
    ['"הגשר בטוח," Ada Holm told reporters in Orra on Friday afternoon.', ["Ada Holm", null]],
    ["ADA HOLM SAID THE BRIDGE WAS SAFE.", ["ADA HOLM", "Ada Holm", null]],
  ])("%s is ascribed to the right person or to nobody", (text, allowed) => {
    const facts = read(text);
    expect(problems(text, facts)).toEqual([]);
    expect(speakers(facts).filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test("a headline of 500 words gives nobody words that another said", () => {
    const headline = Array.from({ length: 100 }, () => "Mayor Orders New Harbour Bridge").join(" ");
    const text = `${headline}\n\nAda Holm, the mayor of Orra, opened the bridge. "It is safe," Holm said.`;
    const facts = read(text, headline);
    expect(problems(text, facts)).toEqual([]);
    expect(speakers(facts)).toEqual(["Ada Holm"]);
  });

  test("of sixty people with one surname, none is the one whom the surname alone means", () => {
    const names = Array.from(
      { length: 60 },
      (_, index) => `${given[index % 10]}${endings[Math.floor(index / 10)]} Holm`,
    );
    const text = `${names.map((name) => `${name} came to Orra.`).join(" ")}\n\n"The bridge is safe," Holm said.`;
    const facts = read(text);
    expect(new Set(names).size).toBe(60);
    expect(problems(text, facts)).toEqual([]);
    expect(facts.quotes.map(({ text: words }) => words)).toEqual(["The bridge is safe"]);
    expect(speakers(facts)).toEqual([null]);
  });
});

const given = ["Al", "Ber", "Cor", "Dor", "El", "Fer", "Ger", "Hel", "Il", "Jor"];
const endings = ["an", "in", "on", "ar", "is", "us"];

const fragments = [
  '"We go," ',
  "“We stay. ",
  "Ada Holm ",
  "said ",
  "told reporters ",
  "on Friday ",
  "that ",
  "the mayor of Orra, ",
  "he ",
  "North Korea ",
  "according to ",
  "President ",
  "Mr. ",
  "Q: ",
  "– ",
  "(",
  "\n\n",
  ". ",
  "denied ",
  "the state news agency ",
  "co\u00adoperation ",
  "Erdoğan",
  "'s ",
  "😀",
  "\u202eHolm ",
];

describe("any text at all", () => {
  test("of shuffled pieces of news is read without an error, and all facts lie in it", () => {
    const text = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (body) => {
        expect(problems(body, read(body, body))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each(["grapheme", "binary"] as const)("of arbitrary characters (%s) is read in the same way", (unit) => {
    const piece = fc.oneof(fc.string({ unit, maxLength: 12 }), fc.constantFrom(...fragments));
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (body) => {
        expect(problems(body, read(body))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
