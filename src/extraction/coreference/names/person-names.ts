import { generations, leadingFamilyNames } from "../../lexicon/family-names.ts";
import { givenNameGender } from "../../lexicon/given-names.ts";

/** The part of a full name that one word of it is. */
export type NamePart = "FAMILY" | "GIVEN" | "MIDDLE";

/** "jr" of "Donald Marsh Jr."; "" for most people. */
export function generationOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length > 1 && generations.has(last) ? last : "";
}

/** The words of a name without a generation behind and the seat of a peer: "Lord Baker of Dorking" is Baker. */
export function ownWords(words: readonly string[]): readonly string[] {
  const seat = words.indexOf("of");
  const own = seat > 0 ? words.slice(0, seat) : words;
  return generationOf(own) === "" ? own : own.slice(0, -1);
}

/** Which part of somebody's full name a word is; null for none. Each language puts the family name in its own place. */
export function partOf(name: readonly string[], word: string): NamePart | null {
  const words = ownWords(name);
  if (name.length < 2 || !words.includes(word)) return null;
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  if (word === last) return "FAMILY";
  if (word === first) return leadsWithFamily(words) ? "FAMILY" : "GIVEN";
  return "MIDDLE";
}

/** "Xi Jinping", "Nguyễn Văn Thắng", "Orbán Viktor": the family name comes first. */
function leadsWithFamily(words: readonly string[]): boolean {
  const [first = ""] = words;
  if (leadingFamilyNames.has(first)) return true;
  return givenNameGender(first) === null && givenNameGender(words.at(-1) ?? "") !== null;
}
