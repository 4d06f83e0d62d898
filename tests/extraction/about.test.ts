import { describe, expect, test } from "vitest";
import { about } from "../../src/extraction/about.ts";
import { readDocument } from "../../src/extraction/document.ts";
import { extract } from "../../src/extraction/extract.ts";
import type { MentionFact, Referent } from "../../src/extraction/facts.ts";
import type { KnownEntity } from "../../src/extraction/knowledge.ts";
import { countryNames } from "../../src/extraction/linking/countries/country-names.ts";
import type { Span } from "../../src/extraction/span.ts";
import { seeds } from "./linking/seeds.ts";

const pronoun = /^(?:he|she|it|they|him|her|his|its|their|i|we|our|my|us)$/i;

/**
 * Reads a text in which `{…}` is the quote, `[words=slug]` a mention, `[words@slug]` the speaker and `<said>` the cue;
 * countries are found by themselves. "=?" is a person whom the base does not know.
 */
function read(marked: string) {
  const spans: { readonly mark: string; readonly slug: string; readonly span: Span }[] = [];
  const open: { readonly mark: string; readonly start: number }[] = [];
  let text = "";
  let slug: string | null = null;
  for (const letter of marked) {
    if ("{[<".includes(letter)) open.push({ mark: letter, start: text.length });
    else if ("}]>".includes(letter)) {
      const { mark, start } = open.pop() as { mark: string; start: number };
      spans.push({ mark, slug: slug ?? "", span: { start, end: text.length } });
      slug = null;
    } else if (open.at(-1)?.mark === "[" && "=@".includes(letter) && slug === null) slug = letter;
    else if (slug !== null) slug += letter;
    else text += letter;
  }
  return { text, spans };
}

function abouts(marked: string) {
  const { text, spans } = read(marked);
  const document = readDocument(text);
  const referents: Referent[] = [];
  const indexOf = (entity: KnownEntity | null) => {
    const known = referents.findIndex((referent) => entity !== null && referent.entity === entity);
    if (known !== -1) return known;
    const kind = entity?.kind ?? "PERSON";
    return (
      referents.push({
        kind,
        name: entity?.name ?? "?",
        description: null,
        entity,
        candidates: [],
        isNameable: true,
        offices: [],
        stateControlled: null,
      }) - 1
    );
  };
  const mentions: MentionFact[] = countryNames(document, seeds).map(({ start, end, entity, text: words }) => ({
    start,
    end,
    text: words,
    form: "NAME",
    referent: indexOf(entity),
  }));
  let speaker: number | null = null;
  for (const { slug, span } of spans.filter(({ mark }) => mark === "[")) {
    const words = text.slice(span.start, span.end);
    const form = pronoun.test(words) ? "PRONOUN" : /(?:^|\s)\p{Lu}\S*$/u.test(words) ? "NAME" : "DESCRIPTION";
    const referent = indexOf(seeds.bySlug(slug.slice(1)));
    mentions.push({ ...span, text: words, form, referent });
    if (slug.startsWith("@")) speaker = referent;
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const quote = spans.find(({ mark }) => mark === "{")?.span as Span;
  const cue = spans.find(({ mark }) => mark === "<")?.span ?? null;
  const quotation = { ...quote, kind: "DIRECT", parts: [quote], marked: [quote], cue, speaker: null } as const;
  return about({ quotation, speaker, document, referents, mentions }).map(
    ({ basis, text: words, referent }) =>
      `${referents[referent]?.entity?.code ?? referents[referent]?.entity?.slug ?? "?"} ${basis} ${words}`,
  );
}

const check = (table: readonly (readonly [string, ...string[]])[]) =>
  test.each(table.map(([text, ...expected]) => [text, expected] as const))("%s", (text, expected) => {
    expect(abouts(text)).toEqual(expected);
  });

describe("named in the words", () => {
  check([
    [
      '"{The U.S. took a unilateral attitude at the second DPRK-U.S. talks}," [Kim@kim-jong-un] <said>.',
      "US NAMED U.S.",
      "KP NAMED DPRK",
    ],
    [
      "[Kim@kim-jong-un] <said> {Russian friends and American troops had left Iran}.",
      "RU NAMED Russian",
      "US NAMED American",
      "IR NAMED Iran",
    ],
    ['"{[Trump=donald-trump] promised us peace}," [Kim@kim-jong-un] <said>.', "donald-trump NAMED Trump"],
    ['"{[Ada Sample=?] is right}," [Putin@vladimir-putin] <said>.', "? NAMED Ada Sample"],
    ['"{We drank Irish coffee with French fries}," [Putin@vladimir-putin] <said>.', "IE NAMED Irish"],
    ['"{The [sanctions=sanctions] must go}," [Kim@kim-jong-un] <said>.', "sanctions NAMED sanctions"],
    ['"{[Our friendly Russia=russia] waits}," [Kim@kim-jong-un] <said>.', "RU NAMED Russia"],
    ['"{[The Sample Group=?] waits}," [Kim@kim-jong-un] <said>.', "? NAMED Sample Group"],
    // Each once, by the surest way to know
    [
      '"{[He=donald-trump] spoke. [Trump=donald-trump] spoke again}," [Kim@kim-jong-un] <said>.',
      "donald-trump NAMED Trump",
    ],
    // Only what the quote says
    ['In Moscow, Russia, [Kim@kim-jong-un] <said>: "{It is cold}." France agreed.'],
  ]);
});

describe("a capital or seat of government named for its state", () => {
  check([
    ['{[Kim@kim-jong-un] <blamed> Washington\'s "unilateral" attitude for it}.', "US METONYM Washington"],
    ['"{We expect nothing from the Kremlin}," [Trump@donald-trump] <said>.', "RU METONYM Kremlin"],
    ['"{Beijing must stop, and China knows it}," [Trump@donald-trump] <said>.', "CN NAMED China"],
    ['"{I was born in Washington}," [Trump@donald-trump] <said>.'],
  ]);
});

describe("meant by a pronoun or a description", () => {
  check([
    ['"{[He=vladimir-putin] is a friend}," [Trump@donald-trump] <said>.', "vladimir-putin COREFERENCE He"],
    [
      '"{[The Russian leader=vladimir-putin] called}," [Trump@donald-trump] <said>.',
      "RU NAMED Russian",
      "vladimir-putin COREFERENCE The Russian leader",
    ],
    [
      'Russia and North Korea met. "{It was good for the two countries}," [KCNA@korean-central-news-agency] <said>.',
      "KP COREFERENCE the two countries",
      "RU COREFERENCE the two countries",
    ],
    [
      'Russia, Iran and North Korea met. "{Both sides were pleased}," [KCNA@korean-central-news-agency] <said>.',
      "KP COREFERENCE Both sides",
      "IR COREFERENCE Both sides",
    ],
    [
      "Talks with North Korea stalled, and Russia waited. [An aide=?] <said> {the reclusive state would not move}.",
      "KP COREFERENCE the reclusive state",
    ],
    ["Aid went to Mozambique. [An aide=?] <said> {the country needed more}.", "MZ COREFERENCE the country"],
    ['Russia waits. "{Our country is ready}," [Putin@vladimir-putin] <said>.', "RU COREFERENCE Our country"],
    [
      'Russia waits. "{[Our@vladimir-putin] country is ready}," [Putin@vladimir-putin] <said>.',
      "RU COREFERENCE Our country",
    ],
    ['North Korea waits. "{It is a policy of the Republic}," [Kim@kim-jong-un] <said>.', "KP COREFERENCE the Republic"],
    [
      "Russia waits. [Trump@donald-trump] <said> {[Putin=vladimir-putin] loved his country}.",
      "vladimir-putin NAMED Putin",
      "RU COREFERENCE his country",
    ],
    [
      "Russia and North Korea met. [Putin=vladimir-putin] called [Kim=kim-jong-un] a friend, [Putin@vladimir-putin] <saying> that {they had detailed talks}.",
      "RU COREFERENCE they",
      "KP COREFERENCE they",
    ],
    ['Iran and Russia talk. "{This country is ready}," [Putin@vladimir-putin] <said>.', "RU COREFERENCE This country"],
    [
      'Iran and Russia talk. "{They will prove it to the nation}," [Kim@kim-jong-un] <said> in North Korea.',
      "KP COREFERENCE the nation",
    ],
    ['"{[It=donald-trump] is clear that he won}," [Kim@kim-jong-un] <said>.'],
    // The speaker is not what he speaks about
    ['"{[I@kim-jong-un] think [we@kim-jong-un] won}," he <said>.'],
    ["[Kim@kim-jong-un] <said> {[he=kim-jong-un] had won}."],
    // Nothing named that it could be
    ['"{The two countries agreed}," [Kim@kim-jong-un] <said>.'],
    ['Russia waits. "{The state pension is small}," [an aide=?] <said>.'],
    ['India waits. "{The southern state of Kerala was hit, and the coastal state waits}," [an aide=?] <said>.'],
    ['India waits. "{He sang the country music of old}," [an aide=?] <said>.'],
  ]);
});

describe("told by the sentence around it", () => {
  check([
    ['[Putin@vladimir-putin] <called> [Kim=kim-jong-un] a "{very open person}".', "kim-jong-un CONTEXT Kim"],
    [
      '[Trump@donald-trump] praised [Kim=kim-jong-un], <calling> [him=donald-trump] "{a great guy}".',
      "kim-jong-un CONTEXT Kim",
    ],
    ['[Trump@donald-trump] <described> Iran as "{a nation of terror}".', "IR CONTEXT Iran"],
    ['"{A friend of mine}," [Trump@donald-trump] <said> of [Putin=vladimir-putin].', "vladimir-putin CONTEXT Putin"],
    ['Asked about Iran, [Trump@donald-trump] <said>: "{Let us see}."', "IR CONTEXT Iran"],
    ['Of the [sanctions=sanctions], [Trump@donald-trump] <said>: "{They stay}."', "sanctions CONTEXT sanctions"],
    [
      'Russia waits. "{[President Putin=vladimir-putin] and I have talked}," KCNA quoted [Kim@kim-jong-un] as <saying>.',
      "vladimir-putin NAMED President Putin",
      "RU CONTEXT President Putin",
    ],
    ['On Thursday [Putin@vladimir-putin] <told> France: "{Let us see}."'],
  ]);
});

test("the country, said by somebody with an office of one, is that country", () => {
  const text =
    "Peruvian President Pablo Rey said that Chile and Bolivia had agreed. He vowed that the country would pay its part.";
  const { quotes, referents } = extract(text, { publishedAt: null, publisher: null, headline: null }, seeds);
  const of = quotes.find((quote) => quote.text.includes("would pay"))?.about ?? [];
  expect(of.map(({ text: words, referent, basis }) => [words, referents[referent]?.entity?.slug, basis])).toEqual([
    ["the country", "peru", "COREFERENCE"],
  ]);
});
