import { about } from "./about.ts";
import { statementDate } from "./dates/statement-date.ts";
import type { Document } from "./document.ts";
import type { AgentFact, DateFact, MentionFact, QuoteFact, Referent } from "./facts.ts";
import type { Decisions } from "./coreference/decisions-at.ts";
import { speakerOf } from "./speaker.ts";
import { mentionAt } from "./mention-at.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { countBefore } from "./ordered.ts";
import type { Quotation } from "./quotations/quotation.ts";
import { overlap, type Span } from "./span.ts";

/** What was understood of an article before its quotes are put together. */
export interface Understood {
  readonly document: Document;
  readonly dates: readonly DateFact[];
  readonly referents: readonly Referent[];
  readonly mentions: readonly MentionFact[];
  readonly decisions: Decisions;
}

/** A quotation with the referents behind its phrases, what it is about and when it was said. */
export function readQuote(understood: Understood, quotation: Quotation): QuoteFact {
  const { document, dates } = understood;
  const { start, end, kind, parts, marked, polarity, cue } = quotation;
  const textAt = (span: Span): string => document.text.slice(span.start, span.end);
  const agent = (phrase: NounPhrase, basis: AgentFact["basis"]): AgentFact => {
    const mention = mentionAt(understood, phrase);
    const span = { start: phrase.start, end: endOf(phrase, mention) };
    return { ...span, text: textAt(span), referent: mention?.referent ?? null, basis };
  };
  const written = quotation.speaker === null ? null : agent(quotation.speaker.phrase, quotation.speaker.basis);
  const { speaker, certainty, candidates } = speakerOf(understood, quotation, written);
  return {
    start,
    end,
    text: textAt(quotation),
    kind,
    parts,
    marked,
    polarity,
    cue: cue === null ? null : { ...cue, text: textAt(cue) },
    speaker,
    speakerCertainty: certainty,
    speakerCandidates: candidates,
    reporters: quotation.reporters.map((phrase) => agent(phrase, "CUE")),
    about: about({ ...understood, quotation, speaker: speaker?.referent ?? null }),
    said: cue === null ? null : statementDate(document, sentenceOf(document, cue), parts, dates),
  };
}

/** The sentence that says that something was said, with the words before and after the cue that may tell when. */
function sentenceOf({ sentences }: Document, cue: Span): Span {
  const sentence = sentences[countBefore(sentences, ({ end }) => end <= cue.start)];
  return sentence !== undefined && overlap(sentence, cue) ? sentence : cue;
}

/** A described speaker is written out with what he is of: "a spokesman for the council". */
function endOf({ start, end }: NounPhrase, mention: MentionFact | null): number {
  return mention?.form === "DESCRIPTION" && mention.start === start ? Math.max(end, mention.end) : end;
}
