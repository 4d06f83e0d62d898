import type { Referent } from "../facts.ts";
import type { KnownEntity } from "../knowledge.ts";
import { overlap } from "../span.ts";
import type { Token } from "../tokens.ts";
import { type AboutInput, mentionsIn, sentenceAt } from "./input.ts";

/** How many tokens back a country may have been named for "the country" to mean it. */
const memory = 200;

/** Indexes of the countries named last before a token, the last first, each once. */
export function lastNamed(input: AboutInput, at: number, most: number): readonly number[] {
  const countries = namedBefore(input, at);
  return countries.length < most ? [] : countries.slice(0, most);
}

export function namedBefore(input: AboutInput, at: number): readonly number[] {
  const { tokens } = input.document;
  const start = tokens[Math.max(0, at - memory)]?.start ?? 0;
  const end = tokens[at]?.start ?? 0;
  const countries = mentionsIn(input, { start, end })
    .filter(({ form, referent }) => form === "NAME" && input.referents[referent]?.kind === "COUNTRY")
    .map(({ referent }) => referent);
  return [...new Set(countries.toReversed())];
}

/** The country of the one who says "our country"; none where the article and the base do not tell. */
export function homeOfSpeaker(input: AboutInput): readonly number[] {
  return input.speaker === null ? [] : homeOf(input, input.speaker);
}

/** "His country": of the man named last before it. */
export function homeBefore(input: AboutInput, at: number): readonly number[] {
  const { tokens } = input.document;
  const start = tokens[Math.max(0, at - memory)]?.start ?? 0;
  const whose = mentionsIn(input, { start, end: tokens[at]?.start ?? 0 }).findLast(
    ({ referent }) => input.referents[referent]?.kind === "PERSON",
  );
  return whose === undefined ? [] : homeOf(input, whose.referent);
}

function homeOf({ referents, mentions }: AboutInput, person: number): readonly number[] {
  const country = referents[person]?.entity?.country ?? officeCountry(referents[person]) ?? null;
  if (country !== null) return indexOfCountry(referents, country);
  // "Malaysia's Prime Minister, Hamid Osman": a country that stands in a description of him.
  const at = mentions.findIndex(({ referent }) => referent === person);
  const [own, inside] = [mentions[at], mentions.slice(at, at + 4)];
  const home = inside.find((one) => referents[one.referent]?.kind === "COUNTRY" && own && overlap(own, one));
  return home === undefined ? [] : [home.referent];
}

/** The country of an office that the article says somebody holds. */
function officeCountry(referent: Referent | undefined): string | undefined {
  return referent?.offices.find(({ country }) => country !== null)?.country ?? undefined;
}

/** The country that somebody speaks for by office: "the country" in their mouth is that one. */
export function countryOfOffice({ referents, speaker }: AboutInput): readonly number[] {
  const who = speaker === null ? undefined : referents[speaker];
  const country = officeCountry(who) ?? (isLeader(who?.entity ?? null) ? who?.entity?.country : undefined);
  return country === undefined || country === null ? [] : indexOfCountry(referents, country);
}

function indexOfCountry(referents: AboutInput["referents"], slug: string): readonly number[] {
  const index = referents.findIndex(({ entity }) => entity?.slug === slug);
  return index === -1 ? [] : [index];
}

/** "They", said by a leader of himself and another who stands in the sentence before it: their two states. */
export function leadersTogether(input: AboutInput, at: number): readonly number[] {
  const { document, referents, speaker } = input;
  const token = document.tokens[at] as Token;
  const own = speaker === null ? null : (referents[speaker]?.entity ?? null);
  const start = sentenceAt(document, token.start)?.start ?? token.start;
  if (!isLeader(own)) return [];
  const others = mentionsIn(input, { start, end: token.start })
    .map(({ referent }) => referents[referent]?.entity ?? null)
    .filter(isLeader);
  const countries = new Set([own, ...others].map((leader) => leader?.country));
  return countries.size === 2 ? [...countries].flatMap((slug) => indexOfCountry(referents, slug ?? "")) : [];
}

function isLeader(entity: KnownEntity | null): boolean {
  return entity?.kind === "PERSON" && entity.country !== null && entity.roles.some(({ country }) => country !== null);
}
