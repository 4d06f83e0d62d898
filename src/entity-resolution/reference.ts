import type { EntityKind } from "../entities/entity.ts";

export type AmbiguityPolicy = "ANY" | "BEST" | "ERROR";
export type ResolutionStatus = "RESOLVED" | "AMBIGUOUS" | "UNKNOWN";

/** A name as an argument of a query gives it, and what it may mean there. */
export interface Reference {
  /** Where it stands: "filter.speaker". */
  readonly argument: string;
  readonly input: string;
  readonly kinds: readonly EntityKind[];
  /** ONE: exactly one entity is wanted, none is fine, several are an error. */
  readonly policy: AmbiguityPolicy | "ONE";
  /** The day (YYYY-MM-DD) on which the name must have been in use. */
  readonly on?: string;
}

/** An entity that a name can mean. */
export interface Candidate {
  readonly entityId: number;
  readonly kind: EntityKind;
  readonly name: string;
  readonly slug: string;
  /** 0 to 1; see rank.ts. */
  readonly score: number;
  /** In words: how the name fits. */
  readonly reasons: readonly string[];
  /** How many quotes a person or organization speaks; how many are about any other entity. */
  readonly quoteCount: number;
}

/** How a name was understood: `chosen` are the candidates that the query uses. Nothing is picked silently. */
export interface Resolution {
  readonly status: ResolutionStatus;
  readonly chosen: readonly Candidate[];
  /** Best first; for UNKNOWN the nearest names, none of them chosen. */
  readonly candidates: readonly Candidate[];
}
