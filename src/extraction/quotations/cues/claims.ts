import { beginsClause } from "../clauses/clause-verbs.ts";
import { cueFrame } from "./cue-verbs.ts";
import type { Cue } from "./cues.ts";
import { isFew } from "./few.ts";
import { type Passage, type Scope, markFrom, tokenIn, wordAt } from "../passage.ts";

const claims =
  /^(?:claim|allegation|accusation|charge|suggestion|report|rumou?r|assertion|insinuation|speculation|contention|argument|notion|idea|view|criticism|complaint|fear|concern|finding|statement|belief|theory|narrative|implication|perception|prediction|warning|talk)s?$/;

/** In tokens: "the widely shared allegations and media reports that" is as much as stands between a verb and its "that". */
const maxClaim = 12;

/** The clause of what somebody rejects: "rejected claims that he fled"; null where no claim follows. */
export function claimAfter(
  passage: Passage,
  scope: Scope,
  from: number,
): { readonly at: number; readonly form: "THAT" | "BARE" } | null {
  for (let at = from; at < Math.min(scope.last, from + maxClaim); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || /^[.,;:?!]$/.test(token.text) || token.pos === "AUX") return null;
    if (at === from || !isClaim(passage, at - 1)) continue;
    if (token.lower === "that") return { at: at + 1, form: "THAT" };
    if (passage.phraseFrom[at] !== undefined && beginsClause(passage, scope, at, true)) return { at, form: "BARE" };
  }
  return null;
}

function isClaim({ tokens }: Passage, at: number): boolean {
  return claims.test(tokens[at]?.lower ?? "");
}

/** The clause of "Claims that the dam was unsafe were rejected by": from "that" to the verb group. */
export function claimBefore(passage: Passage, scope: Scope, { group }: Cue): { first: number; last: number } | null {
  for (let at = scope.first + 1; at < group - 2; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || /^[;:]$/.test(token.text)) return null;
    if (token.lower === "that") return isClaim(passage, at - 1) ? { first: at + 1, last: group } : null;
  }
  return null;
}

/** Whether a word that could be a verb is the claim that the verb before it rejects: "rejected claims", "denied reports". */
export function isClaimDenied(passage: Passage, scope: Scope, at: number): boolean {
  const verb = tokenIn(passage, scope, at - 1);
  return verb?.pos === "VERB" && cueFrame(verb.lemma)?.polarity === "DENIED" && isClaim(passage, at);
}

/** Where the rejected claim ends in "dismissed reports that it had failed as "nonsense"". */
export function verdictFrom(passage: Passage, scope: Scope, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (wordAt(passage, scope, at) === "as" && markFrom(passage, at + 1) !== undefined && isFew(passage, at + 1))
      return at;
  }
  return end;
}
