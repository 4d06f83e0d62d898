import type { Token } from "../tokens.ts";
import { is, type Joint, reads, word } from "./joint.ts";
import { finiteAuxiliaries, finiteVerbs, relatives, reportingVerbs, subordinators, transitiveVerbs } from "./words.ts";

/** "has since launched …", "Meanwhile, has been", "whereas has reaffirmed" */
export function withoutSubject(joint: Joint): string | null {
  const [before, verb, then] = [word(joint, -1), word(joint, 0), word(joint, 1)];
  if (verb === undefined) return null;
  const missing = `"${verb.text}" has no subject.`;
  const isSmall = /^\p{Ll}/u.test(verb.text);
  if (joint.at === joint.first) return joint.opens && isSmall && isOpening(verb, then) ? missing : null;
  if (before === undefined) return null;
  // A full stop that is no abbreviation's, and no capital behind it.
  if (before.text === "." && isSmall && /^\p{L}{4,}$/u.test(word(joint, -2)?.text ?? "")) {
    return isOpening(verb, then) || (verb.lower === "and" && is(then, /PRON|DET|PROPN/)) ? missing : null;
  }
  const isTold = isPredicate(verb, then) && !/^(?:is|are|did|does)$/.test(verb.lower);
  if (subordinators.has(before.lower)) return isTold && finiteAuxiliaries.has(verb.lower) ? missing : null;
  return before.text === "," && isTold && isAfterAdverbial(joint) ? missing : null;
}

/** Whether words that begin a sentence with a small letter are what its subject does. */
function isOpening(verb: Token, then: Token | undefined): boolean {
  if (finiteAuxiliaries.has(verb.lower)) return then !== undefined && !is(then, /PUNCT/);
  return isPredicate(verb, then) || (is(verb, /VERB/) && verb.lower.endsWith("ed") && is(then, /DET|PRON|PROPN/));
}

/** Whether a verb is finite, and what follows is no subject of it as in a question. */
function isPredicate(verb: Token, then: Token | undefined): boolean {
  if (finiteAuxiliaries.has(verb.lower)) return is(then, /VERB|AUX|ADV|SCONJ/) && !reads(then, /^not$/);
  if (!is(verb, /VERB/)) return false;
  if (finiteVerbs.has(verb.lower) && is(then, /ADP|DET|PRON|SCONJ|ADV/)) return !reads(then, /^by$/);
  // An object shows that it is no participle ("founded in 1990"): those that keep one ("given the choice") are few.
  return transitiveVerbs.has(verb.lower) && is(then, /DET|PRON|NOUN|ADJ|NUM|PART/) && !reads(then, /^to$/);
}

/** Whether what stands between the beginning of the sentence and the comma is an adverbial: no verb, and no subject. */
function isAfterAdverbial({ tokens, at, first }: Joint): boolean {
  const [opener, second] = [tokens[first], tokens[first + 1]];
  if (opener === undefined || at - first > 10) return false;
  const isClause = (token: Token): boolean =>
    is(token, /VERB|AUX/) || relatives.has(token.lower) || /^[,"“]$/.test(token.text);
  if (tokens.slice(first, at - 1).some(isClause)) return false;
  if (is(opener, /ADV/)) return at - first === 2 || reads(second, /^(?:this|last|on|in|that|today)$/);
  return is(opener, /ADP/) && !reads(opener, /^(?:like|than|unlike|including)$/);
}

/** "…, in Pyongyang, reported citing"; `…," said on Friday.` */
export function beforeReportingVerb(joint: Joint): string | null {
  const [comma, mark, verb, then] = [word(joint, -2), word(joint, -1), word(joint, 0), word(joint, 1)];
  if (verb === undefined || !is(verb, /VERB/) || !reportingVerbs.has(verb.lower)) return null;
  const missing = `Nobody is named who "${verb.text}".`;
  if (mark?.text === ",") return reads(then, /^(?:citing|quoting)$/) ? missing : null;
  if (!reads(mark, /^["”]$/) || comma?.text !== ",") return null;
  // A subject may stand before the quotation when the sentence does not begin with it.
  const isWhole = reads(joint.tokens[joint.first], /^["“]$/);
  const ends =
    then === undefined || /^(?:\.|,|on|in|at|while|after|during|citing|quoting|adding|late|early)$/.test(then.lower);
  return isWhole && ends ? missing : null;
}
