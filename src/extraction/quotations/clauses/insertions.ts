import type { NounPhrase } from "../../noun-phrases.ts";
import { isParticiple, isVerb } from "./noun-chains.ts";
import { isTime } from "./nouns.ts";
import { type Passage, type Scope, tokenIn, wordAt, textAt } from "../passage.ts";
import type { Subject } from "./subject.ts";

/** "Khalid Al-Rashid, editor at large, said": the first noun of the clause that is not part of an adverbial. */
export function afterInsertion(passage: Passage, scope: Scope, comma: number): Subject | null {
  let found: NounPhrase | null = null;
  let first = scope.first;
  let complete = false;
  for (let at = clauseStart(passage, scope, comma); at < comma;) {
    const end = segmentEnd(passage, scope, at, comma);
    const start = skipOpening(passage, scope, at, end);
    const phrase = passage.phraseFrom[start];
    const begins = tokenIn(passage, scope, start);
    const isRelative = begins !== undefined && /^(?:who|which|whose|where|when)$/.test(begins.lower);
    if (!isRelative && hasFiniteVerb(passage, scope, start, end, phrase)) {
      found = null;
      complete = !/^(?:SCONJ|ADP)$/.test(begins?.pos ?? "");
    } else if (
      phrase !== undefined &&
      phrase.last <= end &&
      !isTime(passage, phrase) &&
      !(complete && found === null && start === at && isApposed(passage, phrase))
    ) {
      if (found === null) [found, first] = [phrase, start];
      else if (found.form === "DESCRIPTION" && phrase.form === "NAME" && phrase.last >= end - 3) found = phrase;
    }
    at = end + 1;
  }
  return found === null ? null : { phrase: found, first, relative: "NONE", shared: false };
}

// "met his counterpart, Alexander Kozlov, in Pyongyang": the name belongs to the noun before.
function isApposed(passage: Passage, name: NounPhrase): boolean {
  return name.form === "NAME" && passage.phraseUntil[name.first - 1]?.form === "DESCRIPTION";
}

// Back to the sentence's start or to what cuts it: a mark, a colon, "that".
function clauseStart(passage: Passage, scope: Scope, from: number): number {
  let at = from;
  for (; at > scope.first; at -= 1) {
    const token = tokenIn(passage, scope, at - 1);
    if (token === undefined || /^[;:]$/.test(token.text)) break;
    if (token.lower === "that" && token.pos === "SCONJ" && isVerb(tokenIn(passage, scope, at - 2))) break;
  }
  return at;
}

function segmentEnd(passage: Passage, scope: Scope, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const text = textAt(passage, scope, at);
    if (text === "(" || text === "[") depth += 1;
    else if (text === ")" || text === "]") depth -= 1;
    else if (depth <= 0 && (text === "," || text === "–" || text === "—" || text === "--")) return at;
  }
  return limit;
}

function skipOpening(passage: Passage, scope: Scope, from: number, end: number): number {
  let at = from;
  while (at < end - 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || !(token.pos === "CCONJ" || token.pos === "ADV" || token.lower === "but")) break;
    if (passage.phraseFrom[at] !== undefined) break;
    at += 1;
  }
  return at;
}

// "the consortium that laid the track"
function isRelativeThat(passage: Passage, scope: Scope, { first, last }: NounPhrase): boolean {
  const isApposed = textAt(passage, scope, first - 1) === "," && /^(?:the|an?)$/.test(wordAt(passage, scope, first));
  return isApposed && wordAt(passage, scope, last) === "that" && isVerb(tokenIn(passage, scope, last + 1));
}

function hasFiniteVerb(
  passage: Passage,
  scope: Scope,
  first: number,
  last: number,
  phrase: NounPhrase | undefined,
): boolean {
  const isApposed = first > scope.first && /^an?$/.test(wordAt(passage, scope, first));
  for (let at = phrase === undefined ? first : phrase.last; at < last; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) continue;
    if (/^(?:who|which|whose|where)$/.test(token.lower)) return false;
    if (at === phrase?.last && isRelativeThat(passage, scope, phrase)) return false;
    if (token.pos === "AUX" && token.lemma !== "to") return true;
    if (
      token.pos === "VERB" &&
      /^\p{Ll}/u.test(token.text) &&
      !isApposed &&
      !isParticiple(token) &&
      wordAt(passage, scope, at - 1) !== "to"
    )
      return true;
  }
  return false;
}
