import { anybody, offices, roleSynonyms, variations } from "../lexicon/descriptions.ts";
import type { Mention } from "../mentions/mention.ts";
import type { ArticleState } from "./article-state.ts";
import { type Cluster, isSpelled } from "./clusters.ts";
import type { EvidenceName } from "./evidence.ts";
import { sameOffice } from "./same-office.ts";

/** A description, somebody whom it may mean, and how they stand to each other. */
export interface DescribedPair {
  readonly cluster: Cluster;
  readonly mention: Mention;
  /** Sentences between them. */
  readonly distance: number;
  /** True if the candidate is what the last sentence is about. */
  readonly isTopic: boolean;
}

interface Rule {
  /** Checks whether the rule has the say about this pair; the first that does decides. */
  applies(pair: DescribedPair, state: ArticleState): boolean;
  /** What speaks for the candidate; null: it cannot be meant. */
  fit(pair: DescribedPair, state: ArticleState): EvidenceName | null;
}

const never = () => null;

/** From the surest to the weakest. */
const rules: readonly Rule[] = [
  // "the 52-year-old"
  { applies: ({ mention }) => ageIn(mention.description) !== null, fit: byAge },
  // "the Frenchman"
  { applies: ({ mention }) => roleOf(mention) === "national", fit: byNationality },
  // "the Italian striker", of one whose country nothing tells
  {
    applies: ({ mention, cluster, distance }, state) =>
      mention.countries.length > 0 && isUnplaced(cluster, state) && distance <= 2,
    fit: ({ mention, cluster }) => (sharesRole(cluster, mention) ? "unplacedRole" : null),
  },
  {
    applies: ({ mention, cluster }, state) => mention.countries.length > 0 && !sharesCountry(cluster, mention, state),
    fit: never,
  },
  // "the man"
  {
    applies: ({ mention }) => anybody.has(roleOf(mention)) || roleOf(mention) === "person",
    fit: ({ mention, cluster }) =>
      mention.article === "DEFINITE" && cluster.roles.has(roleOf(mention)) ? "sameRole" : null,
  },
  { applies: ({ mention }) => mention.article === "NONE", fit: never },
  // "the conservative said" straight after his last words
  {
    applies: ({ mention, cluster, distance, isTopic }) =>
      isVariation(mention, distance) && isTopic && cluster.names.length > 0 && !cluster.roles.has(roleOf(mention)),
    fit: () => "continues",
  },
  // "the then Russian President"
  {
    applies: ({ mention, cluster }, state) =>
      mention.countries.length > 0 && state.entityOf(cluster) !== null && state.whenOf(mention) !== null,
    fit: ({ mention, cluster }, state) =>
      holdsOffice(cluster, mention, state, state.whenOf(mention)) ? "holdsOffice" : null,
  },
  // "the Russian President"
  {
    applies: ({ mention, cluster }, state) =>
      mention.countries.length > 0 && holdsOffice(cluster, mention, state, null),
    fit: () => "holdsOffice",
  },
  {
    applies: ({ mention, cluster }) => cluster.roles.has(roleOf(mention)) && sameOffice(cluster, mention),
    fit: () => "sameRole",
  },
  // "the Labour leader": another name before the role that nobody here is known to have
  { applies: ({ mention }) => isOfOtherBody(mention), fit: never },
  // "the leader of the opposition" is not just any leader
  {
    applies: ({ mention }) =>
      mention.countries.length === 0 && (mention.wholeEnd > mention.end || ofSome.test(mention.description)),
    fit: never,
  },
  {
    applies: ({ mention, cluster }) => hasLikeRole(cluster, mention),
    fit: ({ mention, distance }) =>
      mention.countries.length > 0 ? "likeRoleOfCountry" : distance <= 4 ? "likeRole" : null,
  },
];

/** What makes a description mean somebody; null where nothing does. */
export function descriptionFit(state: ArticleState, pair: DescribedPair): EvidenceName | null {
  const { cluster, mention } = pair;
  if (!mayBePerson(cluster) || cluster.number === "MANY") return null;
  if (cluster.gender !== null && mention.gender !== null && cluster.gender !== mention.gender) return null;
  return rules.find((rule) => rule.applies(pair, state))?.fit(pair, state) ?? null;
}

const ofSome =
  /\b(?:opposition|rebel|party|union|deputy|youth|gang|religious|community|church|separatist|minority|spiritual|faction|protest|strike|militant|group|regional|provincial|local)\b/i;

const roleOf = ({ roles }: Mention): string => roles[0] ?? "";

function mayBePerson(cluster: Cluster): boolean {
  if (cluster.kind !== null) return cluster.kind === "PERSON";
  return isSpelled(cluster, ({ words, article }) => (words.length === 2 || words.length === 3) && article === "NONE");
}

function byAge({ cluster, mention, distance }: DescribedPair): EvidenceName | null {
  if (cluster.age !== null) return cluster.age === ageIn(mention.description) ? "sameAge" : null;
  return distance <= 1 && cluster.names.length > 0 ? "anyAge" : null;
}

function ageIn(description: string): number | null {
  const found = /\b(\d{1,3})[- ]year[- ]old/.exec(description);
  return found === null ? null : Number(found[1]);
}

function byNationality(pair: DescribedPair, state: ArticleState): EvidenceName | null {
  const { cluster, mention, distance, isTopic } = pair;
  if (sharesCountry(cluster, mention, state)) return "sameNationality";
  return isTopic && distance <= 1 && cluster.names.length > 0 ? "continuesNationality" : null;
}

function isUnplaced(cluster: Cluster, state: ArticleState): boolean {
  return cluster.countries.size === 0 && state.entityOf(cluster) === null;
}

function sharesCountry(cluster: Cluster, { countries }: Mention, state: ArticleState): boolean {
  const own = state.entityOf(cluster)?.country ?? null;
  return countries.some((country) => cluster.countries.has(country) || own === country);
}

function sharesRole({ roles }: Cluster, mention: Mention): boolean {
  const synonyms = roleSynonyms[roleOf(mention)];
  return roles.has(roleOf(mention)) || (synonyms !== undefined && [...roles].some((other) => synonyms.has(other)));
}

function hasLikeRole({ roles }: Cluster, mention: Mention): boolean {
  const synonyms = roleSynonyms[roleOf(mention)];
  return synonyms !== undefined && [...roles].some((other) => synonyms.has(other));
}

function isVariation(mention: Mention, distance: number): boolean {
  return mention.speaks && mention.article === "DEFINITE" && variations.has(roleOf(mention)) && distance <= 1;
}

function holdsOffice(cluster: Cluster, { description }: Mention, state: ArticleState, on: string | null): boolean {
  const entity = state.entityOf(cluster);
  return entity !== null && state.describes(description, entity, on) !== null;
}

function isOfOtherBody({ countries, description }: Mention): boolean {
  return countries.length === 0 && /^(?:former )?\p{Lu}/u.test(description) && !offices.opening.test(description);
}
