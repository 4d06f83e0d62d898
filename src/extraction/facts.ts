import type { KnownEntity } from "./knowledge.ts";
import type { Span } from "./span.ts";

/** What one article says, every fact with the span where it was read. Plain data, no cycles but for known entities. */
export interface Facts {
  /** BCP 47; "und" where the text is too short or mixed to tell. Only English is read further. */
  readonly language: string;
  /** What the text itself says of its own publication, as in a scraper's header; null where it says nothing. */
  readonly published: PublishedFact | null;
  /** Everything that the article speaks of, each with all its mentions. Other facts point here by index. */
  readonly referents: readonly Referent[];
  readonly quotes: readonly QuoteFact[];
  readonly mentions: readonly MentionFact[];
  readonly dates: readonly DateFact[];
  readonly gaps: readonly GapFact[];
}

/** A moment as exactly as it is known. `value` is ISO 8601: "2019", "2019-06", "2019-06-08" or a time in its zone. */
export interface PublishedFact extends Span {
  readonly value: string;
  readonly precision: "YEAR" | "MONTH" | "DAY" | "MINUTE";
  /** How it is known, in words. */
  readonly basis: string;
}

export type ReferentKind = "PERSON" | "ORGANIZATION" | "COUNTRY" | "PLACE" | "TOPIC" | "EVENT" | "OTHER";

/** One thing or person that an article speaks of, under however many names, pronouns and descriptions. */
export interface Referent {
  readonly kind: ReferentKind;
  /** The fullest name that the article gives it; null where it is only described ("the spokesman"). */
  readonly name: string | null;
  /** What the article first calls a thing without a name, with what it is of ("a spokesman for the council"). */
  readonly description: string | null;
  /** Whom of the knowledge base it is; null where nobody fits or several do equally. */
  readonly entity: KnownEntity | null;
  /** Everybody it could be, best first; the chosen one is among them. */
  readonly candidates: readonly CandidateFact[];
  /**
   * Whether it may become an entity of its own when the knowledge base has none: a person whose full name stands in
   * the text, or an organization under a proper name.
   */
  readonly isNameable: boolean;
  /** Offices that the article says this person holds ("German Chancellor Angela Merkel"), each once. */
  readonly offices: readonly OfficeFact[];
  /** True if the article says that a state runs it ("the state news agency IRNA"); null where it says nothing. */
  readonly stateControlled: boolean | null;
}

/** An office as an article states it, at the words that state it. */
export interface OfficeFact extends Span {
  /** Without its country or organization: "Chancellor". */
  readonly title: string;
  /** Slugs of the knowledge base; null where the words name none. */
  readonly country: string | null;
  readonly organization: string | null;
}

/** Somebody who may have spoken. */
export interface SpeakerCandidateFact {
  /** Index into {@link Facts.referents}. */
  readonly referent: number;
  /** 0 to 1 */
  readonly score: number;
  /** Sentences for people: "the nearest full name before it". */
  readonly reasons: readonly string[];
}

export interface CandidateFact {
  readonly entity: KnownEntity;
  /** 0 to 1 */
  readonly score: number;
  /** Sentences for people: `"Russian President" in 2011 is Dmitry Medvedev`. */
  readonly reasons: readonly string[];
}

export interface MentionFact extends Span {
  readonly text: string;
  readonly form: "NAME" | "DESCRIPTION" | "PRONOUN";
  /** Index into {@link Facts.referents}. */
  readonly referent: number;
}

export type Polarity = "ASSERTED" | "DENIED" | "QUESTIONED";

export interface QuoteFact extends Span {
  /** The words without the marks around them and a trailing comma: `body.slice(start, end)`. */
  readonly text: string;
  readonly kind: "DIRECT" | "MIXED" | "INDIRECT";
  /**
   * The pieces of the statement that are the speaker's: for a quote that "he said" splits, each side; for an unbroken
   * one a single piece, the whole span. (Not the pieces in marks of a mixed quote: those are `marked`.)
   */
  readonly parts: readonly Span[];
  /** The pieces that stand in quotation marks, without the marks. Empty for an indirect quote. */
  readonly marked: readonly Span[];
  /** True if the speaker asserts what the words say, denies it ("denied that …") or asks it ("asked whether …"). */
  readonly polarity: Polarity;
  /** The words that say somebody spoke ("said", "according to"); null where a quote stands alone. */
  readonly cue: (Span & { readonly text: string }) | null;
  /** Who speaks; null where the text does not tell. */
  readonly speaker: AgentFact | null;
  /** How sure the reading of the speaker is, 0 to 1; null without a referent that speaks. */
  readonly speakerCertainty: number | null;
  /** Everybody it could be with the reasons, best first. Where the text tells who speaks, that one comes first. */
  readonly speakerCandidates: readonly SpeakerCandidateFact[];
  /** Who passed it on, nearest to the speaker first: KCNA in "KCNA quoted Kim as saying". */
  readonly reporters: readonly AgentFact[];
  readonly about: readonly AboutFact[];
  /** When it was said, where the text tells ("said on Thursday"). */
  readonly said: { readonly value: string; readonly precision: "YEAR" | "MONTH" | "DAY" } | null;
}

/** Somebody who speaks or reports, as written at the span. */
export interface AgentFact extends Span {
  readonly text: string;
  /** Index into {@link Facts.referents}; null for words that refer to nothing in particular ("Estimates"). */
  readonly referent: number | null;
  /** How the text shows it: beside the cue, carried over from the quote before, and so on. */
  readonly basis: "CUE" | "CARRIED" | "INVERTED" | "PASSIVE";
}

/** Something a quote refers to, and the words (inside the quote, or its context) that show it. */
export interface AboutFact extends Span {
  readonly text: string;
  readonly referent: number;
  readonly basis: "NAMED" | "METONYM" | "COREFERENCE" | "CONTEXT";
}

/** Words that name a date ("Thursday"), and the days they mean; unresolved dates are not facts. */
export interface DateFact extends Span {
  readonly text: string;
  /**
   * ISO 8601: a date, a year, or a year and month; the first day of a longer time ("earlier this week"). A decade and a
   * century are written as in part 2 of it: "187X", "18XX". They never say when something was said or published.
   */
  readonly value: string;
  /** First and last day meant, "YYYY-MM-DD". */
  readonly from: string;
  readonly until: string;
  readonly precision: "CENTURY" | "DECADE" | "YEAR" | "MONTH" | "WEEK" | "DAY";
  /** How it is known, in words. */
  readonly basis: string;
}

/** A place where a feed lost a name: an empty span just where the words are missing, and why that is thought. */
export interface GapFact extends Span {
  readonly reason: string;
}
