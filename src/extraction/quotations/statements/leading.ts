import type { Clause } from "../clauses/clause.ts";
import type { Cue } from "../cues/cues.ts";
import { claimBefore, verdictFrom } from "../cues/claims.ts";
import { contentEnd } from "./extent.ts";
import { isFew } from "../cues/few.ts";
import { readJudgement } from "./judgements.ts";
import type { Opening } from "../clauses/opening.ts";
import { type Passage, type Scope, afterMark, innerText, markFrom, tokenIn } from "../passage.ts";
import { polarityOf } from "../cues/polarity.ts";
import { citedAt } from "../clauses/sources.ts";
import { inherited, isHypothetical, mayBelieve, speakerOf } from "../clauses/speakers.ts";
import type { Statement } from "./statement.ts";

export function leading(
  passage: Passage,
  scope: Scope,
  clause: Clause,
  clauses: readonly Clause[],
  earlier: Statement | undefined,
): Statement | null {
  const { cue, subject, opening } = clause;
  if (opening === null) return rejected(passage, scope, clause);
  if (isHypothetical(passage, scope, clause) && opening.form !== "MARK") return null;
  const polarity = polarityOf(passage, scope, cue, opening);
  if (
    polarity === null ||
    (cue.unsaid && polarity === "DENIED" && earlier !== undefined && isWithin(earlier, cue.verb))
  )
    return null;
  if (cue.frame.judgement === "STANCE" && opening.form === "MARK" && isFew(passage, opening.at)) return null;
  if (isEvidence(clause, earlier)) return null;
  const speaker = speakerOf(passage, scope, cue, inherited(clause, earlier), opening.at);
  if (opening.form !== "MARK" && cue.frame.belief && !mayBelieve(passage, speaker.phrase, cue)) return null;
  if (cue.passive && cue.kind !== "QUOTED" && !isImpersonal(passage, scope, cue) && opening.form !== "MARK") {
    // "The court was told that": nobody in particular tells.
    if (cue.frame.addressee === "NONE" || (speaker.phrase === null && opening.form !== "THAT")) return null;
  }
  const end = lastOf(passage, scope, opening, clause, clauses);
  const last = polarity === "DENIED" ? verdictFrom(passage, scope, opening.at, end) : end;
  if (last <= opening.at || (cue.frame.belief && earlier !== undefined && isWithin(earlier, cue.verb))) return null;
  const cited =
    cue.frame.reports && tokenIn(passage, scope, last)?.text === "," ? citedAt(passage, scope, last + 1) : null;
  if (opening.form === "MARK" && earlier !== undefined && isFew(passage, opening.at) && isWithin(earlier, opening.at))
    return null;
  return {
    cue,
    parts: [{ first: opening.at, last }],
    speaker: cited ?? speaker.phrase,
    basis: speaker.basis,
    reporters: cited === null || speaker.phrase === null ? speaker.reporters : [speaker.phrase],
    source: { first: Math.min(clause.first, cue.group), last: opening.at },
    main: subject.relative === "NONE" && cue.form === "FINITE" && earlier === undefined,
    fragment:
      (cue.lemma === "words" && cue.group > scope.first) || (polarity === "DENIED" && cue.frame.polarity === "DENIED"),
    inside: scope.mark,
    polarity,
  };
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
  const next = tokenIn(passage, scope, after);
  if (next?.pos === "CCONJ" && tokenIn(passage, scope, after + 1)?.lower === "that") return end;
  if (/[.!?,]$/.test(inner) || (/^\p{Lu}/u.test(inner) && !/^(?:VERB|AUX)$/.test(next?.pos ?? ""))) return after;
  if (next === undefined || /^[.,;:?!()]$/.test(next.text)) {
    const second = tokenIn(passage, scope, after + 1);
    if (next?.text === "," && second?.pos === "CCONJ") return end;
    return after;
  }
  // "said 'no' and walked out"
  if (next.pos === "CCONJ" && tokenIn(passage, scope, after + 1)?.pos === "VERB") return after;
  return end;
}

function isImpersonal(passage: Passage, scope: Scope, cue: Cue): boolean {
  return tokenIn(passage, scope, cue.group - 1)?.lower === "it";
}
