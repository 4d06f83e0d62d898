import type { Token } from "../tokens.ts";

/** A place between two words of a sentence: `at` is the index of the word after it. */
export interface Joint {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** The sentence, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  /** Whether the sentence begins its paragraph. */
  readonly opens: boolean;
}

/** Tells what is missing at a joint; null where nothing seems to be. */
export type GapRule = (joint: Joint) => string | null;

/** The word so far from the joint, in its sentence: 0 is the one behind it, -1 the one before. */
export function word({ tokens, at, first, last }: Joint, offset: number): Token | undefined {
  const index = at + offset;
  return index >= first && index < last ? tokens[index] : undefined;
}

export function is(token: Token | undefined, pattern: RegExp): boolean {
  return token !== undefined && pattern.test(token.pos);
}

export function reads(token: Token | undefined, pattern: RegExp): boolean {
  return token !== undefined && pattern.test(token.lower);
}
