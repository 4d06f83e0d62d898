import type { OrganizationType, SeedEntity } from "../../src/seeding/entity-format.ts";
import { slugOf } from "../../src/ingest/writer/new-entity.ts";
import { cities } from "../ingest/names.ts";
import type { Random } from "../ingest/random.ts";
import type { SeedCountry } from "./countries.ts";
import { coinedPlace } from "./words.ts";
import type { Ranks } from "./zipf.ts";

export type SeedOrganization = Extract<SeedEntity, { kind: "ORGANIZATION" }>;

/** Where organizations come from. */
export interface Homes {
  readonly countries: readonly SeedCountry[];
  readonly ranks: Ranks;
  readonly random: Random;
}

interface Name {
  readonly type: OrganizationType;
  readonly name: (place: string, country: string) => string;
}

const papers: readonly Name[] = [
  { type: "NEWSPAPER", name: (place) => `${place} Herald` },
  { type: "NEWSPAPER", name: (place) => `${place} Post` },
  { type: "NEWS_SITE", name: (place) => `${place} Today` },
  { type: "BROADCASTER", name: (place) => `Radio ${place}` },
  { type: "NEWS_AGENCY", name: (place) => `${place} News Agency` },
];

const others: readonly Name[] = [
  { type: "GOVERNMENT", name: (place, country) => `${country} Ministry of Trade and ${place} Affairs` },
  { type: "COMPANY", name: (place) => `${place} Industries` },
  { type: "COMPANY", name: (place) => `Bank of ${place}` },
  { type: "PARTY", name: (place, country) => `${place} Party of ${country}` },
  { type: "INTERGOVERNMENTAL", name: (place) => `${place} Convention Secretariat` },
  { type: "OTHER", name: (place) => `University of ${place}` },
];

const stateControlled = 0.1;

/** Newspapers, broadcasters and agencies, each with a site of its own. */
export function makePublishers(count: number, homes: Homes): readonly SeedOrganization[] {
  return make(count, papers, homes, 0).map((paper) => ({ ...paper, url: `https://www.${paper.slug}.example` }));
}

/** Others that speak: ministries, companies, parties. */
export function makeOrganizations(count: number, homes: Homes): readonly SeedOrganization[] {
  return make(count, others, homes, 10_000);
}

// Kinds in turn, cities first and then made-up places, so that no name comes twice.
function make(count: number, names: readonly Name[], homes: Homes, from: number): readonly SeedOrganization[] {
  const { countries, ranks, random } = homes;
  return Array.from({ length: count }, (_, index) => {
    const { type, name: nameFor } = names[index % names.length] ?? random.pick(names);
    const turn = Math.floor(index / names.length);
    const country = countries[ranks(random)] ?? random.pick(countries);
    const name = nameFor(cities[turn] ?? coinedPlace(from + turn), country.name);
    const isOfState = type === "GOVERNMENT" || random.next() < stateControlled;
    const initials = name.replace(/[^A-Z]/g, "");
    return {
      kind: "ORGANIZATION",
      slug: slugOf(name) ?? "",
      name,
      type,
      country: country.code,
      stateControlled: isOfState,
      ...(initials.length > 2 ? { aliases: [{ text: initials, kind: "ABBREVIATION", caseSensitive: true }] } : {}),
    };
  });
}
