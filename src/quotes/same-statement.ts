import { bandsOf } from "../shared/min-hash.ts";
import type { Polarity } from "./quote.ts";
import { type StatementWord, statementWords } from "./statement-words.ts";

/** Wordings that share four of five content words have two bands in common in 99 of 100 cases. */
const banding = { bands: 10, rows: 2 };

/**
 * MinHash bands of which wordings of one statement share at least two. They include the speaker, so that not every
 * "no comment" is a candidate for every other, and the polarity: a denied statement never equals an asserted one.
 */
export function statementBands(speaker: string | null, text: string, polarity: Polarity): number[] {
  if (speaker === null) return [];
  const whose = polarity === "ASSERTED" ? speaker : `${speaker} ${polarity}`;
  const words = new Set(contentOf(statementWords(text)).map(({ form }) => form));
  return bandsOf(
    [...words].map((word) => `${whose} ${word}`),
    banding,
  );
}

/** One content word in this many may be missing or have another ending. */
const wordsForOneChange = 7;
/** After this many words in common a statement may be cut anywhere; after fewer, only before function words. */
const certainHead = 8;
const leastHead = 5;
/** Alignment is quadratic in the length: longer statements are compared word by word. */
const maxAligned = 400;

/**
 * True if two wordings by one speaker are the same statement: the same words in the same order, except for articles,
 * auxiliaries, spelling, insertions in brackets, one content word in seven that is missing or has another ending, and an end
 * that one of them omits. Numbers, negations and names must be equal.
 */
export function isSameStatement(one: string, other: string): boolean {
  return wordingOf(one)(other);
}

/** The same for comparing one wording with many. */
export function wordingOf(one: string): (other: string) => boolean {
  const words = contentOf(statementWords(one));
  return (other) => areSame(words, contentOf(statementWords(other)));
}

function areSame(a: readonly StatementWord[], b: readonly StatementWord[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length === 0) return false;
  if (shorter.length > maxAligned) return shorter.every(({ form }, at) => form === longer[at]?.form);
  const { shared, changedShort, changedLong, tail } = compare(shorter, longer);
  const changed = [...changedShort, ...changedLong];
  if (changed.some(({ role }) => role !== "CONTENT")) return false;
  // A different word in its place makes another statement: "support", "oppose".
  if (!changedShort.every((word) => changedLong.some((partner) => haveOneStem(word.form, partner.form)))) return false;
  // A word with another ending is missing on both sides but counts as one change.
  const changes = Math.max(changedShort.length, changedLong.length);
  if (changes > Math.floor((shared + changes) / wordsForOneChange)) return false;
  if (tail.length === 0) return true;
  if (shared < leastHead || tail.length > shared * 2) return false;
  return shared >= certainHead || tail.every(({ role }) => role === "CONTENT");
}

const maxEnding = 3;

function haveOneStem(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared >= 4 && Math.max(one.length, other.length) - shared <= maxEnding;
}

function contentOf(words: readonly StatementWord[]): readonly StatementWord[] {
  const content = words.filter(({ role }) => role !== "FUNCTION");
  // "I am who I am" consists of function words only.
  return content.length > 0 ? content : words;
}

interface Comparison {
  /** The number of words that both have in the same order. */
  readonly shared: number;
  readonly changedShort: readonly StatementWord[];
  /** Words only in the longer one, before its tail. */
  readonly changedLong: readonly StatementWord[];
  /** The words of the longer one after the last shared word. */
  readonly tail: readonly StatementWord[];
}

/** The longest common subsequence of two lists of words, and the words that are not in it. */
function compare(shorter: readonly StatementWord[], longer: readonly StatementWord[]): Comparison {
  const [a, b] = [shorter, longer.slice(0, 2 * maxAligned)];
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i * width + j] =
        a[i]?.form === b[j]?.form
          ? (length[(i + 1) * width + j + 1] as number) + 1
          : Math.max(length[(i + 1) * width + j] as number, length[i * width + j + 1] as number);
    }
  }
  const changedShort: StatementWord[] = [];
  const changedLong: StatementWord[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length && (length[i * width + j] as number) > 0) {
    const [x, y] = [a[i] as StatementWord, b[j] as StatementWord];
    if (x.form === y.form) [i, j] = [i + 1, j + 1];
    else if ((length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number)) {
      changedShort.push(x);
      i += 1;
    } else {
      changedLong.push(y);
      j += 1;
    }
  }
  // Words of the shorter one after the last shared word are matched with as many of the longer one.
  const left = a.slice(i);
  changedShort.push(...left);
  changedLong.push(...b.slice(j, j + left.length));
  const tail = [...b.slice(j + left.length), ...longer.slice(b.length)];
  return { shared: length[0] as number, changedShort, changedLong, tail };
}
