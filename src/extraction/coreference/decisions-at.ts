import type { Mention } from "../mentions/mention.ts";
import type { Span } from "../span.ts";
import type { Cluster } from "./clusters.ts";
import { type Candidate, type Decision, reasonsOf } from "./decision.ts";
import type { Resolution } from "./resolve.ts";

/** Somebody whom words may mean, by a place where the article names or describes him. */
export interface CandidateAt {
  readonly at: Span;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A decision as the steps need it that know places and no clusters. */
export interface DecisionAt {
  /** How sure the words mean whom they were taken to mean, 0 to 1. */
  readonly certainty: number;
  /** True if several may be meant and nobody can tell which. */
  readonly isOpen: boolean;
  /** The chosen one first. */
  readonly candidates: readonly CandidateAt[];
}

/** The decision about the mention at a place; null where none is there. */
export type Decisions = (span: Span) => DecisionAt | null;

const certainties = {
  /** A full name says itself who is meant. */
  fullName: 0.99,
  /** A single word may be a name that another article completes, or no name at all. */
  singleName: 0.9,
  /** "A spokesman": whoever it is, the words stand beside the quote. */
  description: 0.9,
  pronoun: 0.3,
} as const;

export function makeDecisions(mentions: readonly Mention[], resolution: Resolution): Decisions {
  const bySpan = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = keyOf({ start: mention.start, end: mention.wholeEnd });
    if (!bySpan.has(key)) bySpan.set(key, mention);
  }
  return (span) => {
    const mention = bySpan.get(keyOf(span));
    return mention === undefined ? null : decisionAt(mention, resolution);
  };
}

const keyOf = ({ start, end }: Span) => `${start}:${end}`;

function decisionAt(mention: Mention, resolution: Resolution): DecisionAt {
  const decision = resolution.decisionOf(mention);
  const cluster = resolution.clusterOf(mention);
  if (cluster?.isOpen === true) {
    const first = cluster.mentions.find((one) => one.form === "NAME");
    const open = first === undefined ? decision : resolution.decisionOf(first);
    return { certainty: open?.certainty ?? 0, isOpen: true, candidates: candidatesAt(open) };
  }
  if (mention.form === "NAME" && mention.words.length > 1 && mention.description !== "Mr") {
    return {
      certainty: certainties.fullName,
      isOpen: false,
      candidates: own(mention, certainties.fullName, "a full name"),
    };
  }
  if (decision !== null) return { certainty: decision.certainty, isOpen: false, candidates: candidatesAt(decision) };
  const certainty =
    mention.form === "NAME"
      ? certainties.singleName
      : mention.form === "DESCRIPTION"
        ? certainties.description
        : certainties.pronoun;
  const reason = mention.form === "NAME" ? "the only name that the article gives" : "described, and not named";
  return { certainty, isOpen: false, candidates: own(mention, certainty, reason) };
}

function own({ start, wholeEnd }: Mention, score: number, reason: string): readonly CandidateAt[] {
  return [{ at: { start, end: wholeEnd }, score, reasons: [reason] }];
}

/** Scores that add up to the certainty of the decision and what it leaves to the others. */
function candidatesAt(decision: Decision | null): readonly CandidateAt[] {
  if (decision === null) return [];
  const { candidates, cluster, certainty } = decision;
  const best = candidates[0]?.score ?? 0;
  return candidates.flatMap((candidate, rank) => {
    const at = placeOf(candidate.cluster);
    if (at === null) return [];
    const score =
      cluster === null ? certainty / 1 - rank * 0.01 : rank === 0 ? certainty : rest(candidate, best, certainty);
    return [{ at, score: Math.round(Math.max(score, 0) * 1000) / 1000, reasons: reasonsOf(candidate) }];
  });
}

/** What the certainty of the best leaves, the less the further behind. */
function rest({ score }: Candidate, best: number, certainty: number): number {
  return Math.min(certainty, 1 - certainty) / (1 + Math.max(best - score, 0));
}

function placeOf({ names, mentions }: Cluster): Span | null {
  const mention = names[0] ?? mentions[0];
  return mention === undefined ? null : { start: mention.start, end: mention.wholeEnd };
}
