import type { KnownEntity } from "../knowledge.ts";
import type { Cluster, Clusters } from "./clusters.ts";
import type { WhenOf } from "./dated-offices.ts";
import type { Mention } from "./mention.ts";

/** What the steps of coreference share. */
export interface ArticleState {
  readonly mentions: readonly Mention[];
  readonly clusters: Clusters;
  /** Whom of the base a cluster means as far as its names tell now. */
  entityOf(cluster: Cluster): KnownEntity | null;
  /** Why words describe an entity at a time, null: on the day of the article; null if they do not. */
  describes(description: string, entity: KnownEntity, on: string | null): string | null;
  whenOf: WhenOf;
  /** The speaker of a statement, once it is resolved. */
  speakerOf(quotation: number): Cluster | null;
  paragraphOf(mention: Mention): number;
  /** Whether a clause begins between two mentions. */
  hasClauseBetween(before: Mention, after: Mention): boolean;
  /** The cluster that spoke last before a mention, outside the statement that the mention is in. */
  lastSpeaker(mention: Mention): Cluster | null;
}

/** Mentions before this one, nearest first, that have been resolved and may be meant from where it stands. */
export function* antecedents(state: ArticleState, mention: Mention, limit: number): Generator<[Mention, Cluster]> {
  for (let at = mention.index - 1; at >= 0 && at >= mention.index - limit; at -= 1) {
    const before = state.mentions[at] as Mention;
    // "his" in "his Russian counterpart" is not the counterpart.
    if (before.end > mention.start) continue;
    // Words inside a statement mean nobody outside it; the article's own words are open to all.
    if (before.quotation !== null && before.quotation !== mention.quotation) continue;
    const cluster = state.clusters.of(before);
    if (cluster !== null) yield [before, cluster];
  }
}
