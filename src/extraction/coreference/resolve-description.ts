import { pluralRoleNouns } from "../lexicon/roles.ts";
import type { Mention } from "../mentions/mention.ts";
import { isCapital } from "../noun-phrases/capital.ts";
import { type ArticleState, lookBack } from "./article-state.ts";
import type { Cluster } from "./clusters.ts";
import { type Candidate, decide, type Decision } from "./decision.ts";
import { describedBody } from "./described-body.ts";
import { descriptionFit } from "./description-fit.ts";
import { weigh } from "./evidence.ts";

const reach = 200;
const near = 25;
const fewLooks = 4;
// Of two who fit equally the nearer is meant, and the certainty says how sure that is.
const nearest = { least: 0.5, lead: 0 };

/** Whom "the Russian leader" or "the ministry" means of those before; null for somebody new. */
export function resolveDescription(state: ArticleState, mention: Mention): Decision | null {
  if (mention.article === "INDEFINITE") return null;
  if (mention.kind === "PERSON" && mention.number !== "MANY") {
    return decide(people(state, mention), nearest) ?? repeated(state, mention);
  }
  const same = repeated(state, mention);
  if (same !== null || mention.kind !== "ORGANIZATION" || mention.article === "POSSESSED") return same;
  const body = describedBody(state, mention);
  return body === null ? null : decide([body], nearest);
}

function repeated(state: ArticleState, mention: Mention): Decision | null {
  const cluster = sameWords(state, mention);
  return cluster === null ? null : decide([{ cluster, evidence: ["sameWords"], score: weigh(["sameWords"]) }], nearest);
}

/** "the government" after "the government": the same words, or the bare noun after fuller words. */
function sameWords(state: ArticleState, mention: Mention): Cluster | null {
  const words = mention.description.toLowerCase();
  const limit = mention.kind === "OTHER" ? near : reach;
  const possessed = mention.article === "POSSESSED" && !isCapital(mention.description);
  if (possessed || pluralRoleNouns.has(mention.noun ?? "") || mention.noun === "others") return null;
  const isBare = words === mention.noun && mention.article === "DEFINITE";
  const same = lookBack(state, mention, limit, (before, cluster): Cluster | null | undefined => {
    if (before.noun !== mention.noun || before.form !== "DESCRIPTION" || before.number !== mention.number)
      return undefined;
    if (state.whenOf(before) !== state.whenOf(mention)) return undefined;
    if (before.description.toLowerCase() === words) return areOthers(before, mention) ? null : cluster;
    return isBare && (before.article !== "NONE" || mention.number === "MANY") ? cluster : undefined;
  });
  return same ?? null;
}

/** "Officials" here are hardly the "officials" there. */
function areOthers(before: Mention, { description, number, article }: Mention): boolean {
  const isVague = before.article === "NONE" && article === "NONE" && before.countries.length === 0;
  return isVague && number === "MANY" && !description.includes(" ");
}

const ofPronoun = /^(?:my|your|his|her|its|our|their) /i;

function people(state: ArticleState, mention: Mention): readonly Candidate[] {
  const isOwned =
    mention.article === "POSSESSED" && (!isCapital(mention.description) || ofPronoun.test(mention.description));
  if (isOwned) return [];
  const best = new Map<Cluster, Candidate>();
  const looks = new Map<Cluster, number>();
  const spoke = state.lastSpeaker(mention);
  lookBack(state, mention, reach, (before, cluster) => {
    const looked = looks.get(cluster) ?? 0;
    const distance = mention.sentence - before.sentence;
    // Of one who stands near, each of a few mentions may be the topic.
    if (looked >= (distance > 1 ? 1 : fewLooks)) return;
    looks.set(cluster, looked + 1);
    const fit = descriptionFit(state, { cluster, mention, distance, isTopic: before.isSubject || cluster === spoke });
    if (fit === null) return;
    const score = weigh([fit]);
    if (score > (best.get(cluster)?.score ?? 0)) best.set(cluster, { cluster, evidence: [fit], score });
  });
  return [...best.values()];
}
