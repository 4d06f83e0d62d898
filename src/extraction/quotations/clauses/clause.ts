import type { Cue } from "../cues/cues.ts";
import type { Opening } from "./opening.ts";
import type { Subject } from "./subject.ts";

/** A cue with its subject, as far as the words before it tell. */
export interface Clause {
  readonly cue: Cue;
  readonly subject: Subject;
  /** The first token of the clause: its subject's, or its verb's when they come the other way round. */
  readonly first: number;
  /** It follows what is said: "…, he said". */
  readonly follows: boolean;
  readonly opening: Opening | null;
}
