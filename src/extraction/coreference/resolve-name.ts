import type { Document } from "../document.ts";
import { companySuffixes } from "../lexicon/organizations.ts";
import type { Mention } from "../mentions/mention.ts";
import type { ArticleState } from "./article-state.ts";
import { type Cluster, isSpelled } from "./clusters.ts";
import { type Candidate, decide, type Decision, unresolved } from "./decision.ts";
import { type EvidenceName, weigh } from "./evidence.ts";
import { isUsedAsPlace } from "./geography.ts";
import type { NameEntry, NameIndex } from "./name-index.ts";
import { generationOf, type NamePart, partOf } from "./person-names.ts";
import type { Roster } from "./roster.ts";
import { isRelative } from "./relatives.ts";
import { isSameName } from "./same-name.ts";
import { distance, spellingKey } from "./spelling.ts";

/** What resolving a name looks at. */
export interface NamesSoFar {
  readonly document: Document;
  readonly state: ArticleState;
  readonly index: NameIndex;
  readonly roster: Roster;
  /** Names that the article uses as places. */
  readonly places: ReadonlySet<string>;
  isPlace(word: string): boolean;
  /** The mention that last was called by this word alone and is resolved. */
  lastCalled(word: string): Mention | null;
}

// Two who share a family name: the choice has to be clear. Of two matching longer names the nearest is meant.
const amongPeople = { least: 1.5, lead: 1 };
const ofCrowd: ReadonlySet<EvidenceName> = new Set(["officeFits", "calledSoBefore"]);
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
    (names.index.isCrowded(word) ? decideInCrowd(candidates) : decide(candidates, amongPeople)) ??
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

/** Everybody whose fuller name has the word, and what goes by it alone. */
function singleWord(names: NamesSoFar, mention: Mention): readonly Candidate[] {
  const { index } = names;
  const [word = ""] = mention.words;
  const people: Named[] = [];
  const seen = new Set<Cluster>();
  for (const entry of index.withWord(word)) {
    const cluster = names.state.clusters.of(entry.mention);
    if (cluster === null || seen.has(cluster)) continue;
    const base = isPersonal(cluster) ? personBy(names, entry, cluster, mention) : companyBy(entry, cluster, mention);
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
    // "Marsh" may be the father or Marsh Jr.
    if (generation !== "" && generations.size > 1) told.push("otherGeneration");
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

function severalWords({ state, index, roster }: NamesSoFar, mention: Mention): readonly Candidate[] {
  const { words } = mention;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const candidates: Candidate[] = [];
  const seen = new Set<Cluster>();
  const add = (entries: readonly NameEntry[], name: EvidenceName) => {
    for (const { mention: other } of entries) {
      const cluster = state.clusters.of(other);
      if (cluster === null || seen.has(cluster) || !fits(cluster, mention)) continue;
      seen.add(cluster);
      const told: EvidenceName[] = candidates.length === 0 ? [name, "nearestBefore"] : [name];
      candidates.push({ cluster, evidence: told, score: weigh(told) });
    }
  };
  add(index.same(words), "sameName");
  const sharing = [...index.withWord(last), ...index.withWord(first)];
  add(
    sharing.filter((entry) => isSameName(entry, mention)),
    "longerName",
  );
  if (candidates.length > 0 || (mention.kind !== "PERSON" && mention.kind !== null)) return candidates;
  // "Suharto" or "Lee" first, the full name after it
  for (const word of new Set([last, first])) {
    const part = partOf(words, word);
    if (part === null || roster.bearers(word) > 1) continue;
    const bare = index.same([word]).filter((entry) => isOnlyCalled(state, entry, part === "FAMILY", mention));
    add(bare, "fullNameLater");
  }
  return candidates;
}

/** A person with no fuller name than this so far. */
function isOnlyCalled(state: ArticleState, { mention }: NameEntry, isFamily: boolean, full: Mention): boolean {
  const cluster = state.clusters.of(mention);
  if (cluster === null || isSpelled(cluster, ({ words }) => words.length !== 1)) return false;
  if (cluster.kind === "PERSON") return true;
  return cluster.kind === null && isFamily && full.kind === "PERSON" && mention.article === "NONE" && mention.speaks;
}

function byInitials({ state, index }: NamesSoFar, mention: Mention): readonly Candidate[] {
  const letters = (mention.name ?? "").replace(/\./g, "");
  if (!/^\p{Lu}[\p{L}]{1,7}$/u.test(letters) || !/\p{Lu}.*\p{Lu}/u.test(letters)) return [];
  return nearest(state, index.withInitials(letters.toLowerCase()), mention, "initials");
}

/** "Ms Bauchtman" for Lydia Buchtmann: one or two letters apart, with a form of address or a title. */
function bySpelling({ state, index }: NamesSoFar, mention: Mention): readonly Candidate[] {
  if (mention.description === "" || mention.words.length !== 1 || mention.kind !== "PERSON") return [];
  const [word = ""] = mention.words;
  if (word.length < 5) return [];
  const near = index.recent().filter(({ words, mention: { kind } }) => {
    const other = words.at(-1) ?? "";
    const isNear = other[0] === word[0] && distance(word, other) <= (word.length > 7 ? 2 : 1);
    return isNear && words.length > 1 && (kind === "PERSON" || kind === null);
  });
  return nearest(state, near, mention, "otherSpelling");
}

function nearest(
  { clusters }: ArticleState,
  entries: readonly NameEntry[],
  mention: Mention,
  name: EvidenceName,
): readonly Candidate[] {
  for (const { mention: other } of entries) {
    const cluster = clusters.of(other);
    if (cluster !== null && fits(cluster, mention)) return [{ cluster, evidence: [name], score: weigh([name]) }];
  }
  return [];
}

function isPersonal(cluster: Cluster): boolean {
  if (cluster.kind !== null) return cluster.kind === "PERSON";
  return isSpelled(cluster, ({ words, article }) => words.length > 1 && words.length < 5 && article === "NONE");
}

function fitsGender({ gender }: Cluster, mention: Mention): boolean {
  return gender === null || mention.gender === null || gender === mention.gender;
}

/** Whether nothing that is known of a cluster speaks against a name. */
function fits(cluster: Cluster, mention: Mention): boolean {
  const { kind, number } = cluster;
  if (!fitsGender(cluster, mention)) return false;
  // "Austin" is a town by itself, but not after Lloyd Austin.
  if (!mention.isSure && kind === "PERSON") return number !== "MANY";
  if (kind !== null && mention.kind !== null && kind !== mention.kind) {
    // "Washington" the town is not Washington the government.
    const apart = ["PERSON", "COUNTRY"];
    if (apart.includes(kind) || apart.includes(mention.kind)) return false;
  }
  return number === null || mention.number === null || number === mention.number || kind !== "PERSON";
}
