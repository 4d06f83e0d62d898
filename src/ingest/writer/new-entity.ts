import type { EntityKind } from "../../entities/entity.ts";
import type { AliasRow, EntityRow } from "./entities.sql.ts";
import { fold } from "../../entity-resolution/fold.ts";

const maxName = 200;

/** The slug of a name: its folded words, joined by hyphens; null for a name without a letter or digit, or an endless one. */
export function slugOf(name: string): string | null {
  const slug = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" || name.length > maxName ? null : slug;
}

const noDetails = {
  wikidataId: null,
  country: null,
  givenName: null,
  familyName: null,
  birthDate: null,
  deathDate: null,
  type: null,
  stateControlled: null,
  url: null,
  code: null,
  code3: null,
  latitude: null,
  longitude: null,
  startDate: null,
  endDate: null,
  place: null,
  roles: [],
  participants: [],
} as const;

/** An entity of which no more than its name is known. */
export function bareEntity(slug: string, kind: EntityKind, name: string): EntityRow {
  return { ...noDetails, slug, kind, name, aliases: [aliasRow(name, "NAME")] };
}

/** A person whom the knowledge base did not have. */
export function newPerson(slug: string, name: string): EntityRow {
  const { given, family } = partsOf(name);
  const person = { ...bareEntity(slug, "PERSON", name), givenName: given, familyName: family };
  if (family === null || family === name) return person;
  return { ...person, aliases: [...person.aliases, aliasRow(family, "SURNAME")] };
}

/** An organization that the knowledge base did not have. */
export function newOrganization(
  slug: string,
  name: string,
  { type = "OTHER", url = null }: { readonly type?: "OTHER" | "NEWS_SITE"; readonly url?: string | null } = {},
): EntityRow {
  return { ...bareEntity(slug, "ORGANIZATION", name), type, url };
}

/** A name as it is stored. */
export function aliasRow(
  text: string,
  kind: AliasRow["kind"],
  {
    caseSensitive = false,
    from = null,
    until = null,
  }: Partial<Pick<AliasRow, "caseSensitive" | "from" | "until">> = {},
): AliasRow {
  return { text, folded: fold(text), kind, caseSensitive, from, until };
}

// Words before a surname that belong to it.
const particles = new Set("al ar bin da das de del della den der di dos du el la le ibn st van von".split(" "));

/** Given and family name, as far as the form tells: "Kim Yo-jong" is of the family Kim, "Ursula von der Leyen" of the von der Leyens. */
function partsOf(name: string): { readonly given: string | null; readonly family: string | null } {
  const words = name.replace(/,? (?:Jr|Sr|I{1,3}|IV)\.?$/, "").split(/\s+/);
  if (words.length < 2) return { given: null, family: null };
  const [first = "", second = ""] = words;
  if (words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(second)) return { given: second, family: first };
  let at = words.length - 1;
  while (at > 1 && particles.has((words[at - 1] ?? "").toLowerCase())) at -= 1;
  return { given: words.slice(0, at).join(" "), family: words.slice(at).join(" ") };
}
