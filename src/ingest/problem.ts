/** Why an article cannot be taken, for the person who gave it. */
export interface Problem {
  readonly code: ProblemCode;
  /** Quotes the input and says how to mend it. */
  readonly message: string;
  /** Where in the article: ["byline", "2"]. */
  readonly field: readonly string[];
}

export type ProblemCode =
  | "BLANK"
  | "TOO_LONG"
  | "UNSTORABLE_TEXT"
  | "BAD_URL"
  | "BAD_LANGUAGE"
  | "BAD_DATE"
  | "UNKNOWN_PUBLISHER"
  | "AMBIGUOUS_PUBLISHER"
  | "CURATED_ARTICLE";

/** Words as a message cites them; the middle of long ones is left out. */
export function cite(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 50)} … ${text.slice(-25)}` : text);
}
