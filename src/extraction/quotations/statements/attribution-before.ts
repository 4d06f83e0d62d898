import type { Polarity } from "../../facts.ts";
import type { NounPhrase } from "../../noun-phrases.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Cue } from "../cues/cues.ts";
import { claimBefore, verdictFrom } from "../cues/claims.ts";
import { contentEnd } from "./extent.ts";
import { isFew } from "../cues/few.ts";
import { readJudgement } from "./evaluative-quotes.ts";
import type { Opening } from "../clauses/opening.ts";
import { type Passage, type Scope, afterMark, innerText, markFrom, wordAt, textAt, posAt } from "../passage.ts";
import { polarityOf } from "../cues/polarity.ts";
import { citedAt } from "../clauses/sources.ts";
import { inherited, isHypothetical, mayBelieve, speakerOf } from "../clauses/speakers.ts";
import type { Statement } from "./statement.ts";

export function attributionBefore(
  passage: Passage,
  scope: Scope,
  clause: Clause,
  clauses: readonly Clause[],
  earlier: Statement | undefined,
): Statement | null {
  const { cue, subject, opening } = clause;
  if (opening === null) return rejected(passage, scope, clause);
  const polarity = polarityOf(passage, scope, cue, opening);
  if (polarity === null || tellsNothing(passage, scope, clause, opening, polarity, earlier)) return null;
  const speaker = speakerOf(passage, scope, cue, inherited(clause, earlier), opening.at);
  if (opening.form !== "MARK" && isNobody(passage, scope, cue, opening, speaker.phrase)) return null;
  const end = lastOf(passage, scope, opening, clause, clauses);
  const last = polarity === "DENIED" ? verdictFrom(passage, scope, opening.at, end) : end;
  if (last <= opening.at) return null;
  const cited = cue.frame.reports && textAt(passage, scope, last) === "," ? citedAt(passage, scope, last + 1) : null;
  return {
    cue,
    parts: [{ first: opening.at, last }],
    speaker: cited ?? speaker.phrase,
    basis: speaker.basis,
    reporters: cited === null || speaker.phrase === null ? speaker.reporters : [speaker.phrase],
    source: { first: Math.min(clause.first, cue.group), last: opening.at },
    main: subject.relative === "NONE" && cue.form === "FINITE" && earlier === undefined,
    fragment: isFragment(scope, cue, polarity),
    inside: scope.mark,
    polarity,
  };
}

// In the words of the minister, "a start"; denied "any part in it"
function isFragment(scope: Scope, { lemma, group, frame }: Cue, polarity: Polarity): boolean {
  return (lemma === "words" && group > scope.first) || (polarity === "DENIED" && frame.polarity === "DENIED");
}

// "If he says", evidence, a few words in marks that belong to a verdict, or what an earlier statement has told already.
function tellsNothing(
  passage: Passage,
  scope: Scope,
  clause: Clause,
  { form, at }: Opening,
  polarity: Polarity,
  earlier: Statement | undefined,
): boolean {
  const { cue } = clause;
  if (isEvidence(clause, earlier)) return true;
  if (form !== "MARK" && isHypothetical(passage, scope, clause)) return true;
  const isSmall = form === "MARK" && isFew(passage, at);
  if (isSmall && cue.frame.judgement === "STANCE") return true;
  if (earlier === undefined) return false;
  const isRetold = (cue.unsaid && polarity === "DENIED") || cue.frame.belief;
  return (isRetold && isWithin(earlier, cue.verb)) || (isSmall && isWithin(earlier, at));
}

// What "I" think is no report, and "The court was told that" tells nobody in particular.
function isNobody(passage: Passage, scope: Scope, cue: Cue, { form }: Opening, speaker: NounPhrase | null): boolean {
  if (cue.frame.belief && !mayBelieve(passage, speaker, cue)) return true;
  if (!cue.passive || cue.kind === "QUOTED" || isImpersonal(passage, scope, cue)) return false;
  return cue.frame.addressee === "NONE" || (speaker === null && form !== "THAT");
}

// "Claims that the dam was unsafe were rejected by the ministry."
function rejected(passage: Passage, scope: Scope, { cue, first }: Clause): Statement | null {
  if (!cue.passive || cue.unsaid || cue.frame.polarity !== "DENIED") return null;
  const claim = claimBefore(passage, scope, cue);
  if (claim === null) return null;
  const { phrase, basis, reporters } = speakerOf(passage, scope, cue, noSubject, scope.last);
  if (phrase === null) return null;
  const source = { first: Math.min(first, cue.group), last: cue.next };
  const polarity = "DENIED";
  return {
    cue,
    parts: [claim],
    speaker: phrase,
    basis,
    reporters,
    source,
    main: true,
    fragment: false,
    inside: scope.mark,
    polarity,
  };
}

const noSubject = { phrase: null, first: 0, relative: "NONE", shared: false } as const;

export function judging(
  passage: Passage,
  scope: Scope,
  clause: Clause,
  clauses: readonly Clause[],
  earlier: Statement | undefined,
): Statement | null {
  const judgement = readJudgement(passage, scope, clause, clauses);
  const { cue, subject } = clause;
  if (judgement === null || (subject.shared && earlier !== undefined && isWithin(earlier, judgement.first)))
    return null;
  const speaker = speakerOf(passage, scope, cue, inherited(clause, earlier), judgement.first);
  if (speaker.phrase === null) return null;
  return {
    cue,
    parts: [{ first: judgement.first, last: judgement.last }],
    speaker: speaker.phrase,
    basis: speaker.basis,
    reporters: speaker.reporters,
    source: { first: Math.min(clause.first, cue.group), last: cue.next },
    main: subject.relative === "NONE" && cue.form === "FINITE" && earlier === undefined,
    fragment: judgement.fragment,
    inside: scope.mark,
    polarity: "ASSERTED",
  };
}

// "his face glowed, indicating that": a sign and no speech; nor is it in "said that tests indicate that".
function isEvidence({ cue }: Clause, earlier: Statement | undefined): boolean {
  if (!/^(?:indicate|suggest|show|imply|hint|confirm|mean)$/.test(cue.lemma)) return false;
  return earlier === undefined ? cue.form === "PARTICIPLE" : isWithin(earlier, cue.verb);
}

function isWithin({ parts }: Statement, at: number): boolean {
  return parts.some(({ first, last }) => first <= at && at < last);
}

// A direct quote ends with its mark when a sentence ends in it; what goes on belongs to the statement otherwise.
function lastOf(passage: Passage, scope: Scope, opening: Opening, clause: Clause, clauses: readonly Clause[]): number {
  const end = contentEnd(passage, scope, opening.at, clause, clauses);
  if (opening.form !== "MARK" && opening.form !== "THAT") return end;
  const mark = markFrom(passage, opening.at);
  if (mark === undefined || scope.mark !== -1) return end;
  const after = afterMark(passage, opening.at);
  const inner = innerText(passage, mark);
  const next = posAt(passage, scope, after);
  if (next === "CCONJ" && wordAt(passage, scope, after + 1) === "that") return end;
  if (/[.!?,]$/.test(inner) || (/^\p{Lu}/u.test(inner) && !/^(?:VERB|AUX)$/.test(next))) return after;
  const text = textAt(passage, scope, after);
  if (text === "," && posAt(passage, scope, after + 1) === "CCONJ") return end;
  // "said 'no' and walked out"
  const isOver = /^[.,;:?!()]?$/.test(text) || (next === "CCONJ" && posAt(passage, scope, after + 1) === "VERB");
  return isOver ? after : end;
}

function isImpersonal(passage: Passage, scope: Scope, cue: Cue): boolean {
  return wordAt(passage, scope, cue.group - 1) === "it";
}
