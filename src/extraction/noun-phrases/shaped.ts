import type { Token } from "../tokens.ts";
import type { Shape } from "./shape.ts";

/** One sentence with the shapes of its tokens; outside it every shape is NONE. */
export interface Shaped {
  readonly tokens: readonly Token[];
  /** Index of its first token. */
  readonly offset: number;
  /** Exclusive. */
  readonly until: number;
  shape(at: number): Shape;
  /** Words that the article has after a given name. */
  readonly families: ReadonlySet<string>;
  /** The word in lower case; "" outside the text. */
  word(at: number): string;
}

/** A piece of a phrase: modifiers and nouns. `last` is exclusive. */
export interface Run {
  readonly last: number;
  readonly head: number;
}

export function shaped(
  tokens: readonly Token[],
  shapes: readonly Shape[],
  offset: number,
  families: ReadonlySet<string>,
): Shaped {
  return {
    tokens,
    offset,
    families,
    until: offset + shapes.length,
    shape: (at) => shapes[at - offset] ?? "NONE",
    word: (at) => tokens[at]?.lower ?? "",
  };
}
