import { type EntityKind, entityKinds, typeOfKind } from "../entities/entity.ts";
import { fold, plain } from "./fold.ts";
import type { Reference } from "./reference.ts";

/** A way in which an entity fits a name. */
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

/** The forms in which a name is looked up; null where it cannot be of that form. */
export interface Lookup {
  readonly slug: string;
  /** The only kind it can be of, when the name is a global id. */
  readonly kind: EntityKind | null;
  readonly isoCode: string | null;
  readonly wikidataId: string | null;
  readonly folded: string;
}

/** How to look a name up. `globalId` is the entity type and slug when the name is a global id. */
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

/** Whether an entity may stand where the name does: a place does not speak. */
export function isOfKind({ kinds }: Pick<Reference, "kinds">, { kind }: Pick<NameMatch, "kind">): boolean {
  return kinds.includes(kind);
}

/** Whether what the base found for a lookup really has the name: the kind in a global id, case, day. */
export function fits(reference: Reference, match: NameMatch, { kind }: Pick<Lookup, "kind">): boolean {
  if ((kind ?? match.kind) !== match.kind) return false;
  if (match.caseSensitive && plain(reference.input) !== plain(match.alias ?? "")) return false;
  const { on } = reference;
  if (on === undefined) return true;
  return !(match.validFrom !== null && match.validFrom > on) && !(match.validUntil !== null && match.validUntil <= on);
}

/** A slug that came in a global id is a match of the id. */
export function asMatched(match: NameMatch, { kind }: Lookup): NameMatch {
  return kind !== null && match.match === "SLUG" ? { ...match, match: "ID" } : match;
}
