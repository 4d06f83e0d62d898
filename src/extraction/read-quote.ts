import { about } from "./about.ts";
import { statementDate } from "./dates/statement-date.ts";
import type { Document } from "./document.ts";
import type { AgentFact, DateFact, MentionFact, QuoteFact, Referent } from "./facts.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import type { Quotation } from "./quotations/quotation.ts";
import { contains, overlap, type Span } from "./span.ts";

/** What was understood of an article before its quotes are put together. */
export interface Understood {
  readonly document: Document;
  readonly dates: readonly DateFact[];
  readonly referents: readonly Referent[];
  readonly mentions: readonly MentionFact[];
}

/** How sure the place of the speaker's words beside the quote makes it who spoke. */
const certaintyByBasis: Record<AgentFact["basis"], number> = { CUE: 0.95, INVERTED: 0.95, PASSIVE: 0.9, CARRIED: 0.7 };

/** A quotation with the referents behind its phrases, what it is about and when it was said. */
export function readQuote(understood: Understood, quotation: Quotation): QuoteFact {
  const { document, dates } = understood;
  const { start, end, kind, parts, marked, polarity, cue } = quotation;
  const textAt = (span: Span): string => document.text.slice(span.start, span.end);
  const agent = (phrase: NounPhrase, basis: AgentFact["basis"]): AgentFact => {
    const mention = mentionOf(understood, phrase);
    const span = { start: phrase.start, end: endOf(phrase, mention) };
    return { ...span, text: textAt(span), referent: mention?.referent ?? null, basis };
  };
  const speaker = quotation.speaker === null ? null : agent(quotation.speaker.phrase, quotation.speaker.basis);
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
    speakerCertainty: speaker === null || speaker.referent === null ? null : certaintyByBasis[speaker.basis],
    speakerCandidates: distinct(
      quotation.speakerCandidates.flatMap((phrase) => mentionOf(understood, phrase)?.referent ?? []),
    ).map((referent, rank) => ({
      referent,
      score: Math.round(1000 / (rank + 2)) / 1000,
      reasons: ["stands near the words; the text does not tell who speaks"],
    })),
    reporters: quotation.reporters.map((phrase) => agent(phrase, "CUE")),
    about: about({ ...understood, quotation, speaker: speaker?.referent ?? null }),
    said: cue === null ? null : statementDate(document, sentenceOf(document, cue), parts, dates),
  };
}

/** The sentence that says that something was said, with the words before and after the cue that may tell when. */
function sentenceOf({ sentences }: Document, cue: Span): Span {
  return sentences.find((sentence) => overlap(sentence, cue)) ?? cue;
}

/** The mention that the head of a phrase stands in: that of the phrase itself, else the longest. */
function mentionOf({ document, mentions }: Understood, phrase: NounPhrase): MentionFact | null {
  const head = document.tokens[phrase.head];
  let best: MentionFact | null = null;
  for (const mention of mentions) {
    if (mention.start >= phrase.end) break;
    if (head === undefined || !contains(mention, head)) continue;
    if (mention.start === phrase.start) return mention;
    if (best === null || mention.end - mention.start > best.end - best.start) best = mention;
  }
  return best;
}

/** A described speaker is written out with what he is of: "a spokesman for the council". */
function endOf({ start, end }: NounPhrase, mention: MentionFact | null): number {
  return mention?.form === "DESCRIPTION" && mention.start === start ? Math.max(end, mention.end) : end;
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
