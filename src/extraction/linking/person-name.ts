import { fold } from "../../entity-resolution/fold.ts";
import { honorifics } from "./titles.ts";

/** A person's name without the titles before it. */
export interface PersonName {
  /** "Vladimir", "Putin" of "Russian President Vladimir Putin". */
  readonly words: readonly string[];
  /** What stood before it: "Russian President", or "". */
  readonly title: string;
}

/** Small words with which a family name may begin: "bin Salman", "van der Bellen". */
export const particles = /^(?:bin|ibn|ben|abu|al|el|de|da|di|do|dos|du|van|von|der|den|la|le)$/u;
const generation = /^(?:jr|sr|junior|senior|ii|iii|iv)$/iu;
const initial = /^\p{L}$/u;

const courtesies = /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|dr|herr|frau|monsieur|madame|señor|señora|shri|smt)$/iu;

/** Checks whether a title says nothing of its bearer: "Mr." */
export function isCourtesy(title: string): boolean {
  return courtesies.test(bare(title));
}

/** Cuts the titles off a name; `isPlace` tells words such as "Russian" or "US", which may stand among them. */
export function readPersonName(name: string, isPlace: (word: string) => boolean): PersonName {
  const words = name
    .replace(/(?:['’]s|(?<=s)['’])$/u, "")
    .split(/[\s,]+/u)
    .filter((word) => word !== "");
  let first = 0;
  while (first < words.length - 1 && isTitle(words[first] ?? "", isPlace)) first += 1;
  return { words: words.slice(first), title: words.slice(0, first).join(" ") };
}

function isTitle(word: string, isPlace: (word: string) => boolean): boolean {
  if (particles.test(word)) return false;
  return honorifics.has(fold(word)) || /^\p{Ll}/u.test(word) || isPlace(word);
}

/**
 * Ways in which the base may write a name that an article writes in full: "Donald J. Trump" without initials,
 * "Vladimir Vladimirovich Putin" by first and last name, "al-Assad" as "Assad". "Donald Trump Jr." is somebody else.
 */
export function shorterForms(words: readonly string[]): readonly string[] {
  const [only = ""] = words;
  if (words.length === 1) return /^al-/iu.test(only) ? [only.slice(3)] : [];
  if (words.length < 3 || words.some((word) => generation.test(bare(word)))) return [];
  const spelled = words.filter((word, at) => at === 0 || !initial.test(bare(word)));
  return [...new Set([spelled.join(" "), `${words[0]} ${words.at(-1)}`])];
}

const bare = (word: string) => word.replace(/\./gu, "");
