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
export type OnOutcome<Item, Result> = (item: Item, outcome: Outcome<Result>) => void;

/** Something that works on one batch at a time, beside others of its kind. */
export interface BatchWorker<Item, Result> {
  /** Rejects when there is no sense in going on with anything; what is told until then is done. */
  run(batch: readonly Item[], tell: OnOutcome<Item, Result>): Promise<void>;
  close(): Promise<void>;
}
