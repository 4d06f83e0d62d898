import { slugOf } from "../../src/ingest/writer/new-entity.ts";
import type { SeedEntity } from "../../src/seeding/entity-format.ts";
import { cities } from "../ingest/names.ts";
import type { Homes } from "./organizations.ts";
import type { SeedPerson } from "./people.ts";

export type SeedPlace = Extract<SeedEntity, { kind: "PLACE" }>;
type SeedEvent = Extract<SeedEntity, { kind: "EVENT" }>;
type SeedTopic = Extract<SeedEntity, { kind: "TOPIC" }>;

const topics = (
  "arms control;border trade;child labour;coal mining;data protection;debt relief;drug trafficking;energy prices;" +
  "fishing rights;food security;freedom of the press;grain exports;human rights;judicial reform;land reform;migration;" +
  "money laundering;oil prices;pension reform;press accreditation;public health;rail freight;rural schools;" +
  "space debris;steel tariffs;tax havens;vaccination;water rights;wheat harvest;youth unemployment"
).split(";");

/** The cities of datelines. */
export function makePlaces({ countries, random }: Homes): readonly SeedPlace[] {
  return cities.map((name) => ({
    kind: "PLACE",
    // Singapore, say, is a country's slug already.
    slug: `${slugOf(name)}-city`,
    name,
    country:
      countries.find(({ aliases }) => aliases?.some(({ text }) => text === name))?.code ?? random.pick(countries).code,
    latitude: random.below(120_000) / 1_000 - 60,
    longitude: random.below(360_000) / 1_000 - 180,
  }));
}

export function makeTopics(): readonly SeedTopic[] {
  return topics.map((name) => ({ kind: "TOPIC", slug: slugOf(name) ?? "", name }));
}

/** Summits, one a city, with two to four of the people who speak most. */
export function makeEvents(places: readonly SeedPlace[], people: readonly SeedPerson[], { random }: Homes) {
  return places.map((place, index): SeedEvent => {
    const year = 2015 + (index % 10);
    const start = new Date(Date.UTC(year, random.below(12), 1 + random.below(28)));
    const dayOf = (days: number) => new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const first = random.below(Math.max(1, Math.min(people.length, 200) - 4));
    return {
      kind: "EVENT",
      slug: `${place.slug}-summit-${year}`,
      name: `${place.name} summit of ${year}`,
      startDate: dayOf(0),
      endDate: dayOf(random.below(3)),
      place: place.slug,
      participants: people.slice(first, first + 2 + random.below(3)).map(({ slug }) => slug),
      aliases: [{ text: `${place.name} summit`, kind: "NAME" }],
    };
  });
}
