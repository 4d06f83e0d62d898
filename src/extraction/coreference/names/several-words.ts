import { legalForms } from "../../lexicon/organizations.ts";
import type { Mention } from "../../mentions/mention.ts";
import type { ArticleState } from "../article-state.ts";
import { type Cluster, isSpelled } from "../clusters.ts";
import type { Candidate } from "../decision.ts";
import { type EvidenceName, weigh } from "../evidence.ts";
import { fits } from "./name-fit.ts";
import { initialsOf, type NameEntry, type NameIndex } from "./name-index.ts";
import type { NamesSoFar } from "./names-so-far.ts";
import { partOf } from "./person-names.ts";
import { isSameName } from "./same-name.ts";
import { distance } from "./spelling.ts";

/** Whom or what a name of several words may repeat or complete. */
export function severalWords({ state, index, roster }: NamesSoFar, mention: Mention): readonly Candidate[] {
  const { words } = mention;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const candidates: Candidate[] = [];
  const seen = new Set<Cluster>();
  const add = (entries: readonly NameEntry[], name: EvidenceName) => {
    for (const { mention: other } of entries) {
      const cluster = state.clusters.of(other);
      if (cluster === null || seen.has(cluster) || !fits(cluster, mention)) continue;
      seen.add(cluster);
      const told: EvidenceName[] = candidates.length === 0 ? [name, "nearestBefore"] : [name];
      candidates.push({ cluster, evidence: told, score: weigh(told) });
    }
  };
  add(index.same(words), "sameName");
  const sharing = [...index.withWord(last), ...index.withWord(first)];
  add(
    sharing.filter((entry) => isSameName(entry, mention)),
    "longerName",
  );
  if (candidates.length === 0 && mention.kind !== "PERSON") {
    add(shorterBody(index, mention), "shorterName");
    add(
      index.same([initialsOf(mention)]).filter(({ mention: { name } }) => /^\p{Lu}{3,6}$/u.test(name ?? "")),
      "initials",
    );
  }
  if (candidates.length > 0 || (mention.kind !== "PERSON" && mention.kind !== null)) return candidates;
  // "Suharto" or "Lee" first, the full name after it
  for (const word of new Set([last, first])) {
    const part = partOf(words, word);
    if (part === null || roster.bearers(word) > 1) continue;
    const bare = index.same([word]).filter((entry) => isOnlyCalled(state, entry, part === "FAMILY", mention));
    add(bare, "fullNameLater");
  }
  return candidates;
}

/** "The BBC" before "BBC News", "Norvex" before "Norvex Inc." */
function shorterBody(index: NameIndex, { words: [word = "", ...more] }: Mention): readonly NameEntry[] {
  return more.every((other) => legalForms.has(other) || other === "news") ? index.same([word]) : [];
}

/** A person with no fuller name than this so far. */
function isOnlyCalled(state: ArticleState, { mention }: NameEntry, isFamily: boolean, full: Mention): boolean {
  const cluster = state.clusters.of(mention);
  if (cluster === null || isSpelled(cluster, ({ words }) => words.length !== 1)) return false;
  if (cluster.kind === "PERSON") return true;
  return cluster.kind === null && isFamily && full.kind === "PERSON" && mention.article === "NONE" && mention.speaks;
}

/** "IGC" after "International Grain Council" */
export function byInitials({ state, index }: NamesSoFar, mention: Mention): readonly Candidate[] {
  const letters = (mention.name ?? "").replace(/\./g, "");
  if (!/^\p{Lu}[\p{L}]{1,7}$/u.test(letters) || !/\p{Lu}.*\p{Lu}/u.test(letters)) return [];
  return nearest(state, index.withInitials(letters.toLowerCase()), mention, "initials");
}

/** "Ms Kostelman" for Lydia Kestelmann: one or two letters apart, with a form of address or a title. */
export function bySpelling({ state, index }: NamesSoFar, mention: Mention): readonly Candidate[] {
  if (mention.description === "" || mention.words.length !== 1 || mention.kind !== "PERSON") return [];
  const [word = ""] = mention.words;
  if (word.length < 5) return [];
  const near = index.recent().filter(({ words, mention: { kind } }) => {
    const other = words.at(-1) ?? "";
    const isNear = other[0] === word[0] && distance(word, other) <= (word.length > 7 ? 2 : 1);
    return isNear && words.length > 1 && (kind === "PERSON" || kind === null);
  });
  return nearest(state, near, mention, "otherSpelling");
}

function nearest(
  { clusters }: ArticleState,
  entries: readonly NameEntry[],
  mention: Mention,
  name: EvidenceName,
): readonly Candidate[] {
  for (const { mention: other } of entries) {
    const cluster = clusters.of(other);
    if (cluster !== null && fits(cluster, mention)) return [{ cluster, evidence: [name], score: weigh([name]) }];
  }
  return [];
}
