/** The right of one request to execute the mutation that came with an idempotency key. */
export interface IdempotencyClaim {
  readonly apiKeyId: number;
  readonly key: string;
  /** Fencing token, raised by every new claim of the key: a superseded request must not write. */
  readonly fence: number;
  /** The outcomes of fields that an earlier request has committed, by response key. */
  readonly outcomes: Readonly<Record<string, unknown>>;
}

declare const brand: unique symbol;

/** An outcome that `runMutation` has recorded, or need not record because nothing was written. */
export type Recorded<Outcome> = Outcome & { readonly [brand]: "recorded" };

/** The value of a mutation field. Only `runMutation` returns it, so that no mutation can bypass idempotency keys. */
export interface MutationResult {
  readonly [brand]: "result";
}
