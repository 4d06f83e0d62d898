import sql, { type Sql } from "sql-template-tag";
import type { EntityKind } from "../entities/entity.ts";
import type { Statement } from "../shared/statement.ts";
import type { Lookup, NameMatch } from "./match.ts";
import { countRows, quoteCount } from "../read-model/quotes/quote-count.sql.ts";

const arrays = (lookups: readonly Lookup[]) => sql`unnest(
  ${lookups.map((lookup) => lookup.slug)}::text[], ${lookups.map((lookup) => lookup.isoCode)}::text[],
  ${lookups.map((lookup) => lookup.wikidataId)}::text[], ${lookups.map((lookup) => lookup.folded)}::text[]
) WITH ORDINALITY AS l (slug, iso_code, wikidata_id, folded, at)`;

/**
 * How exactly quotes and mentions of each match are counted. RANKING: not at all if a name means one entity, otherwise up to
 * a thousand, which is enough to rank by prominence. ALL: exactly, for display.
 */
export type Counting = "RANKING" | "ALL";

/** A merged entity is found as the one it was merged into. */
export interface FoundName extends NameMatch {
  /** Index of the name among the lookups. */
  readonly at: number;
}

const columns = (matches: Sql, counting: Counting) => {
  const limit = counting === "ALL" ? sql`` : sql` LIMIT 1000`;
  const several = counting === "ALL" ? sql`true` : sql`min(e.id) OVER names <> max(e.id) OVER names`;
  return sql`
  SELECT (m.at - 1)::int AS "at", e.id AS "entityId", e.kind::text AS "kind", e.name, e.slug, m.match, m.alias,
    m.case_sensitive AS "caseSensitive", m.valid_from::text AS "validFrom", m.valid_until::text AS "validUntil",
    p.birth_date::text AS "birthDate", p.death_date::text AS "deathDate", m.similarity,
    e.is_provisional AS "isProvisional",
    CASE WHEN ${several} THEN ${quoteCount(sql`e`, limit)} ELSE 0 END AS "quoteCount",
    CASE WHEN ${several} THEN ${countRows(sql`FROM mention WHERE entity_id = e.id`, limit)} ELSE 0 END AS "mentionCount"
  FROM (${matches}) m JOIN entity named ON named.id = m.entity_id
    JOIN entity e ON e.id = coalesce(named.merged_into, named.id) LEFT JOIN person p ON p.entity_id = e.id
  WINDOW names AS (PARTITION BY m.at)`;
};

/**
 * Every exact match of each name.
 * Indexes entity_slug_key, country_code_key, country_code3_key, entity_wikidata_id_key and alias_folded_idx.
 */
export const findNames = (lookups: readonly Lookup[], counting: Counting): Statement<FoundName> =>
  columns(
    sql`
  SELECT l.at, m.* FROM ${arrays(lookups)} CROSS JOIN LATERAL (
    SELECT id AS entity_id, 'SLUG' AS match, NULL::text AS alias, false AS case_sensitive,
      NULL::date AS valid_from, NULL::date AS valid_until, 1::float8 AS similarity
    FROM entity WHERE slug = l.slug
    UNION ALL SELECT entity_id, 'ISO_CODE', code, false, NULL, NULL, 1 FROM country WHERE code = l.iso_code
    UNION ALL SELECT entity_id, 'ISO_CODE', code3, false, NULL, NULL, 1 FROM country WHERE code3 = l.iso_code
    UNION ALL SELECT id, 'WIKIDATA', NULL, false, NULL, NULL, 1 FROM entity WHERE wikidata_id = l.wikidata_id
    UNION ALL SELECT entity_id, kind::text, text, case_sensitive, valid_from, valid_until, 1
      FROM alias WHERE folded = l.folded
  ) m`,
    counting,
  );

/** The most similar names of entities of these kinds, provisional ones last. Index alias_folded_trgm_idx. */
export const findNearNames = (
  lookups: readonly Lookup[],
  counting: Counting,
  kinds: readonly (readonly EntityKind[])[],
  limit: number,
): Statement<FoundName> =>
  columns(
    sql`
  SELECT l.at, near.* FROM ${arrays(lookups)} CROSS JOIN LATERAL (
    SELECT entity_id, 'NEAR' AS match, alias, false AS case_sensitive, NULL::date AS valid_from,
      NULL::date AS valid_until, similarity
    FROM (
      SELECT DISTINCT ON (a.entity_id) a.entity_id, e.is_provisional, a.text AS alias, similarity(a.folded, l.folded)::float8 AS similarity
      FROM alias a JOIN entity e ON e.id = a.entity_id
      WHERE a.folded % l.folded AND e.kind::text = ANY (string_to_array((${kinds.map((list) => list.join(","))}::text[])[l.at], ','))
      ORDER BY a.entity_id, similarity DESC, a.id
    ) best
    ORDER BY is_provisional, similarity DESC, entity_id LIMIT ${limit}
  ) near`,
    counting,
  );
