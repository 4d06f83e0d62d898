import type { NounPhrase } from "../noun-phrases.ts";
import type { Polarity } from "../facts.ts";
import type { Span } from "../span.ts";

/** One statement and the words around it that show whose it is. The span runs from the first part to the last. */
export interface Quotation extends Span {
  /** DIRECT when all of it stands in marks, MIXED when pieces do, INDIRECT when none does. */
  readonly kind: "DIRECT" | "MIXED" | "INDIRECT";
  /** The pieces that are the speaker's, in order, without the marks around a whole piece. */
  readonly parts: readonly Span[];
  /** The pieces in marks, without the marks. */
  readonly marked: readonly Span[];
  readonly polarity: Polarity;
  readonly cue: Span | null;
  /** Null where the text does not tell. */
  readonly speaker: QuotationSpeaker | null;
  /** Whom it could be when the text does not tell, likeliest first. */
  readonly speakerCandidates: readonly NounPhrase[];
  /** Who passed it on, nearest to the speaker first. */
  readonly reporters: readonly NounPhrase[];
}

export interface QuotationSpeaker {
  readonly phrase: NounPhrase;
  readonly basis: "CUE" | "CARRIED" | "INVERTED" | "PASSIVE";
}
