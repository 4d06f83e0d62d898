import { anyBody, bodySorts, business, media } from "../lexicon/descriptions.ts";
import { companySuffixes, organizationNouns } from "../lexicon/organizations.ts";
import type { Mention } from "../mentions/mention.ts";
import { type ArticleState, lookBack } from "./article-state.ts";
import type { Candidate } from "./decision.ts";
import type { Cluster } from "./clusters.ts";
import { type EvidenceName, weigh } from "./evidence.ts";

const reach = 200;
// Further than this a body is called by its name or its own noun.
const fewSentences = 4;

/** The organization that "the ministry" or "the company" means, the nearest that fits; null for none. */
export function describedBody(state: ArticleState, mention: Mention): Candidate | null {
  if (mention.article === "NONE" || mention.number === "MANY") return null;
  const seen = new Set<Cluster>();
  let general: Candidate | null = null;
  const body = lookBack(state, mention, reach, (before, cluster): Candidate | undefined => {
    if (seen.has(cluster)) return undefined;
    seen.add(cluster);
    if (!mayBeBody(state, cluster, mention)) return undefined;
    const fit = bodyFit(cluster, mention, mention.sentence - before.sentence);
    if (fit === null) return undefined;
    const candidate = { cluster, evidence: [fit], score: weigh([fit]) };
    if (fit !== "bodyAtAll") return candidate;
    general ??= candidate;
    return undefined;
  });
  return body ?? general;
}

function mayBeBody(state: ArticleState, cluster: Cluster, { countries }: Mention): boolean {
  const { kind, names } = cluster;
  if (names.length === 0 || kind === "PERSON" || kind === "COUNTRY" || kind === "PLACE") return false;
  if (countries.length === 0) return true;
  const own = state.entityOf(cluster)?.country ?? null;
  return countries.some((country) => cluster.countries.has(country) || own === country);
}

function bodyFit({ kind, spellings }: Cluster, mention: Mention, distance: number): EvidenceName | null {
  const noun = mention.noun ?? "";
  const names = [...spellings.values()];
  const words = names.flatMap((name) => name.words);
  if (words.includes(noun) || names.some(({ description }) => description.toLowerCase().split(" ").includes(noun)))
    return "bodyByNoun";
  // "the Dutch company", "the struggling company": said of one just named
  const isModified = mention.description.trim().includes(" ");
  if (isModified && mention.countries.length === 0) {
    const isNearBusiness = business.has(noun) && distance <= 1;
    if (distance > 2 || (bodySorts[noun] === undefined && !isNearBusiness)) return null;
  }
  return sortFit(kind, words, mention, distance);
}

function sortFit(
  kind: Cluster["kind"],
  words: readonly string[],
  mention: Mention,
  distance: number,
): EvidenceName | null {
  const noun = mention.noun ?? "";
  const name = words.join(" ");
  if (bodySorts[noun]?.test(name) === true) return "bodyBySort";
  if (kind !== "ORGANIZATION" || distance > fewSentences) return null;
  if (bodySorts["newspaper"]?.test(name) === true || media.test(name)) return null;
  if (business.has(noun) && isCompany(words, name)) return "bodyBySort";
  return anyBody.has(noun) && !mention.description.trim().includes(" ") ? "bodyAtAll" : null;
}

function isCompany(words: readonly string[], name: string): boolean {
  if (words.some((word) => companySuffixes.has(word))) return true;
  return !words.some((word) => organizationNouns.has(word)) && !authority.test(name);
}

const authority = /\b(?:un|eu|fbi|cia|who|nato|government|supreme|state|police|united nations|european)\b/;
