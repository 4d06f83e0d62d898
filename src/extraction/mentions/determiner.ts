import { wordSet } from "../lexicon/words.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Token } from "../tokens.ts";
import type { Reading } from "./mention.ts";

const possessive = wordSet("my your his her its our their");
const definite = wordSet("the this that these those both");
const indefinite = wordSet("a an another some any one several many two three every each no");
const several =
  wordSet(`these those several many some few both two three four five six seven eight nine ten dozens hundreds
  thousands others most all`);

/** What stands before the noun. */
export function articleOf(tokens: readonly Token[], { first, last }: NounPhrase): Reading["article"] {
  for (let at = first + 1; at < last; at += 1) if (/^['’]s?$/u.test(tokens[at]?.text ?? "")) return "POSSESSED";
  const lower = tokens[first]?.lower ?? "";
  if (possessive.has(lower)) return "POSSESSED";
  if (definite.has(lower)) return "DEFINITE";
  return indefinite.has(lower) ? "INDEFINITE" : "NONE";
}

/** Checks whether a word from `first` to `last` (inclusive) says that several are meant. */
export function countsSeveral(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first, last + 1).some(({ lower }) => several.has(lower));
}

/** The token after a leading "the" or "a", which no name and no office includes. */
export function skipArticle(tokens: readonly Token[], first: number, last: number): number {
  return first < last - 1 && /^(?:the|a|an)$/.test(tokens[first]?.lower ?? "") ? first + 1 : first;
}
