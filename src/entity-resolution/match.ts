import { type EntityKind, entityKinds, typeOfKind } from "../entities/entity.ts";
import { fold, plain } from "./fold.ts";
import type { Reference } from "./reference.ts";

/** One way in which an entity matches a name. */
export interface NameMatch {
  readonly entityId: number;
  readonly kind: EntityKind;
  readonly name: string;
  readonly slug: string;
  /** ID, SLUG, ISO_CODE, WIKIDATA, NEAR, or the kind of the alias. */
  readonly match: string;
  readonly alias: string | null;
  readonly caseSensitive: boolean;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly birthDate: string | null;
  readonly deathDate: string | null;
  /** For NEAR: trigram similarity, 0 to 1. */
  readonly similarity: number;
  readonly isProvisional: boolean;
  readonly quoteCount: number;
  readonly mentionCount: number;
}

/** The forms in which a name is looked up; null for a form that it cannot have. */
export interface Lookup {
  readonly slug: string;
  /** The kind in a global id. */
  readonly kind: EntityKind | null;
  readonly isoCode: string | null;
  readonly wikidataId: string | null;
  readonly folded: string;
}

/** The forms of a name. `globalId` is the entity type and slug if the name is a global id. */
export function lookupOf(input: string, globalId: { readonly type: string; readonly key: string } | null): Lookup {
  const name = input.trim();
  const kind = entityKinds.find((one) => typeOfKind[one] === globalId?.type) ?? null;
  return {
    slug: globalId !== null && kind !== null ? globalId.key : name,
    kind,
    isoCode: /^[A-Z]{2,3}$/.test(name) ? name : null,
    wikidataId: /^Q[1-9]\d*$/.test(name) ? name : null,
    folded: fold(name),
  };
}

/** True if the entity is of a kind that the argument accepts. */
export function isOfKind({ kinds }: Pick<Reference, "kinds">, { kind }: Pick<NameMatch, "kind">): boolean {
  return kinds.includes(kind);
}

/** Checks what SQL does not: the kind in a global id, the case, the day. */
export function fits(reference: Reference, match: NameMatch, { kind }: Pick<Lookup, "kind">): boolean {
  if ((kind ?? match.kind) !== match.kind) return false;
  if (match.caseSensitive && plain(reference.input) !== plain(match.alias ?? "")) return false;
  const { on } = reference;
  if (on === undefined) return true;
  return !(match.validFrom !== null && match.validFrom > on) && !(match.validUntil !== null && match.validUntil <= on);
}

/** A slug from a global id counts as a match of the id. */
export function asMatched(match: NameMatch, { kind }: Lookup): NameMatch {
  return kind !== null && match.match === "SLUG" ? { ...match, match: "ID" } : match;
}
