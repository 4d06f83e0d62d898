import { isCapital } from "../noun-phrases/capital.ts";
import type { Cluster } from "./clusters.ts";
import type { Mention } from "./mention.ts";
import { companySuffixes } from "../lexicon/organizations.ts";
import { kin } from "../lexicon/roles.ts";

/** The names of an article so far, to find whom a further name means. */
export interface NameIndex {
  add(mention: Mention, cluster: Cluster): void;
  find(mention: Mention): Cluster | null;
}

interface Entry {
  readonly words: readonly string[];
  readonly mention: Mention;
}

// Enough to choose from, and a bound for articles that name one man a thousand times.
const remembered = 12;
// Spellings are compared with the names nearest before alone.
const window = 60;

/** `clusterOf` follows merges. */
export function makeNameIndex(clusterOf: (mention: Mention) => Cluster | null): NameIndex {
  const byName = new Map<string, Entry[]>();
  const byWord = new Map<string, Entry[]>();
  const byInitials = new Map<string, Entry[]>();
  const recent: Entry[] = [];

  return {
    add(mention) {
      const { words } = mention;
      if (words.length === 0) return;
      const entry = { words, mention };
      push(byName, words.join(" "), entry);
      if (words.length > 1) {
        for (const word of new Set(words)) push(byWord, word, entry);
        const initials = initialsOf(mention);
        if (initials.length > 1) push(byInitials, initials, entry);
      }
      recent.push(entry);
    },
    find(mention) {
      const { words } = mention;
      if (words.length === 0) return null;
      return (
        (words.length === 1 ? bySingleWord(mention) : bySeveralWords(mention)) ??
        latest(byName.get(words.join(" ")), mention) ??
        byAcronym(mention) ??
        bySpelling(mention)
      );
    },
  };

  /** A surname goes to the last full name before it that bears it and fits. */
  function bySingleWord(mention: Mention): Cluster | null {
    const [word = ""] = mention.words;
    const full = (byWord.get(word) ?? []).filter(({ words, mention: { kind } }) =>
      kind === "PERSON" || kind === null
        ? words.at(-1) === word || words[0] === word || (words.length > 2 && words.includes(word))
        : words[0] === word && words.slice(1).every((other) => companySuffixes.has(other)),
    );
    if (mention.kind === "COUNTRY") return null;
    const wanted = full.filter(({ mention: { roles } }) => mention.roles.some((role) => roles.includes(role)));
    return (
      latest(
        wanted.filter(({ words }) => words.at(-1) === word || words[0] === word),
        mention,
      ) ??
      // After "Callow's niece Persephone Callow" a bare "Callow" is whom the article is about.
      latest(
        full.filter(({ mention: { roles } }) => !roles.some((role) => kin.has(role))),
        mention,
      ) ??
      latest(full, mention)
    );
  }

  function bySeveralWords(mention: Mention): Cluster | null {
    const { words } = mention;
    const lastWord = words.at(-1) ?? "";
    const firstWord = words[0] ?? "";
    const sharing = [...(byWord.get(lastWord) ?? []), ...(byWord.get(firstWord) ?? [])];
    const same = sharing.filter((entry) => isSameName(entry, mention));
    // "Suharto" or "Lee" first, the full name after it
    const single =
      mention.kind === "PERSON" || mention.kind === null
        ? [...(byName.get(lastWord) ?? []), ...(byName.get(firstWord) ?? [])].filter(
            ({ mention: { kind } }) => kind === "PERSON",
          )
        : [];
    return (
      latest(byName.get(words.join(" ")), mention) ??
      latest(same, mention) ??
      latest(
        single.filter((entry) => hasNoFullName(entry)),
        mention,
      )
    );
  }

  function hasNoFullName({ mention }: Entry): boolean {
    return clusterOf(mention)?.names.every(({ words }) => words.length === 1) ?? false;
  }

  function byAcronym(mention: Mention): Cluster | null {
    const letters = (mention.name ?? "").replace(/\./g, "");
    return /^\p{Lu}[\p{L}]{1,7}$/u.test(letters) && /\p{Lu}.*\p{Lu}/u.test(letters)
      ? latest(byInitials.get(letters.toLowerCase()), mention)
      : null;
  }

  /** "Ms Bauchtman" for Lydia Buchtmann: one or two letters apart, with a form of address or a title. */
  function bySpelling(mention: Mention): Cluster | null {
    if (mention.description === "" || mention.words.length !== 1 || mention.kind !== "PERSON") return null;
    const [word = ""] = mention.words;
    if (word.length < 5) return null;
    const near = recent.slice(-window).filter(({ words, mention: { kind } }) => {
      const other = words.at(-1) ?? "";
      return (
        (kind === "PERSON" || kind === null) &&
        words.length > 1 &&
        other[0] === word[0] &&
        distance(word, other) <= (word.length > 7 ? 2 : 1)
      );
    });
    return latest(near, mention);
  }

  function latest(entries: readonly Entry[] | undefined, mention: Mention): Cluster | null {
    const entry = entries?.findLast(({ mention: other }) => {
      const cluster = clusterOf(other);
      return cluster !== null && fits(cluster, mention);
    });
    return entry === undefined ? null : clusterOf(entry.mention);
  }
}

function fits({ kind, gender, number }: Cluster, mention: Mention): boolean {
  if (gender !== null && mention.gender !== null && gender !== mention.gender) return false;
  // "Austin" is a town by itself, but not after Lloyd Austin.
  if (!mention.isSure && kind === "PERSON") return number !== "MANY";
  if (
    kind !== null &&
    mention.kind !== null &&
    kind !== mention.kind &&
    (kind === "PERSON" || mention.kind === "PERSON")
  )
    return false;
  // "Washington" the town is not Washington the government.
  if (
    kind !== null &&
    mention.kind !== null &&
    kind !== mention.kind &&
    (kind === "COUNTRY" || mention.kind === "COUNTRY")
  )
    return false;
  return number === null || mention.number === null || number === mention.number || kind !== "PERSON";
}

function isSameName({ words: other, mention: { kind } }: Entry, mention: Mention): boolean {
  const { words } = mention;
  const [short, long] = words.length <= other.length ? [words, other] : [other, words];
  if (short.length < 2) return false;
  const isSuffix = short.every((word, at) => word === long[long.length - short.length + at]);
  const isPrefix = short.every((word, at) => word === long[at]);
  if (kind === "PERSON" || mention.kind === "PERSON") {
    if (isSuffix) return true;
    if (short.at(-1) !== long.at(-1)) return isPrefix && long.length - short.length === 1;
    const [a = "", b = ""] = [short[0], long[0]];
    return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]) || isNickname(a, b);
  }
  return isSuffix || (isPrefix && long.slice(short.length).every((word) => companySuffixes.has(word)));
}

// "Alex" for "Alexander", "Dmitri" for "Dmitry"
function isNickname(a: string, b: string): boolean {
  return (
    (a.length > 2 && b.startsWith(a)) || (b.length > 2 && a.startsWith(b)) || (a.length > 4 && distance(a, b) <= 1)
  );
}

function initialsOf({ name }: Mention): string {
  return (name ?? "")
    .split(/[\s-]+/u)
    .filter((word) => isCapital(word))
    .map((word) => word[0]?.toLowerCase())
    .join("");
}

/** How many letters differ, at most 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? 3, 3);
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else {
    entries.push(entry);
    if (entries.length > remembered) entries.shift();
  }
}
