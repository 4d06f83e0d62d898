import { franc } from "franc-min";
import { sharedWords, sureWords, tags } from "./language/words.ts";

// Enough to tell; a long article costs no more than a short one.
const reach = 2000;
// Fewer letters tell nothing about a language in Latin script; other scripts say it at once.
const shortest = { latin: 60, other: 15 };

/**
 * The language of a text as a BCP 47 tag; "und" where it is too short or mixed to tell. English is told by its small
 * words: trigrams take a short English text full of foreign names for something else.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, reach);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => sureWords.has(word) || sharedWords.has(word));
  const share = english.length / words.length;
  if (share >= 0.25 && new Set(english).size >= 3 && english.some((word) => sureWords.has(word))) return "en";
  const minLength = /^[\P{L}\p{Script=Latin}]*$/u.test(sample.slice(0, 200)) ? shortest.latin : shortest.other;
  const tag = tags[franc(sample, { minLength })] ?? "und";
  return tag === "en" && share < 0.08 ? "und" : tag;
}
