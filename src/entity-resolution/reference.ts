import type { EntityKind } from "../entities/entity.ts";

export type AmbiguityPolicy = "ANY" | "BEST" | "ERROR";
export type ResolutionStatus = "RESOLVED" | "AMBIGUOUS" | "UNKNOWN";

/** A name in an argument of a query, and the kinds of entity that it may mean there. */
export interface Reference {
  /** The argument: "filter.speaker". */
  readonly argument: string;
  readonly input: string;
  readonly kinds: readonly EntityKind[];
  /** ONE: at most one entity; several are an error. */
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
  /** In words: how the name matches. */
  readonly reasons: readonly string[];
  /** The number of quotes by a person or organization, or about any other entity. */
  readonly quoteCount: number;
}

/** The meaning of a name: `chosen` are the candidates that the query uses. */
export interface Resolution {
  readonly status: ResolutionStatus;
  readonly chosen: readonly Candidate[];
  /** Best first; for UNKNOWN the most similar names, none of them chosen. */
  readonly candidates: readonly Candidate[];
}
