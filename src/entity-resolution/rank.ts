import { quotedKinds } from "../entities/entity.ts";
import type { AmbiguityPolicy, Candidate, Reference, Resolution } from "./reference.ts";
import { isOfKind, type NameMatch } from "./match.ts";

/**
 * The certainty of each way of matching, from 0 to 1, best first: an identifier is unique, a full name nearly, a surname
 * often not.
 */
const certainty: Readonly<Record<string, number>> = {
  ID: 1,
  SLUG: 1,
  ISO_CODE: 1,
  WIKIDATA: 1,
  NAME: 0.95,
  ABBREVIATION: 0.9,
  TRANSLITERATION: 0.9,
  ROLE: 0.75,
  METONYM: 0.7,
  DEMONYM: 0.7,
  SURNAME: 0.6,
};

const identifiers: ReadonlySet<string> = new Set(["ID", "SLUG", "ISO_CODE", "WIKIDATA"]);

/**
 * Resolves a name: all candidates, best first, and those that the policy of the reference chooses. A name without a match of
 * an accepted kind is unknown; its candidates are matches of other kinds, then the most similar names.
 */
export function resolve(reference: Reference, matches: readonly NameMatch[]): Resolution {
  const named = matches.filter(({ match }) => match !== "NEAR");
  const fitting = confirmed(named.filter((match) => isOfKind(reference, match)));
  if (fitting.length === 0) {
    const near = matches.filter(({ match }) => match === "NEAR");
    return { status: "UNKNOWN", chosen: [], candidates: [...rank(named).map(misplaced), ...rank(near)] };
  }
  const candidates = rank(alive(reference, fitting));
  const chosen = choose(reference.policy, candidates, fitting);
  return { status: candidates.length === 1 ? "RESOLVED" : "AMBIGUOUS", chosen, candidates };
}

// A provisional entity has a name only while no confirmed one does. A global id is always unique.
function confirmed(matches: readonly NameMatch[]): readonly NameMatch[] {
  if (matches.every(({ isProvisional }) => isProvisional)) return matches;
  return matches.filter(({ isProvisional, match }) => !isProvisional || match === "ID");
}

function misplaced(candidate: Candidate): Candidate {
  const reason = `not of the kind that is asked for here: ${candidate.kind.toLowerCase()}`;
  return { ...candidate, reasons: [reason, ...candidate.reasons] };
}

/** True if the best candidate scores at least 1.5 times as much as the next. */
function leadsClearly([first, second]: readonly Candidate[]): boolean {
  return first !== undefined && (second === undefined || first.score >= 1.5 * second.score);
}

function choose(
  policy: Reference["policy"],
  candidates: readonly Candidate[],
  matches: readonly NameMatch[],
): readonly Candidate[] {
  if (policy === "ANY" || policy === "ERROR") return candidates;
  if (policy === "BEST") return leadsClearly(candidates) ? candidates.slice(0, 1) : candidates;
  // An identifier decides, even if another entity has it as a name.
  const identified = new Set(matches.filter((match) => identifiers.has(match.match)).map((match) => match.entityId));
  return identified.size === 1 ? candidates.filter(({ entityId }) => identified.has(entityId)) : candidates;
}

/** True if a policy accepts the chosen candidates; ANY accepts all. */
export function accepts(policy: AmbiguityPolicy | "ONE", chosen: readonly Candidate[]): boolean {
  return policy === "ANY" || chosen.length <= 1;
}

// On a given day, people alive then take precedence over others.
function alive(reference: Reference, matches: readonly NameMatch[]): readonly NameMatch[] {
  const { on } = reference;
  if (on === undefined) return matches;
  const living = matches.filter(
    ({ birthDate, deathDate }) => !(birthDate !== null && birthDate > on) && !(deathDate !== null && deathDate < on),
  );
  return living.length > 0 ? living : matches;
}

function rank(matches: readonly NameMatch[]): readonly Candidate[] {
  const byEntity = new Map<number, NameMatch[]>();
  for (const match of matches) byEntity.set(match.entityId, [...(byEntity.get(match.entityId) ?? []), match]);
  const best = [...byEntity.values()].map((ways) => ways.toSorted((a, b) => sureness(b) - sureness(a)));
  const heard = best.reduce((sum, [match]) => sum + (match ? frequency(match) : 0), 0);
  return best
    .flatMap((ways) => (ways[0] === undefined ? [] : [candidateOf(ways[0], ways, heard, best.length)]))
    .toSorted((a, b) => b.score - a.score || b.quoteCount - a.quoteCount || (a.slug < b.slug ? -1 : 1));
}

const sureness = (match: NameMatch) =>
  match.match === "NEAR" ? match.similarity / 2 : (certainty[match.match] ?? 0.5);
const frequency = (match: NameMatch) => match.quoteCount + match.mentionCount;

function candidateOf(match: NameMatch, ways: readonly NameMatch[], heard: number, rivals: number): Candidate {
  // A single candidate has the certainty of its match; among several, half of the score is prominence.
  const share = rivals === 1 ? 1 : heard === 0 ? 1 / rivals : frequency(match) / heard;
  const { entityId, kind, name, slug, quoteCount } = match;
  return {
    entityId,
    kind,
    name,
    slug,
    quoteCount,
    score: Math.round(sureness(match) * (0.5 + 0.5 * share) * 1000) / 1000,
    reasons: [...new Set(ways.map(reasonOf)), heardOf(match)],
  };
}

function heardOf({ kind, quoteCount, mentionCount }: NameMatch): string {
  const isQuoted = quotedKinds.some((quoted) => quoted === kind);
  const quotes = isQuoted ? `quoted ${count(quoteCount, "time")}` : `subject of ${count(quoteCount, "quote")}`;
  return `${quotes}, mentioned ${count(mentionCount, "time")}`;
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;

const reasons: Readonly<Record<string, (match: NameMatch) => string>> = {
  ID: () => "global id",
  SLUG: ({ slug }) => `slug "${slug}"`,
  ISO_CODE: ({ alias }) => `ISO 3166-1 code ${alias}`,
  WIKIDATA: () => "Wikidata id",
  NEAR: ({ alias }) => `similar to "${alias}"`,
};

function reasonOf(match: NameMatch): string {
  const known = reasons[match.match];
  if (known !== undefined) return known(match);
  const { alias, validFrom, validUntil, name } = match;
  const since = validFrom === null ? "" : ` from ${validFrom}`;
  const until = validUntil === null ? "" : ` until ${validUntil}`;
  return `${match.match.toLowerCase()} "${alias}" of ${name}${since}${until}`;
}
