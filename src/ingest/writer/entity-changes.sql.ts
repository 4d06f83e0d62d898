import sql, { type Sql } from "sql-template-tag";
import type { Statement } from "../../shared/statement.ts";
import { type EntityRow, given, givenAliases, givenRoles } from "./entities.sql.ts";

/** Deletes the details of stored entities that are of another kind in these rows. */
export const deleteDetails = (rows: readonly EntityRow[]): Sql => sql`
  WITH changed AS (
    UPDATE entity e SET kind = given.kind FROM ${given(rows)} WHERE e.slug = given.slug AND e.kind <> given.kind RETURNING e.id
  ), people AS (
    DELETE FROM person WHERE entity_id IN (SELECT id FROM changed)
  ), organizations AS (
    DELETE FROM organization WHERE entity_id IN (SELECT id FROM changed)
  ), countries AS (
    DELETE FROM country WHERE entity_id IN (SELECT id FROM changed)
  ), places AS (
    DELETE FROM place WHERE entity_id IN (SELECT id FROM changed)
  ), topics AS (
    DELETE FROM topic WHERE entity_id IN (SELECT id FROM changed)
  )
  DELETE FROM event WHERE entity_id IN (SELECT id FROM changed)`;

// Roles that came with a merged person belong to no row of the person they were moved to.
const movedRoles = sql`
  SELECT (moved ->> 'id')::int FROM entity_merge_rows r JOIN entity_merge m ON m.id = r.merge_id, jsonb_array_elements(r.moved) AS moved
  WHERE r.place = 'role.person_id' AND m.undone_at IS NULL`;

/**
 * Deletes the aliases, roles and participants that these rows no longer have, and frees their unique values, so that two
 * entities can exchange them. Aliases that editors added and offices that articles state stay.
 */
export const deleteOutdated = (rows: readonly EntityRow[]): Sql => sql`
  WITH changed AS (
    SELECT id, slug FROM entity WHERE slug = ANY (${rows.map(({ slug }) => slug)}::text[])
  ), names AS (
    UPDATE entity SET wikidata_id = NULL WHERE id IN (SELECT id FROM changed)
  ), codes AS (
    UPDATE country SET code = '?' || entity_id, code3 = '?' || entity_id WHERE entity_id IN (SELECT id FROM changed)
  ), aliases AS (
    DELETE FROM alias a USING changed WHERE a.entity_id = changed.id AND a.curated_at IS NULL AND NOT EXISTS (
      SELECT FROM ${givenAliases(rows)} WHERE given.entity = changed.slug
        AND (given.text, given.folded, given.kind, given."caseSensitive", given."from", given.until)
          IS NOT DISTINCT FROM (a.text, a.folded, a.kind, a.case_sensitive, a.valid_from, a.valid_until)
    )
  ), roles AS (
    DELETE FROM role r USING changed WHERE r.person_id = changed.id AND NOT r.is_stated AND r.id NOT IN (${movedRoles})
      AND NOT EXISTS (
        SELECT FROM ${givenRoles(rows)} WHERE given.entity = changed.slug
          AND (given.title, given.country, given.organization, given.start, given."end") IS NOT DISTINCT FROM (
            r.title, (SELECT slug FROM entity WHERE id = r.country_id),
            (SELECT slug FROM entity WHERE id = r.organization_id), r.start_date, r.end_date
          )
      )
  )
  DELETE FROM event_participant WHERE event_id IN (SELECT id FROM changed)`;

/** As {@link EntityRow}; the kind is null while the row of its kind is missing. */
type StoredEntityRow = Omit<EntityRow, "kind"> & { readonly kind: EntityRow["kind"] | null };

/**
 * Stored entities without what editors and articles added. Indexes entity_slug_key and alias_entity_id_text_kind_valid_from_key, then primary keys.
 */
export const findEntityRows = (slugs: readonly string[]): Statement<StoredEntityRow> => sql`
  SELECT e.slug, CASE WHEN coalesce(p.entity_id, o.entity_id, c.entity_id, l.entity_id, t.entity_id, v.entity_id) IS NOT NULL
      THEN e.kind::text END AS kind,
    e.name, e.wikidata_id AS "wikidataId",
    (SELECT slug FROM entity WHERE id = coalesce(p.nationality_id, o.country_id, l.country_id)) AS country,
    p.given_name AS "givenName", p.family_name AS "familyName", p.birth_date::text AS "birthDate", p.death_date::text AS "deathDate",
    o.type::text AS type, CASE WHEN NOT o.is_control_stated THEN o.state_controlled END AS "stateControlled", o.url,
    c.code, c.code3, l.latitude, l.longitude, v.start_date::text AS "startDate", v.end_date::text AS "endDate",
    (SELECT slug FROM entity WHERE id = v.place_id) AS place,
    (SELECT coalesce(json_agg(json_build_object('text', a.text, 'folded', a.folded, 'kind', a.kind,
        'caseSensitive', a.case_sensitive, 'from', a.valid_from, 'until', a.valid_until)), '[]')
      FROM alias a WHERE a.entity_id = e.id AND a.curated_at IS NULL) AS aliases,
    (SELECT coalesce(json_agg(json_build_object('title', r.title, 'country', (SELECT slug FROM entity WHERE id = r.country_id),
        'organization', (SELECT slug FROM entity WHERE id = r.organization_id), 'start', r.start_date, 'end', r.end_date)), '[]')
      FROM role r WHERE r.person_id = e.id AND NOT r.is_stated AND r.id NOT IN (${movedRoles})) AS roles,
    (SELECT coalesce(json_agg(n.slug ORDER BY ep.position), '[]')
      FROM event_participant ep JOIN entity n ON n.id = ep.entity_id WHERE ep.event_id = e.id) AS participants
  FROM entity e
    LEFT JOIN person p ON p.entity_id = e.id LEFT JOIN organization o ON o.entity_id = e.id
    LEFT JOIN country c ON c.entity_id = e.id LEFT JOIN place l ON l.entity_id = e.id
    LEFT JOIN topic t ON t.entity_id = e.id LEFT JOIN event v ON v.entity_id = e.id
  WHERE e.slug = ANY (${slugs}::text[])`;
