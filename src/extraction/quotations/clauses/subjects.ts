import { afterInsertion } from "./insertions.ts";
import type { NounPhrase } from "../../noun-phrases.ts";
import type { Token } from "../../tokens.ts";
import { chainLeft, governor, isEpithet, relativeSubject, whoBefore } from "./noun-chains.ts";
import { indefinite, namedAfter, phraseBefore } from "./nouns.ts";
import { type Passage, type Scope, tokenIn, wordAt, textAt, posAt } from "../passage.ts";
import type { Subject } from "./subject.ts";
import { timeBefore } from "./times.ts";

const relatives = /^(?:who|which|that|whom)$/;

/** The subject of the verb group that begins at `group`: past appositions, relative clauses and what hangs on it. */
export function subjectBefore(passage: Passage, scope: Scope, verb: number): Subject {
  const group = timeBefore(passage, scope, verb);
  const before = tokenIn(passage, scope, group - 1);
  const none: Subject = { phrase: null, first: verb, relative: "NONE", shared: false };
  if (before === undefined) return none;
  // "the said", "the Embassy in had said": a noun is missing.
  if (before.pos === "DET" && !indefinite.test(before.lower)) return { ...none, first: group - 1 };
  if (before.pos === "ADP") {
    const hung = governor(passage, scope, group - 1);
    return typeof hung === "string" ? none : { ...none, phrase: hung, first: hung.first };
  }
  if (before.text === ")" || before.text === "]") return afterBrackets(passage, scope, group) ?? none;
  if (relatives.test(before.lower)) {
    const phrase = antecedent(passage, scope, group - 1);
    const close = textAt(passage, scope, group - 2) === ",";
    if (phrase !== null) return { phrase, first: group - 1, relative: close ? "CLOSE" : "LOOSE", shared: false };
  }
  if (before.text === "," || isDash(before)) return afterInsertion(passage, scope, group - 1) ?? none;
  const nearest = phraseBefore(passage, scope, group);
  if (nearest !== null) {
    const relative = relativeSubject(passage, scope, nearest);
    const chain = relative ?? chainLeft(passage, scope, nearest);
    const first = chain === null ? verb : roleBefore(passage, scope, chain);
    return { phrase: chain, first, relative: relativeTo(passage, scope, first), shared: false };
  }
  if (before.pos === "CCONJ") return { ...sharedSubject(passage, scope, group - 1), first: verb, shared: true };
  const described = whoBefore(passage, scope, group);
  return described === null ? none : { phrase: described, first: described.first, relative: "NONE", shared: false };
}

// `"…," hiker Brenda Koski said`: an occupation that is no part of the name opens the clause all the same.
function roleBefore(passage: Passage, scope: Scope, phrase: NounPhrase): number {
  const { first, form } = phrase;
  const epithet = passage.phraseUntil[first - 1];
  if (epithet !== undefined && epithet.first >= scope.first && isEpithet(passage, epithet, phrase))
    return epithet.first;
  let at = first;
  while (form === "NAME" && /^(?:NOUN|ADJ|DET)$/.test(posAt(passage, scope, at - 1))) at -= 1;
  const before = tokenIn(passage, scope, at - 1);
  return before === undefined || before.text === "," ? at : first;
}

// "the law, which critics say is vague, takes effect"
function relativeTo(passage: Passage, scope: Scope, first: number): Subject["relative"] {
  if (!/^(?:which|who)$/.test(wordAt(passage, scope, first - 1))) return "NONE";
  return textAt(passage, scope, first - 2) === "," ? "CLOSE" : "LOOSE";
}

function antecedent(passage: Passage, scope: Scope, relative: number): NounPhrase | null {
  const isWho = passage.tokens[relative]?.lower === "who";
  const comma = textAt(passage, scope, relative - 1) === ",";
  const nearest = passage.phraseUntil[comma ? relative - 1 : relative];
  if (nearest === undefined || nearest.first < scope.first) return null;
  const isWhere = /^(?:of|in|at)$/.test(wordAt(passage, scope, nearest.first - 1));
  if (isWho && nearest.form === "NAME" && !isWhere) return nearest;
  const phrase = hungOn(passage, scope, nearest, isWho ? /^(?:of|for|at|in)$/ : /^(?:of|for|at|in|by|from|on)$/);
  // "Basuki, spokesman for the military, who said"
  const named = textAt(passage, scope, phrase.first - 1) === "," ? passage.phraseUntil[phrase.first - 1] : undefined;
  const isDescribed = comma && phrase.form === "DESCRIPTION" && named?.form === "NAME" && named.first >= scope.first;
  return isDescribed ? named : phrase;
}

// "the head of the office in Falster": back to the first noun.
function hungOn(passage: Passage, scope: Scope, from: NounPhrase, links: RegExp): NounPhrase {
  let phrase = from;
  while (links.test(wordAt(passage, scope, phrase.first - 1))) {
    const next: NounPhrase | undefined = passage.phraseUntil[phrase.first - 1];
    if (next === undefined || next.first < scope.first) break;
    phrase = next;
  }
  return phrase;
}

// "(he) added", "a spokesman (left) said"
function afterBrackets(passage: Passage, scope: Scope, group: number): Subject | null {
  let open = group - 2;
  while (open >= scope.first && !/^[([]$/.test(passage.tokens[open]?.text ?? "")) open -= 1;
  if (open < scope.first) return null;
  const inside = passage.phraseFrom[open + 1];
  if (inside?.form === "PRONOUN" && inside.last === group - 1) {
    return { phrase: inside, first: open, relative: "NONE", shared: false };
  }
  return open > scope.first ? subjectBefore(passage, scope, open) : null;
}

/** The noun right here that a verb follows. */
export function subjectFrom(passage: Passage, scope: Scope, at: number): NounPhrase | null {
  const phrase = passage.phraseFrom[at];
  const verb = phrase === undefined ? undefined : tokenIn(passage, scope, phrase.last);
  return phrase !== undefined && /^(?:VERB|AUX|ADV)$/.test(verb?.pos ?? "") ? phrase : null;
}

/** The subject of the verb that comes first in the sentence, or of the clause that a conjunction goes on with. */
export function sharedSubject(passage: Passage, scope: Scope, until: number): Subject {
  for (let at = scope.first; at < until; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || !(token.pos === "AUX" || (token.pos === "VERB" && !token.lower.endsWith("ing"))))
      continue;
    const group = token.pos === "VERB" ? groupStart(passage, scope, at) : at;
    // A verb after "and" has the subject of those before, which were asked already.
    if (posAt(passage, scope, group - 1) === "CCONJ") continue;
    const subject = subjectBefore(passage, scope, group);
    if (subject.phrase !== null && subject.relative === "NONE") return { ...subject, shared: true };
  }
  return { phrase: null, first: until, relative: "NONE", shared: true };
}

function groupStart(passage: Passage, scope: Scope, verb: number): number {
  let at = verb;
  while (/^(?:AUX|ADV|PART)$/.test(posAt(passage, scope, at - 1))) at -= 1;
  return at;
}

function isDash(token: Token): boolean {
  return /^(?:[–—-]|--)$/.test(token.text);
}

/** The speaker after an inverted verb: "said Jeff Rathke", "said the ministry's spokesman, John Smith". */
export function subjectAfter(passage: Passage, scope: Scope, next: number): NounPhrase | null {
  let at = next;
  while (
    at < next + 4 &&
    passage.phraseFrom[at] === undefined &&
    /^(?:ADV|ADJ|VERB|NOUN|DET)$/.test(posAt(passage, scope, at))
  )
    at += 1;
  // `"…," fumed Ines Duarte`, the verb read as a part of the name
  const phrase = passage.phraseFrom[at] ?? restOf(passage, next);
  if (phrase === undefined || tokenIn(passage, scope, phrase.first) === undefined) return null;
  return namedAfter(passage, scope, phrase);
}

function restOf({ tokens, phraseAround }: Passage, from: number): NounPhrase | undefined {
  const around = phraseAround[from];
  const token = tokens[from];
  if (around === undefined || token === undefined || around.first !== from - 1 || around.head < from) return undefined;
  return { ...around, first: from, start: token.start };
}
