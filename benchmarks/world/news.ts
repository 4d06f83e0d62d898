import type { SeedEntity } from "../../src/seeding/entity-format.ts";
import type { Span } from "./prose.ts";

/** One whom a name may mean. */
export interface NewsCandidate {
  readonly entity: SeedEntity;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface NewsMention extends Span {
  readonly text: string;
  readonly entity: SeedEntity;
  /** Empty where the name leaves no doubt. */
  readonly candidates: readonly NewsCandidate[];
}

/** Words that name a day before the article. */
export interface NewsDate extends Span {
  readonly text: string;
  /** Midnight in UTC. */
  readonly day: Date;
}

export interface NewsSubject extends Span {
  readonly entity: SeedEntity;
  readonly basis: "NAMED" | "METONYM" | "COREFERENCE" | "CONTEXT";
  readonly text: string;
}

/** A statement at its place. */
export interface NewsQuote extends Span {
  readonly text: string;
  readonly kind: "DIRECT" | "MIXED" | "INDIRECT";
  readonly cue: string;
  /** Null for somebody without a name. */
  readonly speaker: SeedEntity | null;
  readonly speakerText: string;
  readonly candidates: readonly NewsCandidate[];
  /** The agency that reported it first. */
  readonly reporter: SeedEntity | null;
  readonly saidOn: Date | null;
  /** What stands in quotation marks: start, end, start, end, … */
  readonly parts: readonly number[];
  readonly about: readonly NewsSubject[];
}

/** What an article says, in whichever paper it stands. */
export interface News {
  readonly headline: string;
  readonly body: string;
  readonly gaps: readonly Span[];
  readonly dates: readonly NewsDate[];
  readonly mentions: readonly NewsMention[];
  readonly quotes: readonly NewsQuote[];
}
