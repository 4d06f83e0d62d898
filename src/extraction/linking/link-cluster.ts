import type { EntityKind } from "../../entities/entity.ts";
import type { CandidateFact, ReferentKind } from "../facts.ts";
import type { Knowledge } from "../knowledge.ts";
import type { ArticleEvidence } from "./article-evidence.ts";
import { ranked } from "./chosen.ts";
import { holdersOf } from "./holders.ts";
import { linkPerson } from "./link-person.ts";
import { linkDescribed, linkThing } from "./link-thing.ts";
import { readOffice } from "./office.ts";
import { unfitHolders } from "./scores.ts";

/** What an article calls somebody or something. */
export interface NameCluster {
  /** Every name it gives ("Kim Jong-un", "Kim", "President Putin"), in any order; titles may stay on. */
  readonly names: readonly string[];
  /** Null where it is not known. */
  readonly kind: ReferentKind | null;
  /** Words that describe the same one: "North Korean leader", "then Russian President". */
  readonly descriptions: readonly string[];
}

/** What is known around a name. */
export interface LinkContext {
  /** The day, month or year in which it acts: of the statement where told, else of the article; null: unknown. */
  readonly on: string | null;
  /** Slugs of the countries that the article names; undefined: not known. */
  readonly countries?: ReadonlySet<string>;
  /** What else it names; undefined: not known. */
  readonly evidence?: ArticleEvidence;
}

/** The kinds of the base that fit a kind which was read from the text. */
const kindsFor: Readonly<Record<ReferentKind, readonly EntityKind[]>> = {
  PERSON: ["PERSON"],
  ORGANIZATION: ["ORGANIZATION", "COUNTRY"],
  COUNTRY: ["COUNTRY"],
  PLACE: ["PLACE", "COUNTRY"],
  TOPIC: ["TOPIC"],
  EVENT: ["EVENT"],
  OTHER: ["ORGANIZATION", "PLACE", "TOPIC", "EVENT"],
};
const anyKind: readonly EntityKind[] = ["PERSON", "ORGANIZATION", "COUNTRY", "PLACE", "TOPIC", "EVENT"];

/**
 * Whom of the base an article means, best first, each with a score from 0 to 1 and the reasons; empty if nobody fits.
 * The dead and those who held an office at another time stay, with a low score that says so. `chosenOf` picks.
 */
export function linkCluster(
  cluster: NameCluster,
  knowledge: Knowledge,
  context: LinkContext,
): readonly CandidateFact[] {
  const kinds = cluster.kind === null ? anyKind : kindsFor[cluster.kind];
  if (cluster.names.length === 0) return ranked(described(cluster.descriptions, kinds, knowledge, context));
  const people = kinds.includes("PERSON") ? linkPerson(cluster, knowledge, context) : [];
  const things = linkThing(cluster.names, kinds, knowledge, context);
  return ranked([...people, ...things]);
}

/** Whom descriptions mean that stand without a name: holders of an office, or "North Korean media". */
function described(
  descriptions: readonly string[],
  kinds: readonly EntityKind[],
  knowledge: Knowledge,
  context: LinkContext,
): readonly CandidateFact[] {
  if (kinds.includes("PERSON")) {
    for (const description of descriptions) {
      const holders = holdersOf(description, knowledge, context.on);
      if (holders.length > 0) return placed(holders, description, knowledge, context);
    }
  }
  return kinds.includes("ORGANIZATION") ? linkDescribed(descriptions, knowledge, context) : [];
}

/** An office that words give without its country is that of a country or place which the article names, or unlikely. */
function placed(
  holders: readonly CandidateFact[],
  description: string,
  knowledge: Knowledge,
  { evidence }: LinkContext,
): readonly CandidateFact[] {
  if (readOffice(description, knowledge).of.length > 0) return holders;
  return holders.map((holder) => {
    const { country, name } = holder.entity;
    if (country !== null && evidence?.homes.has(country) === true) return holder;
    const reason = `the article names no country of ${name}`;
    const score = Math.min(holder.score, unfitHolders.ofNowhere);
    return { ...holder, score, reasons: [...holder.reasons, reason] };
  });
}
