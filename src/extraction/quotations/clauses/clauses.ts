import type { NounPhrase } from "../../noun-phrases.ts";
import type { Clause } from "./clause.ts";
import { beginsClause } from "./clause-verbs.ts";
import { isParenthetic } from "../cues/cue-verbs.ts";
import type { Cue } from "../cues/cues.ts";
import { isInverted } from "./inverted.ts";
import { isTime, namedAfter, nounAt } from "./nouns.ts";
import type { Opening } from "./opening.ts";
import { openingAfter } from "./openings.ts";
import {
  type Passage,
  type Scope,
  beforeMark,
  innerText,
  markFrom,
  markUntil,
  tokenIn,
  wordAt,
  textAt,
} from "../passage.ts";
import type { Subject } from "./subject.ts";
import { timeAfter } from "./times.ts";
import { sharedSubject, subjectBefore, subjectFrom } from "./subjects.ts";

export function readClause(passage: Passage, scope: Scope, cue: Cue): Clause {
  const participle = cue.form !== "FINITE" ? participleSubject(passage, scope, cue) : null;
  const subject: Subject =
    cue.kind === "ACCORDING"
      ? { phrase: source(passage, scope, cue), first: cue.group, relative: "NONE", shared: false }
      : (participle ?? subjectBefore(passage, scope, cue.group));
  const { first } = subject;
  if (isInverted(passage, scope, cue)) {
    const absent = { phrase: null, first: cue.group, relative: "NONE", shared: false } as const;
    return { cue, subject: absent, first: cue.group, follows: true, opening: null };
  }
  const aside = asBefore(passage, scope, cue, first);
  if (aside !== null) return { cue, subject, ...aside };
  const opening = openingAfter(passage, scope, cue);
  return { cue, subject, first, follows: follows(passage, scope, cue, first, opening), opening };
}

// "As Putin said on Thursday, the door is open", "The door is open, as Putin put it."
function asBefore(passage: Passage, scope: Scope, cue: Cue, subject: number) {
  const first = subject - 1;
  if (wordAt(passage, scope, first) !== "as" || cue.frame.belief) return null;
  const next = afterAddressee(passage, cue);
  if (cue.kind !== "VERB" || !endsSoon(passage, scope, next)) return null;
  const comma = commaFrom(passage, scope, next);
  const mark = scope.mark === -1 && comma !== null ? markFrom(passage, comma + 1) : undefined;
  if (first === scope.first) {
    if (comma === null || comma + 1 >= scope.last) return null;
    const form = mark === undefined ? "BARE" : "MARK";
    return { first, follows: false, opening: { at: comma + 1, form, addressee: null } as const };
  }
  const before = tokenIn(passage, scope, first - 1);
  const marked = scope.mark === -1 && markUntil(passage, first) !== undefined;
  return before?.text === "," || marked ? { first, follows: true, opening: null } : null;
}

function afterAddressee(passage: Passage, { frame, next }: Cue): number {
  return frame.addressee === "NEEDED" ? (passage.phraseFrom[next]?.last ?? next) : next;
}

// A comma further on closes something else.
const maxInsertion = 15;

export function commaFrom(passage: Passage, scope: Scope, from: number): number | null {
  for (let at = from; at < Math.min(scope.last, from + maxInsertion); at += 1) {
    if (textAt(passage, scope, at) === ",") return at;
  }
  return null;
}

function source(passage: Passage, scope: Scope, cue: Cue): NounPhrase | null {
  const phrase = nounAt(passage, cue.next);
  if (phrase === undefined || tokenIn(passage, scope, cue.next) === undefined) return null;
  return namedAfter(passage, scope, phrase);
}

// The tagger takes "reading" for a part of the noun: "a banner reading".
function nounBefore(passage: Passage, scope: Scope, { group }: Cue): NounPhrase | undefined {
  const phrase = passage.phraseUntil[group];
  if (phrase !== undefined) return phrase;
  const around = passage.phraseUntil[group + 1];
  const noun = tokenIn(passage, scope, group - 1);
  if (around === undefined || around.first >= group || noun === undefined) return undefined;
  return { ...around, last: group, end: noun.end, head: group - 1 };
}

// "one poster writing", "a statement saying"; after a comma or a preposition the sentence's own subject.
function participleSubject(passage: Passage, scope: Scope, cue: Cue): Subject {
  const near = nounBefore(passage, scope, cue);
  const isNear = near !== undefined && near.first >= scope.first && passage.markAt[near.first] === scope.mark;
  if (isNear && cue.form === "PARTICIPLE" && cue.group === cue.verb && !isIssued(passage, scope, near))
    return { phrase: near, first: near.first, relative: "NONE", shared: false };
  const later =
    cue.group === scope.first && cue.form === "PARTICIPLE" ? subjectAfterComma(passage, scope, cue.next) : null;
  if (later !== null) return { phrase: later, first: cue.group, relative: "NONE", shared: false };
  return { ...sharedSubject(passage, scope, cue.group), first: cue.group };
}

// "Stressing that the work must go on, he set tasks"
function subjectAfterComma(passage: Passage, scope: Scope, from: number): NounPhrase | null {
  for (let at = from; at < scope.last; at += 1) {
    if (textAt(passage, scope, at) !== ",") continue;
    const subject = subjectFrom(passage, scope, at + 1);
    if (subject !== null) return subject;
  }
  return null;
}

// "issued a statement saying": whoever issued it.
function isIssued(passage: Passage, scope: Scope, { first, head }: NounPhrase): boolean {
  const verb = tokenIn(passage, scope, first - 1);
  return (
    verb?.pos === "VERB" &&
    /^(?:issue|release|publish|post|send|write|make|put|deliver|sign|give|tweet)$/.test(verb.lemma) &&
    /^(?:statement|letter|tweet|email|message|note|post|communique|release|speech|video|announcement)$/.test(
      passage.tokens[head]?.lower ?? "",
    )
  );
}

// What is said stands before: a mark or a comma right before the clause, and no words of its own after it.
function follows(passage: Passage, scope: Scope, cue: Cue, first: number, opening: Opening | null): boolean {
  if (cue.form !== "FINITE" || first <= scope.first || (cue.passive && cue.kind !== "QUOTED")) return false;
  const mark = scope.mark === -1 ? markUntil(passage, first) : undefined;
  if (mark !== undefined) return followsMark(passage, scope, cue, first, opening, innerText(passage, mark));
  const before = textAt(passage, scope, first - 1);
  if (before === "") return false;
  if (/^(?:[,–—]|--)$/.test(before)) return followsComma(passage, scope, cue, first, opening);
  return cue.kind === "ACCORDING" && opening === null;
}

function followsMark(
  passage: Passage,
  scope: Scope,
  cue: Cue,
  first: number,
  opening: Opening | null,
  inner: string,
): boolean {
  // `Asked about the "green light," Trump said:`
  const isLater = beforeMark(passage, first - 1) > scope.first + 1;
  const isSplit = opening?.form === "MARK" && textAt(passage, scope, opening.at - 1) === ",";
  if (isLater && opening !== null && !isSplit) return false;
  if (/[,?!]$/.test(inner)) return true;
  // `"It has to be rebuilt." said Kathryn Boyle, from`
  const ends = /[.…]$/.test(inner);
  if (ends && first === cue.group && passage.phraseFrom[cue.next]?.form === "NAME") return true;
  return opening === null && (ends || standsAfter(passage, scope, cue, first));
}

function followsComma(passage: Passage, scope: Scope, cue: Cue, first: number, opening: Opening | null): boolean {
  const marked = scope.mark === -1 ? markUntil(passage, first - 1) : undefined;
  if (marked !== undefined && opening?.form !== "THAT") return true;
  if (cue.lemma === "words" && opening?.form === "MARK") return false;
  if (goesOnInMark(passage, scope, cue, opening)) return true;
  if (cue.kind === "ACCORDING") return opening === null || !isAside(passage, scope, first);
  if (opening !== null || cue.unsaid) return false;
  const mayStand = isParenthetic(cue.lemma) || (cue.frame.direct && isDialogue(passage, scope));
  return mayStand && endsSoon(passage, scope, afterAddressee(passage, cue));
}

// "— We cannot come, the clerk replied."
function isDialogue(passage: Passage, scope: Scope): boolean {
  return /^(?:[–—―]|--)$/.test(textAt(passage, scope, scope.first));
}

// `The nearest doctor is an hour away, Pruitt said, "if you don't get behind a truck."`
function goesOnInMark(passage: Passage, scope: Scope, cue: Cue, opening: Opening | null): boolean {
  return (
    opening?.form === "MARK" &&
    isParenthetic(cue.lemma) &&
    /^\p{Ll}/u.test(passage.tokens[opening.at + 1]?.text ?? "") &&
    beginsClause(passage, scope, scope.first, true)
  );
}

// "…, researchers say.", "…, police said on Monday, adding": the verb has no object of its own.
function endsSoon(passage: Passage, scope: Scope, next: number): boolean {
  for (let at = next; at < scope.last; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || /^[.,;:?!)–—]$/.test(token.text)) return true;
    if (/^(?:CCONJ|SCONJ|ADP|ADV)$/.test(token.pos) || /^(?:citing|quoting)$/.test(token.lower)) return true;
    const time = timeAfter(passage, scope, at);
    const phrase = passage.phraseFrom[at];
    if (time === at && (phrase === undefined || !isTime(passage, phrase))) return false;
    at = Math.max(time, phrase?.last ?? time) - 1;
  }
  return true;
}

// `"It is over" Putin said.`, not `"Umoregi" signalled her success`.
function standsAfter(passage: Passage, scope: Scope, cue: Cue, first: number): boolean {
  if (cue.kind !== "VERB" || endsSoon(passage, scope, afterAddressee(passage, cue))) return true;
  return first === cue.group && isParenthetic(cue.lemma);
}

// ", according to AFP, A": the words after belong to the source only where those before are no clause.
function isAside(passage: Passage, scope: Scope, first: number): boolean {
  const before = tokenIn(passage, scope, first - 2);
  return (
    before === undefined ||
    /^(?:SCONJ|CCONJ)$/.test(before.pos) ||
    /^(?:which|who|that|where|but|and)$/.test(before.lower)
  );
}
