import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Place } from "./merge-places.ts";
import type { Statement } from "../shared/statement.ts";

/** The two entities of a merge. */
export interface MergeRow {
  readonly id: number;
  readonly fromId: number;
  readonly intoId: number;
}

/** The key of a row, or a whole row. */
export type MergedRow = Readonly<Record<string, unknown>>;

/** The changes of a merge in one place. */
export interface RowChanges {
  /** Keys of the rows that were moved. */
  readonly moved: readonly MergedRow[];
  /** Whole rows that were deleted because the other entity has an equal one. */
  readonly removed: readonly MergedRow[];
}

/** Starts a merge by redirecting one entity to the other. Index entity_pkey. */
export const insertMerge = (fromId: number, intoId: number): Statement<{ readonly id: number }> => sql`
  WITH redirected AS (UPDATE entity SET merged_into = ${intoId} WHERE id = ${fromId})
  INSERT INTO entity_merge (from_id, into_id) VALUES (${fromId}, ${intoId}) RETURNING id`;

// NULLs are equal here, but IS NOT DISTINCT FROM cannot use an index.
const nullable: ReadonlySet<string> = new Set(["country_id", "organization_id", "start_date"]);
const same = (column: string) =>
  sql`other.${raw(column)} ${raw(nullable.has(column) ? "IS NOT DISTINCT FROM" : "=")} own.${raw(column)}`;

/**
 * Records the references to an entity in one place; no row if there are none. Uses the index of the foreign key, and for
 * equal rows of the other entity the primary key.
 */
export const recordRows = (
  { id, fromId, intoId }: MergeRow,
  { table, column, key, once, unless }: Place,
): Statement<RowChanges> => {
  const [rows, entity] = [raw(table), raw(column)];
  const keys = key.map((name) => sql`${raw(`'${name}'`)}, own.${raw(name)}`);
  const rivals = (once ?? []).map(same);
  const differs = unless ? [sql`NOT own.${raw(unless)}`, sql`NOT other.${raw(unless)}`] : [];
  const hasRival = once
    ? sql`EXISTS (SELECT FROM ${rows} other WHERE other.${entity} = ${intoId} AND ${join([...rivals, ...differs], " AND ")})`
    : sql`false`;
  return sql`
    INSERT INTO entity_merge_rows (merge_id, place, moved, removed)
    SELECT ${id}, ${placeOf({ table, column })}, coalesce(jsonb_agg(key) FILTER (WHERE row IS NULL), '[]'),
      coalesce(jsonb_agg(row) FILTER (WHERE row IS NOT NULL), '[]')
    FROM (
      SELECT jsonb_build_object(${join(keys)}) AS key, CASE WHEN ${hasRival} THEN to_jsonb(own) END AS row
      FROM ${rows} own WHERE own.${entity} = ${fromId}
    ) own
    HAVING count(*) > 0 RETURNING moved, removed`;
};

/** The recorded changes of one place. Index entity_merge_rows_pkey. */
export const recordedRows = ({ id }: MergeRow, place: Place): Statement<RowChanges> => sql`
  SELECT moved, removed FROM entity_merge_rows WHERE merge_id = ${id} AND place = ${placeOf(place)}`;

/** Moves rows to the other entity by their primary key. */
export const moveRows = (
  { fromId, intoId }: MergeRow,
  { table, column, key }: Place,
  rows: readonly MergedRow[],
): Sql => sql`
  UPDATE ${raw(table)} own SET ${raw(column)} = ${intoId} FROM ${keysOf(key, rows)}
  WHERE ${isOwn(key)} AND own.${raw(column)} = ${fromId}`;

/** Deletes rows that the other entity has as well, by their primary key. */
export const removeRows = ({ fromId }: MergeRow, { table, column, key }: Place, rows: readonly MergedRow[]): Sql => sql`
  DELETE FROM ${raw(table)} own USING ${keysOf(key, rows)} WHERE ${isOwn(key)} AND own.${raw(column)} = ${fromId}`;

export interface LockedMerge extends MergeRow {
  readonly isUndone: boolean;
}

/** Locks a merge. Index entity_merge_pkey. */
export const lockMerge = (id: number): Statement<LockedMerge> => sql`
  SELECT id, from_id AS "fromId", into_id AS "intoId", undone_at IS NOT NULL AS "isUndone"
  FROM entity_merge WHERE id = ${id} FOR UPDATE`;

/**
 * A later merge into the same entity that deleted rows equal to rows of this merge, with the entity that it merged. Indexes entity_merge_into_id_idx and entity_merge_rows_pkey.
 */
export const laterMerge = ({
  id,
  intoId,
}: MergeRow): Statement<{ readonly id: number; readonly name: string; readonly slug: string }> => sql`
  SELECT later.id, e.name, e.slug FROM entity_merge later JOIN entity e ON e.id = later.from_id
  WHERE later.into_id = ${intoId} AND later.id > ${id} AND later.undone_at IS NULL AND EXISTS (
    SELECT FROM entity_merge_rows theirs JOIN entity_merge_rows own ON own.merge_id = ${id} AND own.place = theirs.place
    WHERE theirs.merge_id = later.id AND theirs.removed <> '[]' AND own.moved <> '[]'
  ) ORDER BY later.id DESC LIMIT 1`;

/**
 * Moves rows back by their primary key, and counts those that refer to a third entity by now. Deleted rows, such as those of
 * an article that was read again, stay deleted.
 */
export const moveRowsBack = (
  { fromId, intoId }: MergeRow,
  { table, column, key, once }: Place,
  rows: readonly MergedRow[],
): Statement<{ readonly changed: number }> => {
  const entity = raw(column);
  // If the entity is part of the key, a row of another entity is not the one that was moved.
  const changed = once && !key.includes("id") ? sql`false` : sql`own.${entity} IS DISTINCT FROM ${intoId}`;
  return sql`
    WITH back AS (
      UPDATE ${raw(table)} own SET ${entity} = ${fromId} FROM ${keysOf(key, rows)}
      WHERE ${isOwn(key)} AND own.${entity} = ${intoId}
    )
    SELECT count(*)::int AS changed FROM ${keysOf(key, rows)} JOIN ${raw(table)} own ON ${isOwn(key)} WHERE ${changed}`;
};

// Clears the span of a subject whose article was deleted.
const placeless = sql`CASE WHEN EXISTS (SELECT FROM article WHERE id = (row ->> 'article_id')::int) THEN '{}'::jsonb
  ELSE '{ "article_id": null, "start_offset": null, "end_offset": null }' END`;

/** Inserts deleted rows again, unless the row that they depend on is gone. By the primary key of its table. */
export const restoreRows = ({ table, key, of }: Place, rows: readonly MergedRow[]): Sql => {
  const isWanted = of
    ? sql`EXISTS (SELECT FROM ${raw(of[0])} whole WHERE whole.${raw(of[1])} = r.${raw(key[0] ?? "")})`
    : sql`true`;
  return sql`
    INSERT INTO ${raw(table)} SELECT r.* FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) AS row,
      jsonb_populate_record(NULL::${raw(table)}, row || ${placeless}) AS r
    WHERE ${isWanted} ON CONFLICT DO NOTHING`;
};

/** Marks a merge as undone and ends the redirection. Indexes entity_merge_pkey and entity_pkey. */
export const endMerge = ({ id, fromId }: MergeRow): Sql => sql`
  WITH alone AS (UPDATE entity SET merged_into = NULL WHERE id = ${fromId})
  UPDATE entity_merge SET undone_at = now() WHERE id = ${id}`;

const placeOf = ({ table, column }: Pick<Place, "table" | "column">) => `${table}.${column}`;

const keysOf = (key: readonly string[], rows: readonly MergedRow[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS keys (${join(key.map((name) => sql`${raw(name)} int`))})`;

const isOwn = (key: readonly string[]) =>
  join(
    key.map((name) => sql`own.${raw(name)} = keys.${raw(name)}`),
    " AND ",
  );
