import { roleOf } from "../lexicon/roles.ts";
import type { Token } from "../tokens.ts";
import { is, type Joint, reads, word } from "./joint.ts";
import {
  adverbialEnds,
  bindingPrepositions,
  clauseOpeners,
  conjunctions,
  determiners,
  finiteAuxiliaries,
  finiteVerbs,
  followingPrepositions,
  haveAndBe,
  idioms,
  motionVerbs,
  nationalities,
  prepositions,
  relatives,
} from "./words.ts";

const endMark = /^[.,]$/;

/** "Officials from and met", "summit in ended", "first trip to after", "an agreement with." */
export function afterPreposition(joint: Joint): string | null {
  const [noun, preposition, next, then] = [word(joint, -2), word(joint, -1), word(joint, 0), word(joint, 1)];
  if (preposition === undefined || !prepositions.has(preposition.lower) || is(preposition, /PART/)) return null;
  if (next === undefined) return null;
  const missing = `"${preposition.text}" has no name or noun behind it.`;
  if (conjunctions.has(next.lower)) {
    // "by and large", "in and out", "for and against"
    const isPair = then === undefined || is(then, /ADP|ADV|PART|SCONJ|PUNCT/) || prepositions.has(then.lower);
    return isPair || !is(noun, /NOUN|PROPN|PUNCT/) || hasVerbBefore(joint) ? null : missing;
  }
  if (reads(noun, /^according$/) && endMark.test(next.text)) return missing;
  const isAfterNoun = is(noun, /NOUN|PROPN/);
  if (isAfterNoun && isFinite(next, then)) return hasVerbBefore(joint) ? null : missing;
  if (!bindingPrepositions.has(preposition.lower)) return null;
  if (isAfterNoun && endMark.test(next.text)) {
    // "the mayor of, and adviser to, the city"
    const isPaired = is(then, /CCONJ|PUNCT|ADP/) || (is(word(joint, -3), /CCONJ/) && reads(word(joint, -4), /^,$/));
    const isShared = isPaired || reads(noun, idioms) || leavesObject(joint, /^(?:to|be|been|is|are|was|were|being)$/);
    return isShared ? null : missing;
  }
  if (!isAfterNoun && !(preposition.lower === "to" && reads(noun, motionVerbs))) return null;
  const isAdverbial = then === undefined || adverbialEnds.has(then.lower) || is(then, /PUNCT|VERB/);
  // "from before the war", "from in and around London"
  const isDouble = preposition.lower === "from" || !followingPrepositions.has(next.lower);
  return isDouble || isAdverbial || leavesObject(joint) ? null : missing;
}

/** "Officials from and met": the second of two names is missing as the first. "Dalmatia and." */
export function afterConjunction(joint: Joint): string | null {
  const [before, conjunction, next, then] = [word(joint, -2), word(joint, -1), word(joint, 0), word(joint, 1)];
  if (before === undefined || conjunction === undefined || next === undefined) return null;
  if (!conjunctions.has(conjunction.lower)) return null;
  const missing = `"${before.text} ${conjunction.text}" has no name or noun behind it.`;
  // Not the point of ".432".
  const isStop = next.text === "." && then === undefined && joint.tokens[joint.at + 1]?.start !== next.end;
  if (isStop && is(before, /NOUN|PROPN|PUNCT/)) return missing;
  return isFinite(next, then) && afterPreposition({ ...joint, at: joint.at - 1 }) !== null ? missing : null;
}

/** Whether a verb is the clause's own: not a participle that describes the noun behind it. */
function isFinite(verb: Token, then: Token | undefined): boolean {
  if (finiteAuxiliaries.has(verb.lower)) return is(then, /VERB|AUX|ADV|DET|PRON|ADJ/);
  return is(verb, /VERB/) && finiteVerbs.has(verb.lower) && is(then, /ADV|ADP|DET|PRON|SCONJ|PUNCT/);
}

// In "the house he lived in was" the preposition's object stands before: a clause with a verb ends in it.
function hasVerbBefore({ tokens, at, first }: Joint): boolean {
  for (let index = at - 2; index >= first; index -= 1) {
    const token = tokens[index];
    if (token === undefined || clauseOpeners.has(token.lower)) return false;
    if (relatives.has(token.lower) || is(token, /AUX/)) return true;
    if (is(token, /VERB/) && !token.lower.endsWith("ing")) return true;
  }
  return false;
}

// "the country that he made a trip to", "the country he made a trip to", and with `also`: "a man to do business with"
function leavesObject({ tokens, at, first }: Joint, also?: RegExp): boolean {
  for (let index = at - 2; index >= Math.max(first, at - 12); index -= 1) {
    const token = tokens[index];
    if (token === undefined || relatives.has(token.lower) || also?.test(token.lower)) return true;
    const noun = tokens[index - 1];
    const isSubject = is(token, /PRON|PROPN/) && is(tokens[index + 1], /VERB|AUX/);
    if (isSubject && is(noun, /NOUN/) && roleOf(noun?.lower ?? "") === null) return true;
  }
  return false;
}

/** "the said while", "the has agreed", "in the of", "a visit to the." */
export function afterDeterminer(joint: Joint): string | null {
  const [determiner, next, then] = [word(joint, -1), word(joint, 0), word(joint, 1)];
  if (!is(determiner, /DET/) || next === undefined || !determiners.has(determiner?.lower ?? "")) return null;
  const missing = `"${determiner?.text}" has no noun behind it.`;
  if (reads(then, /^[-–]$/)) return null;
  if (determiner?.lower !== "a" && endMark.test(next.text)) return missing;
  if (haveAndBe.has(next.lower)) return is(then, /VERB|AUX|ADV|DET|ADJ/) ? missing : null;
  if (next.lower === "said") return is(then, /ADP|SCONJ|DET|PRON|PUNCT/) ? missing : null;
  return /^(?:of|from|with|and|or)$/.test(next.lower) && is(then, /DET|PROPN|PRON|NUM/) ? missing : null;
}

/** "the supreme leader 's comrade": a link that held a name was cut out before the mark. */
export function beforePossessive(joint: Joint): string | null {
  const [owner, mark] = [word(joint, -1), word(joint, 0)];
  if (owner === undefined || mark === undefined || !/^['’]s$/.test(mark.text) || owner.end === mark.start) return null;
  const isCut = is(owner, /DET|ADP|CCONJ/) || (/^\p{Ll}/u.test(owner.text) && roleOf(owner.lower) === owner.lower);
  return isCut ? `Nobody is named between "${owner.text}" and "${mark.text}".` : null;
}

/** "headed by North Korea's met his", "to overcome its aggravated by" */
export function afterPossessive(joint: Joint): string | null {
  const [owner, mark, next, then] = [word(joint, -2), word(joint, -1), word(joint, 0), word(joint, 1)];
  if (mark === undefined || next === undefined) return null;
  const whose = is(mark, /PART/) ? `${owner?.text ?? ""}${mark.text}` : mark.text;
  const missing = `Nothing follows that could belong to "${whose}".`;
  if (reads(mark, /^(?:its|their|our)$/)) {
    const isParticiple = is(next, /VERB/) && next.lower.endsWith("ed") && reads(then, /^by$/);
    return isParticiple || (haveAndBe.has(next.lower) && is(then, /VERB|AUX|ADV/)) ? missing : null;
  }
  const isGap = reads(mark, /^['’]s$/) && is(owner, /PROPN/) && isFinite(next, then) && isObject(joint);
  return isGap ? missing : null;
}

// "Korea's met" is "Korea has met" where Korea can be the subject; after a preposition it cannot.
function isObject({ tokens, at, first }: Joint): boolean {
  let index = at - 2;
  while (index >= first && is(tokens[index], /PROPN|ADJ|DET|NOUN/)) index -= 1;
  return index >= first && reads(tokens[index], /^(?:by|with|from|for|to|in|against|at)$/);
}

/** "a summit with Russian in April", "carried by Korean (KCNA)", "North Korean leader had visited" */
export function afterNationality(joint: Joint): string | null {
  const [lead, adjective, next, then] = [word(joint, -2), word(joint, -1), word(joint, 0), word(joint, 1)];
  if (adjective === undefined || next === undefined || lead === undefined) return null;
  if (nationalities.has(adjective.lower)) {
    // "translated from Russian" and "in Chinese" are languages.
    const ends = (is(next, /ADP/) && next.lower !== "of") || is(next, /AUX/) || next.text === "(";
    return reads(lead, /^(?:with|by|between|against)$/) && ends ? `"${adjective.text}" has no noun behind it.` : null;
  }
  const isRole = roleOf(adjective.lower) === adjective.lower && /^\p{Ll}/u.test(adjective.text);
  const isSubject = finiteAuxiliaries.has(next.lower) && is(then, /VERB|AUX|ADV/);
  return isRole && isSubject && nationalities.has(lead.lower) && startsSentence(joint)
    ? `"${lead.text} ${adjective.text}" has no name, and no article before it.`
    : null;
}

function startsSentence({ tokens, at, first }: Joint): boolean {
  let index = at - 3;
  while (index >= first && is(tokens[index], /PROPN/)) index -= 1;
  return index < first;
}
