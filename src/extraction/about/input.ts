import type { Document, Sentence } from "../document.ts";
import type { AboutFact, MentionFact, Referent } from "../facts.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { Span } from "../span.ts";

/** A quote, and the article that it stands in. */
export interface AboutInput {
  readonly quotation: Pick<Quotation, "start" | "end" | "parts" | "marked" | "kind" | "cue" | "speaker">;
  /** Index of the speaker among the referents; null where it is not known. */
  readonly speaker: number | null;
  readonly document: Document;
  readonly referents: readonly Referent[];
  /** In the order of their start. */
  readonly mentions: readonly MentionFact[];
}

/** An {@link AboutFact} whose text is not cut out yet. */
export type Aboutness = Omit<AboutFact, "text">;

/** Index of the first token that ends after an offset. */
export function tokenAt({ tokens }: Document, offset: number): number {
  return firstWhere(tokens, ({ end }) => end > offset);
}

/** The sentence at an offset, or the next one. */
export function sentenceAt({ sentences }: Document, offset: number): Sentence | undefined {
  return sentences[firstWhere(sentences, ({ end }) => end > offset)];
}

/** The mentions that begin in a stretch of the text; an article may have thousands, so they are not all looked at. */
export function mentionsIn({ mentions }: AboutInput, { start, end }: Span): readonly MentionFact[] {
  return mentions.slice(
    firstWhere(mentions, (mention) => mention.start >= start),
    firstWhere(mentions, (mention) => mention.start >= end),
  );
}

/** The mentions in the words that are the speaker's. */
export function mentionsInside(input: AboutInput): readonly MentionFact[] {
  return input.quotation.parts.flatMap((part) => mentionsIn(input, part).filter(({ end }) => end <= part.end));
}

/** Index of the first element of a list, ordered by what `is` asks, for which it holds. */
function firstWhere<Element>(list: readonly Element[], is: (element: Element) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(list[middle] as Element)) high = middle;
    else low = middle + 1;
  }
  return low;
}
