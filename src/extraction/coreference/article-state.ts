import type { Document } from "../document.ts";
import type { KnownEntity } from "../knowledge.ts";
import { wordSet } from "../lexicon/words.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { WhenOf } from "../mentions/dated-offices.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Cluster, Clusters } from "./clusters.ts";
import { type Obituary, obituaryIn } from "./obituary.ts";

/** What linking says of a cluster while the article is read. */
export interface Linking {
  /** Whom of the base a cluster means as far as its names tell now. */
  entityOf(cluster: Cluster): KnownEntity | null;
  /** Why words describe an entity at a time, null: on the day of the article; null if they do not. */
  describes(description: string, entity: KnownEntity, on: string | null): string | null;
}

/** What the steps of coreference share. */
export interface ArticleState extends Linking {
  readonly mentions: readonly Mention[];
  readonly clusters: Clusters;
  whenOf: WhenOf;
  /** The speaker of a statement, once it is resolved. */
  speakerOf(quotation: number): Cluster | null;
  paragraphOf(mention: Mention): number;
  /** Checks whether a clause begins between two mentions. */
  hasClauseBetween(before: Mention, after: Mention): boolean;
  /** Checks whether a mention stands in a relative clause right behind another: "the owner, who gave his name". */
  isDescribedBy(before: Mention, after: Mention): boolean;
  /** Set where the article reports a death. */
  readonly obituary: Obituary | null;
  /** The cluster that spoke last before a mention, outside the statement that the mention is in. */
  lastSpeaker(mention: Mention): Cluster | null;
}

/** An article as it is read before coreference. */
export interface ReadArticle {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly linking: Linking;
  readonly whenOf: WhenOf;
  readonly mentionOf: (phrase: NounPhrase) => Mention | null;
}

const clauseWords = wordSet("who which that whom whose and but because when while after before ,");

function hasClauseWord({ tokens }: Document, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (clauseWords.has(tokens[at]?.lower ?? "")) return true;
  return false;
}

export function makeState(article: ReadArticle, clusters: Clusters): ArticleState {
  const { document, mentions, quotations, linking, whenOf, mentionOf } = article;
  const speakers = quotations.map(({ speaker }) => (speaker === null ? null : mentionOf(speaker.phrase)));
  const speeches = speakers
    .flatMap((speaker) => (speaker === null ? [] : [speaker]))
    .toSorted((a, b) => a.index - b.index);
  return {
    mentions,
    clusters,
    obituary: obituaryIn(document, mentions),
    entityOf: (cluster) => linking.entityOf(cluster),
    describes: (description, entity, on) => linking.describes(description, entity, on),
    whenOf,
    speakerOf(quotation) {
      const speaker = speakers[quotation] ?? null;
      return speaker === null ? null : clusters.of(speaker);
    },
    paragraphOf: ({ sentence }) => document.sentences[sentence]?.paragraph ?? 0,
    hasClauseBetween: (before, after) => hasClauseWord(document, before.last, after.first),
    isDescribedBy(before, { first }) {
      const comma = document.tokens[before.last]?.text === ",";
      const who = before.last + (comma ? 1 : 0);
      if (document.tokens[who]?.lower !== "who" || first <= who) return false;
      return !hasClauseWord(document, who + 1, first);
    },
    lastSpeaker(mention) {
      const speaker = lastBefore(speeches, mention);
      return speaker === null ? null : clusters.of(speaker);
    },
  };
}

function lastBefore(speeches: readonly Mention[], mention: Mention): Mention | null {
  let [low, high] = [0, speeches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((speeches[middle]?.index ?? Infinity) < mention.index) low = middle + 1;
    else high = middle;
  }
  return speeches[low - 1] ?? null;
}

/**
 * Looks at the mentions before this one, nearest first, that have been resolved and may be meant from where it stands, and
 * ends with the first answer. No generator: this is where coreference spends its time.
 */
export function lookBack<Answer>(
  state: ArticleState,
  mention: Mention,
  limit: number,
  look: (before: Mention, cluster: Cluster) => Answer | undefined,
): Answer | undefined {
  for (let at = mention.index - 1; at >= 0 && at >= mention.index - limit; at -= 1) {
    const before = state.mentions[at] as Mention;
    const cluster = mayMean(mention, before) ? state.clusters.of(before) : null;
    const answer = cluster === null ? undefined : look(before, cluster);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function mayMean(mention: Mention, before: Mention): boolean {
  // "his" in "his Russian counterpart" is not the counterpart.
  if (before.end > mention.start) return false;
  // Words inside a statement mean nobody outside it; the article's own words are open to all.
  return before.quotation === null || before.quotation === mention.quotation;
}
