import type { Token } from "../tokens.ts";
import type { Shape } from "./shape.ts";

/** A name and how far it goes so far; `end` is the link that may carry it on ("of", "and", a comma). */
export interface Linked {
  readonly tokens: readonly Token[];
  readonly shape: (at: number) => Shape;
  readonly first: number;
  /** Where the name ended before any link, exclusive. */
  readonly last: number;
  readonly end: number;
}

/** Where the words of a name from a token on end. */
export function endOfRun({ shape }: Linked, from: number): number {
  let at = from;
  while (shape(at) === "NAME" || (at > from && joinsWords(shape, at))) at += 1;
  return at;
}

function joinsWords(shape: (at: number) => Shape, at: number): boolean {
  return (shape(at) === "HYPHEN" || shape(at) === "PARTICLE") && shape(at + 1) !== "NONE";
}
