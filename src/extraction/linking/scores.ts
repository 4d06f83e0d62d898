import type { AliasKind } from "../knowledge.ts";
import type { Office } from "./office.ts";

/** From here on a candidate is likely in itself; below, it is only told as one that was thought of. */
export const leastChosen = 0.5;

/** So many times as likely as the next a candidate must be: less is a choice between two. */
export const clearLead = 1.5;

/** How sure a name that stands in the text makes who is meant, 0 to 1. */
export const nameScores = {
  /** A full name as the base writes it: namesakes are rare. */
  full: 0.95,
  /** A full name in another form, "Donald J. Trump" as "Donald Trump": a little rarer to be right. */
  otherForm: 0.85,
  /** A surname alone is anybody's. */
  surname: 0.3,
  /** A surname whose bearer the article names in full elsewhere. */
  surnameAfterFullName: 0.8,
  /** A surname in an article that names its bearer's country, or a place in it. */
  surnameWithCountry: 0.72,
  /** A surname in an article that names a body that its bearer holds an office in. */
  surnameWithOrganization: 0.72,
  /** A surname with the office of its bearer. */
  surnameWithOffice: 0.88,
  /** A surname that somebody else bears in the same article, and nothing tells for the known bearer. */
  surnameOfAnother: 0.1,
  /** A full name with the office of its bearer. */
  fullWithOffice: 0.985,
  /** A full name in an article that names its bearer's country. */
  fullWithCountry: 0.965,
} as const;

/** What makes a name unlikely, as a factor: nearly out of the question, but a reader may want to know. */
export const doubts = {
  /** An office that somebody else held then, or another country: "the Belarusian driver Medvedev". */
  contradicted: 0.2,
  /** The dead do not act, nor do those yet to be born. */
  notAlive: 0.1,
  /** One of several bearers for whom nothing speaks while an office speaks for another. */
  overruled: 0.5,
  /** A name that the thing bore at another time. */
  atAnotherTime: 0.1,
  /** One of several things of a name where the article names another of them otherwise. */
  otherIsNamed: 1 / 3,
  /** A body known by the country of the article rather than by words of its own: "the state media". */
  countrySupplied: 0.9,
} as const;

/** Several who may be meant share the certainty: each keeps half of it, and its part of the other half. */
export function shareAmong(rivals: number): number {
  return 0.5 + 0.5 / rivals;
}

/** How sure a name of each kind is of the thing that bears it, as in entity-resolution/rank.ts. */
export const aliasScores: Readonly<Record<AliasKind, number>> = {
  NAME: 0.95,
  ABBREVIATION: 0.9,
  TRANSLITERATION: 0.9,
  ROLE: 0.75,
  METONYM: 0.7,
  DEMONYM: 0.7,
  SURNAME: 0.6,
};

/** An office has one holder at a time, but the base may not know all who held it before or will hold it. */
export const officeScores: Readonly<Record<Office["tense"], number>> = {
  NOW: 0.9,
  THEN: 0.6,
  FORMER: 0.45,
  NEXT: 0.45,
};

/** Holders of an office who are told only as what they are not. */
export const unfitHolders = {
  /** Held it at another time, or nobody knows when the article is of. */
  otherTime: 0.1,
  /** Was dead then. */
  notAlive: 0.05,
  /** An office without its country or organization, in an article that names neither. */
  ofNowhere: 0.2,
} as const;
