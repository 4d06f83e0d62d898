import sql from "sql-template-tag";
import type { Statement } from "../shared/statement.ts";
import type { KnownEntity } from "../extraction/knowledge.ts";

/**
 * What is known of whoever bears one of these folded names, of all who hold or held an office in the countries and
 * organizations among them, and of the countries that they belong to: rows of KnownEntity.
 * A surname alone tells nobody whom only other articles' extractions know, so it does not lead to such people; nor does a
 * name that somebody else has for certain lead to who is provisional. Offices that other articles state are no knowledge:
 * a reading does not rest on readings.
 * What was merged is known as what it was merged into. Indexes alias_folded_idx, role_country_id_idx and role_organization_id_idx, then primary keys.
 */
export const knownEntities = (folded: readonly string[]): Statement<KnownEntity> => sql`
  WITH named AS (
    SELECT DISTINCT coalesce(e.merged_into, e.id) AS id FROM unnest(${folded}::text[]) AS name (folded)
    JOIN alias a ON a.folded = name.folded JOIN entity e ON e.id = a.entity_id
    WHERE NOT (a.kind = 'SURNAME' AND e.extractor_version IS NOT NULL) AND NOT (e.is_provisional AND EXISTS (
      SELECT FROM alias other JOIN entity certain ON certain.id = other.entity_id
      WHERE other.folded = a.folded AND NOT certain.is_provisional
    ))
  ), spoken_of AS (
    SELECT id FROM named
    UNION SELECT person_id FROM role WHERE country_id IN (SELECT id FROM named) AND NOT is_stated
    UNION SELECT person_id FROM role WHERE organization_id IN (SELECT id FROM named) AND NOT is_stated
  ), wanted AS (
    SELECT id FROM spoken_of
    UNION SELECT nationality_id FROM person WHERE entity_id IN (SELECT id FROM spoken_of)
    UNION SELECT country_id FROM organization WHERE entity_id IN (SELECT id FROM spoken_of)
    UNION SELECT country_id FROM place WHERE entity_id IN (SELECT id FROM spoken_of)
    UNION SELECT country_id FROM role WHERE person_id IN (SELECT id FROM spoken_of) AND NOT is_stated
  )
  SELECT e.slug, e.kind::text AS kind, e.name, c.code, p.birth_date::text AS "birthDate", p.death_date::text AS "deathDate",
    (SELECT slug FROM entity WHERE id = coalesce(p.nationality_id, o.country_id, l.country_id)) AS country,
    (SELECT coalesce(json_agg(json_build_object('text', a.text, 'kind', a.kind, 'caseSensitive', a.case_sensitive,
        'from', a.valid_from, 'until', a.valid_until) ORDER BY a.id), '[]')
      FROM alias a WHERE a.entity_id = ANY (ARRAY(SELECT id FROM entity WHERE merged_into = e.id) || e.id)) AS aliases,
    (SELECT coalesce(json_agg(json_build_object('title', r.title, 'from', r.start_date, 'until', r.end_date,
        'country', (SELECT slug FROM entity WHERE id = r.country_id),
        'organization', (SELECT slug FROM entity WHERE id = r.organization_id)) ORDER BY r.id), '[]')
      FROM role r WHERE r.person_id = e.id AND NOT r.is_stated) AS roles
  FROM wanted w JOIN entity e ON e.id = w.id
    LEFT JOIN country c ON c.entity_id = e.id LEFT JOIN person p ON p.entity_id = e.id
    LEFT JOIN organization o ON o.entity_id = e.id LEFT JOIN place l ON l.entity_id = e.id
  ORDER BY e.id`;
