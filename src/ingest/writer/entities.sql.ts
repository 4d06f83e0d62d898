import sql, { type Sql } from "sql-template-tag";
import type { Statement } from "../../shared/statement.ts";
import { joinAdded } from "./join-added.sql.ts";

/** An entity that the knowledge base did not have. */
export interface EntityRow {
  readonly slug: string;
  readonly kind: "PERSON" | "ORGANIZATION";
  readonly name: string;
  readonly given_name: string | null;
  readonly family_name: string | null;
  readonly organization_type: string | null;
  readonly url: string | null;
  readonly aliases: readonly { readonly text: string; readonly folded: string; readonly kind: string }[];
}

const addedEntity = joinAdded({ from: sql`inserted`, key: sql`slug`, value: sql`id` }, sql`given.slug`);

/**
 * Adds entities, provisional until another text or who publishes articles confirms them; those left out whose slug somebody else took meanwhile. In the order of their slugs, so that two
 * writers wait for each other rather than both.
 */
export const insertEntities = (rows: readonly EntityRow[], extractorVersion: number): Sql => sql`
  WITH given AS (
    SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (slug text, kind entity_kind, name text,
      given_name text, family_name text, organization_type organization_type, url text, aliases json)
  ), inserted AS (
    INSERT INTO entity (kind, name, slug, extractor_version, is_provisional)
    SELECT kind, name, slug, ${extractorVersion}, true FROM given ORDER BY slug
    ON CONFLICT (slug) DO NOTHING RETURNING id, slug
  ), people AS (
    INSERT INTO person (entity_id, given_name, family_name)
    SELECT added.value::int, given_name, family_name FROM given ${addedEntity} WHERE kind = 'PERSON'
  ), organizations AS (
    INSERT INTO organization (entity_id, type, url)
    SELECT added.value::int, organization_type, url FROM given ${addedEntity} WHERE kind = 'ORGANIZATION'
  )
  INSERT INTO alias (entity_id, text, folded, kind)
  SELECT added.value::int, a.text, a.folded, a.kind
  FROM given CROSS JOIN LATERAL json_to_recordset(given.aliases) AS a (text text, folded text, kind alias_kind)
  ${addedEntity}`;

/** The entities that only extractors vouch for and that an article's facts speak of: row { ids }. */
export const entitiesReadIn = (articleId: number): Statement<{ readonly ids: readonly number[] }> =>
  sql`SELECT entities_read_in(${articleId}) AS ids`;

/** Removes those of these entities that only extractors vouch for and that nothing speaks of any more. */
export const forgetEntities = (ids: readonly number[]): Sql => sql`SELECT forget_entities(${ids}::int[])`;
