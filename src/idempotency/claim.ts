/** One try of a mutation that came with an idempotency key. */
export interface IdempotencyClaim {
  /** Whose idempotency key it is. */
  readonly apiKeyId: number;
  readonly key: string;
  /** Counts the tries under this key. A try that a later one has taken over from may not write any more. */
  readonly turn: number;
  /** What became of fields that an earlier try has written, by their key in the answer. */
  readonly outcomes: Readonly<Record<string, unknown>>;
}
