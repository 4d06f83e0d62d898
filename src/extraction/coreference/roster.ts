import type { Mention } from "../mentions/mention.ts";
import { partOf } from "./names/person-names.ts";
import { spellingKey } from "./names/spelling.ts";

/** The full names that an article gives, known before any of them is resolved. */
export interface Roster {
  /** How many people bear this family or given name, as far as their full names tell. */
  bearers(word: string): number;
}

export function rosterOf(mentions: readonly Mention[]): Roster {
  const bearers = new Map<string, Set<string>>();
  for (const { words, kind, article } of mentions) {
    if (words.length < 2 || words.length > 5 || (kind !== "PERSON" && (kind !== null || article !== "NONE"))) continue;
    for (const word of new Set(words)) {
      const part = partOf(words, word);
      if (part === null || part === "MIDDLE") continue;
      const key = spellingKey(word);
      const others = bearers.get(key) ?? new Set<string>();
      // "John Smith" and "John A. Smith" are one.
      others.add(`${words[0]?.[0]} ${words.at(-1)}`);
      bearers.set(key, others);
    }
  }
  return { bearers: (word) => bearers.get(spellingKey(word))?.size ?? 0 };
}
