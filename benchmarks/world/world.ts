import type { SeedEntity } from "../../src/seeding/entity-format.ts";
import { randomFrom } from "../ingest/random.ts";
import { readCountries, type SeedCountry } from "./countries.ts";
import { makeOrganizations, makePublishers, type SeedOrganization } from "./organizations.ts";
import { makePeople, type SeedPerson } from "./people.ts";
import { makeEvents, makePlaces, makeTopics, type SeedPlace } from "./scenes.ts";
import { type Amounts, type Size, sizes } from "./sizes.ts";
import { type Ranks, zipf, zipfWithFirst } from "./zipf.ts";

/** Whoever and whatever a base knows; its articles are made from it one by one (news.ts). */
export interface World {
  readonly amounts: Amounts;
  /** In the order of their ids, which count from 1. */
  readonly entities: readonly SeedEntity[];
  readonly publishers: readonly SeedOrganization[];
  readonly organizations: readonly SeedOrganization[];
  readonly places: readonly SeedPlace[];
  /** Topics and events. */
  readonly matters: readonly SeedEntity[];
  readonly bearersOf: ReadonlyMap<string, readonly SeedPerson[]>;
  readonly ranks: {
    readonly people: Ranks;
    readonly countries: Ranks;
    readonly publishers: Ranks;
    readonly organizations: Ranks;
  };
  idOf(entity: { readonly slug: string }): number;
  /** Rank 0 speaks most: about 5 % of all quotes. */
  personAt(rank: number): SeedPerson;
  /** About 9 % of all quotes are about the country of rank 0. */
  countryAt(rank: number): SeedCountry;
}

const seed = 20_260_101;
// Nine of ten quotes are a person's, who is drawn with this chance.
const firstPerson = 0.057;
const firstCountry = 0.094;

/** Everything that a base of this size knows, the same each time. */
export const worldOf = (size: Size): World => makeWorld(sizes[size]);

/** As {@link worldOf}, of any size. */
export function makeWorld(amounts: Amounts): World {
  const countries = readCountries();
  const random = randomFrom(seed);
  const countryRanks = zipfWithFirst(countries.length, firstCountry);
  const homes = { countries, ranks: countryRanks, random };
  const publishers = makePublishers(200, homes);
  const organizations = makeOrganizations(300, homes);
  const people = makePeople(amounts.people, organizations, homes);
  const places = makePlaces(homes);
  const matters = [...makeTopics(), ...makeEvents(places, people, homes)];
  const entities = [...countries, ...publishers, ...organizations, ...people, ...places, ...matters];
  const ids = new Map(entities.map(({ slug }, index) => [slug, index + 1]));
  if (ids.size < entities.length) throw new Error("Two entities of the world have the same slug.");
  return {
    amounts,
    entities,
    publishers,
    organizations,
    places,
    matters,
    bearersOf: bySurname(people),
    ranks: {
      people: zipfWithFirst(people.length, firstPerson),
      countries: countryRanks,
      publishers: zipf(publishers.length, 0.8),
      organizations: zipf(organizations.length, 0.8),
    },
    idOf: ({ slug }) => at(ids.get(slug), slug),
    personAt: (rank) => at(people[rank], rank),
    countryAt: (rank) => at(countries[rank], rank),
  };
}

function bySurname(people: readonly SeedPerson[]): ReadonlyMap<string, readonly SeedPerson[]> {
  const bearers = new Map<string, SeedPerson[]>();
  for (const person of people) {
    const known = bearers.get(person.familyName ?? "");
    if (known === undefined) bearers.set(person.familyName ?? "", [person]);
    else known.push(person);
  }
  return bearers;
}

function at<Value>(value: Value | undefined, place: string | number): Value {
  if (value === undefined) throw new Error(`The world has nobody and nothing at "${place}".`);
  return value;
}
