import { readFileSync } from "node:fs";
import { z } from "zod";
import { entityFiles, type SeedEntity } from "../../src/seeding/entity-format.ts";

export type SeedCountry = Extract<SeedEntity, { kind: "COUNTRY" }>;

const file = new URL("../../seeds/countries.json", import.meta.url);

// Of whom the news speaks most; the others follow in the order of their codes.
const first = "US CN RU GB IN FR DE JP IR IL UA KR KP BR TR SA PK CA AU IT MX EG NG ZA ES PL SY AF IQ VE".split(" ");

/** The countries of the seeds, those that are spoken of most first. */
export function readCountries(): readonly SeedCountry[] {
  const countries = z.array(entityFiles["countries.json"].entry).parse(JSON.parse(readFileSync(file, "utf8")));
  const rank = ({ code }: SeedCountry) => (first.includes(code) ? first.indexOf(code) : first.length);
  return countries.toSorted((one, other) => rank(one) - rank(other) || (one.code < other.code ? -1 : 1));
}

/** The first alias of this kind, else the name. */
export function calledBy({ name, aliases = [] }: SeedCountry, kind: "METONYM" | "DEMONYM"): string {
  return aliases.find((alias) => alias.kind === kind)?.text ?? name;
}
