import { fold } from "../../entity-resolution/fold.ts";
import type { AliasKind, OrganizationType, SeedAlias, SeedEntity } from "../entity-format.ts";
import type { Registry } from "../checks/registry.ts";

/**
 * All that the database says of an entity, in a form in which the files' and the stored state can be compared: days as
 * text, other entities by their slugs, absent values null.
 */
export interface EntityState {
  readonly slug: string;
  readonly name: string;
  readonly wikidataId: string | null;
  readonly details: EntityDetails;
  readonly aliases: readonly AliasState[];
  readonly roles: readonly RoleState[];
  readonly participants: readonly string[];
}

/** As {@link EntityState}; `details` is null while an entity changes its kind. */
export type StoredState = Omit<EntityState, "details"> & { readonly details: EntityDetails | null };

export type EntityDetails =
  PersonDetails | OrganizationDetails | CountryDetails | PlaceDetails | TopicDetails | EventDetails;

export interface PersonDetails {
  readonly kind: "PERSON";
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly deathDate: string | null;
  readonly nationality: string | null;
}
export interface OrganizationDetails {
  readonly kind: "ORGANIZATION";
  readonly type: OrganizationType;
  readonly country: string | null;
  /** Null where it is not known. */
  readonly stateControlled: boolean | null;
  readonly url: string | null;
}
export interface CountryDetails {
  readonly kind: "COUNTRY";
  readonly code: string;
  readonly code3: string;
}
export interface PlaceDetails {
  readonly kind: "PLACE";
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}
interface TopicDetails {
  readonly kind: "TOPIC";
}
export interface EventDetails {
  readonly kind: "EVENT";
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly place: string | null;
}

export interface AliasState {
  readonly text: string;
  readonly folded: string;
  readonly kind: AliasKind;
  readonly caseSensitive: boolean;
  readonly from: string | null;
  readonly until: string | null;
}

export interface RoleState {
  readonly title: string;
  readonly country: string | null;
  readonly organization: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** What the database shall say of an entity of the files. */
export function entityState(entity: SeedEntity, registry: Registry): EntityState {
  const countryOf = (code: string | undefined) => (code === undefined ? null : registry.countrySlug(code));
  const roles = entity.kind === "PERSON" ? (entity.roles ?? []) : [];
  return {
    slug: entity.slug,
    name: entity.name,
    wikidataId: entity.wikidataId ?? null,
    details: entityDetails(entity, countryOf),
    aliases: allAliases(entity),
    roles: roles.map(({ title, country, organization, start, end }) => ({
      title,
      country: countryOf(country),
      organization: organization ?? null,
      start: start ?? null,
      end: end ?? null,
    })),
    participants: entity.kind === "EVENT" ? (entity.participants ?? []) : [],
  };
}

function entityDetails(entity: SeedEntity, countryOf: (code: string | undefined) => string | null): EntityDetails {
  switch (entity.kind) {
    case "PERSON":
      return {
        kind: entity.kind,
        givenName: entity.givenName ?? null,
        familyName: entity.familyName ?? null,
        birthDate: entity.birthDate ?? null,
        deathDate: entity.deathDate ?? null,
        nationality: countryOf(entity.nationality),
      };
    case "ORGANIZATION":
      return {
        kind: entity.kind,
        type: entity.type,
        country: countryOf(entity.country),
        stateControlled: entity.stateControlled ?? null,
        url: entity.url ?? null,
      };
    case "COUNTRY":
      return { kind: entity.kind, code: entity.code, code3: entity.code3 };
    case "PLACE":
      return {
        kind: entity.kind,
        country: countryOf(entity.country),
        latitude: entity.latitude ?? null,
        longitude: entity.longitude ?? null,
      };
    case "TOPIC":
      return { kind: entity.kind };
    case "EVENT":
      return {
        kind: entity.kind,
        startDate: entity.startDate ?? null,
        endDate: entity.endDate ?? null,
        place: entity.place ?? null,
      };
  }
}

/** The entity's own name is an alias too, unless the file says how: a case-sensitive "Time". */
function allAliases({ name, aliases = [] }: SeedEntity): readonly AliasState[] {
  const own: SeedAlias = { text: name, kind: "NAME" };
  const named = aliases.some(({ text, kind }) => text === name && kind === "NAME");
  return (named ? aliases : [own, ...aliases]).map(({ text, kind, caseSensitive, from, until }) => ({
    text,
    folded: fold(text),
    kind,
    caseSensitive: caseSensitive ?? false,
    from: from ?? null,
    until: until ?? null,
  }));
}

/** Whether two states say the same; aliases and roles have no order. */
export function sameState(one: StoredState, other: StoredState): boolean {
  return comparable(one) === comparable(other);
}

function comparable(state: StoredState): string {
  return JSON.stringify([
    state.slug,
    state.name,
    state.wikidataId,
    fieldsOf(state.details ?? {}),
    state.aliases.map(rowKey).sort(),
    state.roles.map(rowKey).sort(),
    state.participants,
  ]);
}

/** A row as text that is equal for equal rows, whatever the order of their fields. */
export function rowKey(row: AliasState | RoleState): string {
  return JSON.stringify(fieldsOf(row));
}

function fieldsOf(row: object): readonly unknown[] {
  return Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
