import { isDictionaryWord } from "../../extraction/tokens.ts";
import { fold } from "../../entity-resolution/fold.ts";
import type { AliasKind, SeedAlias, SeedEntity } from "../entity-format.ts";
import { type Geography, geographyOf } from "./geography.ts";
import type { EntityEntry } from "../parse.ts";
import { under } from "../problem.ts";
import { quote } from "../../shared/quote.ts";

/** What an entity belongs to: each group is one country or place, by every slug that stands for it. */
interface Belonging {
  readonly groups: readonly ReadonlySet<string>[];
  /** A person's alias names any of the groups, an embassy's both its country and where it is. */
  readonly needs: "ANY" | "ALL";
}

// Names of families, letters and spellings are never plain descriptions.
const mayDescribe: ReadonlySet<AliasKind> = new Set(["NAME", "ROLE", "METONYM", "DEMONYM"]);

/**
 * Reports aliases that describe instead of naming, and would be found in texts about others: "Supreme Leader",
 * "nuclear programme", "Russian Embassy". Such words are fine with the country or place that the entity belongs to.
 */
export function checkGenericAliases(entries: readonly EntityEntry[]): void {
  const entities = entries.flatMap(({ entity }) => entity ?? []);
  const geography = geographyOf(entities);
  const bySlug = new Map(entities.map((entity) => [entity.slug, entity]));
  for (const { entity, report } of entries) {
    const belonging = entity === null ? null : belongingOf(entity, geography, bySlug, entities);
    if (entity === null || belonging === null) continue;
    (entity.aliases ?? []).forEach((alias, index) => {
      if (!isGeneric(alias, entity, geography)) return;
      const missing = missingFrom(alias.text, belonging, geography);
      if (missing === null) return;
      const isPlaced = geography.read(alias.text).named.length > 0;
      const suggestion = suggestionFor(alias.text, isPlaced, missing, bySlug);
      under(
        report,
        "aliases",
        index,
      )(["text"], `${quote(alias.text)} ${genericReason}; ${suggestion}, or remove the alias`);
    });
  }
}

function isGeneric({ text, kind }: SeedAlias, entity: SeedEntity, geography: Geography): boolean {
  if (!mayDescribe.has(kind)) return false;
  const own = new Set(ownWords(entity));
  return geography.read(text).rest.every((word) => !own.has(word) && isPlain(word));
}

/** Words that make an alias the entity's own: those of a person's name, and a one-word name ("Sputnik News"). */
function ownWords(entity: SeedEntity): readonly string[] {
  const name = fold(entity.name).split(/[^\p{L}\p{N}']+/u);
  if (entity.kind === "PERSON") return name;
  return entity.kind === "ORGANIZATION" && name.length === 1 ? name : [];
}

const prefix = /^(?:inter|non|anti|counter|post|pre|sub|multi|trans|super|co|semi|pro|re|un)(?=\p{L}{3})/u;

function isPlain(word: string): boolean {
  return /^\p{N}+(?:st|nd|rd|th)?$/u.test(word) || isDictionaryWord(word) || isDictionaryWord(word.replace(prefix, ""));
}

/** What an entity belongs to; null where its aliases may be plain words: countries, places, topics of no country. */
function belongingOf(
  entity: SeedEntity,
  geography: Geography,
  bySlug: ReadonlyMap<string, SeedEntity>,
  entities: readonly SeedEntity[],
): Belonging | null {
  const countrySlug = (code: string | undefined) =>
    entities.flatMap((one) => (one.kind === "COUNTRY" && one.code === code ? [one.slug] : []));
  const { named } = geography.read(entity.name);
  const group = (slugs: readonly string[]) => (slugs.length === 0 ? [] : [new Set(slugs)]);
  switch (entity.kind) {
    case "COUNTRY":
    case "PLACE":
      return null;
    case "TOPIC":
      return named.length === 0 ? null : { groups: named, needs: "ALL" };
    case "ORGANIZATION":
      return { groups: named.length > 0 ? named : group(countrySlug(entity.country)), needs: "ALL" };
    case "PERSON": {
      const codes = [entity.nationality, ...(entity.roles ?? []).map(({ country }) => country)];
      return { groups: codes.flatMap((code) => group(countrySlug(code))), needs: "ANY" };
    }
    case "EVENT": {
      const slugs = [entity.place ?? [], entity.participants ?? []].flat();
      const involved = slugs.flatMap((slug) => group(homesOf(bySlug.get(slug), countrySlug)));
      return { groups: [...named, ...involved], needs: "ANY" };
    }
  }
}

/** The slugs by which words may name what an entity is of. */
function homesOf(entity: SeedEntity | undefined, countrySlug: (code: string | undefined) => readonly string[]) {
  if (entity?.kind === "COUNTRY") return [entity.slug];
  if (entity?.kind === "PLACE") return [entity.slug, ...countrySlug(entity.country)];
  if (entity?.kind === "ORGANIZATION") return countrySlug(entity.country);
  return entity?.kind === "PERSON" ? countrySlug(entity.nationality) : [];
}

/** The countries and places that an alias would have to name as well; null where it names enough. */
function missingFrom(text: string, { groups, needs }: Belonging, geography: Geography) {
  const { named } = geography.read(text);
  const missing = groups.filter((group) => !named.some((one) => [...one].some((slug) => group.has(slug))));
  const isEnough = groups.length > 0 && (needs === "ALL" ? missing.length === 0 : missing.length < groups.length);
  return isEnough ? null : missing;
}

const genericReason = "is a description that fits others as well";

/** How to fix an alias: "name its country or place, as in …". */
function suggestionFor(
  text: string,
  isPlaced: boolean,
  missing: readonly ReadonlySet<string>[],
  bySlug: ReadonlyMap<string, SeedEntity>,
): string {
  const [home] = missing.flatMap((group) => bySlug.get([...group][0] ?? "") ?? []);
  if (home === undefined) return "give the entity a country or place and name it in the alias";
  const adjective = isPlaced ? undefined : home.aliases?.find(({ kind }) => kind === "DEMONYM")?.text;
  const fuller = adjective === undefined ? `${text} in ${home.name}` : `${adjective} ${text}`;
  return `name its country or place, as in ${quote(fuller)}`;
}
