import type { Document } from "../../document.ts";
import { companySuffixes } from "../../lexicon/organizations.ts";
import { storms } from "../../lexicon/things.ts";
import type { Mention } from "../../mentions/mention.ts";
import { type Cluster, isSpelled } from "../clusters.ts";
import { type Candidate, decide, type Decision, unresolved } from "../decision.ts";
import { type EvidenceName, weigh } from "../evidence.ts";
import { isUsedAsPlace } from "../geography.ts";
import { fits, fitsGender } from "./name-fit.ts";
import type { NameEntry } from "./name-index.ts";
import type { NamesSoFar } from "./names-so-far.ts";
import { generationOf, type NamePart, partOf } from "./person-names.ts";
import { isRelative } from "../relatives.ts";
import { bySpelling, byInitials, severalWords } from "./several-words.ts";
import { spellingKey } from "./spelling.ts";

// Two who share a family name: the choice has to be clear. Of two matching longer names the nearest is meant.
const amongPeople = { least: 1.5, lead: 1 };
const ofCrowd: ReadonlySet<EvidenceName> = new Set(["officeFits", "calledSoBefore"]);
const ofGenerations: ReadonlySet<EvidenceName> = new Set(["otherGeneration", "calledByGeneration"]);
const amongNames = { least: 1.5, lead: 0.3 };

/** Whom a name means of those named before; null for somebody new. */
export function resolveName(names: NamesSoFar, mention: Mention): Decision | null {
  const { words } = mention;
  const [word = ""] = words;
  if (words.length === 0) return null;
  if (words.length > 1) {
    return decide(severalWords(names, mention), amongNames) ?? decide(byInitials(names, mention), amongNames);
  }
  const candidates = singleWord(names, mention);
  return (
    (names.index.isCrowded(word) ? decideInCrowd(candidates) : decideAmongNamesakes(candidates)) ??
    decide(byInitials(names, mention), amongNames) ??
    decide(bySpelling(names, mention), amongNames)
  );
}

/** Not all who bear the word are remembered: to be the best of those who are tells nothing by itself. */
function decideInCrowd(candidates: readonly Candidate[]): Decision | null {
  const decision = decide(candidates, amongPeople);
  const isTold = decision?.candidates[0]?.evidence.some((name) => ofCrowd.has(name)) === true;
  return decision === null || isTold ? decision : { ...decision, cluster: null, certainty: unresolved };
}

/** "Marsh" by itself is Marsh Jr. only where the article has called him so: salience alone doesn't tell son from father. */
function decideAmongNamesakes(candidates: readonly Candidate[]): Decision | null {
  const decision = decide(candidates, amongPeople);
  const told = decision?.candidates[0]?.evidence ?? candidates.flatMap((candidate) => candidate.evidence);
  const isGuess = told.some((name) => ofGenerations.has(name)) && !told.includes("calledSoBefore");
  return isGuess ? { cluster: null, certainty: unresolved, candidates } : decision;
}

/** Everybody whose fuller name has the word, and what goes by it alone. */
function singleWord(names: NamesSoFar, mention: Mention): readonly Candidate[] {
  const { index } = names;
  const [word = ""] = mention.words;
  const people: Named[] = [];
  const seen = new Set<Cluster>();
  for (const entry of index.withWord(word)) {
    const cluster = names.state.clusters.of(entry.mention);
    if (cluster === null || seen.has(cluster)) continue;
    const base = isPersonal(cluster)
      ? personBy(names, entry, cluster, mention)
      : (stormBy(entry, cluster, mention) ?? companyBy(entry, cluster, mention));
    if (base === null) continue;
    seen.add(cluster);
    people.push({ cluster, base, generation: generationOf(entry.words) });
  }
  const topic = firstNamed(people);
  const bearers = people.map(({ cluster }) => cluster);
  const generations = new Set(people.map(({ generation }) => generation));
  const hasPeople = people.some(({ cluster }) => cluster.kind === "PERSON");
  const candidates = people.map(({ cluster, base, generation }, at) => {
    const told = [...base, ...context(names, cluster, mention)];
    if (hasPeople && base.includes("companyName")) told.push("ownCompany");
    // "Marsh" may be the father or Marsh Jr., but not who is called "Marsh Jr." where the two are told apart.
    if (generation !== "" && generations.size > 1)
      told.push(isCalledByGeneration(cluster) ? "calledByGeneration" : "otherGeneration");
    if (at === 0) told.push("nearestBefore");
    // A form of address tells by itself which of a couple is meant.
    if (people.length > 1 && mention.gender === null) {
      if (cluster === topic) told.push("topic");
      if (generations.size === 1 && isRelative(names.document, cluster, bearers)) told.push("relative");
    }
    return { cluster, evidence: told, score: weigh(told) };
  });
  return [...candidates, ...byThatAlone(names, mention, seen)];
}

function isCalledByGeneration(cluster: Cluster): boolean {
  return isSpelled(cluster, ({ words }) => words.length === 2 && generationOf(words) !== "");
}

interface Named {
  readonly cluster: Cluster;
  readonly base: readonly EvidenceName[];
  readonly generation: string;
}

const byPart: Readonly<Record<NamePart, EvidenceName>> = {
  FAMILY: "familyName",
  GIVEN: "givenName",
  MIDDLE: "middleName",
};
const knightly = /^(?:sir|dame|lady|king|queen|prince|princess|pope|saint|st|sister|brother|father|mother)\b/i;

function personBy(
  names: NamesSoFar,
  { words }: NameEntry,
  cluster: Cluster,
  mention: Mention,
): readonly EvidenceName[] | null {
  const [word = ""] = mention.words;
  const part = partOf(words.map(spellingKey), spellingKey(word));
  if (part === null) return null;
  if (mention.article === "DEFINITE" && mention.description === "") return null;
  if (!fitsGender(cluster, mention) || cluster.number === "MANY" || mention.number === "MANY") return null;
  if (!mayMeanPerson(names, mention, part)) return null;
  const told: EvidenceName[] = [byPart[part]];
  if (part === "GIVEN" && knightly.test(mention.description)) told.push("knightsName");
  return told;
}

/** "Jordan" is a country by itself, but not after Vernon Jordan unless the words around make it one. */
function mayMeanPerson({ document, isPlace, places }: NamesSoFar, mention: Mention, part: NamePart): boolean {
  if (mention.kind === null || mention.kind === "PERSON") return true;
  const [word = ""] = mention.words;
  if (isUsedAsPlace(document, mention, isPlace)) return false;
  if (part === "FAMILY") return mention.kind !== "ORGANIZATION" || !mention.isSure || mention.speaks;
  return mention.speaks && !places.has(spellingKey(word));
}

function companyBy(
  { words, mention: full }: NameEntry,
  { kind }: Cluster,
  mention: Mention,
): readonly EvidenceName[] | null {
  if (mention.kind === "PERSON" || mention.roles.length > 0 || mention.kind === "COUNTRY") return null;
  if (kind === "COUNTRY" || (kind === "PLACE") !== (mention.kind === "PLACE" && mention.isSure)) return null;
  const [word = ""] = mention.words;
  const isShortened = words[0] === word && words.slice(1).every((other) => companySuffixes.has(other));
  return isShortened && full.words.length > 1 ? ["companyName"] : null;
}

/** "Edda" after "Cyclone Edda" */
function stormBy({ words }: NameEntry, { kind }: Cluster, mention: Mention): readonly EvidenceName[] | null {
  const [word = ""] = mention.words;
  if (kind === "PERSON" || words.at(-1) !== word || !storms.has(words.at(-2) ?? "")) return null;
  return mention.speaks || mention.description !== "" ? null : ["stormName"];
}

/** What the form of address, the office and the sentences around tell of one candidate. */
function context(names: NamesSoFar, cluster: Cluster, mention: Mention): EvidenceName[] {
  const { state } = names;
  const [word = ""] = mention.words;
  const told: EvidenceName[] = [];
  const isAddressed = mention.gender !== null && mention.description !== "";
  if (isAddressed && cluster.gender === mention.gender) told.push("addressFits");
  if (mention.roles.some((role) => cluster.roles.has(role))) told.push("officeFits");
  const called = names.lastCalled(word);
  if (!isAddressed && called !== null && state.clusters.of(called) === cluster) told.push("calledSoBefore");
  const last = cluster.mentions.at(-1);
  if (last !== undefined && mention.sentence - last.sentence <= 1) {
    told.push("sameSentence");
    if (isTopical(names.document, last)) told.push("subjectBefore");
  }
  if (state.lastSpeaker(mention) === cluster) told.push("spokeBefore");
  const spokenOf = reportedGender(names.document, mention);
  if (spokenOf !== null && cluster.kind === "PERSON")
    told.push(cluster.gender === spokenOf ? "reportFits" : "likePerson");
  return told;
}

// "Anna Keller and Mark Keller run the bakery": both are the subject.
function isTopical({ tokens }: Document, { isSubject, last }: Mention): boolean {
  return isSubject || tokens[last]?.lower === "and";
}

/** "Keller said she would": the gender of whom the next words speak. */
function reportedGender({ tokens }: Document, { last, speaks }: Mention): "MALE" | "FEMALE" | null {
  if (!speaks) return null;
  for (let at = last; at < last + 5; at += 1) {
    const { lower = "", pos = "" } = tokens[at] ?? {};
    if (/^(?:he|his|she|her)$/.test(lower)) return lower.startsWith("h") && lower !== "her" ? "MALE" : "FEMALE";
    if (pos === "NOUN" || pos === "PROPN" || lower === ".") return null;
  }
  return null;
}

function firstNamed(people: readonly Named[]): Cluster | null {
  const first = ({ cluster }: Named) => cluster.mentions[0]?.index ?? Infinity;
  let topic: Named | null = null;
  for (const named of people) if (topic === null || first(named) < first(topic)) topic = named;
  return topic?.cluster ?? null;
}

/** What the article calls by this one word, and by no fuller name. */
function byThatAlone(names: NamesSoFar, mention: Mention, seen: ReadonlySet<Cluster>): readonly Candidate[] {
  for (const { mention: other } of names.index.same(mention.words)) {
    const cluster = names.state.clusters.of(other);
    if (cluster === null || seen.has(cluster) || !fits(cluster, mention)) continue;
    const told: EvidenceName[] = ["onlyName", ...context(names, cluster, mention)];
    return [{ cluster, evidence: told, score: weigh(told) }];
  }
  return [];
}

function isPersonal(cluster: Cluster): boolean {
  if (cluster.kind !== null) return cluster.kind === "PERSON";
  return isSpelled(cluster, ({ words, article }) => words.length > 1 && words.length < 5 && article === "NONE");
}
