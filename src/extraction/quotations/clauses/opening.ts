import type { NounPhrase } from "../../noun-phrases.ts";

/** Where the words begin that a cue introduces, and to whom they were said. */
export interface Opening {
  readonly at: number;
  readonly form: "THAT" | "BARE" | "QUESTION" | "MARK" | "COLON";
  readonly addressee: NounPhrase | null;
}
