import { companySuffixes } from "../../lexicon/organizations.ts";
import type { Mention } from "../../mentions/mention.ts";
import type { NameEntry } from "./name-index.ts";
import { generationOf, ownWords } from "./person-names.ts";
import { distance, spellingKey } from "./spelling.ts";

/** Checks whether two names of several words may be one: "Vladimir Vladimirovich Putin" and "Vladimir Putin". */
export function isSameName({ words: other, mention: { kind } }: NameEntry, mention: Mention): boolean {
  const isPerson = kind === "PERSON" || mention.kind === "PERSON";
  // "Donald Marsh Jr." and his father
  if (isPerson && generationOf(other) !== generationOf(mention.words)) return false;
  const [a, b] = [keys(isPerson ? ownWords(mention.words) : mention.words), keys(isPerson ? ownWords(other) : other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return isPerson && short.length === 1 && short[0] === long.at(-1) && long.length < 3;
  const isSuffix = short.every((word, at) => word === long[long.length - short.length + at]);
  const isPrefix = short.every((word, at) => word === long[at]);
  if (isSuffix) return true;
  if (!isPerson) return isPrefix && long.slice(short.length).every((word) => companySuffixes.has(word));
  return isSamePerson(short, long, isPrefix);
}

function isSamePerson(short: readonly string[], long: readonly string[], isPrefix: boolean): boolean {
  if (short.at(-1) !== long.at(-1)) return isPrefix && long.length - short.length === 1;
  const [first = "", second = ""] = [short[0], long[0]];
  return (
    first === second ||
    ((first.length === 1 || second.length === 1) && first[0] === second[0]) ||
    isNickname(first, second)
  );
}

function keys(words: readonly string[]): readonly string[] {
  return words.map((word) => spellingKey(word));
}

// "Alex" for "Alexander", "Dmitri" for "Dmitry"
function isNickname(a: string, b: string): boolean {
  return (
    (a.length > 2 && b.startsWith(a)) || (b.length > 2 && a.startsWith(b)) || (a.length > 4 && distance(a, b) <= 1)
  );
}
