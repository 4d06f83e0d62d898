import { expect, test } from "vitest";
import { buildCountries, printCountries } from "../../seeds/countries.build.ts";
import { fold } from "../../src/entity-resolution/fold.ts";
import { countries, entities, named, read, type SeedEntity, slugs } from "./seed-files.ts";

test("slugs, Wikidata ids and country codes are each taken once, and every reference is known", () => {
  const keys = (read: (entity: SeedEntity) => string | undefined) =>
    entities.map(read).filter((key) => key !== undefined);
  for (const all of [
    keys((it) => it.slug),
    keys((it) => it.wikidataId),
    keys((it) => it.code),
    keys((it) => it.code3),
  ]) {
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  }
  const references = named.flatMap(({ place, participants = [] }) => [place ?? [], participants].flat());
  expect(references.filter((slug) => !slugs.has(slug))).toEqual([]);
  const codes = named.flatMap(({ country: code, nationality }) => [code ?? [], nationality ?? []].flat());
  expect(codes.filter((code) => !countries.some((entity) => entity.code === code))).toEqual([]);
});

test("countries.json is what `npm run countries` makes of the packages and the corrections", () => {
  expect(read("countries.json")).toBe(printCountries(buildCountries()));
  expect(countries).toHaveLength(249);
});

test("no alias repeats another of its entity's ways to be written", () => {
  const repeated = entities.flatMap(({ slug, name, aliases = [] }) => {
    const spellings = [name, ...new Set(aliases.map(({ text }) => text))].map(fold);
    return spellings.filter((text, index) => spellings.indexOf(text) !== index).map((text) => `${slug}: ${text}`);
  });
  expect(repeated).toEqual([]);
});

test("an alias that in lower case is an English word needs its capitals", () => {
  const words = new Set([
    "us",
    "car",
    "pole",
    "poles",
    "polish",
    "swede",
    "swedes",
    "male",
    "muscat",
    "pentagon",
    "roc",
  ]);
  const loose = countries.flatMap(({ slug, aliases = [] }) =>
    aliases.filter(({ text, caseSensitive }) => words.has(fold(text)) && caseSensitive !== true).map(() => slug),
  );
  expect(loose).toEqual([]);
});

test.each([
  ["Washington", ["united-states"]],
  ["the US", ["united-states"]],
  ["American", ["united-states"]],
  ["the Kremlin", ["russia"]],
  ["Pyongyang", ["north-korea", "pyongyang"]],
  ["Korea", ["north-korea", "south-korea"]],
  ["Kim", ["kim-jong-il", "kim-jong-un"]],
  ["Russian President", ["dmitry-medvedev", "vladimir-putin"]],
  ["Hanoi", ["hanoi", "vietnam"]],
  ["Holland", ["netherlands"]],
  ["Côte d'Ivoire", ["ivory-coast"]],
  ["Burma", ["myanmar"]],
])("%s may be %s", (written, expected) => {
  const found = entities.filter(({ name, aliases = [] }) =>
    [name, ...aliases.map(({ text }) => text)].some((text) => fold(text) === fold(written)),
  );
  expect(found.map(({ slug }) => slug).sort()).toEqual(expected);
});
