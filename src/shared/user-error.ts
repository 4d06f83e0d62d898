import { unstorableCharacter } from "./text.ts";

/** A fault in the input that its author can correct. */
export interface UserError {
  readonly code: UserErrorCode;
  /** Quotes the input and says how to correct it. */
  readonly message: string;
  /** Where in the input: ["byline", "2"]. */
  readonly field: readonly string[];
}

export type UserErrorCode =
  | "BLANK"
  | "TOO_LONG"
  | "TOO_MANY"
  | "UNSTORABLE_TEXT"
  | "BAD_URL"
  | "BAD_LANGUAGE"
  | "BAD_DATE"
  | "UNKNOWN_PUBLISHER"
  | "AMBIGUOUS_PUBLISHER"
  | "CURATED_ARTICLE"
  | "LANGUAGE_NOT_READ"
  | "UNKNOWN_QUOTE"
  | "UNKNOWN_MENTION"
  | "UNKNOWN_ENTITY"
  | "UNKNOWN_ALIAS"
  | "UNKNOWN_MERGE"
  | "AMBIGUOUS_ENTITY"
  | "DUPLICATE_ENTITY"
  | "REASON_REQUIRED"
  | "ALIAS_DIFFERS"
  | "ALIAS_NOT_CURATED"
  | "SAME_ENTITY"
  | "DIFFERENT_KINDS"
  | "MERGE_UNDONE"
  | "MERGED_AGAIN"
  | "CHANGED_SINCE"
  | "TOO_LARGE";

/** Checks that text can be stored: it must not be blank, too long, or hold characters that Postgres rejects. */
export function checkText(text: string, field: readonly string[], max: number): UserError | null {
  const name = field.join(".");
  if (text.trim() === "") {
    return { code: "BLANK", field, message: `"${name}" is blank. Enter text, or omit the field if it is optional.` };
  }
  if (text.length > max) return tooLong(field, text.length, max, "characters");
  const defect = unstorableCharacter(text);
  return defect === null ? null : { code: "UNSTORABLE_TEXT", field, message: `"${name}" ${defect}. Remove it.` };
}

export function tooLong(field: readonly string[], length: number, max: number, unit: string): UserError {
  const message = `"${field.join(".")}" has ${length} ${unit}; the maximum is ${max}.`;
  return { code: "TOO_LONG", field, message };
}
