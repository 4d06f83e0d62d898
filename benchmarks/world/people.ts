import type { SeedEntity } from "../../src/seeding/entity-format.ts";
import { slugOf } from "../../src/ingest/writer/new-entity.ts";
import { givenNames, surnames as knownSurnames } from "../ingest/names.ts";
import { calledBy } from "./countries.ts";
import type { Homes, SeedOrganization } from "./organizations.ts";
import { coinages, coinedSurname } from "./words.ts";

export type SeedPerson = Extract<SeedEntity, { kind: "PERSON" }>;

const bearersOfASurname = 4;
const shareWithOffice = 0.3;
const titles = ["Foreign Minister", "Finance Minister", "President", "Prime Minister", "Trade Minister", "Ambassador"];

/** `count` people, no two of one full name, about four to a surname. */
export function makePeople(
  count: number,
  organizations: readonly SeedOrganization[],
  homes: Homes,
): readonly SeedPerson[] {
  const surnames = makeSurnames(Math.ceil(count / bearersOfASurname));
  return Array.from({ length: count }, (_, rank) => {
    // A prime that no number of names is a multiple of: every pair of names comes once before any comes again.
    const pair = (rank * 7_919) % (givenNames.length * surnames.length);
    const givenName = givenNames[pair % givenNames.length] ?? "";
    const familyName = surnames[Math.floor(pair / givenNames.length)] ?? "";
    const name = `${givenName} ${familyName}`;
    const { country, ...office } = officeFor(organizations, homes);
    const { roles = [], aliases = [] } = homes.random.next() < shareWithOffice ? office : {};
    return {
      kind: "PERSON",
      slug: slugOf(name) ?? "",
      name,
      givenName,
      familyName,
      birthDate: day(1935 + homes.random.below(60), homes),
      nationality: country.code,
      roles: [...roles],
      aliases: [{ text: familyName, kind: "SURNAME" }, ...aliases],
    };
  });
}

function makeSurnames(count: number): readonly string[] {
  const names = new Set(knownSurnames.slice(0, count));
  for (let number = 0; names.size < count && number < coinages; number += 1) names.add(coinedSurname(number));
  return [...names];
}

/** A country, an office there, and the way in which reporters write who holds it. */
function officeFor(organizations: readonly SeedOrganization[], homes: Homes) {
  const { countries, ranks, random } = homes;
  const country = countries[ranks(random)] ?? random.pick(countries);
  const title = random.pick(titles);
  const start = day(2010 + random.below(12), homes);
  const organization = random.next() < 0.3 ? { organization: random.pick(organizations).slug } : {};
  return {
    country,
    roles: [{ title: `${title} of ${country.name}`, country: country.code, start, ...organization }],
    aliases: [{ text: `${calledBy(country, "DEMONYM")} ${title}`, kind: "ROLE" as const, from: start }],
  };
}

function day(year: number, { random }: Homes): string {
  return new Date(Date.UTC(year, random.below(12), 1 + random.below(28))).toISOString().slice(0, 10);
}
