/** Something in an input that the caller can mend. */
export interface UserError {
  readonly code: RefusalCode;
  /** Quotes the input and says what would do. */
  readonly message: string;
  /** Where in the arguments: ["input", "speaker"]. */
  readonly field: readonly string[];
}

export type RefusalCode =
  | "UNKNOWN_QUOTE"
  | "UNKNOWN_MENTION"
  | "UNKNOWN_ENTITY"
  | "UNKNOWN_ALIAS"
  | "UNKNOWN_MERGE"
  | "AMBIGUOUS_ENTITY"
  | "DUPLICATE_ENTITY"
  | "BLANK"
  | "TOO_LONG"
  | "TOO_MANY"
  | "UNSTORABLE_TEXT"
  | "BAD_DATE"
  | "REASON_REQUIRED"
  | "ALIAS_DIFFERS"
  | "ALIAS_NOT_CURATED"
  | "SAME_ENTITY"
  | "DIFFERENT_KINDS"
  | "MERGE_UNDONE"
  | "MERGED_AGAIN"
  | "CHANGED_SINCE";

/** Ends a change before anything is written; the caller is told why in the payload. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly userError: UserError;

  constructor(code: RefusalCode, field: readonly string[], message: string) {
    super(message);
    this.userError = { code, message, field: ["input", ...field] };
  }
}
