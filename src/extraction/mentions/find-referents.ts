import { findAppositions } from "../apposition.ts";
import type { ArticleContext } from "../context.ts";
import { makeDecisions, type Decisions } from "../coreference/decisions-at.ts";
import { resolve } from "../coreference/resolve.ts";
import type { Document } from "../document.ts";
import type { DateFact, MentionFact, Referent } from "../facts.ts";
import type { Knowledge } from "../knowledge.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { datedOffices } from "./dated-offices.ts";
import { findMentions } from "./find-mentions.ts";
import { makeLinking } from "./linking.ts";
import { lookupIn } from "./lookup.ts";
import { mentionsByPhrase } from "./phrase-mentions.ts";
import { referentsOf } from "./referents.ts";

/** Whom and what an article speaks of, and where: names, descriptions and pronouns that mean the same are one referent. */
export function findReferents(
  document: Document,
  phrases: readonly NounPhrase[],
  quotations: readonly Quotation[],
  knowledge: Knowledge,
  context: ArticleContext,
  dates: readonly DateFact[] = [],
): {
  readonly referents: readonly Referent[];
  readonly mentions: readonly MentionFact[];
  readonly decisions: Decisions;
} {
  const lookup = lookupIn(knowledge);
  const mentions = findMentions(document, phrases, quotations, lookup);
  const whenOf = datedOffices(document, quotations, dates, context.publishedAt);
  const linking = makeLinking(mentions, knowledge, lookup, context, whenOf);
  const appositions = findAppositions(document, phrases);
  const mentionOf = mentionsByPhrase(mentions);
  const resolution = resolve({ document, mentions, quotations, appositions, lookup, linking, whenOf, mentionOf });
  const found = referentsOf(document, resolution.clusters, quotations, linking, mentionOf);
  return { ...found, decisions: makeDecisions(mentions, resolution) };
}
