import type { DateFact } from "../facts.ts";
import type { Day, Days } from "./calendar.ts";

/** The days that words mean, how exactly, and how that is known. */
export interface Meaning extends Days {
  readonly precision: DateFact["precision"];
  readonly basis: string;
}

export type Tense = "PAST" | "FUTURE" | "OPEN";

/** What a date's words are read against. */
export interface Setting {
  /** The day of publication; null where it is not known. */
  readonly anchor: Day | null;
  /** A day long past that the text has just named in full: what follows without a year is near it. */
  readonly told: Day | null;
  /** Checks whether the clause tells of what was or what will be. */
  tense(): Tense;
}

/** The named groups of a pattern that matched. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A way to write a date. The pattern is sticky: it is tried where a date may begin. */
export interface Rule {
  readonly pattern: RegExp;
  /** Null where the words cannot be resolved: they are passed over whole, so that no piece of them is read. */
  readonly mean: (groups: Groups, setting: Setting) => Meaning | null;
}

/** A rule from the source of its pattern, which ends at the end of a word. */
export function rule(source: string, mean: Rule["mean"]): Rule {
  return { pattern: new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, "uy"), mean };
}
