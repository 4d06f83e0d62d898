import sql, { empty, type Sql } from "sql-template-tag";

/** The number of rows, up to a LIMIT if given. */
export const countRows = (rows: Sql, limit: Sql = empty) =>
  sql`(SELECT count(*)::int FROM (SELECT ${rows}${limit}) AS counted)`;

/**
 * The number of quotes by a person or organization, or about any other entity, without retracted ones.
 * Index quote_speaker_id_reported_at_id_idx or quote_about_entity_id_reported_at_quote_id_idx.
 */
export const quoteCount = (
  entity: Sql,
  limit: Sql = empty,
) => sql`CASE WHEN ${entity}.kind IN ('PERSON', 'ORGANIZATION')
  THEN ${countRows(sql`FROM quote WHERE speaker_id = ${entity}.id AND status <> 'RETRACTED'`, limit)}
  ELSE ${countRows(sql`FROM quote_about WHERE entity_id = ${entity}.id AND status <> 'RETRACTED'`, limit)} END`;
