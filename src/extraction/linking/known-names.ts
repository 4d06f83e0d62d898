import { fold } from "../../entity-resolution/fold.ts";
import type { Document } from "../document.ts";
import type { MentionFact, Referent } from "../facts.ts";
import type { Knowledge, KnownEntity } from "../knowledge.ts";
import { oncePerEntity } from "./one-referent.ts";
import { contains, overlap, type Span } from "../span.ts";
import { countryNames } from "./countries/country-names.ts";
import { aliasScores } from "./scores.ts";
import { startsIn } from "./starts-in.ts";
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
 * peninsula") or is somebody's name. Pronouns and descriptions follow their referent.
 */
export function withKnownNames(document: Document, knowledge: Knowledge, reading: ArticleReading): ArticleReading {
  const people = reading.mentions.filter(
    ({ referent, form }) => form === "NAME" && reading.referents[referent]?.kind === "PERSON",
  );
  const countries = countryNames(document, knowledge).filter(
    (name) => !isPartOfPerson(document, name, people, reading.referents),
  );
  // "North Korea's nuclear programme" names the country as well.
  const topics = topicNames(document, knowledge).filter((topic) => {
    return !startsIn(countries, topic).some((country) => overlap(country, topic) && !contains(topic, country));
  });
  const names: readonly KnownName[] = [...countries, ...topics].toSorted((a, b) => a.start - b.start);
  const meaning = meaningOf(reading, names);
  const seats = seatsOf(reading, countries);
  const referents = reading.referents.map((referent, index) => linked(referent, meaning.get(index)));
  const indexes = new Map(
    referents.flatMap(({ entity }, index) => (entity === null ? [] : [[entity, index] as const])),
  );
  const indexOf = (entity: KnownEntity) => {
    const known = indexes.get(entity) ?? referents.push(referentOf(entity)) - 1;
    indexes.set(entity, known);
    return known;
  };
  // "The governor of Georgia" in an article on the country: the coreference of names took one for the other.
  const isAnother = (mention: MentionFact) =>
    mention.form === "NAME" &&
    (meaning.get(mention.referent) ?? null) !== null &&
    startsIn(countries, mention).length === 0;
  const kept = reading.mentions.filter(
    (mention) => !isReplaced(mention, reading.referents, names) && !isAnother(mention),
  );
  const moved = kept.map((mention) => {
    const seat = mention.form === "PRONOUN" ? seats.get(mention.referent) : undefined;
    const entity = seat ?? meaning.get(mention.referent) ?? null;
    return entity === null ? mention : { ...mention, referent: indexOf(entity) };
  });
  const added = names.map(({ start, end, text, entity }) => {
    return { start, end, text, form: "NAME" as const, referent: indexOf(entity) };
  });
  return oncePerEntity({
    referents,
    mentions: [...moved, ...added].toSorted((a, b) => a.start - b.start || b.end - a.end),
  });
}

/** Whether a country's name is a word of somebody's: "Jordan" of "Vernon Jordan" and of "Jordan said" after it. */
function isPartOfPerson(
  document: Document,
  { start, end, text }: KnownName,
  people: readonly MentionFact[],
  referents: readonly Referent[],
): boolean {
  let [low, high] = [0, people.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.start ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return people.slice(Math.max(0, low - nestedNames), low).some((person) => {
    if (person.end < end) return false;
    const isWhole = person.start === start && person.end === end;
    if (isWhole && whereOne.test(document.text.slice(Math.max(0, start - maxWhere), start))) return false;
    const words = fold(referents[person.referent]?.name ?? "").split(" ");
    // "German Chancellor Anna Alt" has the country before her name.
    return isWhole || (words.length > 1 && words.includes(fold(text)));
  });
}

// "Her tour of Chile", said of Lola Chile: where one can be is no person.
const whereOne =
  /\b(?:in|into|across|throughout|(?:flew|went|traveled|travelled|moved|returned|fled|sailed|drove|trip|visit|flight)(?: back)? to|(?:tour|south|north|east|west|people|citizens|parts?|map|republic|coast) of) $/iu;
const maxWhere = 24;

/** How many names of people may begin inside one another before a country's name. */
const nestedNames = 3;

/** Which country each country of the reading is by most of its names; null where it is none. */
function meaningOf(
  { referents, mentions }: ArticleReading,
  names: readonly KnownName[],
): ReadonlyMap<number, KnownEntity | null> {
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

/**
 * The states behind towns and houses that act for them: after "the Kremlin warned" and "Pyongyang said", "it" and "we"
 * are the state, not the house or town.
 */
function seatsOf({ referents, mentions }: ArticleReading, countries: readonly KnownName[]) {
  const seats = new Map<number, KnownEntity>();
  for (const mention of mentions) {
    const kind = referents[mention.referent]?.kind;
    if (mention.form !== "NAME" || kind === "COUNTRY" || kind === "PERSON") continue;
    const seat = startsIn(countries, mention).find(({ end, entity }) => end === mention.end && isBare(mention, entity));
    if (seat !== undefined) seats.set(mention.referent, seat.entity);
  }
  return seats;
}

function linked(referent: Referent, country: KnownEntity | null | undefined): Referent {
  if (country === undefined || country === referent.entity) return referent;
  return country === null ? { ...referent, kind: "OTHER", entity: null, candidates: [] } : referentOf(country);
}

function referentOf(entity: KnownEntity): Referent {
  return {
    kind: entity.kind,
    name: entity.name,
    description: null,
    entity,
    candidates: [{ entity, score: aliasScores.NAME, reasons: [`${entity.name} is named`] }],
    isNameable: false,
    offices: [],
    stateControlled: null,
  };
}

/** Whether a mention by name gives way to what is known in it: "the DPRK", "friendly Russia", "Washington" as a state. */
function isReplaced(mention: MentionFact, referents: readonly Referent[], names: readonly KnownName[]): boolean {
  if (mention.form !== "NAME") return false;
  const kind = referents[mention.referent]?.kind;
  return startsIn(names, mention).some(
    ({ start, end, entity }) =>
      kind === entity.kind ||
      (end === mention.end && (kind !== "PERSON" || start === mention.start) && isBare(mention, entity)),
  );
}

function isBare({ text }: MentionFact, { aliases }: KnownEntity): boolean {
  const bare = text.replace(/^(?:the|a|an) /iu, "");
  return aliases.some((alias) => alias.text === bare);
}
