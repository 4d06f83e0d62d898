import type { Apposition } from "../apposition.ts";
import type { Document } from "../document.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import type { KnownEntity } from "../knowledge.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { antecedents, type ArticleState } from "./article-state.ts";
import { type Cluster, type Clusters, makeClusters } from "./clusters.ts";
import { kin } from "../lexicon/roles.ts";
import type { WhenOf } from "./dated-offices.ts";
import type { Lookup } from "./lookup.ts";
import type { Mention } from "./mention.ts";
import { makeNameIndex } from "./name-index.ts";
import { isCounterpart, resolveCounterpart } from "./resolve-counterpart.ts";
import { resolveDescription } from "./resolve-description.ts";
import { resolvePronoun } from "./resolve-pronoun.ts";
import { grammaticalPerson } from "./read-pronoun.ts";

/** What linking says of a cluster while the article is read. */
export interface Linking {
  entityOf(cluster: Cluster): KnownEntity | null;
  describes(description: string, entity: KnownEntity, on: string | null): string | null;
}

/** An article, as far as it is read before coreference. */
export interface Article {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly appositions: readonly Apposition[];
  readonly lookup: Lookup;
  readonly linking: Linking;
  readonly whenOf: WhenOf;
  readonly mentionOf: (phrase: NounPhrase) => Mention | null;
}

/** Finds which mentions mean the same, reading from the first to the last. */
export function resolve(article: Article): Clusters {
  const { document, mentions, quotations, appositions, lookup, linking, whenOf, mentionOf } = article;
  const clusters = makeClusters();
  const names = makeNameIndex((mention) => clusters.of(mention));
  const byCountry = new Map<string, Mention>();
  const partners = new Map<Mention, { readonly other: Mention; readonly how: Apposition["how"] }>();
  const explained = new Map<Mention, Mention>();
  for (const { first, second, how } of appositions) {
    const [a, b] = [mentionOf(first), mentionOf(second)];
    if (a === null || b === null) continue;
    partners.set(b, { other: a, how });
    if (b.form === "NAME") explained.set(a, b);
  }
  const speakers = quotations.map(({ speaker }) => (speaker === null ? null : mentionOf(speaker.phrase)));
  const speeches = speakers
    .flatMap((speaker, quotation) => (speaker === null ? [] : [{ speaker, quotation }]))
    .sort((a, b) => a.speaker.index - b.speaker.index);

  const state: ArticleState = {
    mentions,
    clusters,
    ...linking,
    whenOf,
    speakerOf(quotation) {
      const speaker = speakers[quotation] ?? null;
      return speaker === null ? null : clusters.of(speaker);
    },
    paragraphOf: ({ sentence }) => document.sentences[sentence]?.paragraph ?? 0,
    hasClauseBetween(before, after) {
      return document.tokens
        .slice(before.last, after.first)
        .some(({ lower }) => /^(?:who|which|that|whom|whose|and|but|because|when|while|after|before|,)$/.test(lower));
    },
    lastSpeaker(mention) {
      const at = lastBefore(speeches, mention);
      return at === null ? null : clusters.of(at);
    },
  };

  // Pronouns inside statements wait until every speaker is known: "I" may stand before "said Putin".
  const waiting: Mention[] = [];
  for (const mention of mentions) {
    if (mention.form === "PRONOUN") {
      if (mention.quotation !== null || grammaticalPerson(word(mention)) !== 3) waiting.push(mention);
      else clusters.add(mention, isEmpty(mention) ? null : resolvePronoun(state, mention));
    } else readNoun(mention);
  }
  for (const mention of mentions) {
    const cluster = isCounterpart(mention) ? clusters.of(mention) : null;
    if (cluster === null || cluster.names.length > 0) continue;
    const other = resolveCounterpart(state, mention);
    if (other !== null) clusters.merge(other, cluster);
  }
  for (const mention of waiting) {
    clusters.add(
      mention,
      grammaticalPerson(word(mention)) === 1
        ? speaking(mention)
        : grammaticalPerson(word(mention)) === 3
          ? resolvePronoun(state, mention)
          : null,
    );
  }
  return clusters;

  function readNoun(mention: Mention): void {
    const before = mention.form === "NAME" ? named(mention) : null;
    const partner = partners.get(mention);
    let cluster = before;
    if (partner !== undefined && fitsPartner(mention, partner.other)) {
      const other = clusters.of(partner.other);
      if (other !== null) cluster = cluster === null ? other : clusters.merge(cluster, other);
    }
    if (cluster === null && mention.form === "DESCRIPTION") {
      cluster = resolveDescription(state, mention);
      const name = explained.get(mention);
      // "The opposition leader, Sitiveni Rabuka": whom the name means counts.
      if (cluster !== null && name !== undefined && isSomebodyElse(name, cluster)) cluster = null;
    }
    cluster = clusters.add(mention, cluster);
    if (mention.form === "NAME") remember(mention, cluster);
  }

  function named(mention: Mention): Cluster | null {
    const slug = countryOf(mention);
    if (slug !== null) {
      const before = byCountry.get(slug);
      return before === undefined ? null : clusters.of(before);
    }
    return names.find(mention) ?? relativeOf(mention);
  }

  // "Mrs Akingbola" after "Akingbola's wife, Anthonia"
  function relativeOf(mention: Mention): Cluster | null {
    if (mention.gender === null || mention.roles.length > 0 || mention.words.length !== 1) return null;
    if (mention.description === "") return null;
    for (const [, cluster] of antecedents(state, mention, 60)) {
      const isOnlyGiven = cluster.names.length > 0 && cluster.names.every(({ words }) => words.length === 1);
      if (isOnlyGiven && cluster.gender === mention.gender && [...cluster.roles].some((role) => kin.has(role)))
        return cluster;
    }
    return null;
  }

  function remember(mention: Mention, cluster: Cluster): void {
    const slug = countryOf(mention);
    if (slug === null) names.add(mention, cluster);
    else byCountry.set(slug, mention);
    const [given = "", more] = mention.words;
    if (more === undefined && cluster.kind === "PERSON" && cluster.gender === null) {
      const gender = givenNameGender(given);
      if (gender !== "EITHER") clusters.learn(cluster, { gender });
    }
    if (cluster.kind === null && isFollowedByWho(document, mention)) clusters.learn(cluster, { kind: "PERSON" });
    const age = ageAfter(document, mention);
    if (age !== null && cluster.kind !== "ORGANIZATION") clusters.learn(cluster, { age, kind: "PERSON" });
  }

  function countryOf({ kind, name }: Mention): string | null {
    return kind === "COUNTRY" && name !== null ? lookup.country(name) : null;
  }

  function fitsPartner(mention: Mention, other: Mention): boolean {
    const cluster = clusters.of(other);
    if (cluster === null) return false;
    if (mention.number === "MANY" || cluster.number === "MANY") return false;
    if (mention.gender !== null && cluster.gender !== null && mention.gender !== cluster.gender) return false;
    if (isSomebodyElse(mention, cluster)) return false;
    const kinds = [mention.kind, cluster.kind].filter((kind) => kind !== null && kind !== "OTHER");
    return new Set(kinds).size < 2;
  }

  function speaking(mention: Mention): Cluster | null {
    return mention.quotation === null ? null : state.speakerOf(mention.quotation);
  }

  function word(mention: Mention): string {
    return document.tokens[mention.first]?.lower ?? "";
  }

  // "It is likely that", "it emerged": nothing is meant.
  function isEmpty(mention: Mention): boolean {
    if (word(mention) !== "it") return false;
    const rest = document.tokens
      .slice(mention.last, mention.last + 6)
      .map(({ lower }) => lower)
      .join(" ");
    return /^(?:is|was|has been|will be|would be|became|remains|seems|appears|emerged|turned out|'s|’s)\b.*\b(?:that|to|whether|if|how|why|unclear|clear|likely)\b/.test(
      rest,
    );
  }
}

/** "Benedict Fonseka" is not Greg Howarth: two full names of people that share no family name. */
function isSomebodyElse({ form, words, kind }: Mention, { names }: Cluster): boolean {
  if (form !== "NAME" || words.length < 2 || (kind !== "PERSON" && kind !== null)) return false;
  const full = names.filter((name) => name.words.length > 1);
  return full.length > 0 && !full.some((name) => name.words.some((word) => words.includes(word)));
}

function lastBefore(
  speeches: readonly { readonly speaker: Mention; readonly quotation: number }[],
  mention: Mention,
): Mention | null {
  let [low, high] = [0, speeches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((speeches[middle]?.speaker.index ?? Infinity) < mention.index) low = middle + 1;
    else high = middle;
  }
  return speeches[low - 1]?.speaker ?? null;
}

/** "Kiernan, who voted in favour," */
function isFollowedByWho({ tokens }: Document, { last, phrase }: Mention): boolean {
  const after = tokens[tokens[last]?.text === "," ? last + 1 : last];
  return phrase !== null && !phrase.possessor && /^(?:who|whom|whose|himself|herself)$/.test(after?.lower ?? "");
}

/** "Basu, 52," */
function ageAfter({ tokens }: Document, { last, phrase }: Mention): number | null {
  if (phrase === null) return null;
  const [comma, age, after] = tokens.slice(last, last + 3);
  if (comma === undefined || age === undefined || !/^[,(]$/.test(comma.text) || !/^\d{1,3}$/.test(age.text))
    return null;
  if (after !== undefined && !/^[,.;:)”"—–-]$/u.test(after.text)) return null;
  const years = Number(age.text);
  return years >= 5 && years <= 120 ? years : null;
}
