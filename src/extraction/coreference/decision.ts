import type { Cluster } from "./clusters.ts";
import { evidence, type EvidenceName } from "./evidence.ts";

/** Somebody whom words may mean, and what speaks for and against. */
export interface Candidate {
  readonly cluster: Cluster;
  readonly evidence: readonly EvidenceName[];
  /** The weights of the evidence, and what can only be counted: how far off it stands, how often it is named. */
  readonly score: number;
}

/** Whom words mean, how sure that is and why. */
export interface Decision {
  /** Null: nobody before; or nobody for sure, and then there are candidates. */
  readonly cluster: Cluster | null;
  /** 0 to 1 */
  readonly certainty: number;
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

/** What a decision demands of the best candidate. */
export interface Demand {
  readonly least: number;
  /** By how much it has to lead, or the words stay unresolved. */
  readonly lead: number;
}

/** Chooses among candidates; null where nobody is good enough. */
export function decide(candidates: readonly Candidate[], { least, lead }: Demand): Decision | null {
  const [best, next] = candidates.filter(({ score }) => score >= least).toSorted((a, b) => b.score - a.score);
  if (best === undefined) return null;
  const ordered = candidates.toSorted((a, b) => b.score - a.score).slice(0, maxCandidates);
  const margin = next === undefined ? null : best.score - next.score;
  if (margin !== null && margin < lead) return { cluster: null, certainty: unresolved, candidates: ordered };
  return { cluster: best.cluster, certainty: certaintyOf(best, margin), candidates: ordered };
}

const maxCandidates = 5;
export const unresolved = 0.3;
// Another who fits as well makes the choice unsure, the less so the better the chosen one fits.
const certaintyByMargin = [
  { margin: 3, certainty: 0.88 },
  { margin: 2, certainty: 0.8 },
  { margin: 1, certainty: 0.65 },
  { margin: 0.5, certainty: 0.6 },
  { margin: 0, certainty: 0.55 },
] as const;

function certaintyOf(best: Candidate, margin: number | null): number {
  const caps = best.evidence.map((name) => evidence[name].atMost);
  const amongRivals = margin === null ? 1 : (certaintyByMargin.find((row) => margin >= row.margin)?.certainty ?? 0.55);
  return Math.min(...caps, amongRivals);
}

/** The reasons of a candidate in words for people, the weightiest first. */
export function reasonsOf(candidate: Candidate): readonly string[] {
  return candidate.evidence
    .map((name) => evidence[name])
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ reason }) => reason);
}
