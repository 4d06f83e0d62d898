import type { Prisma } from "../../database/generated/client.ts";
import { dayString } from "../dates.ts";
import type { EntityDetails, StoredState } from "./entity-state.ts";

/** The part of a Prisma client that a transaction offers. */
export type Transaction = Prisma.TransactionClient;

/** An entity that is in the database already. */
export interface StoredEntity {
  readonly id: number;
  readonly state: StoredState;
}

type SlugOf = (id: number | null) => string | null;

/**
 * The entities that have one of these slugs, by slug; without what people added to them. Table by table: reading relations along would run several
 * statements of the transaction at once, which pg warns of.
 */
export async function readStoredEntities(
  tx: Transaction,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, StoredEntity>> {
  const entities = await tx.entity.findMany({ where: { slug: { in: [...slugs] } } });
  const ids = entities.map(({ id }) => id);
  const slugById = new Map(entities.map(({ id, slug }) => [id, slug]));
  // An id that is none of theirs differs from whatever the files say, and is shown as such.
  const slugOf: SlugOf = (id) => (id === null ? null : (slugById.get(id) ?? `#${id}`));

  const details = await readDetails(tx, ids, slugOf);
  const aliases = groupBy(
    await tx.alias.findMany({ where: { entityId: { in: ids }, curatedAt: null } }),
    (row) => row.entityId,
  );
  const roles = groupBy(
    await tx.role.findMany({ where: { personId: { in: ids }, isStated: false, id: { notIn: await movedRoles(tx) } } }),
    (row) => row.personId,
  );
  const participants = groupBy(
    await tx.eventParticipant.findMany({ where: { eventId: { in: ids } }, orderBy: { position: "asc" } }),
    (row) => row.eventId,
  );
  const stateOf = ({ id, slug, name, wikidataId }: (typeof entities)[number]): StoredState => ({
    slug,
    name,
    wikidataId,
    details: details.get(id) ?? null,
    aliases: (aliases.get(id) ?? []).map(({ text, folded, kind, caseSensitive, validFrom, validUntil }) => ({
      text,
      folded,
      kind,
      caseSensitive,
      from: dayOrNull(validFrom),
      until: dayOrNull(validUntil),
    })),
    roles: (roles.get(id) ?? []).map(({ title, countryId, organizationId, startDate, endDate }) => ({
      title,
      country: slugOf(countryId),
      organization: slugOf(organizationId),
      start: dayOrNull(startDate),
      end: dayOrNull(endDate),
    })),
    participants: (participants.get(id) ?? []).map(({ entityId }) => slugOf(entityId) ?? ""),
  });
  return new Map(entities.map((entity) => [entity.slug, { id: entity.id, state: stateOf(entity) }]));
}

/** Offices that came with somebody who was merged: no file has them under this person. */
async function movedRoles(tx: Transaction): Promise<number[]> {
  const rows = await tx.entityMergeRows.findMany({ where: { place: "role.person_id", merge: { undoneAt: null } } });
  return rows.flatMap(({ moved }) => (moved as unknown as { readonly id: number }[]).map(({ id }) => id));
}

async function readDetails(
  tx: Transaction,
  ids: readonly number[],
  slugOf: SlugOf,
): Promise<ReadonlyMap<number, EntityDetails>> {
  const where = { where: { entityId: { in: [...ids] } } };
  const details = new Map<number, EntityDetails>();
  for (const { entityId, code, code3 } of await tx.country.findMany(where)) {
    details.set(entityId, { kind: "COUNTRY", code, code3 });
  }
  for (const row of await tx.organization.findMany(where)) {
    const { entityId, type, countryId, url } = row;
    // What only articles state, no file says.
    const stateControlled = row.isControlStated ? null : row.stateControlled;
    details.set(entityId, { kind: "ORGANIZATION", type, country: slugOf(countryId), stateControlled, url });
  }
  for (const row of await tx.person.findMany(where)) {
    const { entityId, givenName, familyName, birthDate, deathDate, nationalityId } = row;
    const days = { birthDate: dayOrNull(birthDate), deathDate: dayOrNull(deathDate) };
    details.set(entityId, { kind: "PERSON", givenName, familyName, ...days, nationality: slugOf(nationalityId) });
  }
  for (const { entityId, countryId, latitude, longitude } of await tx.place.findMany(where)) {
    details.set(entityId, { kind: "PLACE", country: slugOf(countryId), latitude, longitude });
  }
  for (const { entityId } of await tx.topic.findMany(where)) details.set(entityId, { kind: "TOPIC" });
  for (const { entityId, startDate, endDate, placeId } of await tx.event.findMany(where)) {
    const days = { startDate: dayOrNull(startDate), endDate: dayOrNull(endDate) };
    details.set(entityId, { kind: "EVENT", ...days, place: slugOf(placeId) });
  }
  return details;
}

function dayOrNull(date: Date | null): string | null {
  return date === null ? null : dayString(date);
}

function groupBy<Row>(rows: readonly Row[], idOf: (row: Row) => number): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(idOf(row));
    if (group === undefined) groups.set(idOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
