import type { Document } from "../document.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import type { Token } from "../tokens.ts";
import { isCapital, isSmall } from "./capital.ts";
import { headlineCase } from "./name-words.ts";
import { opensCommonly } from "./opening-names.ts";

/** How an article writes its words, which tells whether a capital at the start of a sentence makes a name. */
export interface Usage {
  /** Words that stand somewhere without a capital. */
  readonly common: ReadonlySet<string>;
  /** Words, in lower case, that stand somewhere in prose as (part of) a name. */
  readonly named: ReadonlySet<string>;
  /** Words, in lower case, that stand somewhere with a capital, and neither a possessive mark nor a capital behind. */
  readonly plain: ReadonlySet<string>;
  /** Words, in lower case, that stand somewhere after a given name: "Karl Dean". */
  readonly families: ReadonlySet<string>;
  /** The first tokens of sentences that are written as headlines. */
  readonly headlines: ReadonlySet<number>;
  /** True if nearly everything is written as a headline, so that capitals are all that tells. */
  readonly isAllHeadlines: boolean;
}

/** Reads the words of all sentences once. In headlines capitals tell nothing. */
export function usageOf({ tokens, sentences }: Document): Usage {
  const common = new Set<string>();
  const named = new Set<string>();
  const plain = new Set<string>();
  const families = new Set<string>();
  const headlines = new Set<number>();
  for (const { first, last } of sentences) {
    if (headlineCase(tokens, first, last)) {
      headlines.add(first);
      continue;
    }
    for (let at = first; at < last; at += 1) {
      const token = tokens[at];
      if (token === undefined) continue;
      if (isSmall(token.text)) common.add(token.text);
      else if (isPartOfName(tokens, at, first)) named.add(token.lower);
      if (isWord(token) && !isWord(tokens[at + 1]) && !/^['’]s$/u.test(tokens[at + 1]?.text ?? ""))
        plain.add(token.lower);
      if (
        at > first &&
        isWord(token) &&
        isWord(tokens[at - 1]) &&
        givenNameGender(tokens[at - 1]?.lower ?? "") !== null
      )
        families.add(token.lower);
    }
  }
  return { common, named, plain, families, headlines, isAllHeadlines: headlines.size === sentences.length };
}

function isPartOfName(tokens: readonly Token[], at: number, first: number): boolean {
  const { pos, lower, text } = tokens[at] as Token;
  const before = tokens[at - 1];
  if (at > first && pos === "PROPN" && /^\p{L}/u.test(before?.text ?? "")) return true;
  // "Sung Park", "Moon Hye-jin": whatever the word is by itself
  if (!/^\p{Lu}\p{Ll}/u.test(text) || !/^(?:NOUN|VERB|ADJ|PROPN|AUX)$/.test(pos) || opensCommonly(lower)) return false;
  const follows = at > first && isWord(before) && before?.pos !== "DET";
  return follows || (at === first && isWord(tokens[at + 1]) && pos !== "VERB" && tokens[at + 1]?.pos === "PROPN");
}

function isWord(token: Token | undefined): boolean {
  return token !== undefined && isCapital(token.text) && /^\p{Lu}\p{Ll}/u.test(token.text);
}
