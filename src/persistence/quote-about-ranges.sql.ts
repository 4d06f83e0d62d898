import sql, { type Sql } from "sql-template-tag";
import { integer } from "../selection/constant.ts";
import type { Listing, Rows } from "../selection/connection.ts";
import type { KeyOrder } from "../selection/page.ts";
import type { Row } from "../selection/planner.ts";

interface Ranges {
  /** The quote. */
  readonly row: Row;
  /** `int[]` of the entities that quotes are about, and of their speakers; null for any speaker. */
  readonly entities: Sql;
  readonly speakers: Sql | null;
  /** ` AND …` on the columns of quote_about and on the quote. */
  readonly where: Sql;
  readonly direction: "ASC" | "DESC";
}

/**
 * Quotes about entities by the time they were reported: as many as a page needs of each entity and speaker, in the
 * order of index quote_about_entity_id_speaker_id_reported_at_quote_id_idx or, for any speaker, of
 * quote_about_entity_id_reported_at_quote_id_idx, so that the cost is that of a page, however much there is about the entity. A quote about two of them comes once.
 */
export function quoteAboutRanges({
  row,
  entities,
  speakers,
  where,
  direction,
}: Ranges): NonNullable<Listing["ranges"]> {
  const keys: KeyOrder = {
    direction,
    keys: [
      { sql: sql`quote_about.reported_at`, type: "timestamptz" },
      { sql: sql`quote_about.quote_id`, type: "int4" },
    ],
  };
  const spoken = speakers === null ? sql`` : sql` CROSS JOIN unnest(${speakers}) AS speaker (id)`;
  const bySpeaker = speakers === null ? sql`` : sql` AND quote_about.speaker_id = speaker.id`;
  return ({ bounds, by, limit }) => sql`(
    SELECT DISTINCT ON (found.reported_at, found.id) found.*
    FROM unnest(${entities}) AS entity (id)${spoken} CROSS JOIN LATERAL (
      SELECT ${row.self}.* FROM quote_about JOIN quote ${row.self} ON ${row.self}.id = quote_about.quote_id
      WHERE quote_about.entity_id = entity.id${bySpeaker}${bounds(keys)}${where}
      ORDER BY ${by(keys)} LIMIT ${integer(limit)}
    ) found
  ) ${row.self}`;
}

/**
 * The same quotes with no more columns than the indexes hold: id, speaker_id and reported_at. A quote about two of the
 * entities comes with the first of them. `basis` is ` AND …` on the columns of quote_about.
 */
export function quoteAboutRows(
  { row, entities, speakers }: Pick<Ranges, "row" | "entities" | "speakers">,
  basis: Sql,
): Rows["from"] {
  const bySpeaker = speakers === null ? sql`` : sql` AND speaker_id = ANY (${speakers})`;
  return sql`(
    SELECT quote_id AS id, speaker_id, reported_at FROM quote_about
    WHERE entity_id = ANY (${entities})${bySpeaker}${basis} AND (cardinality(${entities}) < 2 OR NOT EXISTS (
      SELECT FROM quote_about other WHERE other.quote_id = quote_about.quote_id
        AND other.entity_id = ANY (${entities}) AND other.entity_id < quote_about.entity_id${basis}
    ))
  ) ${row.self}`;
}
