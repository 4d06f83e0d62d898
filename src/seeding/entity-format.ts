import { z } from "zod";
import { countryCode, countryCode3, day, oneOf, record, slug, text, url, wikidataId } from "./format.ts";

const alias = record({
  text,
  kind: oneOf(["NAME", "SURNAME", "ABBREVIATION", "METONYM", "DEMONYM", "ROLE", "TRANSLITERATION"]),
  caseSensitive: z.boolean().optional(),
  from: day.optional(),
  until: day.optional(),
});

const role = record({
  title: text,
  country: countryCode.optional(),
  organization: slug.optional(),
  start: day.optional(),
  end: day.optional(),
});

const named = { slug, name: text, wikidataId: wikidataId.optional(), aliases: z.array(alias).optional() };

const person = record({
  ...named,
  givenName: text.optional(),
  familyName: text.optional(),
  birthDate: day.optional(),
  deathDate: day.optional(),
  nationality: countryCode.optional(),
  roles: z.array(role).optional(),
});

const organization = record({
  ...named,
  type: oneOf([
    "NEWS_AGENCY",
    "NEWSPAPER",
    "BROADCASTER",
    "NEWS_SITE",
    "GOVERNMENT",
    "INTERGOVERNMENTAL",
    "COMPANY",
    "PARTY",
    "OTHER",
  ]),
  country: countryCode.optional(),
  stateControlled: z.boolean().optional(),
  url: url.optional(),
});

const country = record({ ...named, code: countryCode, code3: countryCode3 });

const place = record({
  ...named,
  country: countryCode.optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

const topic = record(named);

const event = record({
  ...named,
  startDate: day.optional(),
  endDate: day.optional(),
  place: slug.optional(),
  participants: z.array(slug).optional(),
});

/** The files of entities, in the order in which they are loaded, and what each entry of them looks like. */
export const entityFiles = {
  "countries.json": { kind: "COUNTRY", entry: country.transform((entry) => ({ kind: "COUNTRY" as const, ...entry })) },
  "organizations.json": {
    kind: "ORGANIZATION",
    entry: organization.transform((entry) => ({ kind: "ORGANIZATION" as const, ...entry })),
  },
  "people.json": { kind: "PERSON", entry: person.transform((entry) => ({ kind: "PERSON" as const, ...entry })) },
  "places.json": { kind: "PLACE", entry: place.transform((entry) => ({ kind: "PLACE" as const, ...entry })) },
  "topics.json": { kind: "TOPIC", entry: topic.transform((entry) => ({ kind: "TOPIC" as const, ...entry })) },
  "events.json": { kind: "EVENT", entry: event.transform((entry) => ({ kind: "EVENT" as const, ...entry })) },
} as const;

export type EntityFile = keyof typeof entityFiles;
export type EntityKind = (typeof entityFiles)[EntityFile]["kind"];
export type SeedEntity = z.infer<(typeof entityFiles)[EntityFile]["entry"]>;
export type SeedAlias = z.infer<typeof alias>;
export type AliasKind = SeedAlias["kind"];
export type OrganizationType = z.infer<typeof organization>["type"];
