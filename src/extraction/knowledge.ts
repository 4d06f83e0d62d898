import type { EntityKind } from "../entities/entity.ts";
import { fold, plain } from "../entity-resolution/fold.ts";

export type AliasKind = "NAME" | "SURNAME" | "ABBREVIATION" | "METONYM" | "DEMONYM" | "ROLE" | "TRANSLITERATION";

/** An entity of the knowledge base, with what tells it from its namesakes. Days are "YYYY-MM-DD". */
export interface KnownEntity {
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** ISO 3166-1 alpha-2 of a country; null for everything else. */
  readonly code: string | null;
  /** The name is one of them. */
  readonly aliases: readonly KnownAlias[];
  readonly birthDate: string | null;
  readonly deathDate: string | null;
  /** Slug of a person's nationality, or of an organization's or a place's country. */
  readonly country: string | null;
  readonly roles: readonly KnownRole[];
}

export interface KnownAlias {
  readonly text: string;
  readonly kind: AliasKind;
  /** "US" is not "us". */
  readonly caseSensitive: boolean;
  readonly from: string | null;
  readonly until: string | null;
}

/** An office held; `country` and `organization` are slugs. `until` is the first day after it. */
export interface KnownRole {
  readonly title: string;
  readonly country: string | null;
  readonly organization: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** What is known before an article is read: who bears which name, and who holds which office. */
export interface Knowledge {
  /** Entities with an alias that folds to the same, and those aliases; a case-sensitive one only as written. */
  named(name: string): readonly NamedEntity[];
  /** The kinds of entities with a name that has this {@link firstWord}: most words of a text open none. */
  kindsOpening(word: string): ReadonlySet<EntityKind>;
  bySlug(slug: string): KnownEntity | null;
  /** People who ever held an office in this country or organization (a slug). */
  holdersAt(slug: string): readonly KnownEntity[];
}

export interface NamedEntity {
  readonly entity: KnownEntity;
  readonly alias: KnownAlias;
}

/** An index over these entities, in memory. */
export function knowledgeOf(entities: Iterable<KnownEntity>): Knowledge {
  const bySlug = new Map<string, KnownEntity>();
  const byName = new Map<string, NamedEntity[]>();
  const byOffice = new Map<string, Set<KnownEntity>>();
  const byFirstWord = new Map<string, Set<EntityKind>>();
  for (const entity of entities) {
    bySlug.set(entity.slug, entity);
    for (const alias of entity.aliases) {
      const name = fold(alias.text);
      entry(byName, name, () => []).push({ entity, alias });
      entry(byFirstWord, firstWord(name), () => new Set()).add(entity.kind);
    }
    for (const { country, organization } of entity.roles) {
      for (const slug of [country, organization]) {
        if (slug !== null) entry(byOffice, slug, () => new Set()).add(entity);
      }
    }
  }
  return {
    named(name) {
      const found = byName.get(fold(name));
      if (found === undefined) return none;
      if (!found.some(({ alias }) => alias.caseSensitive)) return found;
      const written = plain(name);
      return found.filter(({ alias }) => !alias.caseSensitive || plain(alias.text) === written);
    },
    kindsOpening: (word) => byFirstWord.get(word) ?? noKinds,
    bySlug: (slug) => bySlug.get(slug) ?? null,
    holdersAt: (slug) => [...(byOffice.get(slug) ?? [])],
  };
}

const none: readonly NamedEntity[] = [];
const noKinds: ReadonlySet<EntityKind> = new Set();

/** The letters and digits that a folded name begins with: "jong" of "jong un", "washington" of "washington, dc". */
export function firstWord(folded: string): string {
  return /^[\p{L}\p{N}]*/u.exec(folded)?.[0] ?? "";
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
