import type { Token } from "../tokens.ts";

/** A place between two words of a sentence: `at` is the index of the word after it. */
export interface TokenBoundary {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** The sentence, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  /** True if the sentence begins its paragraph. */
  readonly opens: boolean;
}

/** The word so far from the boundary, in its sentence: 0 is the one behind it, -1 the one before. */
export function word({ tokens, at, first, last }: TokenBoundary, offset: number): Token | undefined {
  const index = at + offset;
  return index >= first && index < last ? tokens[index] : undefined;
}
