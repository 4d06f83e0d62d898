import sql, { type Sql } from "sql-template-tag";

export interface OfficeRow {
  readonly person: number;
  readonly title: string;
  readonly country: number | null;
  readonly organization: number | null;
}
export interface StateControlRow {
  readonly organization: number;
  readonly controlled: boolean;
}

/** What an article states of people and organizations beside its quotes. */
export interface StatedRows {
  readonly offices: readonly OfficeRow[];
  readonly stateControl: readonly StateControlRow[];
}

/**
 * Makes this all that an article states of offices and of state control. An office that others state, too, gets one more
 * source, and is locked, so that nobody takes it away meanwhile. Ids of entities that are of another kind by now are left
 * out. Indexes role_person_id_idx, role_source_article_id_idx and state_control_article_id_idx.
 */
export const replaceStatedFacts = (articleId: number, { offices, stateControl }: StatedRows): Sql => sql`
  WITH given AS (
    SELECT DISTINCT p.entity_id AS person_id, o.title, c.entity_id AS country_id, g.entity_id AS organization_id
    FROM json_to_recordset(${JSON.stringify(offices)}::json) AS o (person int, title text, country int, organization int)
    JOIN person p ON p.entity_id = o.person
    LEFT JOIN country c ON c.entity_id = o.country LEFT JOIN organization g ON g.entity_id = o.organization
  ), known AS (
    SELECT r.id, given.* FROM given JOIN role r ON r.person_id = given.person_id AND r.is_stated
      AND r.title = given.title AND r.country_id IS NOT DISTINCT FROM given.country_id
      AND r.organization_id IS NOT DISTINCT FROM given.organization_id
    ORDER BY r.id FOR KEY SHARE OF r
  ), added AS (
    INSERT INTO role (person_id, title, country_id, organization_id, is_stated)
    SELECT person_id, title, country_id, organization_id, true FROM (
      SELECT * FROM given EXCEPT SELECT person_id, title, country_id, organization_id FROM known
    ) fresh
    RETURNING id
  ), sources AS (
    SELECT id FROM known UNION SELECT id FROM added
  ), unsaid AS (
    DELETE FROM role_source WHERE article_id = ${articleId} AND role_id NOT IN (SELECT id FROM sources)
  ), said AS (
    INSERT INTO role_source (role_id, article_id, stated_at)
    SELECT sources.id, a.id, a.reported_at FROM sources CROSS JOIN article a WHERE a.id = ${articleId}
    ON CONFLICT (role_id, article_id) DO UPDATE SET stated_at = EXCLUDED.stated_at
      WHERE role_source.stated_at <> EXCLUDED.stated_at
  ), control AS (
    SELECT g.entity_id AS id, bool_and(s.controlled) AS controlled
    FROM json_to_recordset(${JSON.stringify(stateControl)}::json) AS s (organization int, controlled boolean)
    JOIN organization g ON g.entity_id = s.organization GROUP BY g.entity_id
  ), uncontrolled AS (
    DELETE FROM state_control WHERE article_id = ${articleId} AND organization_id NOT IN (SELECT id FROM control)
  )
  INSERT INTO state_control (organization_id, article_id, state_controlled)
  SELECT id, ${articleId}, controlled FROM control ORDER BY id
  ON CONFLICT (organization_id, article_id) DO UPDATE SET state_controlled = EXCLUDED.state_controlled
    WHERE state_control.state_controlled <> EXCLUDED.state_controlled`;
