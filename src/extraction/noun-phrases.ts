import type { Document } from "./document.ts";
import { phrasesIn } from "./noun-phrases/chunk.ts";
import { shapesOf } from "./noun-phrases/shapes.ts";
import { usageOf } from "./noun-phrases/usage.ts";
import type { Span } from "./span.ts";

/** A noun with what belongs to it on the left, a name with its titles, or a pronoun. Indexes are into the tokens. */
export interface NounPhrase extends Span {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** The token that says what it is: "leader" in "the Russian leader", "Noorzai" in "Ambassador Hamid Noorzai". */
  readonly head: number;
  readonly form: "NAME" | "DESCRIPTION" | "PRONOUN";
  /** "Malaysia" in "Malaysia's Prime Minister", "his" in "his Russian counterpart". */
  readonly possessor: boolean;
}

/** The base noun phrases of a document in order of their start; of two that start together the longer comes first. */
export function nounPhrases(document: Document): readonly NounPhrase[] {
  const usage = usageOf(document);
  return document.sentences.flatMap((sentence) =>
    phrasesIn(document.tokens, shapesOf(document, sentence, usage), sentence.first, usage.families),
  );
}
