import { dayOf } from "../dates.ts";
import type {
  CountryDetails,
  EntityState,
  EventDetails,
  OrganizationDetails,
  PersonDetails,
  PlaceDetails,
} from "./entity-state.ts";
import { idOf, idOrNull, type Ids } from "../ids.ts";
import type { Transaction } from "./stored-entities.ts";

/** A day of a file as a column takes it. */
export function dateOrNull(day: string | null): Date | null {
  return day === null ? null : dayOf(day);
}

/** Adds the row of its kind to each entity. */
export async function createDetails(tx: Transaction, states: readonly EntityState[], ids: Ids): Promise<void> {
  const rows = { COUNTRY: [], ORGANIZATION: [], PERSON: [], PLACE: [], TOPIC: [], EVENT: [] } as Rows;
  for (const { slug, details } of states) {
    const entityId = idOf(ids, slug);
    if (details.kind === "COUNTRY") rows.COUNTRY.push({ entityId, ...countryRow(details) });
    if (details.kind === "ORGANIZATION") rows.ORGANIZATION.push({ entityId, ...organizationRow(details, ids) });
    if (details.kind === "PERSON") rows.PERSON.push({ entityId, ...personRow(details, ids) });
    if (details.kind === "PLACE") rows.PLACE.push({ entityId, ...placeRow(details, ids) });
    if (details.kind === "TOPIC") rows.TOPIC.push({ entityId });
    if (details.kind === "EVENT") rows.EVENT.push({ entityId, ...eventRow(details, ids) });
  }
  // In this order, since people refer to countries, and events to places.
  await tx.country.createMany({ data: rows.COUNTRY });
  await tx.organization.createMany({ data: rows.ORGANIZATION });
  await tx.person.createMany({ data: rows.PERSON });
  await tx.place.createMany({ data: rows.PLACE });
  await tx.topic.createMany({ data: rows.TOPIC });
  await tx.event.createMany({ data: rows.EVENT });
}

interface Rows {
  readonly COUNTRY: (Row & ReturnType<typeof countryRow>)[];
  readonly ORGANIZATION: (Row & ReturnType<typeof organizationRow>)[];
  readonly PERSON: (Row & ReturnType<typeof personRow>)[];
  readonly PLACE: (Row & ReturnType<typeof placeRow>)[];
  readonly TOPIC: Row[];
  readonly EVENT: (Row & ReturnType<typeof eventRow>)[];
}
interface Row {
  readonly entityId: number;
}

/** Writes the row of its kind of each entity, whether or not it is there. */
export async function replaceDetails(tx: Transaction, states: readonly EntityState[], ids: Ids): Promise<void> {
  // Countries first: a person may get a country that was a place before.
  const ordered = states.toSorted((one, other) => rank(one) - rank(other));
  for (const { slug, details } of ordered) await replaceOne(tx, idOf(ids, slug), details, ids);
}

function rank({ details }: EntityState): number {
  return ["COUNTRY", "ORGANIZATION", "PERSON", "PLACE", "TOPIC", "EVENT"].indexOf(details.kind);
}

async function replaceOne(
  tx: Transaction,
  entityId: number,
  details: EntityState["details"],
  ids: Ids,
): Promise<unknown> {
  const where = { entityId };
  switch (details.kind) {
    case "COUNTRY":
      return tx.country.upsert({ where, create: { entityId, ...countryRow(details) }, update: countryRow(details) });
    case "ORGANIZATION": {
      const row = organizationRow(details, ids);
      return tx.organization.upsert({ where, create: { entityId, ...row }, update: row });
    }
    case "PERSON": {
      const row = personRow(details, ids);
      return tx.person.upsert({ where, create: { entityId, ...row }, update: row });
    }
    case "PLACE": {
      const row = placeRow(details, ids);
      return tx.place.upsert({ where, create: { entityId, ...row }, update: row });
    }
    case "TOPIC":
      return tx.topic.upsert({ where, create: { entityId }, update: {} });
    case "EVENT": {
      const row = eventRow(details, ids);
      return tx.event.upsert({ where, create: { entityId, ...row }, update: row });
    }
  }
}

function countryRow({ code, code3 }: CountryDetails) {
  return { code, code3 };
}

function organizationRow({ type, country, stateControlled, url }: OrganizationDetails, ids: Ids) {
  return { type, countryId: idOrNull(ids, country), stateControlled, isControlStated: false, url };
}

function personRow({ givenName, familyName, birthDate, deathDate, nationality }: PersonDetails, ids: Ids) {
  const days = { birthDate: dateOrNull(birthDate), deathDate: dateOrNull(deathDate) };
  return { givenName, familyName, ...days, nationalityId: idOrNull(ids, nationality) };
}

function placeRow({ country, latitude, longitude }: PlaceDetails, ids: Ids) {
  return { countryId: idOrNull(ids, country), latitude, longitude };
}

function eventRow({ startDate, endDate, place }: EventDetails, ids: Ids) {
  return { startDate: dateOrNull(startDate), endDate: dateOrNull(endDate), placeId: idOrNull(ids, place) };
}
