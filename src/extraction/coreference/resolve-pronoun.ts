import type { Mention } from "../mentions/mention.ts";
import { type ArticleState, lookBack } from "./article-state.ts";
import { type Cluster, isSpelled } from "./clusters.ts";
import { type Candidate, decide, type Decision } from "./decision.ts";
import { type EvidenceName, weigh } from "./evidence.ts";
import { pronounFit } from "./pronoun-fit.ts";

const reach = 90;
const furthest = 5;
/** What each sentence between a pronoun and whom it may mean takes away. */
const byDistance = [0, 0.9, 2, 3, 4, 4.6];
const tooFar = 5;
/** Whom an article names often it is about; the tenth time adds little to the ninth. */
const byFrequency = 0.3;
// Somebody is nearly always meant; how sure that is the certainty tells.
const anybody = { least: -Infinity, lead: 0 };

/** Whom a pronoun of the third person means; null where nobody fits. */
export function resolvePronoun(state: ArticleState, pronoun: Mention): Decision | null {
  const best = new Map<Cluster, Candidate>();
  // "it" means too many things to be sure of: only the subject of the same sentence, unless it says something.
  const isThing = isIt(pronoun) && !pronoun.speaks;
  const excluded = excludedFor(state, pronoun);
  const spoke = state.lastSpeaker(pronoun);
  const theirs = theirOwn(state, pronoun);
  const deceased = state.obituary === null ? null : state.clusters.of(state.obituary.deceased);
  const ofDeceased = state.obituary?.evidenceFor(pronoun) ?? [];
  lookBack(state, pronoun, reach, (before, cluster) => {
    const distance = pronoun.sentence - before.sentence;
    if (distance > furthest) return "ENOUGH";
    if (isThing && !(distance === 0 && before.isSubject)) return undefined;
    if (excluded.has(cluster) || isNamedAfter(state, cluster, pronoun)) return undefined;
    const fit = pronounFit(cluster, pronoun);
    if (fit === null) return undefined;
    const told = [
      ...fit,
      ...placeOf(state, before, pronoun),
      ...(cluster === deceased ? ofDeceased : []),
      ...(theirs.has(cluster) ? (["theirOwn"] as const) : []),
      ...(cluster === spoke ? [spokeLast(pronoun)] : doubts(before, pronoun, spoke)),
    ];
    const score = weigh(told) - (byDistance[distance] ?? tooFar);
    if (score > (best.get(cluster)?.score ?? -Infinity)) best.set(cluster, { cluster, evidence: told, score });
    return undefined;
  });
  const candidates = [...best.values()].map((candidate) => ({
    ...candidate,
    score: candidate.score + byFrequency * Math.log(1 + candidate.cluster.mentions.length),
  }));
  return decide(candidates, anybody);
}

/** Who a pronoun means that nobody before explains: the first whom the next sentence names. */
export function resolveAhead(state: ArticleState, pronoun: Mention): Decision | null {
  for (let at = pronoun.index + 1; at <= pronoun.index + few; at += 1) {
    const after = state.mentions[at];
    if (after === undefined || after.sentence > pronoun.sentence + 1) return null;
    const cluster = after.form === "NAME" && after.phrase !== null ? state.clusters.of(after) : null;
    if (cluster === null || after.sentence === pronoun.sentence || cluster.kind !== "PERSON") continue;
    if (pronounFit(cluster, pronoun) === null) return null;
    return decide([{ cluster, evidence: ["namedNext"], score: weigh(["namedNext"]) }], anybody);
  }
  return null;
}

const few = 8;

const isIt = ({ gender, number }: Mention) => gender === null && number === "ONE";

function spokeLast(pronoun: Mention): EvidenceName {
  if (!pronoun.speaks) return "spokeLastQuietly";
  return isIt(pronoun) ? "bodySpokeLast" : "spokeLast";
}

/** Reasons to doubt that the speaker is one who did not speak last. */
function doubts(before: Mention, { speaks, gender }: Mention, spoke: Cluster | null): readonly EvidenceName[] {
  if (!speaks || gender === null) return [];
  const last = spoke?.mentions.findLast((mention) => mention.speaks);
  return last !== undefined && last.index > before.index ? ["othersSpokeSince"] : [];
}

/** What the place of a mention before the pronoun tells. */
function placeOf(state: ArticleState, before: Mention, pronoun: Mention): readonly EvidenceName[] {
  const told: EvidenceName[] = [...prominence(before)];
  const isSameSentence = pronoun.sentence === before.sentence;
  if (isSameSentence && pronoun.possessor && before.isSubject && !state.hasClauseBetween(before, pronoun))
    told.push("ownSubject");
  if (isSameSentence && pronoun.possessor && state.isDescribedBy(before, pronoun)) told.push("ownRelative");
  if (isSameSentence && opensReport(before, pronoun)) told.push("opensReport");
  if (pronoun.speaks && before.reported && !pronoun.reported) told.push("insideReport");
  if (state.paragraphOf(before) !== state.paragraphOf(pronoun))
    told.push(pronoun.gender === null ? "otherParagraphThing" : "otherParagraph");
  return told;
}

function prominence({ isSubject, form, possessor, speaks, phrase }: Mention): readonly EvidenceName[] {
  if (phrase === null) return ["insideName"];
  const told: EvidenceName[] = [];
  if (isSubject) told.push("subject");
  if (speaks) told.push("speaker");
  if (form !== "DESCRIPTION") told.push("notDescribed");
  if (possessor) told.push("owner");
  return told;
}

/** "A teacher said she fled": the subject of what somebody says is that somebody, where nothing tells against it. */
function opensReport(before: Mention, pronoun: Mention): boolean {
  return before.speaks && before.isSubject && !before.reported && pronoun.reported && !pronoun.possessor;
}

const owner = { MALE: /^his /i, FEMALE: /^her /i };

/** "Her lawyer, Simone Achebe, said she would appeal": not the lawyer. */
function theirOwn({ mentions, clusters }: ArticleState, pronoun: Mention): ReadonlySet<Cluster> {
  const { gender, sentence, speaks, index } = pronoun;
  const found = new Set<Cluster>();
  if (gender === null || speaks) return found;
  const look = (mention: Mention) => {
    const cluster = owner[gender].test(mention.description) ? clusters.of(mention) : null;
    if (cluster !== null) found.add(cluster);
  };
  // A sentence has few mentions; a cluster may have any number, and not in order.
  for (let at = index - 1; mentions[at]?.sentence === sentence; at -= 1) look(mentions[at] as Mention);
  for (let at = index + 1; mentions[at]?.sentence === sentence; at += 1) look(mentions[at] as Mention);
  return found;
}

/** "He described Montero" is not Montero: nobody is named in the clause of which he is the subject. */
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
    if (isSpelled(cluster, ({ words }) => words.at(-1) === word)) return true;
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
  lookBack(state, pronoun, 12, (before, cluster) => {
    if (before.sentence !== pronoun.sentence) return "ENOUGH";
    if (!before.isSubject) return undefined;
    // "members who helped him": the clause has another subject.
    if (!state.hasClauseBetween(before, pronoun)) excluded.add(cluster);
    return "ENOUGH";
  });
  return excluded;
}
