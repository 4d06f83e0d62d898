import type { Document } from "../document.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import type { Found } from "./names-inside.ts";
import { nameWords } from "./read-name.ts";

/** Gives both of "Ada and Bo Holm" their family name. */
export function withSharedSurnames({ tokens }: Document, found: readonly Found[]): readonly Found[] {
  const byFirst = new Map<number, Found>();
  const families = new Set<string>();
  for (const one of found) {
    if (one.phrase !== null && !byFirst.has(one.span.first)) byFirst.set(one.span.first, one);
    if (one.reading.words.length > 1) families.add(one.reading.words.at(-1) ?? "");
  }
  return found.map((one) => {
    const { words, name, kind } = one.reading;
    const [given = ""] = words;
    if (one.phrase === null || name === null || words.length !== 1 || !isGivenName(given)) return one;
    if ((kind !== null && kind !== "PERSON") || families.has(given)) return one;
    const other = tokens[one.span.last]?.lower === "and" ? byFirst.get(one.span.last + 1) : undefined;
    const family = other === undefined ? null : familyOf(other);
    if (family === null) return one;
    return {
      ...one,
      reading: {
        ...one.reading,
        name: `${name} ${family}`,
        words: [given, ...nameWords(family)],
        kind: "PERSON",
        gender: genderOf(given),
      },
    };
  });
}

function isGivenName(word: string): boolean {
  return givenNameGender(word) !== null;
}

function genderOf(given: string): "MALE" | "FEMALE" | null {
  const gender = givenNameGender(given);
  return gender === "EITHER" ? null : gender;
}

/** "Holm" of "Bo Holm": what follows the given name of somebody without a title. */
function familyOf({ phrase, reading: { name, words, kind, description } }: Found): string | null {
  if (phrase === null || name === null || words.length < 2 || words.length > 3 || description !== "") return null;
  if (kind !== null && kind !== "PERSON") return null;
  // No list has every given name: beside one that is known, another word before a family name is one.
  if (!isGivenName(words[0] ?? "") && words.length !== 2) return null;
  return name.split(" ").slice(1).join(" ");
}
