/** The result for one article. */
export type Outcome<Result> = Done<Result> | Rejected;

export interface Done<Result> {
  readonly kind: "DONE";
  readonly result: Result;
}

export interface Rejected {
  readonly kind: "REJECTED";
  /** A sentence for the person who provided the article. */
  readonly reason: string;
}

/** The outcomes of a batch in its order, or the reason why the whole run has to stop. */
export type BatchResult<Result> = { readonly outcomes: readonly Outcome<Result>[] } | { readonly stopped: string };
