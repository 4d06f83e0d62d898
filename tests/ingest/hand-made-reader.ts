import type { Facts, QuoteFact, Referent } from "../../src/extraction/facts.ts";
import type { Knowledge } from "../../src/extraction/knowledge.ts";
import type { Extractor } from "../../src/ingest/extractor.ts";
import { fold } from "../../src/entity-resolution/fold.ts";

/** A name of an article, and what the article tells of its bearer. Known by its name unless `entity` is given. */
export type Named = Partial<Omit<Referent, "name">> & { readonly name: string };

export interface HandMade {
  readonly names?: readonly Named[];
  /** Each said by one of the names, in words of the article. */
  readonly quotes?: readonly (Partial<QuoteFact> & { readonly text: string; readonly by?: number })[];
}

/** Reads of each text what a test says of it, and nothing of any other. */
export function handMadeReader(byText: Readonly<Record<string, HandMade>>): Extractor {
  return {
    languageOf: () => "en",
    read: (text) => {
      const { names = [], quotes = [] } = byText[text] ?? {};
      return {
        namesIn: () => names.map(({ name }) => fold(name)),
        extract: (_, knowledge) => factsOf(text, names, quotes, knowledge),
      };
    },
  };
}

function factsOf(
  text: string,
  names: readonly Named[],
  quotes: NonNullable<HandMade["quotes"]>,
  knowledge: Knowledge,
): Facts {
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
    return { start, end: start + words.length };
  };
  return {
    language: "en",
    published: null,
    referents: names.map((name) => referentOf(name, knowledge)),
    mentions: names.map(({ name }, referent) => ({ ...spanOf(name), text: name, form: "NAME", referent })),
    quotes: quotes.map(({ by, text: words, ...told }) => {
      const span = spanOf(words);
      const name = by === undefined ? undefined : names[by]?.name;
      return {
        ...span,
        text: words,
        kind: "INDIRECT",
        parts: [span],
        marked: [],
        polarity: "ASSERTED",
        cue: null,
        speaker: name === undefined ? null : { ...spanOf(name), text: name, referent: by ?? null, basis: "CUE" },
        speakerCertainty: null,
        speakerCandidates: [],
        reporters: [],
        about: [],
        said: null,
        ...told,
      };
    }),
    dates: [],
    gaps: [],
  };
}

function referentOf({ name, ...told }: Named, knowledge: Knowledge): Referent {
  const bearers = [...new Set(knowledge.named(name).map(({ entity }) => entity))];
  const entity = bearers.length === 1 ? (bearers[0] ?? null) : null;
  const candidates = bearers.map((bearer) => ({
    entity: bearer,
    score: 1 / bearers.length,
    reasons: ["has the name"],
  }));
  return {
    kind: entity?.kind ?? "PERSON",
    name,
    description: null,
    entity,
    candidates,
    isNameable: bearers.length === 0,
    offices: [],
    stateControlled: null,
    ...told,
  };
}
