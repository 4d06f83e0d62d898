import type { Facts, QuoteFact, Referent } from "../../src/extraction/facts.ts";
import type { Knowledge, KnownEntity } from "../../src/extraction/knowledge.ts";
import type { Extractor } from "../../src/ingest/extractor.ts";
import { fold } from "../../src/entity-resolution/fold.ts";

const said =
  /“([^”]+)” (said|denied|asked|muttered) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)(?: to (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*))?/gu;
const name = /\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*/gu;

/**
 * Reads sentences of one form alone, so that tests know what is read: “Words.” said Ann Lee to Reuters; what is denied or
 * asked has its polarity, and who mutters is not certain. Every name is a person, unless the knowledge base knows better;
 * a quote is about the names in it.
 */
export const plainReader: Extractor = {
  languageOf: (text) => (/\b(?:der|und|sagte)\b/.test(text) ? "de" : "en"),
  read: (text) => ({
    namesIn: () => [...new Set([...text.matchAll(name)].map(([written]) => fold(written)))],
    extract: (_, knowledge) => extract(text, knowledge),
  }),
};

function extract(text: string, knowledge: Knowledge): Facts {
  const language = plainReader.languageOf(text);
  if (language !== "en") return { ...nothing, language };
  const referents: Referent[] = [];
  const refer = (written: string): number => {
    const known = referents.findIndex((referent) => referent.name === written);
    return known >= 0 ? known : referents.push(referentOf(written, knowledge)) - 1;
  };
  const mentions = [...text.matchAll(name)].map(({ 0: written, index }) => {
    const span = { start: index, end: index + written.length, text: written };
    return { ...span, form: "NAME" as const, referent: refer(written) };
  });
  const quotes = [...text.matchAll(said)].map((match): QuoteFact => {
    const [whole, words = "", cue = "", speaker = "", reporter] = match;
    const start = match.index + 1;
    const end = start + words.length;
    const at = match.index + whole.indexOf(speaker, words.length + cue.length);
    const agent = (written: string) => {
      const span = { start: at, end: at + written.length, text: written };
      return { ...span, referent: refer(written), basis: "INVERTED" as const };
    };
    return {
      start,
      end,
      text: words,
      kind: "DIRECT",
      parts: [{ start, end }],
      polarity: polarities[cue] ?? "ASSERTED",
      marked: [{ start, end }],
      cue: { start: end + 2, end: end + 2 + cue.length, text: cue },
      speaker: agent(speaker),
      speakerCertainty: cue === "muttered" ? 0.4 : 1,
      speakerCandidates: [],
      reporters: reporter === undefined ? [] : [agent(reporter)],
      about: [...words.matchAll(name)].map(({ 0: text, index }) => {
        const at = start + index;
        return { start: at, end: at + text.length, text, form: "NAME", referent: refer(text), basis: "NAMED" };
      }),
      said: null,
    };
  });
  return { ...nothing, language, referents, mentions, quotes };
}

const polarities: Readonly<Record<string, QuoteFact["polarity"]>> = { denied: "DENIED", asked: "QUESTIONED" };

const nothing: Facts = {
  language: "en",
  published: null,
  referents: [],
  quotes: [],
  mentions: [],
  dates: [],
  gaps: [],
};

function referentOf(written: string, knowledge: Knowledge): Referent {
  const bearers = new Set(knowledge.named(written).map(({ entity }) => entity));
  const candidates = [...bearers].map((entity: KnownEntity) => {
    return { entity, score: 1 / bearers.size, reasons: [`bears the name "${written}"`] };
  });
  const entity = candidates.length === 1 ? (candidates[0]?.entity ?? null) : null;
  const isNameable = candidates.length === 0 && written.includes(" ");
  return {
    kind: entity?.kind ?? "PERSON",
    name: written,
    description: null,
    entity,
    candidates,
    isNameable,
    offices: [],
    stateControlled: null,
  };
}
