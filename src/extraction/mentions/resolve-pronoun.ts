import { type ArticleState, antecedents } from "./article-state.ts";
import type { Cluster } from "./clusters.ts";
import type { Mention } from "./mention.ts";

const reach = 90;
const furthest = 5;
const farther = [0, 0.9, 2, 3, 4, 4.6];

// Bodies that are "they" even to those who call a company "it".
const crowds = new Set(
  "team police staff government council authorities troops forces party media club board military".split(" "),
);

// Those who are told, and seldom spoken of.
const audience = ["reporters", "journalists", "lawmakers", "supporters", "viewers", "readers"];

interface Candidate {
  readonly cluster: Cluster;
  readonly score: number;
}

/** Whom a pronoun of the third person means; null where nobody fits. */
export function resolvePronoun(state: ArticleState, pronoun: Mention): Cluster | null {
  const scores = new Map<Cluster, number>();
  // "it" means too many things to be sure of: only the subject of the same sentence, unless it says something.
  const isIt = pronoun.gender === null && pronoun.number === "ONE";
  const isThing = isIt && !pronoun.speaks;
  const excluded = excludedFor(state, pronoun);
  const spoke = state.lastSpeaker(pronoun);
  for (const [before, cluster] of antecedents(state, pronoun, reach)) {
    const distance = pronoun.sentence - before.sentence;
    if (distance > furthest) break;
    if (isThing && !(distance === 0 && before.isSubject)) continue;
    if (excluded.has(cluster) || isNamedAfter(state, cluster, pronoun)) continue;
    const fit = fitOf(cluster, pronoun);
    if (fit === null) continue;
    const score =
      fit +
      prominence(before) +
      (distance === 0 && pronoun.possessor && before.isSubject && !state.hasClauseBetween(before, pronoun) ? 1 : 0) -
      (farther[distance] ?? 5) +
      (distance === 0 && opensReport(before, pronoun) ? 1 : 0) +
      (isTheirs(cluster, pronoun) ? -3 : 0) +
      (cluster === spoke ? (!pronoun.speaks ? 0.3 : isIt ? 1.2 : 0.6) : 0) -
      (pronoun.speaks && before.reported && !pronoun.reported ? 0.7 : 0) -
      (state.paragraphOf(before) === state.paragraphOf(pronoun) ? 0 : pronoun.gender === null ? 0.5 : 0.8);
    scores.set(cluster, Math.max(scores.get(cluster) ?? -Infinity, score));
  }
  let best: Candidate | null = null;
  for (const [cluster, score] of scores) {
    const weighted = score + 0.3 * Math.log(1 + cluster.mentions.length);
    if (best === null || weighted > best.score) best = { cluster, score: weighted };
  }
  return best?.cluster ?? null;
}

/** "A teacher said she fled": the subject of what somebody says is that somebody, where nothing tells against it. */
function opensReport(before: Mention, pronoun: Mention): boolean {
  return before.speaks && before.isSubject && !before.reported && pronoun.reported && !pronoun.possessor;
}

const owner = { MALE: /^his /i, FEMALE: /^her /i };

/** "Her lawyer, Simone Achebe, said she would appeal": not the lawyer. */
function isTheirs({ mentions }: Cluster, { gender, sentence, speaks }: Mention): boolean {
  if (gender === null || speaks) return false;
  // What an article names a thousand times is looked at from the end.
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const mention = mentions[at] as Mention;
    if (mention.sentence < sentence) return false;
    if (mention.sentence === sentence && owner[gender].test(mention.description)) return true;
  }
  return false;
}

/** How well what is known of a cluster fits the pronoun; null if it cannot be. */
function fitOf(cluster: Cluster, pronoun: Mention): number | null {
  if (pronoun.gender !== null) return personFit(cluster, pronoun);
  if (pronoun.number === "MANY") return severalFit(cluster, pronoun);
  return thingFit(cluster, pronoun);
}

function personFit({ kind, gender, number, names }: Cluster, pronoun: Mention): number | null {
  if (number === "MANY" || (gender !== null && gender !== pronoun.gender)) return null;
  if (kind === "PERSON") return (gender === null ? 0 : 0.6) + (names.length > 0 ? 0.3 : 0);
  const isFullName = names.some(({ words, article }) => words.length > 1 && article === "NONE");
  return kind === null && isFullName ? -0.5 : null;
}

function severalFit({ kind, number, names, nouns }: Cluster, { speaks }: Mention): number | null {
  if (kind === "PERSON") return number === "MANY" ? (audience.some((noun) => nouns.has(noun)) ? -1 : 1) : null;
  if (kind === "ORGANIZATION") return [...nouns].some((noun) => crowds.has(noun)) ? 0.8 : 0.3;
  if (number === "MANY") return !speaks ? 0.5 : names.length > 0 ? 0.4 : null;
  return null;
}

function thingFit({ kind, number, names }: Cluster, { speaks }: Mention): number | null {
  if (kind === "PERSON" || number === "MANY") return null;
  if (kind === "ORGANIZATION") return speaks ? 0.8 : 0.2;
  if (kind === "COUNTRY") return speaks ? 0.2 : 0;
  if (kind === "PLACE") return -0.8;
  return names.length > 0 ? -0.2 : speaks ? -0.6 : 0;
}

function prominence({ isSubject, form, possessor, speaks, phrase }: Mention): number {
  if (phrase === null) return -1.2;
  return (isSubject ? 0.8 : 0) + (speaks ? 0.4 : 0) + (form === "DESCRIPTION" ? 0 : 0.3) - (possessor ? 0.4 : 0);
}

/** "He described Montalvo" is not Montalvo: nobody is named in the clause of which he is the subject. */
function isNamedAfter({ mentions }: ArticleState, cluster: Cluster, pronoun: Mention): boolean {
  if (!pronoun.isSubject) return false;
  for (let at = pronoun.index + 1; at <= pronoun.index + 2; at += 1) {
    const after = mentions[at];
    if (
      after === undefined ||
      after.sentence !== pronoun.sentence ||
      after.isSubject ||
      after.quotation !== pronoun.quotation
    )
      return false;
    if (after.form !== "NAME" || after.possessor) continue;
    const word = after.words.at(-1);
    if (cluster.names.some(({ words }) => words.at(-1) === word)) return true;
  }
  return false;
}

/** "him" is not the subject of its clause; nobody in his own statement speaks of himself as "he". */
function excludedFor(state: ArticleState, pronoun: Mention): ReadonlySet<Cluster> {
  const excluded = new Set<Cluster>();
  if (pronoun.quotation !== null) {
    const speaker = state.speakerOf(pronoun.quotation);
    if (speaker !== null) excluded.add(speaker);
  }
  if (pronoun.isSubject || pronoun.possessor) return excluded;
  for (const [before, cluster] of antecedents(state, pronoun, 12)) {
    if (before.sentence !== pronoun.sentence) break;
    if (!before.isSubject) continue;
    // "members who helped him": the clause has another subject.
    if (!state.hasClauseBetween(before, pronoun)) excluded.add(cluster);
    break;
  }
  return excluded;
}
