import type { Document } from "../document.ts";
import type { MentionFact, Referent } from "../facts.ts";
import type { Knowledge, KnownEntity } from "../knowledge.ts";
import { oncePerEntity } from "./one-referent.ts";
import { seatsOfPower } from "./politics.ts";
import { overlap, type Span } from "../span.ts";
import { countryNames } from "./country-names.ts";
import { topicNames } from "./topic-names.ts";

/** What an article speaks of and where; see {@link Facts}. */
export interface ArticleReading {
  readonly referents: readonly Referent[];
  readonly mentions: readonly MentionFact[];
}

interface KnownName extends Span {
  readonly text: string;
  readonly entity: KnownEntity;
}

/**
 * A reading in which countries, topics and events are mentioned just where they are named: one referent each, whatever
 * the coreference of names made of "DPRK" and "North Korea", and none where a word only looks like one ("Korean
 * peninsula"). Pronouns and descriptions follow their referent.
 */
export function withKnownNames(document: Document, knowledge: Knowledge, reading: ArticleReading): ArticleReading {
  const countries = countryNames(document, knowledge);
  const topics = topicNames(document, knowledge).filter(
    (topic) => !startsIn(countries, topic).some((country) => overlap(country, topic)),
  );
  const names: readonly KnownName[] = [...countries, ...topics].toSorted((a, b) => a.start - b.start);
  const meaning = meaningOf(reading, names);
  const referents = reading.referents.map((referent, index) => settled(referent, meaning.get(index)));
  const indexes = new Map(
    referents.flatMap(({ entity }, index) => (entity === null ? [] : [[entity, index] as const])),
  );
  const indexOf = (entity: KnownEntity) => {
    const known = indexes.get(entity) ?? referents.push(referentOf(entity)) - 1;
    indexes.set(entity, known);
    return known;
  };
  const kept = reading.mentions.filter((mention) => !isReplaced(mention, reading.referents, names));
  const moved = kept.map((mention) => {
    const entity = meaning.get(mention.referent);
    return entity === undefined || entity === null ? mention : { ...mention, referent: indexOf(entity) };
  });
  const people = kept.filter(({ referent, form }) => form === "NAME" && referents[referent]?.kind === "PERSON");
  const added = names
    .filter((name) => !startsIn(people, name).some(({ start, end }) => start === name.start && end === name.end))
    .map(({ start, end, text, entity }) => ({ start, end, text, form: "NAME" as const, referent: indexOf(entity) }));
  return oncePerEntity({
    referents,
    mentions: [...moved, ...added].toSorted((a, b) => a.start - b.start || b.end - a.end),
  });
}

/** Which country each country of the reading is by most of its names; null where it is none. */
function meaningOf(
  { referents, mentions }: ArticleReading,
  names: readonly KnownName[],
): Map<number, KnownEntity | null> {
  const votes = new Map<number, Map<KnownEntity, number>>();
  referents.forEach(({ kind }, index) => kind === "COUNTRY" && votes.set(index, new Map()));
  for (const mention of mentions) {
    const vote = votes.get(mention.referent);
    if (vote === undefined || mention.form !== "NAME") continue;
    for (const { entity } of startsIn(names, mention)) {
      if (entity.kind === "COUNTRY") vote.set(entity, (vote.get(entity) ?? 0) + 1);
    }
  }
  const winner = (vote: ReadonlyMap<KnownEntity, number>) => [...vote].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return new Map([...votes].map(([index, vote]) => [index, winner(vote)]));
}

function settled(referent: Referent, country: KnownEntity | null | undefined): Referent {
  if (country === undefined || country === referent.entity) return referent;
  return country === null ? { ...referent, kind: "OTHER", entity: null, candidates: [] } : referentOf(country);
}

function referentOf(entity: KnownEntity): Referent {
  const reason = `${entity.name} is named`;
  return {
    kind: entity.kind,
    name: entity.name,
    description: null,
    entity,
    candidates: [{ entity, score: 0.95, reasons: [reason] }],
    isNameable: false,
    offices: [],
    stateControlled: null,
  };
}

/** Whether a mention by name gives way to what is known in it: "the DPRK", "friendly Russia", "Washington" as a place. */
function isReplaced(mention: MentionFact, referents: readonly Referent[], names: readonly KnownName[]): boolean {
  if (mention.form !== "NAME") return false;
  const kind = referents[mention.referent]?.kind;
  return startsIn(names, mention).some(
    ({ end, entity, text }) =>
      kind === entity.kind ||
      (end === mention.end && kind !== "PERSON" && isBare(mention, entity) && !isSeat(kind, text)),
  );
}

// The White House speaks for itself, and stands for the US beside that.
const isSeat = (kind: Referent["kind"] | undefined, name: string) => kind === "ORGANIZATION" && seatsOfPower.test(name);

function isBare({ text }: MentionFact, { aliases }: KnownEntity): boolean {
  const bare = text.replace(/^(?:the|a|an) /iu, "");
  return aliases.some((alias) => alias.text === bare);
}

/** Those of a list, ordered by start, that begin in a span. */
function startsIn<One extends Span>(list: readonly One[], { start, end }: Span): readonly One[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) >= start) high = middle;
    else low = middle + 1;
  }
  const found: One[] = [];
  for (let at = low; at < list.length && (list[at]?.start ?? end) < end; at += 1) found.push(list[at] as One);
  return found;
}
