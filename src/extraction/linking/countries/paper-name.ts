import type { Token } from "../../tokens.ts";

/**
 * Whether "The Australian" is a paper and no Australian: its article keeps the capital inside a sentence ("told The
 * Australian"), and a paper reports. `first` is the article's token, `last` is exclusive.
 */
export function isPaperName(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first]?.text !== "The") return false;
  const [before, verb, next] = [tokens[first - 1], tokens[last], tokens[last + 1]];
  if (verb !== undefined && /^(?:ADJ|PROPN)$/.test(verb.pos)) return false;
  if (/^report(?:s|ed)$/.test(verb?.lower ?? "")) return !/^(?:to|for|on|in|at)$/.test(next?.lower ?? "");
  return before !== undefined && verb?.pos !== "NOUN" && /^\p{Ll}+$/u.test(before.text);
}
