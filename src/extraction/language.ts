import { franc } from "franc-min";
import { alphabets, functionWords } from "./language/function-words.ts";
import { sharedWords, sureWords, tags } from "./language/words.ts";

// Enough to tell; a long article costs no more than a short one.
const reach = 2000;
// Fewer letters tell nothing about a language in Latin script; other scripts say it at once.
const shortest = { latin: 60, other: 15 };

/** How many of a text's words must be small words of English, where at least so many different ones are. */
const english = { share: 0.25, different: 3 };
/** A language is told by its small words from this weight on, and when the next one has so much less. */
const evidence = { least: 1.5, lead: 1.15 };
/** With fewer small words than this a text is no English, whatever its letters look like. */
const leastEnglish = 0.08;
/** The share of words that may have letters of other alphabets, as names and quotations do. */
const maxForeign = 0.1;

const words = /[\p{L}\p{M}’'ʼ]+/gu;
const opensSentence = /(?:^|[.!?…]["”»]?\s)["“«„]?$/;
const openingReach = 5;
// "Joost de Graaf" is no Dutch.
const particles = /^(?:van|von|der|den|de|del|della|di|da|do|dos|la|le|el|al|bin|ibn|zu|ter|ten|y)$/;

/**
 * The language of a text as a BCP 47 tag; "und" where it is too short or mixed to tell. Languages are told by their
 * small words first: trigrams take short texts full of foreign names for something else, and close languages for each
 * other.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, reach);
  const all = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const small = all.filter((word) => sureWords.has(word) || sharedWords.has(word));
  const share = small.length / all.length;
  const isEnglish = share >= english.share && new Set(small).size >= english.different;
  const hasSure = small.some((word) => sureWords.has(word));
  if (isEnglish && hasSure) return "en";
  return bySmallWords(sample) ?? byTrigrams(sample, share, hasSure);
}

function bySmallWords(sample: string): string | null {
  const written = smallLetters(sample);
  const possible = languagesOf(written);
  const weights = new Map<string, number>();
  for (const word of written) {
    const having = possible.filter((tag) => functionWords.get(tag)?.has(word));
    for (const tag of having) weights.set(tag, (weights.get(tag) ?? 0) + 1 / having.length);
  }
  const [best, next] = [...weights].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < evidence.least) return null;
  return best[1] >= (next?.[1] ?? 0) * evidence.lead ? best[0] : null;
}

/** The words that are no names, as far as letters tell, nor particles in names. */
function smallLetters(sample: string): readonly string[] {
  const written = [...sample.matchAll(words)];
  return written.flatMap(({ index, 0: word }, at) => {
    const lower = word.toLowerCase();
    if (word !== lower && !opensSentence.test(sample.slice(Math.max(0, index - openingReach), index))) return [];
    return particles.test(lower) && /^\p{Lu}/u.test(written[at + 1]?.[0] ?? "") ? [] : [lower];
  });
}

/** The languages of the table that all but a few of the words can be. */
function languagesOf(written: readonly string[]): readonly string[] {
  return [...functionWords.keys()].filter((tag) => {
    const alphabet = alphabets[tag];
    if (alphabet === undefined) return true;
    const foreign = written.filter((word) => !alphabet.test(word)).length;
    return foreign <= written.length * maxForeign;
  });
}

function byTrigrams(sample: string, share: number, hasSure: boolean): string {
  const isLatin = /^[\P{L}\p{Script=Latin}]*$/u.test(sample.slice(0, 200));
  const tag = tags[franc(sample, { minLength: isLatin ? shortest.latin : shortest.other })] ?? "und";
  if (tag === "en") return share < leastEnglish ? "und" : tag;
  if (hasSure && share >= leastEnglish) return "und";
  // A text in a language of the table would have had some of its small words.
  const isUnlikely = functionWords.has(tag) && (isLatin || !languagesOf(smallLetters(sample)).includes(tag));
  return isUnlikely ? "und" : tag;
}
