import { unstorableCharacter } from "./text.ts";

/** Something in an input that whoever gave it can mend. */
export interface UserError {
  readonly code: ProblemCode;
  /** Quotes the input and says what would do. */
  readonly message: string;
  /** Where in the input: ["byline", "2"]. */
  readonly field: readonly string[];
}

export type ProblemCode =
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

/** What keeps a text from being stored: it is blank, too long, or holds what Postgres cannot; null when nothing does. */
export function textProblem(text: string, field: readonly string[], most: number): UserError | null {
  const name = field.join(".");
  if (text.trim() === "") {
    return { code: "BLANK", field, message: `"${name}" is blank. Give the text, or leave it out if it may be.` };
  }
  if (text.length > most) return tooLong(field, text.length, most, "characters");
  const defect = unstorableCharacter(text);
  return defect === null ? null : { code: "UNSTORABLE_TEXT", field, message: `"${name}" ${defect}. Remove it.` };
}

/** That a text or list is longer than what is kept of it. */
export function tooLong(field: readonly string[], length: number, most: number, unit: string): UserError {
  const message = `"${field.join(".")}" has ${length} ${unit}: give at most ${most}.`;
  return { code: "TOO_LONG", field, message };
}

/** Words as a message cites them; the middle of long ones is left out. */
export function cite(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 50)} … ${text.slice(-25)}` : text);
}
