import type { ArticleState } from "./article-state.ts";
import type { Cluster } from "./clusters.ts";
import { decide, type Decision } from "./decision.ts";
import { type EvidenceName, weigh } from "./evidence.ts";
import type { Mention } from "../mentions/mention.ts";

/** Checks whether the words mean the holder of the same office elsewhere: "his Russian counterpart". */
export function isCounterpart({ form, noun, article }: Mention): boolean {
  return form === "DESCRIPTION" && noun === "counterpart" && article === "POSSESSED";
}

/** Whom "his Russian counterpart" means of those whom the article names anywhere; null unless one fits best. */
export function resolveCounterpart(state: ArticleState, mention: Mention): Decision | null {
  const possessor = possessorOf(state, mention);
  const country = /(?:^|\s)(\p{Lu}.*) counterpart$/u.exec(mention.description)?.[1]?.replace(/^.*['’]s? /u, "");
  if (possessor === null || country === undefined || mention.countries.length === 0) return null;
  const candidates = state.clusters.all().flatMap((cluster) => {
    const fit = cluster === possessor ? null : fitOf(state, cluster, possessor, mention, country);
    return fit === null ? [] : [{ cluster, evidence: [fit], score: weigh([fit]) }];
  });
  return decide(candidates, clearly);
}

const clearly = { least: 1, lead: 0.5 };

/** The article itself gives both the same role, or the knowledge base does. */
function fitOf(
  state: ArticleState,
  cluster: Cluster,
  possessor: Cluster,
  mention: Mention,
  country: string,
): EvidenceName | null {
  if (cluster.kind !== "PERSON" || cluster.names.length === 0) return null;
  const entity = state.entityOf(cluster);
  if (!mention.countries.some((slug) => cluster.countries.has(slug) || entity?.country === slug)) return null;
  if ([...possessor.roles].some((role) => cluster.roles.has(role))) return "counterpart";
  const isDescribed = (role: string) => entity !== null && state.describes(`${country} ${role}`, entity, null) !== null;
  return [...possessor.roles].some(isDescribed) ? "counterpartKnown" : null;
}

// The possessor starts where the phrase starts and so comes right after it.
function possessorOf({ mentions, clusters }: ArticleState, mention: Mention): Cluster | null {
  const possessor = mentions[mention.index + 1];
  return possessor !== undefined && possessor.start === mention.start && possessor.possessor
    ? clusters.of(possessor)
    : null;
}
