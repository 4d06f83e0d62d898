import sql, { empty, join, raw, type Sql } from "sql-template-tag";

/** A column that names an entity. */
interface Place {
  readonly table: string;
  readonly column: string;
  /** What tells its rows apart: columns that hold numbers. */
  readonly key: readonly string[];
  /** The columns of which, with the entity, no two rows may be the same. */
  readonly once?: readonly string[];
  /** What a row of it ends with, when that is not an entity: table and column. */
  readonly of?: readonly [table: string, column: string];
}

const role = { table: "role", key: ["id"] } as const;

/** Everything that speaks of an entity; its own names and details stay with it. */
const places: readonly Place[] = [
  { table: "quote", column: "speaker_id", key: ["id"] },
  { table: "speaker_candidate", column: "entity_id", key: ["quote_id"], once: ["quote_id"], of: ["quote", "id"] },
  { table: "quote_about", column: "entity_id", key: ["quote_id"], once: ["quote_id"], of: ["quote", "id"] },
  { table: "attribution_step", column: "agent_id", key: ["occurrence_id", "position"] },
  { table: "mention", column: "entity_id", key: ["id"] },
  { table: "mention_candidate", column: "entity_id", key: ["mention_id"], once: ["mention_id"], of: ["mention", "id"] },
  { table: "article", column: "publisher_id", key: ["id"] },
  { ...role, column: "person_id", once: ["title", "country_id", "organization_id", "start_date"] },
  { ...role, column: "country_id", once: ["person_id", "title", "organization_id", "start_date"] },
  { ...role, column: "organization_id", once: ["person_id", "title", "country_id", "start_date"] },
  {
    table: "event_participant",
    column: "entity_id",
    key: ["event_id"],
    once: ["event_id"],
    of: ["event", "entity_id"],
  },
  { table: "event", column: "place_id", key: ["entity_id"] },
  { table: "person", column: "nationality_id", key: ["entity_id"] },
  { table: "organization", column: "country_id", key: ["entity_id"] },
  { table: "place", column: "country_id", key: ["entity_id"] },
  { table: "entity", column: "merged_into", key: ["id"] },
];

/** The two entities of a merge. */
export interface MergeRow {
  readonly id: number;
  readonly fromId: number;
  readonly intoId: number;
}

/** Begins a merge, row { id }: from now on the one stands for the other. Index entity_pkey. */
export const insertMerge = (fromId: number, intoId: number): Sql => sql`
  WITH redirected AS (UPDATE entity SET merged_into = ${intoId} WHERE id = ${fromId})
  INSERT INTO entity_merge (from_id, into_id) VALUES (${fromId}, ${intoId}) RETURNING id`;

/**
 * Moves what speaks of the one entity to the other, a statement for each place, and notes what that took. Where the other
 * has the same already, the row goes into the notes. By the indexes of the foreign keys.
 */
export const moveRows = ({ id, fromId, intoId }: MergeRow): readonly Sql[] =>
  places.map(({ table, column, key, once }) => {
    const [rows, entity] = [raw(table), raw(column)];
    const rival = once?.map((name) => sql`other.${raw(name)} IS NOT DISTINCT FROM own.${raw(name)}`);
    const hasRival = rival
      ? sql`EXISTS (SELECT FROM ${rows} other WHERE other.${entity} = ${intoId} AND ${join(rival, " AND ")})`
      : sql`false`;
    return sql`
      WITH removed AS (
        DELETE FROM ${rows} own WHERE own.${entity} = ${fromId} AND ${hasRival} RETURNING to_jsonb(own) AS row
      ), moved AS (
        UPDATE ${rows} own SET ${entity} = ${intoId} WHERE own.${entity} = ${fromId} AND NOT ${hasRival}
        RETURNING jsonb_build_object(${join(key.map((name) => sql`${raw(`'${name}'`)}, own.${raw(name)}`))}) AS key
      )
      INSERT INTO entity_merge_rows (merge_id, place, moved, removed)
      SELECT ${id}, ${`${table}.${column}`}, moved.keys, removed.rows
      FROM (SELECT coalesce(jsonb_agg(key), '[]') AS keys FROM moved) moved,
        (SELECT coalesce(jsonb_agg(row), '[]') AS rows FROM removed) removed
      WHERE moved.keys <> '[]' OR removed.rows <> '[]'`;
  });

/** A merge to be undone: row of MergeRow with { isUndone }. Index entity_merge_pkey. */
export const lockMerge = (id: number): Sql => sql`
  SELECT id, from_id AS "fromId", into_id AS "intoId", undone_at IS NOT NULL AS "isUndone"
  FROM entity_merge WHERE id = ${id} FOR UPDATE`;

// The span of what a quote is about, when the article whose span it was is gone.
const placeless = sql`CASE WHEN EXISTS (SELECT FROM article WHERE id = (row ->> 'article_id')::int) THEN '{}'::jsonb
  ELSE '{ "article_id": null, "start_offset": null, "end_offset": null }' END`;

/**
 * Moves everything back, a statement for each place: row { changed } says how many of the rows name somebody else by now.
 * Those that are gone, as when an article was read again, stay gone.
 */
export const moveRowsBack = ({ id, fromId, intoId }: MergeRow): readonly Sql[] =>
  places.map(({ table, column, key, once, of }) => {
    const [rows, entity] = [raw(table), raw(column)];
    const isWanted = of
      ? sql`EXISTS (SELECT FROM ${raw(of[0])} whole WHERE whole.${raw(of[1])} = r.${raw(key[0] ?? "")})`
      : sql`true`;
    const restored = once
      ? sql`, restored AS (
        INSERT INTO ${rows} SELECT r.* FROM noted, jsonb_array_elements(noted.removed) AS row,
          jsonb_populate_record(NULL::${rows}, row || ${placeless}) AS r
        WHERE ${isWanted} ON CONFLICT DO NOTHING
      )`
      : empty;
    const keys = join(key.map((name) => sql`${raw(name)} int`));
    const isOwn = join(
      key.map((name) => sql`own.${raw(name)} = keys.${raw(name)}`),
      " AND ",
    );
    // Where a row is told apart by its entity, too, one of another entity is not the one that was moved.
    const changed = once && !key.includes("id") ? sql`false` : sql`own.${entity} IS DISTINCT FROM ${intoId}`;
    return sql`
      WITH noted AS (
        SELECT moved, removed FROM entity_merge_rows WHERE merge_id = ${id} AND place = ${`${table}.${column}`}
      ), keys AS (
        SELECT k.* FROM noted, jsonb_to_recordset(noted.moved) AS k (${keys})
      ), back AS (
        UPDATE ${rows} own SET ${entity} = ${fromId} FROM keys WHERE ${isOwn} AND own.${entity} = ${intoId}
      )${restored}
      SELECT count(*)::int AS changed FROM keys JOIN ${rows} own ON ${isOwn} WHERE ${changed}`;
  });

/** Ends a merge: the one stands for itself again. Indexes entity_merge_pkey and entity_pkey. */
export const endMerge = ({ id, fromId }: MergeRow): Sql => sql`
  WITH alone AS (UPDATE entity SET merged_into = NULL WHERE id = ${fromId})
  UPDATE entity_merge SET undone_at = now() WHERE id = ${id}`;
