import type { Transaction } from "../../database/client.ts";
import { type EntityRow, upsertEntities } from "../../ingest/writer/entities.sql.ts";
import { deleteDetails, deleteOutdated, findEntityRows } from "../../ingest/writer/entity-changes.sql.ts";
import { quote } from "../../shared/quote.ts";
import { entityFiles } from "../entity-format.ts";
import { SeedError, type SeedProblem } from "../problem.ts";
import { findMerged, findRenamed, renameEntity, vouchForEntities } from "../seeding.sql.ts";
import { followMerges, isSameEntity } from "./entity-rows.ts";

/** The slugs of the entities that were written. */
export interface WrittenEntities {
  readonly created: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** Makes stored entities what the files say, unless editors merged them; unchanged rows are not written. */
export async function writeEntities(tx: Transaction, given: readonly EntityRow[]): Promise<WrittenEntities> {
  const merged = await tx.query(findMerged());
  const rows = followMerges(given, new Map(merged.map(({ slug, into }) => [slug, into])));
  await reconcileSlugs(tx, rows);
  const slugs = rows.map(({ slug }) => slug);
  await tx.query(deleteDetails(rows));
  await tx.query(vouchForEntities(slugs));
  const found = await tx.query(findEntityRows(slugs));
  const stored = new Map(found.map((row) => [row.slug, row]));
  const created = rows.filter(({ slug }) => !stored.has(slug));
  const changed = rows.filter((row) => {
    const before = stored.get(row.slug);
    return before !== undefined && !isSameEntity(before, row);
  });
  if (changed.length > 0) await tx.query(deleteOutdated(changed));
  if (created.length + changed.length > 0) await tx.query(upsertEntities([...changed, ...created]));
  return { created: new Set(created.map(({ slug }) => slug)), changed: new Set(changed.map(({ slug }) => slug)) };
}

/** Gives an entity whose Wikidata id or country code is that of a new slug in the files this slug. */
async function reconcileSlugs(tx: Transaction, rows: readonly EntityRow[]): Promise<void> {
  const renamed = await tx.query(findRenamed(rows));
  const taken = new Set<string>();
  const problems: SeedProblem[] = [];
  for (const { id, slug, wanted, kind, isTaken } of renamed) {
    if (isTaken || taken.has(wanted)) {
      const file = Object.entries(entityFiles).find(([, entry]) => entry.kind === kind)?.[0] ?? "";
      const reason = `has the Wikidata id or code of ${quote(slug)} in the database, which is another entity and in no file`;
      problems.push({ file, place: "", reason: `${quote(wanted)} ${reason}; use that slug` });
      continue;
    }
    taken.add(wanted);
    await tx.query(renameEntity(id, wanted));
  }
  if (problems.length > 0) throw new SeedError(problems);
}
