import type { Clause } from "../clauses/clause.ts";
import { contentEnd } from "./extent.ts";
import { type Passage, type Scope, afterMark, markFrom, markUntil, tokenIn } from "../passage.ts";

/** The words of a verdict of which some are quoted, `last` exclusive. */
export interface Judgement {
  readonly first: number;
  readonly last: number;
  /** A few words in marks: they alone do not make a direct quote. */
  readonly fragment: boolean;
}

/** Reads a verdict: called him "a liar" (the words in marks), blamed the "unilateral" attitude for it (the clause). */
export function readJudgement(
  passage: Passage,
  scope: Scope,
  clause: Clause,
  clauses: readonly Clause[],
): Judgement | null {
  const { cue, first } = clause;
  if (cue.frame.judgement === "NONE" || cue.unsaid || scope.mark !== -1) return null;
  const end = contentEnd(passage, scope, cue.next, clause, clauses);
  const mark = firstMark(passage, cue.next, end);
  if (mark === null || speaksBetween(clauses, clause, mark)) return null;
  // `The hall tells a story, one of "suffering," the minister said.`
  const told = afterMark(passage, mark);
  if (
    cue.frame.judgement === "STANCE" &&
    clauses.some((other) => other.follows && other.first === told) &&
    tokenEndsMark(passage, told)
  )
    return null;
  const isCallFor = cue.lemma === "call" && cue.next > cue.verb + 1;
  if (cue.frame.judgement === "STANCE" && !isCallFor && isOwnVerdict(passage, mark)) {
    const last = lastOfMarks(passage, mark, end);
    return passage.tokens[mark - 1]?.lower === "as"
      ? { ...verdict(passage, scope, cue.next, mark, last), fragment: true }
      : { first: mark, last, fragment: true };
  }
  if (cue.frame.judgement === "STANCE" && !isCallFor) {
    return hasVerbBetween(passage, scope, cue.next, mark)
      ? null
      : { first: Math.min(first, cue.group), last: end, fragment: true };
  }
  if (!isPredicate(passage, scope, cue.next, mark, isCallFor) && !isCalled(passage, scope, clause, mark)) return null;
  const last = lastOfMarks(passage, mark, end);
  return isCallFor
    ? { first: mark, last, fragment: last - mark < longVerdict }
    : verdict(passage, scope, cue.next, mark, last);
}

/** In tokens with the marks: words that long are quoted for themselves, whatever they judge. */
const longVerdict = 20;

// described the loss as "appalling": what is judged belongs to the verdict, but for a pronoun, which names nothing.
function verdict(passage: Passage, scope: Scope, from: number, mark: number, last: number): Judgement {
  const object = passage.phraseFrom[from];
  // "described alarms as being "as important as …""
  const isBeing = passage.tokens[mark - 1]?.lower === "being";
  if (last - mark >= longVerdict && !isBeing) return { first: mark, last, fragment: false };
  const isNamed = object !== undefined ? object.form !== "PRONOUN" : tokenIn(passage, scope, from)?.pos !== "PRON";
  return isNamed && mark > from ? { first: from, last, fragment: true } : { first: mark, last, fragment: true };
}

function tokenEndsMark({ tokens }: Passage, end: number): boolean {
  return /^[,?!]$/.test(tokens[end - 2]?.text ?? "");
}

// accused him of "ruining the game", dismissed her as "a writer for the sink": several words that stand on their own
function isOwnVerdict(passage: Passage, mark: number): boolean {
  const before = passage.tokens[mark - 1]?.lower ?? "";
  return /^(?:of|as)$/.test(before) || (/^(?:and|for|over)$/.test(before) && afterMark(passage, mark) - mark > 5);
}

// what the jury called "a victory of patience"
function isCalled(passage: Passage, scope: Scope, { subject, cue }: Clause, mark: number): boolean {
  const object = tokenIn(passage, scope, (subject.phrase?.first ?? 0) - 1)?.lower;
  return object === "what" && mark === cue.next;
}

function firstMark(passage: Passage, from: number, end: number): number | null {
  for (let at = from; at < end; at += 1) if (markFrom(passage, at) !== undefined) return at;
  return null;
}

function speaksBetween(clauses: readonly Clause[], clause: Clause, mark: number): boolean {
  return clauses.some(
    ({ cue, opening }) =>
      cue !== clause.cue &&
      cue.verb > clause.cue.verb &&
      cue.verb < mark &&
      (cue.frame.judgement !== "NONE" || (opening !== null && opening.at <= mark)),
  );
}

function hasVerbBetween(passage: Passage, scope: Scope, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token !== undefined && (token.text === ";" || token.pos === "AUX")) return true;
  }
  return false;
}

// The object and "as", an article or a comma may stand between: a film called "Gone" names, and judges nothing.
function isPredicate(passage: Passage, scope: Scope, from: number, mark: number, isCallFor: boolean): boolean {
  let words = 0;
  let as = false;
  for (let at = from; at < mark; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || token.text === ":" || token.text === ";") return false;
    // "called to the house"
    if (at === from && /^(?:to|in|on|by|from|up|off|out)$/.test(token.lower)) return false;
    if (token.pos === "AUX" && token.lower !== "being") return false;
    // "calls itself": a name, not a verdict.
    if (/^(?:it|them|him|her)sel(?:f|ves)$/.test(token.lower)) return false;
    // called it off, adding "for now"
    if (token.text === "," && tokenIn(passage, scope, at + 1)?.lower.endsWith("ing")) return false;
    if (token.lower === "as") as = true;
    if (/[\p{L}]/u.test(token.text) && !/^(?:a|an|the|as|being)$/.test(token.lower)) words += 1;
  }
  if (isCallFor) return words === 0;
  return words > 0 || as;
}

// called it "serious" and said it would be "irresponsible" to wait: to the last mark, where the sentence ends with it.
function closesInMark(passage: Passage, from: number, end: number): boolean {
  const last = passage.tokens[end - 1]?.text === "." ? end - 1 : end;
  return passage.markAt[from + 1] === -1 && markUntil(passage, last) !== undefined;
}

// "dangerous" and "ideological"
function lastOfMarks(passage: Passage, first: number, end: number): number {
  let last = afterMark(passage, first);
  for (let at = last; at < Math.min(end, last + 10); at += 1) {
    if (markFrom(passage, at) !== undefined) {
      last = afterMark(passage, at);
      at = last;
    } else if (passage.tokens[at]?.pos === "CCONJ" && closesInMark(passage, at, end)) return end;
    else if (!/^(?:and|or|but|[(),]|it|sic|a|an|the|as)$/.test(passage.tokens[at]?.lower ?? "")) break;
  }
  return last;
}
