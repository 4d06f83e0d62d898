import { bandsOf } from "../shared/min-hash.ts";

const shingleLength = 4;
/** Copies with half of their word sequences in common are found in 19 of 20 cases, unrelated texts hardly ever. */
const banding = { bands: 10, rows: 2 };
/** Shorter texts resemble each other without being copies, such as weather reports and exchange rates. */
const leastShingles = 40;

/** MinHash bands of which copies of one text share at least one; empty for a text that is too short. */
export function articleSketch(body: string): number[] {
  const shingles = shinglesOf(body);
  return shingles.size < leastShingles ? [] : bandsOf(shingles, banding);
}

/**
 * True if one text is a copy of the other, perhaps cut or with a few words changed: the longer one has most of the word
 * sequences of the shorter one. Two reports that quote the same statement are no copies.
 */
export function isCopy(one: string, other: string): boolean {
  return copiesOf(one)(other);
}

/** The same for comparing one text with many. */
export function copiesOf(one: string): (other: string) => boolean {
  const shingles = shinglesOf(one);
  return (other) => haveMostInCommon(shingles, shinglesOf(other));
}

function haveMostInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  if (fewer.size < leastShingles) return false;
  let shared = 0;
  for (const shingle of fewer) if (more.has(shingle)) shared += 1;
  return shared >= 0.6 * fewer.size;
}

/** Every sequence of four words, without case and punctuation. */
function shinglesOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + shingleLength <= words.length; at += 1) {
    shingles.add(words.slice(at, at + shingleLength).join(" "));
  }
  return shingles;
}
