import type { Document } from "../document.ts";

/** How an article writes its words, which tells whether a capital at the start of a sentence makes a name. */
export interface Usage {
  /** Words that stand somewhere without a capital. */
  readonly common: ReadonlySet<string>;
  /** Words, in lower case, that stand somewhere inside a sentence with a capital. */
  readonly named: ReadonlySet<string>;
}

/** Reads the words of all sentences once. */
export function usageOf({ tokens, sentences }: Document): Usage {
  const common = new Set<string>();
  const named = new Set<string>();
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at += 1) {
      const token = tokens[at];
      if (token === undefined) continue;
      if (/^\p{Ll}/u.test(token.text)) common.add(token.text);
      else if (at > first && token.pos === "PROPN" && /^\p{L}/u.test(tokens[at - 1]?.text ?? ""))
        named.add(token.lower);
    }
  }
  return { common, named };
}
