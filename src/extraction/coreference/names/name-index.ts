import { isCapital } from "../../noun-phrases/capital.ts";
import type { Mention } from "../../mentions/mention.ts";
import { spellingKey } from "./spelling.ts";

/** A name as the article gave it last. */
export interface NameEntry {
  readonly words: readonly string[];
  readonly mention: Mention;
}

/** The names of an article so far, to find those that a further name may repeat. */
export interface NameIndex {
  add(mention: Mention): void;
  /** Those written the same, nearest first. */
  same(words: readonly string[]): readonly NameEntry[];
  /** Longer names that have the word, nearest first. */
  withWord(word: string): readonly NameEntry[];
  /** Names of several words whose initials are these letters, nearest first. */
  withInitials(letters: string): readonly NameEntry[];
  /** Names of several words that ended in much the same word, nearest first. */
  recent(): readonly NameEntry[];
  /** Checks whether more people bear a word than are kept. */
  isCrowded(word: string): boolean;
}

// Different names under one word: more than any article tells apart, and a bound for those that name sixty brothers.
const kept = 24;
// Spellings are compared with the names nearest before alone.
const nearest = 60;

export function makeNameIndex(): NameIndex {
  const byName = new Map<string, NameEntry[]>();
  const byWord = new Map<string, Map<string, NameEntry>>();
  const byInitials = new Map<string, Map<string, NameEntry>>();
  const crowded = new Set<string>();
  const recent: NameEntry[] = [];

  return {
    add(mention) {
      const { words } = mention;
      if (words.length === 0) return;
      const entry = { words, mention };
      const name = nameKey(words);
      const before = byName.get(name) ?? [];
      byName.set(name, [...before.slice(-(kept - 1)), entry]);
      if (words.length === 1) return;
      for (const word of new Set(words)) keep(byWord, spellingKey(word), name, entry);
      const initials = initialsOf(mention);
      if (initials.length > 1) keep(byInitials, initials, name, entry);
      recent.push(entry);
    },
    same: (words) => (byName.get(nameKey(words)) ?? []).toReversed(),
    withWord: (word) => nearestFirst(byWord.get(spellingKey(word))),
    withInitials: (letters) => nearestFirst(byInitials.get(letters)),
    recent: () => recent.slice(-nearest).toReversed(),
    isCrowded: (word) => crowded.has(spellingKey(word)),
  };

  function keep(index: Map<string, Map<string, NameEntry>>, key: string, name: string, entry: NameEntry): void {
    const names = index.get(key) ?? new Map<string, NameEntry>();
    index.set(key, names);
    // The last place of a name is the last in the map.
    names.delete(name);
    names.set(name, entry);
    if (names.size <= kept) return;
    const [oldest] = names.keys();
    if (oldest !== undefined) names.delete(oldest);
    if (index === byWord) crowded.add(key);
  }
}

function nearestFirst(names: ReadonlyMap<string, NameEntry> | undefined): readonly NameEntry[] {
  return names === undefined ? [] : [...names.values()].toReversed();
}

function nameKey(words: readonly string[]): string {
  return words.map((word) => spellingKey(word)).join(" ");
}

/** "igc" of "International Grain Council" */
export function initialsOf({ name }: Mention): string {
  return (name ?? "")
    .split(/[\s-]+/u)
    .filter((word) => isCapital(word))
    .map((word) => word[0]?.toLowerCase())
    .join("");
}
