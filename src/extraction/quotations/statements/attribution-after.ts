import type { NounPhrase } from "../../noun-phrases.ts";
import type { Clause } from "../clauses/clause.ts";
import { pasts } from "../clauses/clause-verbs.ts";
import { commaFrom } from "../clauses/clauses.ts";
import type { Cue } from "../cues/cues.ts";
import { contentEnd } from "./extent.ts";
import {
  type Passage,
  type Scope,
  afterMark,
  beforeMark,
  markFrom,
  markUntil,
  tokenIn,
  wordAt,
  textAt,
  posAt,
} from "../passage.ts";
import { citedSource } from "../clauses/sources.ts";
import { type SpeakerFound, inherited, mayBelieve, speakerOf } from "../clauses/speakers.ts";
import type { Run, Statement } from "./statement.ts";
import { subjectAfter } from "../clauses/subjects.ts";

export function attributionAfter(
  passage: Passage,
  scope: Scope,
  clause: Clause,
  low: number,
  later: readonly Clause[],
  statements: Statement[],
): Statement | null {
  const { cue, first } = clause;
  const near = markBefore(passage, scope, first);
  if (near === undefined && (cue.frame.clause === "NONE" || cue.unsaid)) return null;
  const speaker = speakerAfter(passage, scope, clause, statements);
  const mark = near !== undefined && near > low ? near : undefined;
  if (mark === undefined && speaker.phrase === null && speaker.basis === "INVERTED") return null;
  dropBeliefs(statements);
  const told = toldBefore(passage, scope, first, low, mark, isMain(statements));
  if (mark === undefined) {
    if (isMain(statements) && speaker.phrase !== null && !hasVerb(passage, told)) {
      passOn(statements, speaker.phrase);
      return null;
    }
    if (!isReported(passage, scope, clause, told, speaker.phrase)) return null;
  }
  if (told.first >= told.last) return null;
  const tail = tailEnd(passage, scope, clause, speaker.basis === "INVERTED" ? speaker.phrase : null, later);
  const rest = continuation(passage, scope, told, tail, later, clause);
  return {
    cue,
    parts: rest === null ? [told] : [told, rest],
    speaker: speaker.phrase,
    basis: speaker.basis,
    reporters: speaker.reporters,
    source: { first, last: rest === null ? tail : rest.first },
    main: true,
    fragment: false,
    inside: scope.mark,
    polarity: "ASSERTED",
  };
}

// Without marks only a clause is reported, and a belief only of somebody who can hold it.
function isReported(passage: Passage, scope: Scope, clause: Clause, told: Run, speaker: NounPhrase | null): boolean {
  if (!hasVerb(passage, told) && !isSplit(passage, scope, clause)) return false;
  return !clause.cue.frame.belief || mayBelieve(passage, speaker, clause.cue);
}

// The subject, or with none before the verb, whom it has after it: "said Jeff Rathke".
function speakerAfter(passage: Passage, scope: Scope, clause: Clause, statements: readonly Statement[]): SpeakerFound {
  const { cue, subject } = clause;
  const isInverted =
    subject.phrase === null && cue.kind === "VERB" && !isGap(passage, scope, cue) && !isCited(passage, scope, cue);
  return isInverted
    ? { phrase: subjectAfter(passage, scope, cue.next), basis: "INVERTED", reporters: [] }
    : speakerOf(passage, scope, cue, inherited(clause, statements.at(-1)), scope.last);
}

// What stands before the clause: back to the mark's own sentence, or to what another clause has told.
function toldBefore(
  passage: Passage,
  scope: Scope,
  first: number,
  low: number,
  mark: number | undefined,
  isTold: boolean,
): Run {
  const last = mark ?? endBefore(passage, scope, first);
  const begin = mark === undefined ? (isTold ? low : scope.first) : Math.max(low, afterColon(passage, scope, mark));
  return { first: startOf(passage, scope, begin, last), last };
}

// How many words to look through for the comma or verb that decides; further on they belong to other words.
/** From the verb to the comma: "he said on Friday in Geneva,". */
const maxTail = 8;
const maxApposition = 14;
/** "the owners of the ships", before "would". */
const maxSubject = 12;

// "The plan, he said, would fail."
function isSplit(passage: Passage, scope: Scope, { first, cue }: Clause): boolean {
  const before = tokenIn(passage, scope, first - 1);
  for (let at = cue.next; at < Math.min(scope.last, cue.next + maxTail); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined) return false;
    if (token.text === ",") return before?.text === "," && at + 1 < scope.last;
  }
  return false;
}

function isCited(passage: Passage, scope: Scope, cue: Cue): boolean {
  return cue.frame.reports && citedSource(passage, scope, cue, scope.last) !== null;
}

// "…" the said: a noun is missing between.
function isGap(passage: Passage, scope: Scope, cue: Cue): boolean {
  return posAt(passage, scope, cue.group - 1) === "DET";
}

// The end of the mark right before a clause, a comma between allowed.
function markBefore(passage: Passage, scope: Scope, first: number): number | undefined {
  if (scope.mark !== -1) return undefined;
  for (const end of [first, first - 1]) {
    if (end < first && !/^(?:,|[–—-]|--)$/.test(textAt(passage, scope, end))) return undefined;
    if (end > scope.first && markUntil(passage, end) !== undefined) return end;
  }
  return undefined;
}

// `She denied it: "It is false," she said.`
function afterColon(passage: Passage, scope: Scope, end: number): number {
  const first = beforeMark(passage, end - 1);
  return textAt(passage, scope, first - 1) === ":" ? first : scope.first;
}

function endBefore(passage: Passage, scope: Scope, first: number): number {
  const before = tokenIn(passage, scope, first - 1);
  return before !== undefined && /^(?:,|[–—-]|--)$/.test(before.text) ? first - 1 : first;
}

function startOf(passage: Passage, scope: Scope, low: number, end: number): number {
  let at = low;
  while (at < end && /^(?:,|[–—-]|--|\.|;|:)$/.test(textAt(passage, scope, at))) at += 1;
  const word = tokenIn(passage, scope, at);
  if (word?.pos === "CCONJ" && (at > scope.first || (scope.mark === -1 && markFrom(passage, at + 1) !== undefined)))
    at += 1;
  return at;
}

// "The state hopes talks will help, a spokesman said": the spokesman says it all.
function dropBeliefs(statements: Statement[]): void {
  if (statements.length === 1 && statements[0]?.cue.frame.belief === true) statements.pop();
}

// Another clause of the sentence already tells whose words these are: this one tells who passes them on.
function isMain(statements: readonly Statement[]): boolean {
  return statements[0]?.main === true;
}

function passOn(statements: Statement[], reporter: NounPhrase): void {
  statements.forEach((statement, index) => {
    statements[index] = { ...statement, reporters: [...statement.reporters, reporter] };
  });
}

/** The end of "said Putin in Moscow on Monday": the comma, mark or clause that goes on. */
function tailEnd(
  passage: Passage,
  scope: Scope,
  clause: Clause,
  after: NounPhrase | null,
  later: readonly Clause[],
): number {
  const starts = new Set(later.map(({ first }) => first));
  for (let at = Math.max(clause.cue.next, after?.last ?? 0); at < scope.last; at += 1) {
    if (starts.has(at)) return at;
    const token = tokenIn(passage, scope, at);
    if (token === undefined || /^[,;:]$/.test(token.text)) {
      const next = passage.phraseFrom[at + 1];
      const isRelative = token?.text === "," && wordAt(passage, scope, at + 1) === "who";
      const close = isRelative ? commaFrom(passage, scope, at + 2) : null;
      if (close !== null) return close;
      const isApposition = token?.text === "," && next !== undefined && closesSoon(passage, scope, next.last);
      if (!isApposition) return at;
      at = next.last;
    }
  }
  return scope.last;
}

// ", editor at large at the Gulf Courier, ": words without a verb, up to a comma or the end.
function closesSoon(passage: Passage, scope: Scope, from: number): boolean {
  for (let at = from; at < Math.min(scope.last, from + maxApposition); at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || token.pos === "VERB" || token.pos === "AUX") return false;
    if (/^[,.]$/.test(token.text)) return true;
  }
  return false;
}

// `"…," he said, "…"`; "The plan, he said, would fail".
function continuation(
  passage: Passage,
  scope: Scope,
  before: Run,
  tail: number,
  later: readonly Clause[],
  clause: Clause,
): Run | null {
  let at = tail;
  while (/^[,:–—-]$/.test(textAt(passage, scope, at))) at += 1;
  if (at >= scope.last) return null;
  if (scope.mark === -1 && markFrom(passage, at) !== undefined) {
    if (passage.tokens[at - 1]?.pos === "ADP") return null;
    const end = afterMark(passage, at);
    const isOver = /^[.?!,;]?$/.test(textAt(passage, scope, end));
    return { first: at, last: isOver ? end : contentEnd(passage, scope, at, clause, later) };
  }
  if (markUntil(passage, before.last) !== undefined || at === tail) return null;
  if (later.some(({ first }) => first >= at && first <= at + 1)) return null;
  return goesOnUnmarked(passage, scope, before, at)
    ? { first: at, last: contentEnd(passage, scope, at, clause, later) }
    : null;
}

function goesOnUnmarked(passage: Passage, scope: Scope, before: Run, at: number): boolean {
  const token = tokenIn(passage, scope, at);
  if (token === undefined || (token.pos === "VERB" && token.lower.endsWith("ing"))) return false;
  if (token.pos === "CCONJ") return goesOnToTell(passage, scope, at + 1);
  const isCondition = /^(?:if|unless|provided)$/.test(token.lower);
  return isCondition || /^(?:AUX|VERB)$/.test(token.pos) || isDependent(passage, before) || !hasVerb(passage, before);
}

// "If makers are squeezed, he noted, they may cut corners."
function isDependent({ tokens }: Passage, { first }: Run): boolean {
  return /^(?:if|when|while|although|though|because|since|unless|once|until|whenever|whether|even|as|after|before|without|despite)$/.test(
    tokens[first]?.lower ?? "",
  );
}

// "The Senate would sit, he said, and the owners of the ships would be summoned."
function goesOnToTell(passage: Passage, scope: Scope, from: number): boolean {
  if (passage.phraseFrom[from] === undefined) return false;
  for (let at = from; at < from + maxSubject; at += 1) {
    const token = tokenIn(passage, scope, at);
    if (token === undefined || token.text === "," || token.pos === "VERB") return false;
    if (token.pos === "AUX") return /^(?:would|could|should|might|must|had|will)$/.test(token.lower);
  }
  return false;
}

function hasVerb(passage: Passage, { first, last }: Run): boolean {
  for (let at = first; at < last; at += 1) {
    const token = passage.tokens[at];
    if (
      token !== undefined &&
      (token.pos === "AUX" || pasts.test(token.lower) || (token.pos === "VERB" && !token.lower.endsWith("ing")))
    )
      return true;
  }
  return false;
}
