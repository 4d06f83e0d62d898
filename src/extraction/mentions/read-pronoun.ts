import type { Reading } from "./mention.ts";

const blank = {
  name: null,
  words: [],
  description: "",
  roles: [],
  noun: null,
  countries: [],
  article: "NONE",
  isSure: true,
} as const;
const man: Reading = { ...blank, kind: "PERSON", gender: "MALE", number: "ONE" };
const woman: Reading = { ...blank, kind: "PERSON", gender: "FEMALE", number: "ONE" };
const thing: Reading = { ...blank, kind: null, gender: null, number: "ONE" };
const several: Reading = { ...blank, kind: null, gender: null, number: "MANY" };
const self: Reading = { ...blank, kind: "PERSON", gender: null, number: "ONE" };

/** Pronouns by what they say of whom they mean. */
const pronouns: Readonly<Record<string, Reading>> = {
  he: man,
  him: man,
  his: man,
  himself: man,
  she: woman,
  her: woman,
  hers: woman,
  herself: woman,
  it: thing,
  its: thing,
  itself: thing,
  they: several,
  them: several,
  their: several,
  theirs: several,
  themselves: several,
  i: self,
  me: self,
  my: self,
  mine: self,
  myself: self,
  "i'm": self,
  "i’m": self,
  "i've": self,
  "i’ve": self,
  "i'd": self,
  "i’d": self,
  "i'll": self,
  "i’ll": self,
  we: several,
  us: several,
  our: several,
  ours: several,
  ourselves: several,
  you: self,
  your: self,
  yours: self,
  yourself: self,
};

/** Which side of a talk a pronoun means. */
export function grammaticalPerson(lower: string): 1 | 2 | 3 {
  if (/^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$|^i['’]/.test(lower)) return 1;
  return lower.startsWith("you") ? 2 : 3;
}

/** Checks whether words are a personal pronoun alone. */
export function isPronoun(words: string): boolean {
  return words.toLowerCase() in pronouns;
}

export function pronounReading(lower: string): Reading {
  return pronouns[lower] ?? thing;
}
