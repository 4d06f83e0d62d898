import { roleOf } from "../lexicon/roles.ts";
import type { Token } from "../tokens.ts";
import { type TokenBoundary, word } from "./token-boundary.ts";
import { clauseOpeners, relatives } from "../lexicon/gaps.ts";

type Condition = (boundary: TokenBoundary) => boolean;

const is = (token: Token | undefined, pattern: RegExp): boolean => token !== undefined && pattern.test(token.pos);
const reads = (token: Token | undefined, pattern: RegExp): boolean => token !== undefined && pattern.test(token.lower);

export const opens: Condition = (boundary) => boundary.opens;
/** No point as in ".432". */
export const endsText: Condition = ({ tokens, at }) => tokens[at + 1]?.start !== tokens[at]?.end;
export const isApart: Condition = ({ tokens, at }) => tokens[at - 1]?.end !== tokens[at]?.start;
/** A hyphen stands at the word before it, and not at the one behind. */
export const isHyphenated: Condition = (boundary) =>
  !isApart({ ...boundary, at: boundary.at - 1 }) && isApart(boundary);
/** A quotation begins the sentence: otherwise the subject may stand before it. */
export const isWhole: Condition = ({ tokens, first }) => reads(tokens[first], /^["“]$/);

/** In "the house he lived in was" the preposition's object stands before: a clause with a verb ends in it. */
export const hasNoVerb: Condition = ({ tokens, at, first }) => {
  for (let index = at - 2; index >= first; index -= 1) {
    const token = tokens[index];
    if (token === undefined || clauseOpeners.has(token.lower)) return true;
    if (relatives.has(token.lower) || is(token, /AUX/)) return false;
    if (is(token, /VERB/) && !token.lower.endsWith("ing")) return false;
  }
  return true;
};

// An object further away belongs to another clause.
const maxClause = 12;

/** "the country that he made a trip to", "the country he made a trip to" leave the object out. */
export const hasNoObject = (boundary: TokenBoundary, also = /^$/): boolean => {
  const { tokens, at, first } = boundary;
  for (let index = at - 2; index >= Math.max(first, at - maxClause); index -= 1) {
    const token = tokens[index];
    if (token === undefined || relatives.has(token.lower) || also.test(token.lower)) return false;
    const noun = tokens[index - 1];
    const isSubject = is(token, /PRON|PROPN/) && is(tokens[index + 1], /VERB|AUX/);
    if (isSubject && is(noun, /NOUN/) && roleOf(noun?.lower ?? "") === null) return false;
  }
  return true;
};

/** Nor is it "a man to do business with", or "the mayor, and adviser to, the city". */
export const isUnshared: Condition = (boundary) =>
  hasNoObject(boundary, /^(?:to|be|been|is|are|was|were|being)$/) &&
  !(is(word(boundary, -3), /CCONJ/) && word(boundary, -4)?.text === ",");

/** "Korea's met" is "Korea has met" where Korea can be the subject; after a preposition it cannot. */
export const isObject: Condition = ({ tokens, at, first }) => {
  const before = beforeRun(tokens, at - 2, first, /PROPN|ADJ|DET|NOUN/);
  return before >= first && reads(tokens[before], /^(?:by|with|from|for|to|in|against|at)$/);
};

export const startsSentence: Condition = ({ tokens, at, first }) => beforeRun(tokens, at - 3, first, /PROPN/) < first;

function beforeRun(tokens: readonly Token[], from: number, first: number, run: RegExp): number {
  let index = from;
  while (index >= first && is(tokens[index], run)) index -= 1;
  return index;
}

const maxAdverbial = 10;

/** Whether what stands between the beginning of the sentence and the comma is an adverbial: no verb, and no subject. */
export const afterAdverbial: Condition = ({ tokens, at, first }) => {
  const [opener, second] = [tokens[first], tokens[first + 1]];
  if (opener === undefined || at - first > maxAdverbial) return false;
  const isClause = (token: Token): boolean =>
    is(token, /VERB|AUX/) || relatives.has(token.lower) || /^[,"“]$/.test(token.text);
  if (tokens.slice(first, at - 1).some(isClause)) return false;
  if (is(opener, /ADV/)) return at - first === 2 || reads(second, /^(?:this|last|on|in|that|today)$/);
  return is(opener, /ADP/) && !reads(opener, /^(?:like|than|unlike|including)$/);
};
