import { readFileSync } from "node:fs";

export type Span = readonly [start: number, end: number];

/** One article of a gold file: a line of JSON. Offsets are UTF-16 code units into `text`. */
export interface GoldArticle {
  readonly id: string;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  /** What the text names, each with the title of its page in Wikipedia, where the file tells. */
  readonly entities?: readonly { readonly text: string; readonly wiki: string | null }[];
  /** ISO 3166-1 alpha-2 codes of countries named by a noun, where the file tells them. */
  readonly countries?: readonly string[];
  /** Codes of countries for which only their capital stands: found or not, they do not count. */
  readonly capitals?: readonly string[];
  /** The names of everybody in the article, where the file tells them. */
  readonly people?: readonly string[];
}

export interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly parts?: readonly Span[];
  readonly kind: string;
  readonly speaker_text: string | null;
  readonly speaker_start: number | null;
  /** "abstract" and "object" are no entities that could speak, such as a report. */
  readonly speaker_type?: string | null;
  /** Every other name that the article gives the speaker. */
  readonly speaker_aliases?: readonly string[];
  /** The annotation is doubtful, or marks something that nobody said: found or not, it does not count. */
  readonly ignore?: boolean;
  readonly speech?: boolean;
  readonly negated?: boolean;
}

/** What a reader found in an article. */
export interface Prediction {
  readonly quotes: readonly PredictedQuote[];
  readonly countries: readonly string[];
  readonly people: readonly string[];
}

/** An entity of the knowledge base, or one that would become one. */
export interface PredictedEntity {
  readonly isPerson: boolean;
  readonly name: string;
  readonly aliases: readonly { readonly text: string; readonly kind: string }[];
}

export interface PredictedQuote {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Span[];
  readonly speaker_text: string | null;
  readonly speaker_start: number | null;
  readonly speaker: PredictedEntity | null;
  readonly certainty: number | null;
}

export function readGold(path: string): readonly GoldArticle[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as GoldArticle);
}
