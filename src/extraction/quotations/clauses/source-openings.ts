import type { NounPhrase } from "../../noun-phrases.ts";
import { beginsClause, hasClause } from "./clause-verbs.ts";
import type { Cue } from "../cues/cues.ts";
import { namedAfter, nounAt } from "./nouns.ts";
import type { Opening } from "./opening.ts";
import { type Passage, type Scope, markFrom, tokenIn, wordAt, textAt, posAt } from "../passage.ts";

// "According to the team's coach, Reza Farahani, in their first match": past the source and what is said of it.
export function openingAfterSource(passage: Passage, scope: Scope, cue: Cue): Opening | null {
  const source = nounAt(passage, cue.next);
  if (source === undefined || tokenIn(passage, scope, cue.next) === undefined) return null;
  const named = namedAfter(passage, scope, source);
  let end = named === source ? source.last : named.last;
  if (named === source) end = sourceEnd(passage, scope, source);
  const after = tokenIn(passage, scope, end);
  if (after === undefined) {
    const mark = scope.mark === -1 && end < scope.last ? markFrom(passage, end) : undefined;
    return mark === undefined ? null : { at: end, form: "MARK", addressee: null };
  }
  if (after.text === ",") {
    const at = end + 1;
    if (at >= scope.last) return null;
    const isMark = scope.mark === -1 && markFrom(passage, at) !== undefined;
    return { at, form: isMark ? "MARK" : "BARE", addressee: null };
  }
  return beginsClause(passage, scope, end, false) || isAmount(passage, scope, end)
    ? { at: end, form: "BARE", addressee: null }
    : null;
}

// "a notice put up two days ago, the website": the comma that a clause follows.
function sourceEnd(passage: Passage, scope: Scope, source: NounPhrase): number {
  if (opensClause(passage, scope, source.last)) return source.last;
  let depth = 0;
  let firstComma: number | null = null;
  for (let at = source.last; at < scope.last; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) {
      if (markFrom(passage, at) !== undefined && passage.tokens[at - 1]?.text === ",") return at - 1;
      continue;
    }
    if (/^[([]$/.test(token.text)) depth += 1;
    else if (/^[)\]]$/.test(token.text)) depth -= 1;
    if (depth > 0) continue;
    if (/^[;:.]$/.test(token.text)) break;
    if (token.text !== ",") continue;
    firstComma ??= at;
    if (!describesSource(passage, scope, source, at + 1)) return at;
  }
  return firstComma ?? source.last;
}

function opensClause(passage: Passage, scope: Scope, at: number): boolean {
  if (beginsClause(passage, scope, at, true) && passage.phraseFrom[at] !== undefined) return true;
  return isAmount(passage, scope, at) && hasClause(passage, scope, at + 1, false);
}

// What another comma closes: ", 20,", ", who was there,", ", editor at large,"
function describesSource(passage: Passage, scope: Scope, source: NounPhrase, at: number): boolean {
  if (posAt(passage, scope, at) === "NUM" && textAt(passage, scope, at + 1) === ",") return true;
  if (/^(?:who|which|whose|where)$/.test(wordAt(passage, scope, at))) return true;
  const phrase = passage.phraseFrom[at];
  return phrase !== undefined && isAppositionTo(passage, scope, source, phrase);
}

// "According to the Interior Ministry over 345 pilgrims have been killed"
function isAmount(passage: Passage, scope: Scope, at: number): boolean {
  const word = tokenIn(passage, scope, at);
  if (word?.pos === "NUM") return true;
  const isAbout = /^(?:over|about|around|nearly|almost|some|roughly|approximately|up|at|more|fewer|less|under)$/.test(
    word?.lower ?? "",
  );
  return isAbout && [1, 2].some((step) => posAt(passage, scope, at + step) === "NUM");
}

// Words of an apposition behind its first phrase: one that is longer is told for its own sake.
const maxApposition = 15;

// "Khalid Al-Rashid, editor at large at the Gulf Courier, the": an apposition ends in a comma and has no verb.
function isAppositionTo(passage: Passage, scope: Scope, source: NounPhrase, phrase: NounPhrase): boolean {
  if (source.form !== "NAME" || phrase.form !== "DESCRIPTION") return false;
  for (let at = phrase.last; at < Math.min(scope.last, phrase.last + maxApposition); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || token.pos === "VERB" || token.pos === "AUX") return false;
    // "According to the bureau, the rice, which came from China, had been": no apposition, but what is told.
    if (token.text === ",") return !/^(?:which|who)$/.test(wordAt(passage, scope, at + 1));
  }
  return false;
}
