import { isCapital } from "../noun-phrases/capital.ts";
import type { Token } from "../tokens.ts";
import type { Lookup } from "./lookup.ts";

const maxWords = 3;

/** Slugs of the countries that words of a phrase name: "Russian", "South Korean", "New Zealand". */
export function countriesIn(tokens: readonly Token[], first: number, last: number, lookup: Lookup): readonly string[] {
  const found = new Set<string>();
  let at = first;
  while (at < last) {
    if (!isCapital(tokens[at]?.text ?? "")) at += 1;
    else {
      let length = Math.min(maxWords, last - at);
      let slug: string | null = null;
      for (; length > 0 && slug === null; length -= 1) slug = lookup.country(words(tokens, at, at + length));
      if (slug !== null) found.add(slug);
      at += slug === null ? 1 : length + 1;
    }
  }
  return [...found];
}

function words(tokens: readonly Token[], first: number, last: number): string {
  let text = tokens[first]?.text ?? "";
  for (let at = first + 1; at < last; at += 1) text += ` ${tokens[at]?.text ?? ""}`;
  return text;
}
