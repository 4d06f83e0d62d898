import type { NounPhrase } from "../../noun-phrases.ts";
import type { Polarity } from "../../facts.ts";
import type { Cue } from "../cues/cues.ts";

/** A run of tokens, `last` exclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** What one clause says somebody said. */
export interface Statement {
  readonly cue: Cue;
  readonly parts: readonly Run[];
  readonly speaker: NounPhrase | null;
  readonly basis: "CUE" | "INVERTED" | "PASSIVE";
  readonly reporters: readonly NounPhrase[];
  /** The words around the cue. */
  readonly source: Run;
  /** It is the sentence's own clause, no relative one or participle. */
  readonly main: boolean;
  /** A few words in marks that are not a direct quote for all that. */
  readonly fragment: boolean;
  /** The mark inside which it was read; -1 outside all. */
  readonly inside: number;
  readonly polarity: Polarity;
}
