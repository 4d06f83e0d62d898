import { dateOrNull } from "./details.store.ts";
import { idOf, idOrNull, type Ids } from "../ids.ts";
import { type AliasState, type EntityState, type RoleState, rowKey } from "./entity-state.ts";
import type { StoredEntity, Transaction } from "./stored-entities.ts";

/** Writes the aliases, roles and participants of entities; of those that are stored, only what differs. */
export async function writeLists(
  tx: Transaction,
  states: readonly EntityState[],
  stored: ReadonlyMap<string, StoredEntity>,
  ids: Ids,
): Promise<void> {
  const differences = states.map((state) => {
    const before = stored.get(state.slug);
    return {
      id: idOf(ids, state.slug),
      aliases: difference(before?.state.aliases ?? [], state.aliases),
      roles: difference(before?.state.roles ?? [], state.roles),
      participants: state.participants,
      hadParticipants: (before?.state.participants ?? []).length > 0,
    };
  });
  for (const { id, aliases, roles, hadParticipants } of differences) {
    if (aliases.gone.length > 0)
      await tx.alias.deleteMany({ where: { entityId: id, OR: aliases.gone.map(aliasColumns) } });
    if (roles.gone.length > 0) {
      const gone = roles.gone.map(({ title, start }) => ({ title, startDate: dateOrNull(start) }));
      await tx.role.deleteMany({ where: { personId: id, isStated: false, OR: gone } });
    }
    if (hadParticipants) await tx.eventParticipant.deleteMany({ where: { eventId: id } });
  }
  await tx.alias.createMany({
    data: differences.flatMap(({ id, aliases }) =>
      aliases.fresh.map((alias) => ({
        entityId: id,
        ...aliasColumns(alias),
        folded: alias.folded,
        caseSensitive: alias.caseSensitive,
        validUntil: dateOrNull(alias.until),
      })),
    ),
    // What somebody has added already stays theirs.
    skipDuplicates: true,
  });
  await tx.role.createMany({
    data: differences.flatMap(({ id, roles }) =>
      roles.fresh.map(({ title, country, organization, start, end }) => ({
        personId: id,
        title,
        countryId: idOrNull(ids, country),
        organizationId: idOrNull(ids, organization),
        startDate: dateOrNull(start),
        endDate: dateOrNull(end),
      })),
    ),
    skipDuplicates: true,
  });
  await tx.eventParticipant.createMany({
    data: differences.flatMap(({ id, participants }) =>
      participants.map((slug, position) => ({ eventId: id, entityId: idOf(ids, slug), position })),
    ),
  });
}

/** The columns that tell an entity's aliases apart. */
function aliasColumns({ text, kind, from }: AliasState) {
  return { text, kind, validFrom: dateOrNull(from) };
}

function difference<Row extends AliasState | RoleState>(before: readonly Row[], after: readonly Row[]) {
  const [had, has] = [new Set(before.map(rowKey)), new Set(after.map(rowKey))];
  return { gone: before.filter((row) => !has.has(rowKey(row))), fresh: after.filter((row) => !had.has(rowKey(row))) };
}
