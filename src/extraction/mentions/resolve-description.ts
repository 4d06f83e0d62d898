import { isCapital } from "../noun-phrases/capital.ts";
import {
  anybody,
  anyBody,
  bodySorts,
  business,
  portfolios,
  roleSynonyms,
  variations,
} from "../lexicon/descriptions.ts";
import { companySuffixes, organizationNouns } from "../lexicon/organizations.ts";
import { pluralRoleNouns } from "../lexicon/roles.ts";
import { type ArticleState, antecedents } from "./article-state.ts";
import type { Cluster } from "./clusters.ts";
import type { Mention } from "./mention.ts";

const reach = 200;
const near = 25;
const fewLooks = 4;

/** Whom "the Russian leader" or "the ministry" means of those before; null for somebody new. */
export function resolveDescription(state: ArticleState, mention: Mention): Cluster | null {
  if (mention.article === "INDEFINITE") return null;
  const same = sameWords(state, mention);
  if (mention.kind === "PERSON") return mention.number === "MANY" ? same : (bestPerson(state, mention) ?? same);
  if (mention.kind === "ORGANIZATION") return mention.article === "POSSESSED" ? same : (same ?? body(state, mention));
  return same;
}

/** "the government" after "the government": the same words, or the bare noun after fuller words. */
function sameWords(state: ArticleState, mention: Mention): Cluster | null {
  const words = mention.description.toLowerCase();
  const limit = mention.kind === "OTHER" ? near : reach;
  const possessed = mention.article === "POSSESSED" && !isCapital(mention.description);
  if (possessed || pluralRoleNouns.has(mention.noun ?? "") || mention.noun === "others") return null;
  for (const [before, cluster] of antecedents(state, mention, limit)) {
    if (before.form !== "DESCRIPTION" || before.noun !== mention.noun || before.number !== mention.number) continue;
    if (state.whenOf(before) !== state.whenOf(mention)) continue;
    const other = before.description.toLowerCase();
    if (other === words)
      return before.article === "NONE" &&
        mention.number === "MANY" &&
        mention.article === "NONE" &&
        before.countries.length === 0 &&
        !/ /.test(words)
        ? null
        : cluster;
    const isBare = words === mention.noun && mention.article === "DEFINITE";
    if (isBare && before.article !== "NONE") return cluster;
    if (isBare && mention.number === "MANY") return cluster;
  }
  return null;
}

const ofSome =
  /\b(?:opposition|rebel|party|union|deputy|youth|gang|religious|community|church|separatist|minority|spiritual|faction|protest|strike|militant|group|regional|provincial|local)\b/i;
const ofPronoun = /^(?:my|your|his|her|its|our|their) /i;

function bestPerson(state: ArticleState, mention: Mention): Cluster | null {
  if (mention.article === "POSSESSED" && (!isCapital(mention.description) || ofPronoun.test(mention.description)))
    return null;
  let best: { readonly cluster: Cluster; readonly score: number } | null = null;
  const looks = new Map<Cluster, number>();
  for (const [before, cluster] of antecedents(state, mention, reach)) {
    const looked = looks.get(cluster) ?? 0;
    const distance = mention.sentence - before.sentence;
    // Of one who stands near, each of a few mentions may be the topic.
    if (looked >= (distance > 1 ? 1 : fewLooks)) continue;
    looks.set(cluster, looked + 1);
    const isTopic = before.isSubject || cluster === state.lastSpeaker(mention);
    const score = personFit(state, cluster, mention, distance, isTopic);
    if (score > 0 && score > (best?.score ?? 0)) best = { cluster, score };
  }
  return best?.cluster ?? null;
}

function personFit(
  state: ArticleState,
  cluster: Cluster,
  mention: Mention,
  distance: number,
  isTopic: boolean,
): number {
  if (!mayBePerson(cluster) || cluster.number === "MANY") return 0;
  if (cluster.gender !== null && mention.gender !== null && cluster.gender !== mention.gender) return 0;
  const [role = ""] = mention.roles;
  const entity = state.entityOf(cluster);
  const age = ageIn(mention.description);
  if (age !== null)
    return cluster.age === age ? 5 : cluster.age === null && distance <= 1 && cluster.names.length > 0 ? 1 : 0;
  if (role === "national") {
    const known = mention.countries.some((country) => cluster.countries.has(country) || entity?.country === country);
    return known ? 3 : isTopic && distance <= 1 && cluster.names.length > 0 ? 1 : 0;
  }
  const isUnplaced = cluster.countries.size === 0 && entity === null;
  if (mention.countries.length > 0 && isUnplaced && distance <= 2) return sharesRole(cluster, mention) ? 1.2 : 0;
  if (
    mention.countries.length > 0 &&
    !mention.countries.some((country) => cluster.countries.has(country) || entity?.country === country)
  )
    return 0;
  if (anybody.has(role) || role === "person") return mention.article === "DEFINITE" && cluster.roles.has(role) ? 3 : 0;
  if (mention.article === "NONE") return 0;
  // "the conservative said" straight after his last words
  const continues = mention.speaks && mention.article === "DEFINITE" && variations.has(role) && distance <= 1;
  if (continues && isTopic && cluster.names.length > 0 && !cluster.roles.has(role)) return 1;
  const on = state.whenOf(mention);
  if (entity !== null && on !== null && mention.countries.length > 0)
    return state.describes(mention.description, entity, on) === null ? 0 : 4;
  if (entity !== null && mention.countries.length > 0 && state.describes(mention.description, entity, null) !== null)
    return 4;
  if (cluster.roles.has(role) && sameOffice(cluster, mention)) return 3;
  // "the Labour leader": another name before the role that nobody here is known to have.
  if (
    mention.countries.length === 0 &&
    /^(?:former )?\p{Lu}/u.test(mention.description) &&
    !/^(?:President|Prime|Minister|Chancellor|Secretary|Governor|Senator)/.test(mention.description)
  )
    return 0;
  const synonyms = roleSynonyms[role];
  // "The leader of the opposition" is not just any leader.
  if (mention.countries.length === 0 && (mention.wholeEnd > mention.end || ofSome.test(mention.description))) return 0;
  if (synonyms !== undefined && [...cluster.roles].some((other) => synonyms.has(other))) {
    return mention.countries.length > 0 ? 2.5 : distance <= 4 ? 1.5 : 0;
  }
  return 0;
}

function mayBePerson({ kind, names }: Cluster): boolean {
  if (kind !== null) return kind === "PERSON";
  return names.some(({ words, article }) => (words.length === 2 || words.length === 3) && article === "NONE");
}

function sharesRole({ roles }: Cluster, mention: Mention): boolean {
  const [role = ""] = mention.roles;
  return roles.has(role) || [...roles].some((other) => roleSynonyms[role]?.has(other) === true);
}

/** "the foreign minister" is not the prime minister, "the former president" not the president. */
function sameOffice(cluster: Cluster, mention: Mention): boolean {
  const wanted = qualifiers(mention.description);
  if (!sameTense(cluster, mention)) return false;
  if (wanted.size === 0 || mention.roles.includes("leader")) return true;
  return cluster.mentions.some(({ description, roles }) => {
    if (!roles.some((role) => mention.roles.includes(role))) return false;
    const had = qualifiers(description);
    return had.size === 0 || [...wanted].every((word) => had.has(word));
  });
}

// Somebody is not called the president and the former president in one article.
function sameTense(cluster: Cluster, mention: Mention): boolean {
  const isFormer = ({ description }: Mention) => /\b(?:former|ex|late|one-time|then)\b/i.test(description);
  const titled = cluster.mentions.filter(({ roles }) => roles.some((role) => mention.roles.includes(role)));
  const wanted = isFormer(mention);
  return titled.some(
    (other) => isFormer(other) === wanted || (!wanted && other.form === "NAME" && !offices.test(other.description)),
  );
}

// Offices that one has and leaves, unlike "former banker".
const offices = /\b(?:president|minister|governor|mayor|secretary|chancellor|senator|premier|king|queen)\b/i;

function qualifiers(description: string): ReadonlySet<string> {
  return new Set(
    description
      .toLowerCase()
      .split(/[\s-]+/)
      .filter((word) => portfolios.has(word) || word === "former" || word === "ex"),
  );
}

function ageIn(description: string): number | null {
  const found = /\b(\d{1,3})[- ]year[- ]old/.exec(description);
  return found === null ? null : Number(found[1]);
}

function body(state: ArticleState, mention: Mention): Cluster | null {
  const noun = mention.noun ?? "";
  if (mention.article === "NONE" || mention.number === "MANY") return null;
  const modified = mention.description.trim().includes(" ");
  const seen = new Set<Cluster>();
  let general: Cluster | null = null;
  for (const [before, cluster] of antecedents(state, mention, reach)) {
    if (seen.has(cluster)) continue;
    seen.add(cluster);
    if (
      cluster.names.length === 0 ||
      cluster.kind === "PERSON" ||
      cluster.kind === "COUNTRY" ||
      cluster.kind === "PLACE"
    )
      continue;
    if (
      mention.countries.length > 0 &&
      !mention.countries.some(
        (country) => cluster.countries.has(country) || state.entityOf(cluster)?.country === country,
      )
    )
      continue;
    const names = cluster.names.flatMap(({ words }) => words);
    if (
      names.includes(noun) ||
      cluster.names.some(({ description }) => description.toLowerCase().split(" ").includes(noun))
    )
      return cluster;
    if (modified && mention.countries.length === 0 && mention.sentence - before.sentence > 2) continue;
    const name = names.join(" ");
    const isNear = mention.sentence - before.sentence <= 1;
    if (modified && mention.countries.length === 0 && bodySorts[noun] === undefined && !(business.has(noun) && isNear))
      continue;
    if (bodySorts[noun]?.test(name) === true) return cluster;
    if (cluster.kind !== "ORGANIZATION" || mention.sentence - before.sentence > 4) continue;
    const isCompany =
      names.some((word) => companySuffixes.has(word)) ||
      (!names.some((word) => organizationNouns.has(word)) && !isAuthority(name));
    const isMedium = bodySorts["newspaper"]?.test(name) === true || broadcasters.test(name);
    if (business.has(noun) && isCompany && !isMedium) return cluster;
    if (anyBody.has(noun) && !modified && !isMedium) general ??= cluster;
  }
  return general;
}

// Who is told things, and seldom meant by "the company" thereafter.
const broadcasters =
  /\b(?:bbc|cnn|afp|reuters|ap|al jazeera|abc|cbs|nbc|fox|sky|itv|nhk|kcna|tass|xinhua|dpa|associated press|agence france presse|bloomberg|interfax|yonhap|radio|television)\b/;

function isAuthority(name: string): boolean {
  return /\b(?:un|eu|fbi|cia|who|nato|government|supreme|state|police|united nations|european)\b/.test(name);
}
