import type { Token } from "../../tokens.ts";
import { cueFrame, isParenthetic } from "./cue-verbs.ts";
import { type Passage, type Scope, tokenIn } from "../passage.ts";

export const possessives = /^(?:his|her|its|their|my|our|your)$/;

const nounsToo = /^(?:demand|claim|report|call|promise|request|pledge|answer|reply|question|charge|estimate)$/;

const sureForms = /^(?:said|says|told|tells|wrote|writes|added|adds|insisted|insists|asserted|stated)$/;

/** The base form of a verb. The tagger takes "claims" for a noun; after a subject in the right number and before a clause it is a verb. */
export function verbLemma(token: Token, before: Token | undefined, after: Token | undefined): string | null {
  // the song "Say It Again"
  if (/^\p{Lu}\p{Ll}/u.test(token.text) && before !== undefined && before.text === ",") return null;
  // "the American demand that": a name alone is no plural, and the verb would end in s.
  if (nounsToo.test(token.lower) && before?.pos === "PROPN" && !before.lower.endsWith("s") && after?.lower === "that")
    return null;
  if (token.pos === "VERB") return token.lemma;
  if (token.lower === "say" && before !== undefined && before.pos !== "DET") return "say";
  if (sureForms.test(token.lower)) return irregular[token.lower] ?? token.lemma;
  if (before?.text === "," && token.lower.endsWith("ing") && after !== undefined && /^[:,]$|^that$/.test(after.lower)) {
    return token.lower.slice(0, -3);
  }
  // a banner reading "Enough"
  if (token.lower === "reading" && before?.pos === "NOUN" && (after === undefined || after.text === ":")) return "read";
  if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.pos) || before === undefined || after === undefined) return null;
  if (/^\p{Lu}/u.test(token.text) || !mayFollow(after) || possessives.test(before.lower)) return null;
  if (token.lower.endsWith("ed")) return pastLemma(token.lower);
  const isThird = token.lower.endsWith("s");
  const isPlural = before.pos === "NOUN" && before.lemma !== before.lower;
  const agrees = before.pos === "NOUN" ? isThird !== isPlural : /^(?:PROPN|PRON|ADV|AUX)$/.test(before.pos);
  return agrees ? token.lower.replace(/(?<=ss|sh|ch)es$|s$/, "") : null;
}

// "…", the paper states.
export function closingVerb(passage: Passage, scope: Scope, at: number): string | null {
  const phrase = passage.phraseAround[at];
  const token = passage.tokens[at];
  const ends = at + 1 >= scope.last || tokenIn(passage, scope, at + 1)?.text === ".";
  if (token?.pos !== "NOUN" || phrase === undefined || phrase.last !== at + 1 || !ends) return null;
  // "documents seen by the BBC show"
  let first = phrase.first;
  while (first > at - 9 && /^(?:ADP|VERB|NOUN|PROPN|DET|ADJ)$/.test(tokenIn(passage, scope, first - 1)?.pos ?? ""))
    first -= 1;
  const opens = tokenIn(passage, scope, first - 1);
  const lemma = token.lower.replace(/s$/, "");
  const follows = opens?.text === "," || (opens === undefined && first > scope.first);
  return follows && phrase.first < at && isParenthetic(lemma) ? lemma : null;
}

function pastLemma(past: string): string {
  const short = past.slice(0, -1);
  return cueFrame(short) === undefined ? past.slice(0, -2) : short;
}

function mayFollow(after: Token): boolean {
  return /^(?:that|at|about|around|nearly|some|up|more)$/.test(after.lower) || /^(?:DET|PRON|PROPN)$/.test(after.pos);
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
