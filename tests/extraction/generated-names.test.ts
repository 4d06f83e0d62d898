import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../src/extraction/tokens.ts";
import { extract } from "../../src/extraction/extract.ts";
import { seeds } from "./linking/seeds.ts";

/** The same runs each time: what fails here fails again. */
const runs = { seed: 20_261_201, numRuns: 400 };

const between = (first: number, last: number, kind: RegExp) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).filter((one) => kind.test(one));

/** Capitals and small letters of scripts that have both. */
const scripts = [
  [0xc0, 0xff],
  [0x100, 0x17f],
  [0x180, 0x24f],
  [0x1e00, 0x1eff],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x531, 0x586],
  [0x13a0, 0x13ff],
  [0x10400, 0x1044f],
].map(([first = 0, last = 0]) => ({
  capitals: between(first, last, /^\p{Lu}$/u),
  smalls: [...between(first, last, /^\p{Ll}$/u), "a", "e", "n"],
}));
const marks = ["", "", "", "\u0301", "\u030c", "\u0323\u0302", "\u0331"];

/** "Ǆ́ñ", "Ʃaḱa": a capital, small letters and marks, all of one script. */
const part = fc
  .constantFrom(...scripts)
  .chain(({ capitals, smalls }) =>
    fc
      .tuple(
        fc.constantFrom(...capitals),
        fc.array(fc.tuple(fc.constantFrom(...smalls), fc.constantFrom(...marks)), { minLength: 3, maxLength: 8 }),
      )
      .map(([capital, rest]) => capital + rest.flat().join("")),
  );
/** With an apostrophe after a first letter or inside, an ʻokina before, or a hyphen. */
const word = fc.oneof(
  { weight: 3, arbitrary: part },
  fc.tuple(fc.constantFrom("O", "D"), fc.constantFrom("'", "’", "ʼ"), part).map((pieces) => pieces.join("")),
  fc
    .tuple(part, fc.constantFrom("'", "’", "ʻ", "‘"), fc.constantFrom("ia", "okū", "ẽn"))
    .map((pieces) => pieces.join("")),
  part.map((one) => `ʻ${one}`),
  fc.tuple(part, part).map((parts) => parts.join("-")),
);
const name = fc.tuple(word, word).map((words) => words.join(" "));

test("a generated name is one speaker, whatever its letters", () => {
  fc.assert(
    fc.property(name, (written) => {
      const body = `The clinic in the valley has been shut since May. "We need a roof before the winter," ${written} said on Friday.`;
      const { language, quotes, referents } = extract(
        body,
        { publishedAt: null, publisher: null, headline: null },
        seeds,
      );
      const [quote] = quotes;
      expect({
        language,
        quotes: quotes.length,
        words: quote?.text,
        kind: quote?.kind,
        by: quote?.speaker?.text,
        at: body.slice(quote?.speaker?.start, quote?.speaker?.end),
        name: referents[quote?.speaker?.referent ?? -1]?.name,
      }).toEqual({
        language: "en",
        quotes: 1,
        words: "We need a roof before the winter",
        kind: "DIRECT",
        by: written,
        at: written,
        name: written.normalize("NFC"),
      });
    }),
    runs,
  );
});

test("soft hyphens and zero-width characters inside a name are not read", () => {
  const invisible = fc.constantFrom("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e");
  fc.assert(
    fc.property(part, part, invisible, fc.nat({ max: 3 }), (first, last, hidden, at) => {
      const letters = [...last];
      const written = `${first} ${[...letters.slice(0, at), hidden, ...letters.slice(at)].join("")}`;
      const body = `"We need a roof before the winter," said ${written}, who has run the clinic since May.`;
      const { quotes, referents } = extract(body, { publishedAt: null, publisher: null, headline: null }, seeds);
      expect(quotes.map(({ text, speaker }) => [text, referents[speaker?.referent ?? -1]?.name])).toEqual([
        ["We need a roof before the winter", `${first} ${last}`.normalize("NFC")],
      ]);
      expect(body.slice(quotes[0]?.speaker?.start, quotes[0]?.speaker?.end)).toBe(quotes[0]?.speaker?.text);
    }),
    runs,
  );
});

test("words cover every visible character of any text, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const tokens = tokenize(text);
      const between = tokens.map(({ start }, at) => text.slice(tokens[at - 1]?.end ?? 0, start));
      expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(tokens.map((token) => token.text));
      expect([...between, text.slice(tokens.at(-1)?.end ?? 0)].join("").replace(/[\s\p{Cc}]/gu, "")).toBe("");
    }),
    runs,
  );
});
