// Builds countries.json: names, codes, capitals and demonyms of every ISO 3166-1 country from three packages, with
// country-corrections.json on top. Run it by `npm run countries` after an edit of the corrections.
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { countries as listed } from "countries-list";
import iso from "i18n-iso-countries";
import nationality from "i18n-nationality";
import { z } from "zod";
import { fold } from "../src/entity-resolution/fold.ts";

const texts = z.array(z.string().min(1)).optional();

/** What the packages lack or have wrong; `demonyms` and `capitals` replace theirs, the other lists are added. */
const correctionFormat = z.strictObject({
  wikidataId: z.string().optional(),
  name: z.string().optional(),
  names: texts,
  abbreviations: texts,
  demonyms: texts,
  capitals: texts,
  metonyms: texts,
  // Aliases that in lower case are words of their own: "US", "Polish", "CAR".
  caseSensitive: texts,
  note: z.string().optional(),
});
type Correction = z.infer<typeof correctionFormat>;

interface SeedAlias {
  readonly text: string;
  readonly kind: "NAME" | "ABBREVIATION" | "DEMONYM" | "METONYM";
  readonly caseSensitive?: true;
}

interface SeedCountry {
  readonly slug: string;
  readonly name: string;
  readonly wikidataId?: string;
  readonly code: string;
  readonly code3: string;
  readonly aliases: readonly SeedAlias[];
}

const correctionsFile = new URL("country-corrections.json", import.meta.url);
const outputFile = new URL("countries.json", import.meta.url);

/** Every country of ISO 3166-1 in the order of its alpha-2 code. */
export function buildCountries(): readonly SeedCountry[] {
  const corrections = z.record(z.string(), correctionFormat).parse(JSON.parse(readFileSync(correctionsFile, "utf8")));
  const codes = Object.keys(iso.getAlpha2Codes())
    .filter((code) => code !== "XK") // Kosovo: a user-assigned code, not of ISO 3166-1
    .sort();
  const unknown = Object.keys(corrections).filter((code) => !codes.includes(code));
  if (unknown.length > 0)
    throw new Error(`country-corrections.json has codes that ISO 3166-1 lacks: ${unknown.join()}`);
  return codes.map((code) => buildCountry(code, corrections[code] ?? {}));
}

/** The text of countries.json: one country a line, so that a change reads well as a diff. */
export function printCountries(countries: readonly SeedCountry[]): string {
  return `[\n${countries.map((country) => `  ${JSON.stringify(country)}`).join(",\n")}\n]\n`;
}

function buildCountry(code: string, correction: Correction): SeedCountry {
  const inList = Object.entries(listed).find(([key]) => key === code)?.[1];
  const name = correction.name ?? inList?.name;
  const code3 = iso.alpha2ToAlpha3(code);
  if (name === undefined || code3 === undefined) throw new Error(`No name or alpha-3 code is known for "${code}".`);

  const names = [...packageNames(code), ...(correction.names ?? [])];
  const capitals = correction.capitals ?? (inList?.capital ? [inList.capital] : []);
  const demonyms = (correction.demonyms ?? packageDemonyms(code, name)).flatMap((demonym) => [
    demonym,
    ...plural(demonym),
  ]);
  const aliases = [
    ...[...names, ...[name, ...names].flatMap(shortSaint)].map((text) => ({ text, kind: "NAME" as const })),
    ...(correction.abbreviations ?? []).map((text) => ({ text, kind: "ABBREVIATION" as const })),
    ...demonyms.map((text) => ({ text, kind: "DEMONYM" as const })),
    ...[...capitals, ...capitals.flatMap(shortSaint), ...(correction.metonyms ?? [])].map((text) => ({
      text,
      kind: "METONYM" as const,
    })),
  ];
  return {
    slug: fold(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
    name,
    ...(correction.wikidataId === undefined ? {} : { wikidataId: correction.wikidataId }),
    code,
    code3,
    aliases: withCase(onePerSpelling(aliases, name), correction.caseSensitive ?? []),
  };
}

/** The package's names without its abbreviations and catalogue forms ("Moldova, Republic of", "… (Malvinas)"). */
function packageNames(code: string): readonly string[] {
  return iso.getName(code, "en", { select: "all" })?.filter((name) => !/[,(.]|^[A-Z]+$/.test(name)) ?? [];
}

/** The package's demonym; where it knows none it repeats the country's name. */
function packageDemonyms(code: string, name: string): readonly string[] {
  const demonym = nationality.getName(code, "en");
  return demonym === undefined || fold(demonym) === fold(name) ? [] : [demonym];
}

/** "Saint Lucia" is also written "St. Lucia". */
function shortSaint(name: string): readonly string[] {
  return name.startsWith("Saint ") ? [name.replace("Saint ", "St. ")] : [];
}

/** "Americans", "Iraqis", "Icelanders", "Frenchmen"; none for "Chinese", "British", "Swiss", "I-Kiribati". */
function plural(demonym: string): readonly string[] {
  if (/(?:sh|ch)(?:wo)?man$/.test(demonym)) return [demonym.replace(/man$/, "men")];
  return /^(?!I-).*(?:an|i|er)$/.test(demonym) ? [`${demonym}s`] : [];
}

/** The first of the aliases that a reader's typing cannot tell apart; the entity's own name counts as one. */
function onePerSpelling(aliases: readonly SeedAlias[], name: string): readonly SeedAlias[] {
  const seen = new Set([fold(name)]);
  return aliases.filter(({ text }) => {
    const folded = fold(text);
    return seen.has(folded) ? false : seen.add(folded);
  });
}

function withCase(aliases: readonly SeedAlias[], caseSensitive: readonly string[]): readonly SeedAlias[] {
  const missing = caseSensitive.filter((text) => !aliases.some((alias) => alias.text === text));
  if (missing.length > 0) throw new Error(`"caseSensitive" names no alias of its country: ${missing.join()}`);
  return aliases.map((alias) => (caseSensitive.includes(alias.text) ? { ...alias, caseSensitive: true } : alias));
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(outputFile, printCountries(buildCountries()));
