import type { Cue } from "../cues/cues.ts";
import type { Clause } from "../clauses/clause.ts";
import { contentEnd } from "./extent.ts";
import { type Passage, type Scope, afterMark, markFrom, markUntil, tokenIn, wordAt, posAt } from "../passage.ts";

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
  const { cue } = clause;
  if (cue.frame.judgement === "NONE" || cue.unsaid || scope.mark !== -1) return null;
  const end = contentEnd(passage, scope, cue.next, clause, clauses);
  const mark = firstMark(passage, cue.next, end);
  if (mark === null || speaksBetween(clauses, clause, mark)) return null;
  if (cue.lemma === "call" && cue.next > cue.verb + 1) return calledFor(passage, scope, cue, mark, end);
  if (cue.frame.judgement === "STANCE") return stance(passage, scope, clause, clauses, mark, end);
  if (!isPredicate(passage, scope, cue.next, mark) && !isCalled(passage, scope, clause, mark)) return null;
  return verdict(passage, scope, cue.next, mark, lastOfMarks(passage, mark, end));
}

// called for "urgent action"
function calledFor(passage: Passage, scope: Scope, { next }: Cue, mark: number, end: number): Judgement | null {
  if (wordsUntil(passage, scope, next, mark)?.count !== 0) return null;
  const last = lastOfMarks(passage, mark, end);
  return { first: mark, last, fragment: last - mark < longVerdict };
}

// blamed the "unilateral" attitude for it (the clause), accused him of "ruining it" (the words)
function stance(
  passage: Passage,
  scope: Scope,
  { cue, first }: Clause,
  clauses: readonly Clause[],
  mark: number,
  end: number,
): Judgement | null {
  // `The hall tells a story, one of "suffering," the minister said.`
  const told = afterMark(passage, mark);
  if (clauses.some((other) => other.follows && other.first === told) && tokenEndsMark(passage, told)) return null;
  if (isOwnVerdict(passage, mark)) {
    const last = lastOfMarks(passage, mark, end);
    const isAs = passage.tokens[mark - 1]?.lower === "as";
    return { ...(isAs ? verdict(passage, scope, cue.next, mark, last) : { first: mark, last }), fragment: true };
  }
  return hasVerbBetween(passage, scope, cue.next, mark)
    ? null
    : { first: Math.min(first, cue.group), last: end, fragment: true };
}

/** In tokens with the marks: words that long are quoted for themselves, whatever they judge. */
const longVerdict = 20;

// described the loss as "appalling": what is judged belongs to the verdict, but for a pronoun, which names nothing.
function verdict(passage: Passage, scope: Scope, from: number, mark: number, last: number): Judgement {
  const object = passage.phraseFrom[from];
  // "described fences as being "as useful as …""
  const isBeing = passage.tokens[mark - 1]?.lower === "being";
  if (last - mark >= longVerdict && !isBeing) return { first: mark, last, fragment: false };
  const isNamed = object !== undefined ? object.form !== "PRONOUN" : posAt(passage, scope, from) !== "PRON";
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
function isPredicate(passage: Passage, scope: Scope, from: number, mark: number): boolean {
  const words = wordsUntil(passage, scope, from, mark);
  return words !== null && (words.count > 0 || words.as);
}

/** The words before a mark but for articles; null where they show that nothing is judged. */
function wordsUntil(passage: Passage, scope: Scope, from: number, mark: number): { count: number; as: boolean } | null {
  // "called to the house"
  if (/^(?:to|in|on|by|from|up|off|out)$/.test(wordAt(passage, scope, from)) && from < mark) return null;
  const words = { count: 0, as: false };
  for (let at = from; at < mark; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || /^[:;]$/.test(token.text)) return null;
    // "calls itself": a name, not a verdict.
    if (/^(?:it|them|him|her)sel(?:f|ves)$/.test(token.lower)) return null;
    if (token.pos === "AUX" && token.lower !== "being") return null;
    // called it off, adding "for now"
    if (token.text === "," && wordAt(passage, scope, at + 1).endsWith("ing")) return null;
    if (token.lower === "as") words.as = true;
    else if (/\p{L}/u.test(token.text) && !/^(?:a|an|the|being)$/.test(token.lower)) words.count += 1;
  }
  return words;
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
