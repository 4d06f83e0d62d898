import type { Apposition } from "../apposition.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Cluster, Clusters } from "./clusters.ts";

/** Which mention explains which: "Karim Basuki, spokesman for the military". */
export interface Partners {
  /** The mention before that means the same as this one, if nothing speaks against it. */
  before(mention: Mention): Mention | null;
  /** The name that explains a description: "The opposition leader, Sitiveni Rabuka". */
  nameOf(description: Mention): Mention | null;
}

export function partnersOf(
  appositions: readonly Apposition[],
  mentionOf: (phrase: NounPhrase) => Mention | null,
): Partners {
  const before = new Map<Mention, Mention>();
  const names = new Map<Mention, Mention>();
  for (const { first, second } of appositions) {
    const [a, b] = [mentionOf(first), mentionOf(second)];
    if (a === null || b === null) continue;
    before.set(b, a);
    if (b.form === "NAME") names.set(a, b);
  }
  return { before: (mention) => before.get(mention) ?? null, nameOf: (mention) => names.get(mention) ?? null };
}

export function fitsPartner(clusters: Clusters, mention: Mention, other: Mention): boolean {
  const cluster = clusters.of(other);
  if (cluster === null) return false;
  if (mention.number === "MANY" || cluster.number === "MANY") return false;
  if (mention.gender !== null && cluster.gender !== null && mention.gender !== cluster.gender) return false;
  if (isSomebodyElse(mention, cluster)) return false;
  const kinds = [mention.kind, cluster.kind].filter((kind) => kind !== null && kind !== "OTHER");
  return new Set(kinds).size < 2;
}

/** "Benedict Fonseka" is not Greg Howarth: two full names of people that share no family name. */
export function isSomebodyElse({ form, words, kind }: Mention, { names }: Cluster): boolean {
  if (form !== "NAME" || words.length < 2 || (kind !== "PERSON" && kind !== null)) return false;
  let hasFull = false;
  for (const name of names) {
    if (name.words.length < 2) continue;
    if (name.words.some((word) => words.includes(word))) return false;
    hasFull = true;
  }
  return hasFull;
}
