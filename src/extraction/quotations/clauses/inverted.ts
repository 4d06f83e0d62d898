import type { NounPhrase } from "../../noun-phrases.ts";
import { pasts } from "./clause-verbs.ts";
import { isParenthetic } from "../cues/cue-verbs.ts";
import type { Cue } from "../cues/cues.ts";
import { isMarkOpening } from "./openings.ts";
import { type Passage, type Scope, tokenIn, textAt, posAt } from "../passage.ts";
import type { Run } from "../statements/statement.ts";
import { subjectAfter } from "./subjects.ts";

/** In tokens: what stands between a speaker and the next comma, "close to the inquiry". */
const maxDescription = 12;

/**
 * Whether a verb right behind a comma has its speaker after it: "Inflation will fall, said Mira Castell, an economist.",
 * "Orchards, said Petrov, are obliged to". What it tells stands before.
 */
export function isInverted(passage: Passage, scope: Scope, cue: Cue): boolean {
  if (
    cue.kind !== "VERB" ||
    cue.form !== "FINITE" ||
    cue.passive ||
    cue.unsaid ||
    cue.frame.addressee === "NEEDED" ||
    !isParenthetic(cue.lemma)
  )
    return false;
  if (textAt(passage, scope, cue.group - 1) !== "," || isMarkOpening(passage, scope, cue.next)) return false;
  const told = { first: scope.first, last: cue.group - 1 };
  const speaker = subjectAfter(passage, scope, cue.next);
  if (speaker === null || !maySpeak(passage, speaker) || !endsAsSource(passage, scope, speaker)) return false;
  return isAlone(passage, scope, told) || hasFinite(passage, told);
}

function maySpeak({ tokens }: Passage, { form, first, head }: NounPhrase): boolean {
  if (form === "PRONOUN" || /^(?:nobody|none|no|neither)$/.test(tokens[first]?.lower ?? "")) return false;
  return (
    form === "NAME" ||
    !/^(?:this|that|these|those|what|nothing|it|its)$/.test(tokens[first]?.lower ?? "") ||
    /^(?:company|group)$/.test(tokens[head]?.lower ?? "")
  );
}

// "a source close to the inquiry,": a comma or the end comes before any verb of its own.
function endsAsSource(passage: Passage, scope: Scope, { last }: NounPhrase): boolean {
  for (let at = last; at < Math.min(scope.last, last + maxDescription); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || /^[,.;:?!–—)]$|^--$/.test(token.text)) return true;
    if (/^(?:who|whose)$/.test(token.lower)) return true;
    if (token.pos === "AUX" || token.lower === "that") return false;
    if (token.pos === "VERB" && posAt(passage, scope, at + 1) !== "ADP" && !/(?:ing|ed)$/.test(token.lower))
      return false;
  }
  return last + maxDescription >= scope.last;
}

// Nothing but a noun stands before: "Orchards, said Petrov, are losing".
function isAlone(passage: Passage, scope: Scope, { first, last }: Run): boolean {
  for (let at = first; at < last; at += 1) if (textAt(passage, scope, at) === ",") return false;
  return true;
}

// A relative clause makes no sentence of a noun: "A nurse, who asked not to be named".
function hasFinite({ tokens }: Passage, { first, last }: Run): boolean {
  let isRelative = false;
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token?.text === ",") isRelative = /^(?:who|which|whose)$/.test(tokens[at + 1]?.lower ?? "");
    // "a glaciologist who was not involved"
    if (/^(?:who|which|whose)$/.test(token?.lower ?? "")) isRelative = true;
    if (isRelative) continue;
    if (token?.pos === "AUX" || pasts.test(token?.lower ?? "")) return true;
    if (token?.pos === "VERB" && !token.lower.endsWith("ing") && tokens[at - 1]?.lower !== "to") return true;
  }
  return false;
}
