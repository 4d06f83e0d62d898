/** What became of one article. */
export type Outcome<Result> = Done<Result> | Rejected;

export interface Done<Result> {
  readonly kind: "DONE";
  readonly result: Result;
}

export interface Rejected {
  readonly kind: "REJECTED";
  /** A sentence for the person who gave the article. */
  readonly reason: string;
}

/** Hears of each item once, in the order in which they are finished. */
export type Tell<Item, Result> = (item: Item, outcome: Outcome<Result>) => void;

/** Something that works on one batch at a time, beside others of its kind. */
export interface Lane<Item, Result> {
  /** Rejects when there is no sense in going on with anything; what is told until then is done. */
  run(batch: readonly Item[], tell: Tell<Item, Result>): Promise<void>;
  close(): Promise<void>;
}
