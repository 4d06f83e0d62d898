import { sureForms } from "../../lexicon/cue-verbs.ts";
import { wordSet } from "../../lexicon/words.ts";
import type { Token } from "../../tokens.ts";
import { besideMarks } from "./beside-marks.ts";
import { cueFrame, isParenthetic } from "./cue-verbs.ts";
import { type Passage, type Scope, tokenIn, textAt, posAt } from "../passage.ts";

export const possessives = /^(?:his|her|its|their|my|our|your)$/;

// Tags that a verb may get.
const openClasses: ReadonlySet<string> = new Set(["VERB", "NOUN", "PROPN", "ADJ"]);

/** Checks whether it is worth asking whether a token is a verb. */
export function mayBeVerb({ pos, lower }: Token): boolean {
  if (openClasses.has(pos) || lower.endsWith("ed") || lower.endsWith("ing")) return true;
  return lower === "say" || sureForms.has(lower) || besideMarks.has(lower);
}

const nounsToo = /^(?:demand|claim|report|call|promise|request|pledge|answer|reply|question|charge|estimate)$/;

/** The base form of a verb. The tagger takes "claims" for a noun; after a subject in the right number and before a clause it is a verb. */
export function verbLemma(token: Token, before: Token | undefined, after: Token | undefined): string | null {
  if (isNoVerb(token, before, after)) return null;
  if (token.pos === "VERB") return token.lemma;
  if (token.lower === "say" && before !== undefined && before.pos !== "DET") return "say";
  if (sureForms.has(token.lower)) return irregular[token.lower] ?? token.lemma;
  return participleLemma(token, before, after) ?? nounLemma(token, before, after);
}

function isNoVerb({ text, lower }: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined) return false;
  // the song "Say It Again"
  if (before.text === "," && /^\p{Lu}\p{Ll}/u.test(text)) return true;
  // "the American demand that": a name alone is no plural, and the verb would end in s.
  return after?.lower === "that" && nounsToo.test(lower) && before.pos === "PROPN" && !before.lower.endsWith("s");
}

function participleLemma({ lower }: Token, before: Token | undefined, after: Token | undefined): string | null {
  // a banner reading "Enough"
  if (lower === "reading" && before?.pos === "NOUN") return after === undefined || after.text === ":" ? "read" : null;
  if (before?.text !== "," || !lower.endsWith("ing")) return null;
  return after !== undefined && /^(?:[:,]|that)$/.test(after.lower) ? lower.slice(0, -3) : null;
}

// After a subject in the right number and before a clause.
function nounLemma(token: Token, before: Token | undefined, after: Token | undefined): string | null {
  if (before === undefined || after === undefined || !mayFollow(after)) return null;
  if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.pos) || /^\p{Lu}/u.test(token.text) || possessives.test(before.lower))
    return null;
  if (token.lower.endsWith("ed")) return pastLemma(token.lower);
  const isPlural = before.pos === "NOUN" && before.lemma !== before.lower;
  const agrees =
    before.pos === "NOUN" ? token.lower.endsWith("s") !== isPlural : /^(?:PROPN|PRON|ADV|AUX)$/.test(before.pos);
  return agrees ? token.lower.replace(/(?<=ss|sh|ch)es$|s$/, "") : null;
}

// "…", the paper states.
export function closingVerb(passage: Passage, scope: Scope, at: number): string | null {
  const phrase = passage.phraseAround[at];
  const token = passage.tokens[at];
  if (token?.pos !== "NOUN" || phrase === undefined || phrase.last !== at + 1) return null;
  if (at + 1 < scope.last && textAt(passage, scope, at + 1) !== ".") return null;
  // "documents seen by the BBC show"
  let first = phrase.first;
  while (first > at - 9 && /^(?:ADP|VERB|NOUN|PROPN|DET|ADJ)$/.test(posAt(passage, scope, first - 1))) first -= 1;
  const opens = tokenIn(passage, scope, first - 1);
  const lemma = token.lower.replace(/s$/, "");
  const follows = opens?.text === "," || (opens === undefined && first > scope.first);
  return follows && phrase.first < at && isParenthetic(lemma) ? lemma : null;
}

function pastLemma(past: string): string {
  const short = past.slice(0, -1);
  return cueFrame(short) === undefined ? past.slice(0, -2) : short;
}

const beforeClauses = wordSet("that at about around nearly some up more");

function mayFollow(after: Token): boolean {
  const { pos, lower } = after;
  return pos === "DET" || pos === "PRON" || pos === "PROPN" || beforeClauses.has(lower);
}

const irregular: Readonly<Record<string, string>> = {
  said: "say",
  says: "say",
  told: "tell",
  tells: "tell",
  wrote: "write",
  writes: "write",
  added: "add",
  adds: "add",
  insisted: "insist",
  insists: "insist",
  asserted: "assert",
  stated: "state",
};
