import sql, { empty, type Sql } from "sql-template-tag";
import { integer } from "../../planner/constant.ts";
import type { ConnectionSource, Rows } from "../../planner/connection.ts";
import type { KeyOrder } from "../../planner/page.ts";
import type { Entities } from "../../planner/entities.ts";
import type { Row } from "../../planner/planner.ts";

interface About {
  /** The quote. */
  readonly row: Row;
  /** The entities that the quotes are about, and the speakers; null for any speaker. */
  readonly entities: Entities;
  readonly speakers: Entities | null;
}

interface Ranges extends About {
  /** ` AND …` on the columns of quote_about and on the quote. */
  readonly where: Sql;
  readonly direction: "ASC" | "DESC";
}

/**
 * Quotes about entities by the time of their first report: as many as a page needs for each entity and speaker, in the
 * order of index quote_about_entity_id_speaker_id_reported_at_quote_id_idx or, for any speaker, of
 * quote_about_entity_id_reported_at_quote_id_idx, so that the cost depends on the page and not on
 * the number of quotes about the entity. A quote about two of them is returned once.
 */
export function quoteAboutRanges({
  row,
  entities,
  speakers,
  where,
  direction,
}: Ranges): NonNullable<ConnectionSource["ranges"]> {
  const keys: KeyOrder = {
    direction,
    keys: [
      { sql: sql`quote_about.reported_at`, type: "timestamptz" },
      { sql: sql`quote_about.quote_id`, type: "int4" },
    ],
  };
  return ({ bounds, by, limit }) => {
    const range = (entity: Sql, speaker: Sql | null) => sql`(
      SELECT ${row.self}.* FROM quote_about JOIN quote ${row.self} ON ${row.self}.id = quote_about.quote_id
      WHERE quote_about.entity_id = ${entity}${speaker === null ? empty : sql` AND quote_about.speaker_id = ${speaker}`}${bounds(keys)}${where}
      ORDER BY ${by(keys)} LIMIT ${integer(limit)}
    )`;
    const eachSpeaker = speakers === null ? empty : sql` CROSS JOIN unnest(${speakers.any}) AS speaker (id)`;
    const merged = () => sql`(
      SELECT DISTINCT ON (found.reported_at, found.id) found.*
      FROM unnest(${entities.any}) AS entity (id)${eachSpeaker}
      CROSS JOIN LATERAL ${range(sql`entity.id`, speakers === null ? null : sql`speaker.id`)} found
    )`;
    const about = entities.when(
      (entity) =>
        speakers === null ? range(entity, null) : speakers.when((speaker) => range(entity, speaker), merged),
      merged,
    );
    return sql`${about} ${row.self}`;
  };
}

/** Quotes by speakers, a page of each, by the time of their first report: index quote_speaker_id_reported_at_id_idx. */
export function quoteSpeakerRanges({
  row,
  speakers,
  where,
  direction,
}: Omit<Ranges, "entities" | "speakers"> & { readonly speakers: Entities }): NonNullable<ConnectionSource["ranges"]> {
  const keys: KeyOrder = {
    direction,
    keys: [
      { sql: sql`${row.self}.reported_at`, type: "timestamptz" },
      { sql: sql`${row.self}.id`, type: "int4" },
    ],
  };
  return ({ bounds, by, limit }) => {
    const range = (speaker: Sql) => sql`(
      SELECT ${row.self}.* FROM quote ${row.self} WHERE ${row.self}.speaker_id = ${speaker}${bounds(keys)} AND ${where}
      ORDER BY ${by(keys)} LIMIT ${integer(limit)}
    )`;
    const merged = (ids: Sql) => sql`(
      SELECT found.* FROM unnest(${ids}) AS speaker (id) CROSS JOIN LATERAL ${range(sql`speaker.id`)} found
    )`;
    return sql`${speakers.when(range, merged)} ${row.self}`;
  };
}

/**
 * The same quotes with only the columns of the indexes: id, speaker_id, reported_at and status. Duplicates are possible only
 * with several entities. `basis` is ` AND …` on the columns of quote_about.
 */
export function quoteAboutRows({ row, entities, speakers }: About, basis: Sql): Rows["from"] {
  const by = (speaker: Sql) => sql` AND speaker_id ${speaker}`;
  const bySpeaker =
    speakers?.when(
      (id) => by(sql`= ${id}`),
      (ids) => by(sql`= ANY (${ids})`),
    ) ?? empty;
  const rows = (entity: Sql) => sql`quote_id AS id, speaker_id, reported_at, status FROM quote_about
    WHERE entity_id ${entity}${bySpeaker}${basis}`;
  const about = entities.when(
    (id) => sql`SELECT ${rows(sql`= ${id}`)}`,
    (ids) => sql`SELECT DISTINCT ${rows(sql`= ANY (${ids})`)}`,
  );
  return sql`(${about}) ${row.self}`;
}
