import type { Token } from "../../tokens.ts";
import type { Clause } from "../clauses/clause.ts";
import { isSpeechAct } from "../cues/cue-verbs.ts";
import { isFew } from "../cues/few.ts";
import { type Passage, type Scope, afterMark, markFrom, tokenIn, wordAt, textAt, posAt } from "../passage.ts";
import { subjectFrom } from "../clauses/subjects.ts";
import { turnRuleAt } from "./clause-boundaries.ts";

/** Where the words end that begin at `from`, exclusive: at the sentence's end, or where another clause speaks. */
export function contentEnd(
  passage: Passage,
  scope: Scope,
  from: number,
  clause: Clause,
  others: readonly Clause[],
): number {
  const starts = new Map(others.filter((other) => other !== clause).map((other) => [other.first, other] as const));
  const reading: Reading = { passage, scope, clause, starts, from, opening: openingWord(passage, scope, clause) };
  let depth = 0;
  let told = false;
  for (let at = from; at < scope.last; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) {
      at = afterMark(passage, at) - 1;
      continue;
    }
    depth += bracket(token);
    if (depth < 0) return at;
    if (depth > 0) continue;
    if (token.text === ";" || (told && startsTelling(passage, scope, at, starts))) return at;
    told ||= isTelling(token);
    if (at === from || !mayTurn(token)) continue;
    const verdict = comma.test(token.text) ? atComma(reading, at, told) : atConjunction(reading, at, told);
    if (verdict === "END") return at;
    if (typeof verdict === "number") at = verdict;
  }
  return scope.last;
}

interface Reading {
  readonly passage: Passage;
  readonly scope: Scope;
  readonly clause: Clause;
  /** The other clauses that speak, by their first tokens. */
  readonly starts: ReadonlyMap<number, Clause>;
  readonly from: number;
  readonly opening: string | null;
}

/** The words end here, go on, or go on behind a token. */
type Verdict = "END" | "ON" | number;

const comma = /^(?:[,:–—]|--)$/;

function bracket({ text }: Token): number {
  return /^[([]$/.test(text) ? 1 : /^[)\]]$/.test(text) ? -1 : 0;
}

function isTelling({ pos, lower }: Token): boolean {
  return pos === "AUX" || (pos === "VERB" && !lower.endsWith("ing"));
}

function mayTurn({ text, pos, lower }: Token): boolean {
  return comma.test(text) || pos === "CCONJ" || /^(?:while|whereas|although|though)$/.test(lower);
}

function atComma(reading: Reading, at: number, told: boolean): Verdict {
  const { passage, scope, clause, starts, opening } = reading;
  if (clause.subject.relative === "CLOSE" && /^(?:VERB|AUX)$/.test(posAt(passage, scope, at + 1))) return "END";
  if (opening === "ing" && !subjectFrom(passage, scope, at + 1)) return "ON";
  if (opening !== null || (told && /^(?:citing|quoting)$/.test(wordAt(passage, scope, at + 1)))) return "END";
  const next = afterConjunction(passage, scope, at + 1);
  const other = clauseBetween(starts, at + 1, next);
  const inserted = other === undefined ? null : insertedUntil(passage, scope, other);
  if (inserted !== null) return inserted;
  if (other !== undefined && givesWay(reading, other, at + 1, true)) return "END";
  if (told && turnRuleAt({ ...reading, at, isComma: true, next }, true) !== undefined) return "END";
  const isSpeech = turnsToMark(passage, scope, at + 1, other) || turnsToSpeech(passage, scope, at + 1, starts);
  return isSpeech ? "END" : "ON";
}

function atConjunction(reading: Reading, at: number, told: boolean): Verdict {
  const { passage, scope, starts, from } = reading;
  const next = afterConjunction(passage, scope, at);
  const other = clauseBetween(starts, at, next);
  if (other?.subject.shared === true && isInRelative(passage, scope, from, at)) return "ON";
  if (other !== undefined && givesWay(reading, other, at, false)) return "END";
  return turnRuleAt({ ...reading, at, isComma: false, next }, told) === undefined ? "ON" : "END";
}

function givesWay({ passage, scope, clause }: Reading, other: Clause, at: number, isComma: boolean): boolean {
  return endsBefore(passage, other, isComma) || goesOnAs(passage, clause, other) || contrasts(passage, scope, at);
}

// "After X said that A, B happened", "Stressing that A, he did B": the clause ends with the first comma.
function openingWord(passage: Passage, scope: Scope, { first, cue, follows }: Clause): string | null {
  if (cue.kind === "ACCORDING" || follows) return null;
  const word = tokenIn(passage, scope, first - 1);
  if (cue.form === "PARTICIPLE" && cue.group === scope.first) return "ing";
  if (word === undefined || first - 1 !== scope.first) return null;
  return /^(?:after|when|while|although|though|because|since|before|as|if|whereas|once|until)$/.test(word.lower)
    ? word.lower
    : null;
}

// ", but also said that": the clause may begin with its adverb.
function clauseBetween(starts: ReadonlyMap<number, Clause>, from: number, next: number): Clause | undefined {
  for (let at = next; at >= from; at -= 1) {
    const clause = starts.get(at);
    if (clause !== undefined) return clause;
  }
  return undefined;
}

function afterConjunction(passage: Passage, scope: Scope, from: number): number {
  let at = from;
  for (;;) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) return at;
    const skipped =
      token.pos === "CCONJ" || /^(?:but|while|whereas|although|though|yet|also|then|later|however)$/.test(token.lower);
    if (!skipped) return at;
    at += 1;
  }
}

// Another clause that speaks; without a comma it must go on from this one: "said it was over and urged that".
function endsBefore(passage: Passage, { cue, follows, opening }: Clause, isComma: boolean): boolean {
  if (cue.form === "INFINITIVE" || (opening === null && !follows)) return false;
  if (opening?.form === "MARK" && isFew(passage, opening.at)) return false;
  return isComma || (cue.form === "FINITE" && !cue.frame.belief);
}

// "has said … and has called for", "says … and accuses": the verb goes on from the cue, not from what was said.
function goesOnAs({ tokens }: Passage, { cue }: Clause, other: Clause): boolean {
  if (!other.subject.shared) return false;
  const [auxiliary, verb] = [tokens[cue.group], tokens[other.cue.verb]];
  if (auxiliary?.pos === "AUX") return auxiliary.lower === tokens[other.cue.group]?.lower;
  const isThird = tokens[cue.verb]?.lower.endsWith("s") === true;
  return isSpeechAct(other.cue.lemma) && isThird === verb?.lower.endsWith("s") && other.cue.group === other.cue.verb;
}

// "a student who had looked at the model and asked"
function isInRelative(passage: Passage, scope: Scope, from: number, until: number): boolean {
  for (let at = until - 1; at >= from; at -= 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || token.text === ",") return false;
    if (token.lower === "who") return true;
  }
  return false;
}

// "said the shop was shut also stating that", "said they had left citing that": no comma, and another statement.
function startsTelling(passage: Passage, scope: Scope, at: number, starts: ReadonlyMap<number, Clause>): boolean {
  const other = starts.get(at);
  if (other === undefined)
    return /^(?:citing)$/.test(passage.tokens[at]?.lower ?? "") && wordAt(passage, scope, at + 1) === "that";
  return other.cue.form === "PARTICIPLE" && other.opening?.form === "THAT" && other.cue.group < other.cue.verb;
}

// ", it said,": the comma after a clause that only repeats who speaks.
function insertedUntil(passage: Passage, scope: Scope, { cue, subject, follows }: Clause): number | null {
  if (!follows || subject.phrase?.form !== "PRONOUN" || textAt(passage, scope, cue.next) !== ",") return null;
  return /^(?:VERB|AUX)$/.test(posAt(passage, scope, cue.next + 1)) ? cue.next : null;
}

// `described how it felt, "It was cold," he went on`
function turnsToSpeech(passage: Passage, scope: Scope, at: number, starts: ReadonlyMap<number, Clause>): boolean {
  if (scope.mark !== -1 || at >= scope.last || markFrom(passage, at) === undefined) return false;
  return starts.get(afterMark(passage, at))?.follows === true && /^\p{Lu}/u.test(passage.tokens[at + 1]?.text ?? "");
}

function contrasts(passage: Passage, scope: Scope, at: number): boolean {
  return /^(?:while|whereas)$/.test(wordAt(passage, scope, at));
}

function turnsToMark(passage: Passage, scope: Scope, at: number, other: Clause | undefined): boolean {
  return other !== undefined && scope.mark === -1 && at < scope.last && markFrom(passage, at) !== undefined;
}
