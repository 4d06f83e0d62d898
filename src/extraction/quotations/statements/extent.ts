import type { Clause } from "../clauses/clause.ts";
import { isSpeechAct } from "../cues/cue-verbs.ts";
import { isFew } from "../cues/few.ts";
import { type Passage, type Scope, afterMark, markFrom, tokenIn } from "../passage.ts";
import { subjectFrom } from "../clauses/subjects.ts";
import { turnsAway } from "./turns.ts";

/** Where the words end that begin at `from`, exclusive: at the sentence's end, or where another clause speaks. */
export function contentEnd(
  passage: Passage,
  scope: Scope,
  from: number,
  clause: Clause,
  others: readonly Clause[],
): number {
  const starts = new Map(others.filter((other) => other !== clause).map((other) => [other.first, other] as const));
  const opening = openingWord(passage, scope, clause);
  let depth = 0;
  let told = false;
  for (let at = from; at < scope.last; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) {
      at = afterMark(passage, at) - 1;
      continue;
    }
    if (/^[([]$/.test(token.text)) depth += 1;
    else if (/^[)\]]$/.test(token.text)) {
      if (depth === 0) return at;
      depth -= 1;
    }
    if (depth > 0) continue;
    if (token.text === ";" || (told && startsTelling(passage, scope, at, starts))) return at;
    if (token.pos === "AUX" || (token.pos === "VERB" && !token.lower.endsWith("ing"))) told = true;
    const isComma = /^(?:[,:–—]|--)$/.test(token.text);
    if (isComma && at > from) {
      const next = tokenIn(passage, scope, at + 1);
      if (clause.subject.relative === "CLOSE" && next !== undefined && /^(?:VERB|AUX)$/.test(next.pos)) return at;
      if (opening === "ing" && !subjectFrom(passage, scope, at + 1)) continue;
      if (opening !== null || (told && /^(?:citing|quoting)$/.test(next?.lower ?? ""))) return at;
    }
    if (!isComma && token.pos !== "CCONJ" && !/^(?:while|whereas|although|though)$/.test(token.lower)) continue;
    if (at === from) continue;
    const next = afterConjunction(passage, scope, isComma ? at + 1 : at);
    const other = clauseBetween(starts, isComma ? at + 1 : at, next);
    if (other !== undefined && isComma && insertedUntil(passage, scope, other) !== null) {
      at = insertedUntil(passage, scope, other) ?? at;
      continue;
    }
    if (!isComma && other?.subject.shared === true && isInRelative(passage, scope, from, at)) continue;
    if (other !== undefined && endsBefore(passage, other, isComma)) return at;
    if (other !== undefined && (goesOnAs(passage, clause, other) || contrasts(passage, scope, isComma ? at + 1 : at)))
      return at;
    if (told && turnsAway(passage, scope, clause, { at, isComma, next, from })) return at;
    if (isComma && turnsToMark(passage, scope, at + 1, other)) return at;
    if (isComma && turnsToSpeech(passage, scope, at + 1, starts)) return at;
  }
  return scope.last;
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
    return /^(?:citing)$/.test(passage.tokens[at]?.lower ?? "") && tokenIn(passage, scope, at + 1)?.lower === "that";
  return other.cue.form === "PARTICIPLE" && other.opening?.form === "THAT" && other.cue.group < other.cue.verb;
}

// ", it said,": the comma after a clause that only repeats who speaks.
function insertedUntil(passage: Passage, scope: Scope, { cue, subject, follows }: Clause): number | null {
  if (!follows || subject.phrase?.form !== "PRONOUN" || tokenIn(passage, scope, cue.next)?.text !== ",") return null;
  return /^(?:VERB|AUX)$/.test(tokenIn(passage, scope, cue.next + 1)?.pos ?? "") ? cue.next : null;
}

// `described how it felt, "It was cold," he went on`
function turnsToSpeech(passage: Passage, scope: Scope, at: number, starts: ReadonlyMap<number, Clause>): boolean {
  if (scope.mark !== -1 || at >= scope.last || markFrom(passage, at) === undefined) return false;
  return starts.get(afterMark(passage, at))?.follows === true && /^\p{Lu}/u.test(passage.tokens[at + 1]?.text ?? "");
}

function contrasts(passage: Passage, scope: Scope, at: number): boolean {
  return /^(?:while|whereas)$/.test(tokenIn(passage, scope, at)?.lower ?? "");
}

function turnsToMark(passage: Passage, scope: Scope, at: number, other: Clause | undefined): boolean {
  return other !== undefined && scope.mark === -1 && at < scope.last && markFrom(passage, at) !== undefined;
}
