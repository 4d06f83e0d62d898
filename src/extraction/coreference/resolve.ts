import type { Apposition } from "../apposition.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { kin } from "../lexicon/roles.ts";
import type { Lookup } from "../mentions/lookup.ts";
import type { Mention } from "../mentions/mention.ts";
import { grammaticalPerson } from "../mentions/read-pronoun.ts";
import { type ArticleState, lookBack, makeState, type ReadArticle } from "./article-state.ts";
import { type Cluster, type Clusters, isSpelled, makeClusters } from "./clusters.ts";
import { type Decision, decide } from "./decision.ts";
import { weigh } from "./evidence.ts";
import { placesOf } from "./geography.ts";
import { makeNameIndex } from "./names/name-index.ts";
import { fitsPartner, isSomebodyElse, type Partners, partnersOf } from "./partners.ts";
import { isCounterpart, resolveCounterpart } from "./resolve-counterpart.ts";
import { resolveDescription } from "./resolve-description.ts";
import type { NamesSoFar } from "./names/names-so-far.ts";
import { resolveName } from "./names/resolve-name.ts";
import { resolveAhead, resolvePronoun } from "./resolve-pronoun.ts";
import { rosterOf } from "./roster.ts";
import { spellingKey } from "./names/spelling.ts";
import { ageAfter, isEmpty, isFollowedByWho } from "./told-beside.ts";

/** An article, as far as it is read before coreference. */
export interface Article extends ReadArticle {
  readonly appositions: readonly Apposition[];
  readonly lookup: Lookup;
}

/** Which mentions mean the same, and why. */
export interface Resolution {
  readonly clusters: readonly Cluster[];
  clusterOf(mention: Mention): Cluster | null;
  /** Null for a mention that is the first of its kind, as most names are. */
  decisionOf(mention: Mention): Decision | null;
}

/** Finds which mentions mean the same, reading from the first to the last. */
export function resolve(article: Article): Resolution {
  const clusters = makeClusters();
  const state = makeState(article, clusters);
  const reader = new NounReader(article, state, clusters);
  const decisions = reader.decisions;
  // Pronouns inside statements wait until every speaker is known: "I" may stand before "said Putin".
  const waiting: Mention[] = [];
  // "I could smell the gas," he said: the next sentence may name him.
  const unknown: Mention[] = [];
  for (const mention of article.mentions) {
    if (mention.form !== "PRONOUN") reader.read(mention);
    else if (mention.quotation !== null || personOf(article, mention) !== 3) waiting.push(mention);
    else if (isEmpty(article.document, mention)) clusters.add(mention, null);
    else addPronoun(mention);
  }
  mergeCounterparts(state, clusters, decisions);
  for (const mention of unknown) {
    const decision = resolveAhead(state, mention);
    const cluster = clusters.of(mention);
    if (decision === null || decision.cluster === null || cluster === null) continue;
    decisions.set(mention, decision);
    clusters.merge(decision.cluster, cluster);
  }
  for (const mention of waiting) {
    const person = personOf(article, mention);
    if (person === 3) addPronoun(mention);
    else clusters.add(mention, person === 1 ? speaking(state, mention) : null);
  }
  return {
    clusters: clusters.all(),
    clusterOf: (mention) => clusters.of(mention),
    decisionOf: (mention) => decisions.get(mention) ?? null,
  };

  function addPronoun(mention: Mention): void {
    const decision = resolvePronoun(state, mention);
    if (decision !== null) decisions.set(mention, decision);
    else if (mention.gender !== null && mention.quotation === null) unknown.push(mention);
    clusters.add(mention, decision?.cluster ?? null);
  }
}

function personOf({ document }: Article, mention: Mention): 1 | 2 | 3 {
  return grammaticalPerson(document.tokens[mention.first]?.lower ?? "");
}

function speaking(state: ArticleState, mention: Mention): Cluster | null {
  return mention.quotation === null ? null : state.speakerOf(mention.quotation);
}

function mergeCounterparts(state: ArticleState, clusters: Clusters, decisions: Map<Mention, Decision>): void {
  for (const mention of state.mentions) {
    const cluster = isCounterpart(mention) ? clusters.of(mention) : null;
    if (cluster === null || cluster.names.length > 0) continue;
    const decision = resolveCounterpart(state, mention);
    if (decision === null || decision.cluster === null) continue;
    decisions.set(mention, decision);
    clusters.merge(decision.cluster, cluster);
  }
}

/** Reads names and descriptions one after the other, and remembers what they tell. */
class NounReader {
  readonly decisions = new Map<Mention, Decision>();
  readonly #article: Article;
  readonly #state: ArticleState;
  readonly #clusters: Clusters;
  readonly #partners: Partners;
  readonly #names: NamesSoFar;
  readonly #byCountry = new Map<string, Mention>();
  readonly #lastCalled = new Map<string, Mention>();

  constructor(article: Article, state: ArticleState, clusters: Clusters) {
    const { document, mentions, appositions, lookup, mentionOf } = article;
    const isPlace = (word: string) => lookup.country(word) !== null || lookup.kindOf(word) === "PLACE";
    this.#article = article;
    this.#state = state;
    this.#clusters = clusters;
    this.#partners = partnersOf(appositions, mentionOf);
    this.#names = {
      document,
      state,
      isPlace,
      index: makeNameIndex(),
      roster: rosterOf(mentions),
      places: placesOf(document, mentions, isPlace),
      lastCalled: (word) => this.#lastCalled.get(spellingKey(word)) ?? null,
    };
  }

  read(mention: Mention): void {
    const decision = mention.form === "NAME" ? this.#named(mention) : null;
    let cluster = this.#withPartner(mention, decision?.cluster ?? null);
    if (decision !== null && (cluster === null || cluster === decision.cluster)) this.decisions.set(mention, decision);
    if (cluster === null && mention.form === "DESCRIPTION") cluster = this.#described(mention);
    const isOpen = cluster === null && decision !== null;
    cluster = this.#clusters.add(mention, cluster);
    if (isOpen) this.#clusters.learn(cluster, { isOpen });
    else if (mention.form === "NAME") this.#remember(mention, cluster);
  }

  /** What the words beside it mean: "the opposition leader" for "Sitiveni Rabuka" behind it. */
  #withPartner(mention: Mention, cluster: Cluster | null): Cluster | null {
    const partner = this.#partners.before(mention);
    if (partner === null || !fitsPartner(this.#clusters, mention, partner)) return cluster;
    const other = this.#clusters.of(partner);
    if (other === null || other === cluster) return cluster;
    if (cluster === null) {
      this.decisions.set(mention, besideIt(other));
      return other;
    }
    return this.#clusters.merge(cluster, other);
  }

  #described(mention: Mention): Cluster | null {
    const decision = resolveDescription(this.#state, mention);
    if (decision === null || decision.cluster === null) return null;
    const name = this.#partners.nameOf(mention);
    // "The opposition leader, Sitiveni Rabuka": whom the name means counts.
    if (name !== null && isSomebodyElse(name, decision.cluster)) return null;
    this.decisions.set(mention, decision);
    return decision.cluster;
  }

  #named(mention: Mention): Decision | null {
    const decision = resolveName(this.#names, mention);
    const isPerson = decision?.cluster?.kind === "PERSON";
    const slug = this.#countryOf(mention);
    if (slug === null || isPerson) return decision ?? this.#relative(mention);
    const before = this.#byCountry.get(slug);
    const cluster = before === undefined ? null : this.#clusters.of(before);
    return cluster === null ? null : decide([{ cluster, evidence: ["sameName"], score: weigh(["sameName"]) }], sure);
  }

  /** "Mrs Akingbola" after "Akingbola's wife, Anthonia" */
  #relative(mention: Mention): Decision | null {
    if (mention.gender === null || mention.roles.length > 0 || mention.words.length !== 1) return null;
    if (mention.description === "") return null;
    const relative = lookBack(this.#state, mention, 60, (_, cluster) => {
      const isOnlyGiven = cluster.names.length > 0 && !isSpelled(cluster, ({ words }) => words.length !== 1);
      if (!isOnlyGiven || cluster.gender !== mention.gender) return undefined;
      return [...cluster.roles].some((role) => kin.has(role)) ? cluster : undefined;
    });
    if (relative === undefined) return null;
    return decide([{ cluster: relative, evidence: ["addressFits"], score: weigh(["addressFits"]) }], sure);
  }

  #remember(mention: Mention, cluster: Cluster): void {
    const { document } = this.#article;
    const slug = cluster.kind === "PERSON" ? null : this.#countryOf(mention);
    if (slug === null) this.#names.index.add(mention);
    else this.#byCountry.set(slug, mention);
    const [given = "", more] = mention.words;
    if (more === undefined && mention.description === "") this.#lastCalled.set(spellingKey(given), mention);
    if (more === undefined && cluster.kind === "PERSON" && cluster.gender === null) {
      const gender = givenNameGender(given);
      if (gender !== "EITHER") this.#clusters.learn(cluster, { gender });
    }
    if (cluster.kind === null && isFollowedByWho(document, mention)) this.#clusters.learn(cluster, { kind: "PERSON" });
    const age = ageAfter(document, mention);
    if (age !== null && cluster.kind !== "ORGANIZATION") this.#clusters.learn(cluster, { age, kind: "PERSON" });
  }

  #countryOf({ kind, name }: Mention): string | null {
    return kind === "COUNTRY" && name !== null ? this.#article.lookup.country(name) : null;
  }
}

const sure = { least: 0, lead: 0 };

function besideIt(cluster: Cluster): Decision {
  return decide([{ cluster, evidence: ["named"], score: weigh(["named"]) }], sure) as Decision;
}
