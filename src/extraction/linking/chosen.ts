import type { CandidateFact } from "../facts.ts";
import type { KnownEntity } from "../knowledge.ts";
import { clearLead, leastChosen } from "./scores.ts";

/** The candidate that is likely in itself and leads the next clearly; null where nobody does. */
export function chosenOf(candidates: readonly CandidateFact[]): KnownEntity | null {
  const [first, second] = candidates;
  if (first === undefined || first.score < leastChosen) return null;
  return second === undefined || first.score >= clearLead * second.score ? first.entity : null;
}

/** Best first; equal ones in the order of their slugs, so that the order is the same everywhere. */
export function ranked(candidates: readonly CandidateFact[]): readonly CandidateFact[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: Math.round(candidate.score * 1000) / 1000 }))
    .toSorted((a, b) => b.score - a.score || (a.entity.slug < b.entity.slug ? -1 : 1));
}
