import type { ArticleState } from "./article-state.ts";
import type { Cluster } from "./clusters.ts";
import type { Mention } from "./mention.ts";

/** Whether the words mean the holder of the same office elsewhere: "his Russian counterpart". */
export function isCounterpart({ form, noun, article }: Mention): boolean {
  return form === "DESCRIPTION" && noun === "counterpart" && article === "POSSESSED";
}

/** Whom "his Russian counterpart" means of those whom the article names anywhere; null unless one fits best. */
export function resolveCounterpart(state: ArticleState, mention: Mention): Cluster | null {
  const possessor = possessorOf(state, mention);
  const country = /(?:^|\s)(\p{Lu}.*) counterpart$/u.exec(mention.description)?.[1]?.replace(/^.*['’]s? /u, "");
  if (possessor === null || country === undefined || mention.countries.length === 0) return null;
  const fits = state.clusters.all().flatMap((cluster) => {
    const fit = cluster === possessor ? 0 : fitOf(state, cluster, possessor, mention, country);
    return fit === 0 ? [] : [{ cluster, fit }];
  });
  const [best, next] = fits.toSorted((a, b) => b.fit - a.fit);
  return best === undefined || best.fit === next?.fit ? null : best.cluster;
}

/** 2 where the article itself gives both the same role, 1 where the knowledge base does. */
function fitOf(
  state: ArticleState,
  cluster: Cluster,
  possessor: Cluster,
  mention: Mention,
  country: string,
): 0 | 1 | 2 {
  if (cluster.kind !== "PERSON" || cluster.names.length === 0) return 0;
  const entity = state.entityOf(cluster);
  if (!mention.countries.some((slug) => cluster.countries.has(slug) || entity?.country === slug)) return 0;
  if ([...possessor.roles].some((role) => cluster.roles.has(role))) return 2;
  const isDescribed = (role: string) => entity !== null && state.describes(`${country} ${role}`, entity, null) !== null;
  return [...possessor.roles].some(isDescribed) ? 1 : 0;
}

// The possessor starts where the phrase starts and so comes right after it.
function possessorOf({ mentions, clusters }: ArticleState, mention: Mention): Cluster | null {
  const possessor = mentions[mention.index + 1];
  return possessor !== undefined && possessor.start === mention.start && possessor.possessor
    ? clusters.of(possessor)
    : null;
}
