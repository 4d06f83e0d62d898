import type { NounPhrase } from "../../noun-phrases.ts";

/** Who does what a verb says. */
export interface Subject {
  /** Null where the words are missing or name nobody. */
  readonly phrase: NounPhrase | null;
  /** The first token of the clause that the subject opens, its own words included. */
  readonly first: number;
  /** "who" in "Dewaele, who said": the clause ends with the comma that closes it. */
  readonly relative: "NONE" | "CLOSE" | "LOOSE";
  /** The subject of an earlier verb: "praised the deal and said". */
  readonly shared: boolean;
}
