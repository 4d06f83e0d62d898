import type { Token } from "../tokens.ts";
import type { Usage } from "./usage.ts";

/** What a token can be in a noun phrase. */
export type Shape =
  | "NAME"
  | "NOUN"
  | "MODIFIER"
  | "ADVERB"
  | "PARTICIPLE"
  | "DETERMINER"
  | "PRONOUN"
  /** "his", "their" before a noun, else a pronoun */
  | "OWN"
  | "POSSESSIVE"
  | "HYPHEN"
  | "PARTICLE"
  | "DATE"
  | "NONE";

/** A token whose shape is sought, and what tells it. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly token: Token;
  readonly previous: Token | undefined;
  /** Undefined where the sentence ends. */
  readonly next: Token | undefined;
  /** Shapes of the tokens before it in the sentence, and the last of them. */
  readonly shapes: readonly Shape[];
  readonly before: Shape;
  /** True if it opens the sentence or a quotation, so that its capital tells nothing. */
  readonly opens: boolean;
  readonly isHeadline: boolean;
  readonly usage: Usage;
}
