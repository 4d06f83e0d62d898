declare const row: unique symbol;

/** A statement as Postgres takes it, with its values as $1, $2, …, and the type of the rows that it returns. */
export interface Statement<Row = unknown> {
  readonly text: string;
  readonly values: unknown[];
  /**
   * ONCE: it is executed in the same way whatever the values are, so that its plan is worth keeping. EACH_TIME: the best
   * plan depends on the values. Without either, Postgres finds out.
   */
  readonly planning?: "ONCE" | "EACH_TIME";
  /** Its purpose in a word, for traces. */
  readonly purpose?: string;
  readonly [row]?: Row;
}
