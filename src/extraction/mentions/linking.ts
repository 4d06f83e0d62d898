import type { ArticleContext } from "../context.ts";
import type { CandidateFact, ReferentKind } from "../facts.ts";
import type { Knowledge, KnownEntity } from "../knowledge.ts";
import { evidenceFrom } from "../linking/article-evidence.ts";
import { chosenOf } from "../linking/chosen.ts";
import { describes } from "../linking/holders.ts";
import { linkCluster } from "../linking/link-cluster.ts";
import type { Cluster } from "../coreference/clusters.ts";
import type { WhenOf } from "./dated-offices.ts";
import type { Lookup } from "./lookup.ts";
import type { Mention } from "./mention.ts";

/** What the knowledge base says of the clusters of one article. */
export interface ArticleLinking {
  candidatesOf(cluster: Cluster, kind: ReferentKind | null): readonly CandidateFact[];
  entityOf(cluster: Cluster): KnownEntity | null;
  describes(description: string, entity: KnownEntity, on: string | null): string | null;
  isCountry(name: string): boolean;
  isDemonym(name: string): boolean;
}

export function makeLinking(
  mentions: readonly Mention[],
  knowledge: Knowledge,
  lookup: Lookup,
  { publishedAt }: ArticleContext,
  whenOf: WhenOf,
): ArticleLinking {
  // The same names are asked for in every step.
  const base: Knowledge = {
    named: (name) => lookup.named(name),
    kindsOpening: (word) => knowledge.kindsOpening(word),
    bySlug: (slug) => knowledge.bySlug(slug),
    holdersAt: (slug) => knowledge.holdersAt(slug),
  };
  const on = publishedAt === null ? null : publishedAt.slice(0, 10);
  const countries = new Set<string>();
  for (const { kind, name } of mentions) {
    const slug = kind === "COUNTRY" && name !== null ? lookup.country(name) : null;
    if (slug !== null) countries.add(slug);
  }
  const evidence = evidenceFrom(mentions, base.named);
  // While an article is read a cluster is asked for again and again; only a new name or description changes the answer.
  const known = new WeakMap<Cluster, { readonly size: number; readonly entity: KnownEntity | null }>();
  const candidatesOf = (cluster: Cluster, kind: ReferentKind | null) => {
    const names = namesOf(cluster);
    const described = cluster.mentions.filter(({ description, kind: own }) => description !== "" && own !== "OTHER");
    // An office of another year tells who is meant only where no name does.
    const [when = null] = names.length > 0 ? [] : described.map(whenOf);
    const own = described.filter((mention) => whenOf(mention) === when);
    const descriptions = [...new Set(own.map(({ description }) => description))];
    if (names.length === 0 && descriptions.length === 0) return [];
    const found = linkCluster({ names, kind, descriptions }, base, { on: when ?? on, countries, evidence });
    return isPaper(names, kind) ? found.filter(({ entity }) => entity.kind !== "COUNTRY") : found;
  };
  // "The Australian reports": called after a people, and not their country.
  const isPaper = (names: readonly string[], kind: ReferentKind | null) =>
    kind === "ORGANIZATION" && names.length > 0 && names.every((name) => lookup.isDemonym(name));
  return {
    candidatesOf,
    entityOf(cluster) {
      const before = known.get(cluster);
      if (before !== undefined && before.size === cluster.names.length) return before.entity;
      const entity = cluster.names.length === 0 ? null : chosenOf(candidatesOf(cluster, cluster.kind));
      known.set(cluster, { size: cluster.names.length, entity });
      return entity;
    },
    isDemonym: (name) => lookup.isDemonym(name),
    isCountry: (name) => lookup.country(name) !== null,
    describes: (description, entity, at) => describes(description, entity, base, at ?? on),
  };
}

/** The different names of a cluster, fullest first. */
export function namesOf({ names }: Cluster): string[] {
  const unique = [...new Set(names.flatMap(({ name }) => (name === null ? [] : [name])))];
  return unique.sort((a, b) => b.split(/\s/).length - a.split(/\s/).length || b.length - a.length);
}
