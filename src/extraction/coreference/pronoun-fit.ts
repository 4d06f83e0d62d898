import { wordSet } from "../lexicon/words.ts";
import type { Mention } from "../mentions/mention.ts";
import { type Cluster, isSpelled } from "./clusters.ts";
import type { EvidenceName } from "./evidence.ts";

// Bodies that are "they" even to those who call a company "it".
const crowds = wordSet(
  "team police staff government council authorities troops forces party media club board military",
);
// Not bodies by their noun, and yet they speak.
const states = wordSet("countries nations states powers allies capitals regimes");
// Those who are told, and seldom spoken of.
const audience = wordSet("reporters journalists lawmakers supporters viewers readers");

/** How what is known of a cluster fits a pronoun; null if it cannot be meant. */
export function pronounFit(cluster: Cluster, pronoun: Mention): readonly EvidenceName[] | null {
  if (pronoun.gender !== null) return personFit(cluster, pronoun);
  const fit = pronoun.number === "MANY" ? severalFit(cluster, pronoun) : thingFit(cluster, pronoun);
  return fit === null ? null : [fit];
}

function personFit(cluster: Cluster, pronoun: Mention): readonly EvidenceName[] | null {
  const { kind, gender, number, names } = cluster;
  if (number === "MANY" || (gender !== null && gender !== pronoun.gender)) return null;
  if (kind === "PERSON") {
    const fit = gender === null ? "genderUnknown" : "genderKnown";
    return names.length > 0 ? [fit, "namedPerson"] : [fit];
  }
  const isFullName = isSpelled(cluster, ({ words, article }) => words.length > 1 && article === "NONE");
  return kind === null && isFullName ? ["perhapsPerson"] : null;
}

function severalFit({ kind, number, names, nouns }: Cluster, { speaks }: Mention): EvidenceName | null {
  if (kind === "PERSON") {
    if (number !== "MANY") return null;
    return hasAny(nouns, audience) ? "audience" : "severalPeople";
  }
  const isMany = number === "MANY";
  if (kind === "ORGANIZATION") return hasAny(nouns, crowds) ? "crowd" : isMany ? "severalBodies" : "bodyAsMany";
  if (!isMany) return null;
  if (hasAny(nouns, states)) return "severalBodies";
  if (!speaks) return "severalThings";
  return names.length > 0 ? "severalNamed" : null;
}

function thingFit({ kind, number, names }: Cluster, { speaks }: Mention): EvidenceName | null {
  if (kind === "PERSON" || number === "MANY") return null;
  if (kind === "ORGANIZATION") return speaks ? "speakingBody" : "quietBody";
  if (kind === "COUNTRY") return speaks ? "speakingCountry" : "country";
  if (kind === "PLACE") return "place";
  if (names.length > 0) return "namedThing";
  return speaks ? "speakingThing" : "thing";
}

function hasAny(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true;
  return false;
}
