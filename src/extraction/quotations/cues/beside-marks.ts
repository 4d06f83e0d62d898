import { cueFrame, isParenthetic } from "./cue-verbs.ts";
import { type Passage, type Scope, markFrom, markUntil, tokenIn, textAt, posAt } from "../passage.ts";

const irregular: ReadonlyMap<string, string> = new Map([
  ["shot", "shoot"],
  ["hit", "hit"],
  ["cut", "cut"],
  ["put", "put"],
  ["sang", "sing"],
  ["swore", "swear"],
]);

/** Forms that only beside words in marks are verbs that speak. */
export const besideMarks: ReadonlySet<string> = new Set(irregular.keys());

/** Tags that such a verb may get. */
const mistaken: ReadonlySet<string> = new Set(["NOUN", "ADJ", "ADV", "ADP", "VERB"]);

/** In tokens: "the linesman, Otis Bram," is as long as what stands between words in marks and their verb. */
const maxSubject = 8;

/**
 * The base form of a verb that the tagger takes for something else, where words in marks right before, or before its
 * subject, leave nothing else for it to be: `"This is a joke," fumed Ines Duarte.`
 */
export function verbBesideMark(passage: Passage, scope: Scope, at: number): string | null {
  const { tokens } = passage;
  const { lower, pos } = tokens[at] ?? { lower: "", pos: "X" };
  if (scope.mark !== -1 || !(lower.endsWith("ed") || irregular.has(lower)) || !mistaken.has(pos)) return null;
  if (!followsMark(passage, scope, at)) return null;
  const lemma = irregular.get(lower) ?? stems(lower).find((stem) => cueFrame(stem) !== undefined);
  return lemma !== undefined && cueFrame(lemma) !== undefined ? lemma : null;
}

/** The base form of "reports" in "The road is open, reports the Royal Observatory.", which the tagger takes for a noun. */
export function verbBehindComma(passage: Passage, scope: Scope, at: number): string | null {
  const { lower, pos } = passage.tokens[at] ?? { lower: "", pos: "X" };
  if (pos !== "NOUN" || textAt(passage, scope, at - 1) !== ",") return null;
  const isFollowed = /^(?:DET|PROPN|PRON)$/.test(posAt(passage, scope, at + 1));
  const lemma = lower.replace(/s$/, "");
  return isFollowed && lower !== lemma && isParenthetic(lemma) ? lemma : null;
}

/** The base form of "states" in `A release on its website states: "…"`, which the tagger takes for a noun. */
export function verbBeforeMark(passage: Passage, scope: Scope, at: number): string | null {
  const { lower, pos } = passage.tokens[at] ?? { lower: "", pos: "X" };
  if (pos !== "NOUN" || scope.mark !== -1 || textAt(passage, scope, at + 1) !== ":") return null;
  const isSubject = /^(?:NOUN|PROPN)$/.test(posAt(passage, scope, at - 1));
  const lemma = lower.replace(/s$/, "");
  const speaks = lower !== lemma && isSubject && cueFrame(lemma)?.direct === true;
  return speaks && markFrom(passage, at + 2) !== undefined ? lemma : null;
}

function stems(past: string): readonly string[] {
  const stem = /^(\p{L}+?)ed$/u.exec(past)?.[1];
  return stem === undefined ? [] : [stem, `${stem}e`, stem.replace(/(\p{L})\1$/u, "$1"), stem.replace(/i$/, "y")];
}

function followsMark(passage: Passage, scope: Scope, verb: number): boolean {
  for (let at = verb; at > Math.max(scope.first, verb - maxSubject); at -= 1) {
    if (markUntil(passage, at) !== undefined) return /^[,?!–—-]$|^--$/.test(passage.tokens[at - 2]?.text ?? "");
    const before = tokenIn(passage, scope, at - 1);
    if (before === undefined || /^(?:VERB|AUX|SCONJ|CCONJ)$/.test(before.pos)) return false;
  }
  return false;
}
