import { fold } from "../../src/entity-resolution/fold.ts";
import type { GoldQuote, PredictedEntity, PredictedQuote } from "./gold.ts";
import { isPronoun, isSameName, namesSomebody, nameWords } from "./same-name.ts";

export type Verdict = "right" | "wrong" | "missing" | "not judged";

/** A way to compare speakers of a quote that was found. */
export interface Judge {
  readonly name: "words" | "entity";
  /** Whether the gold has somebody who has to be found. */
  hasSpeaker(gold: GoldQuote): boolean;
  verdict(gold: GoldQuote, predicted: PredictedQuote): Verdict;
  /** Whether the prediction has a name of the speaker's other than the words beside the quote. */
  isResolved(gold: GoldQuote, predicted: PredictedQuote): boolean;
  /** The speaker of a prediction, to be shown. */
  show(predicted: PredictedQuote): string | null;
}

/** Compares the words that the speaker is given. */
export const byWords: Judge = {
  name: "words",
  hasSpeaker: ({ speaker_text: words }) => words !== null,
  verdict(gold, predicted) {
    if (gold.speaker_text === null) return "not judged";
    if (namesOf(gold).some((name) => isSameName(name, predicted.speaker_text))) return "right";
    const bothPronouns = isPronoun(gold.speaker_text) && isPronoun(predicted.speaker_text ?? "");
    if (bothPronouns && gold.speaker_start === predicted.speaker_start) return "right";
    return predicted.speaker_text === null ? "missing" : "wrong";
  },
  isResolved: ({ speaker_aliases: aliases = [] }, { speaker_text: words }) =>
    aliases.some((alias) => isSameName(alias, words)),
  show: ({ speaker_text: words }) => words,
};

/**
 * Compares the entity that the speaker is stored as. Another person's name is wrong and none is missing. Speakers whom
 * the article only describes ("a spokesman") need no entity, but must not get anybody else's.
 */
export const byEntity: Judge = {
  name: "entity",
  hasSpeaker: (gold) => !lifeless.has(gold.speaker_type ?? "") && namesOf(gold).some(namesSomebody),
  verdict(gold, { speaker }) {
    if (gold.speaker_text === null) return "not judged";
    if (byEntity.hasSpeaker(gold)) {
      if (speaker === null) return "missing";
      return isNamedIn(namesOf(gold), speaker) ? "right" : "wrong";
    }
    // "Wendy's spokeswoman" may be stored as the company that she speaks for.
    return speaker === null || (!speaker.isPerson && hasAliasIn(gold, speaker)) ? "not judged" : "wrong";
  },
  isResolved: (gold, predicted) => byEntity.verdict(gold, predicted) === "right",
  show: ({ speaker }) => speaker?.name ?? null,
};

const lifeless = new Set(["abstract", "object", "event", "time"]);

function namesOf({ speaker_text: words, speaker_aliases: aliases = [] }: GoldQuote): readonly string[] {
  return words === null ? aliases : [words, ...aliases];
}

function isNamedIn(names: readonly string[], { name, aliases, isPerson }: PredictedEntity): boolean {
  if (names.some((one) => aliases.some(({ text }) => fold(text) === fold(one)))) return true;
  return names.some((one) => isSameName(one, name)) && !(isPerson && hasOtherGivenName(names, name));
}

/** Peter Tarn is Premier Tarn, and Heather Tarn is not. */
function hasOtherGivenName(names: readonly string[], name: string): boolean {
  const [given, ...rest] = nameWords(name);
  const family = rest.at(-1);
  if (given === undefined || family === undefined) return false;
  const all = names.map(nameWords);
  return !all.flat().includes(given) && all.some((words) => words.length > 1 && words.at(-1) === family);
}

function hasAliasIn({ speaker_text: words }: GoldQuote, { name, aliases }: PredictedEntity): boolean {
  const text = ` ${fold(words ?? "")} `;
  return [name, ...aliases.map((alias) => alias.text)].some((one) => text.includes(fold(one)));
}
