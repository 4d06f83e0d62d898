import { reconcileSlugs } from "./adopt.ts";
import { createDetails, replaceDetails } from "./details.store.ts";
import { readMerged, followMerges } from "./apply-merges.ts";
import type { Ids } from "../ids.ts";
import { type EntityState, sameState } from "./entity-state.ts";
import { writeLists } from "./lists.store.ts";
import { readStoredEntities, type Transaction } from "./stored-entities.ts";

/** The slugs of the entities that were written, and the row id of every entity. */
export interface WrittenEntities {
  readonly created: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly ids: Ids;
}

/** Makes the database say of these entities what the files say, unless people have merged them; rows that say so already are not written. */
export async function writeEntities(tx: Transaction, given: readonly EntityState[]): Promise<WrittenEntities> {
  const merged = await readMerged(tx);
  const states = followMerges(given, merged);
  await reconcileSlugs(tx, states);
  await tx.entity.updateMany({
    where: { slug: { in: states.map(({ slug }) => slug) }, extractorVersion: { not: null } },
    // The files vouch for what was only read somewhere until now.
    data: { extractorVersion: null },
  });
  const others = [...merged.values()];
  const stored = await readStoredEntities(
    tx,
    [...states, ...others].map(({ slug }) => slug),
  );
  const created = states.filter(({ slug }) => !stored.has(slug));
  const changed = states.filter((state) => {
    const now = stored.get(state.slug)?.state;
    return now !== undefined && !sameState(now, state);
  });

  const ids = new Map([...stored].map(([slug, { id }]) => [slug, id]));
  for (const [slug, { id }] of merged) ids.set(slug, id);
  const changedIds = changed.flatMap(({ slug }) => ids.get(slug) ?? []);
  await clearUniqueValues(tx, changedIds);
  const added = await tx.entity.createManyAndReturn({
    data: created.map(({ slug, name, wikidataId, details }) => ({ kind: details.kind, slug, name, wikidataId })),
    select: { id: true, slug: true },
  });
  for (const { id, slug } of added) ids.set(slug, id);
  for (const { slug, name, wikidataId } of changed) {
    await tx.entity.update({ where: { slug }, data: { name, wikidataId } });
  }
  await createDetails(tx, created, ids);
  await replaceDetails(tx, changed, ids);
  await writeLists(tx, [...created, ...changed], stored, ids);
  return { created: slugsOf(created), changed: slugsOf(changed), ids };
}

/** Lets two entities exchange what only one may have at a time. */
async function clearUniqueValues(tx: Transaction, entityIds: readonly number[]): Promise<void> {
  await tx.entity.updateMany({ where: { id: { in: [...entityIds] } }, data: { wikidataId: null } });
  for (const entityId of entityIds) {
    await tx.country.updateMany({ where: { entityId }, data: { code: `?${entityId}`, code3: `?${entityId}` } });
  }
}

function slugsOf(states: readonly EntityState[]): ReadonlySet<string> {
  return new Set(states.map(({ slug }) => slug));
}
