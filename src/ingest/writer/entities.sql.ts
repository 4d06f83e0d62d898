import sql, { type Sql } from "sql-template-tag";
import type { Statement } from "../../shared/statement.ts";
import { joinAdded } from "./join-added.sql.ts";
import type { EntityKind } from "../../entities/entity.ts";

export interface AliasRow {
  readonly text: string;
  readonly folded: string;
  readonly kind: "NAME" | "SURNAME" | "ABBREVIATION" | "METONYM" | "DEMONYM" | "ROLE" | "TRANSLITERATION";
  readonly caseSensitive: boolean;
  readonly from: string | null;
  readonly until: string | null;
}

export interface RoleRow {
  readonly title: string;
  readonly country: string | null;
  readonly organization: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** An entity with its details: other entities by slug, days as text, null for what its kind does not have. */
export interface EntityRow {
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly wikidataId: string | null;
  /** The nationality of a person, or where an organization or place is. */
  readonly country: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly deathDate: string | null;
  readonly type: string | null;
  /** Null where it is not known. */
  readonly stateControlled: boolean | null;
  readonly url: string | null;
  readonly code: string | null;
  readonly code3: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly place: string | null;
  readonly aliases: readonly AliasRow[];
  readonly roles: readonly RoleRow[];
  readonly participants: readonly string[];
}

const recordset = (rows: readonly object[], columns: Sql): Sql =>
  sql`json_to_recordset(${JSON.stringify(rows.map((row, at) => ({ at, ...row })))}::json) AS given (at int, ${columns})`;

export const given = (rows: readonly EntityRow[]): Sql =>
  recordset(
    rows,
    sql`slug text, kind entity_kind, name text, "wikidataId" text, country text, "givenName" text, "familyName" text,
      "birthDate" date, "deathDate" date, type organization_type, "stateControlled" boolean, url text, code text,
      code3 text, latitude float8, longitude float8, "startDate" date, "endDate" date, place text`,
  );
export const givenAliases = (rows: readonly EntityRow[]): Sql =>
  recordset(
    rows.flatMap(({ slug, aliases }) => aliases.map((alias) => ({ entity: slug, ...alias }))),
    sql`entity text, text text, folded text, kind alias_kind, "caseSensitive" boolean, "from" date, until date`,
  );
export const givenRoles = (rows: readonly EntityRow[]): Sql =>
  recordset(
    rows.flatMap(({ slug, roles }) => roles.map((role) => ({ entity: slug, ...role }))),
    sql`entity text, title text, country text, organization text, start date, "end" date`,
  );
const givenParticipants = (rows: readonly EntityRow[]): Sql =>
  recordset(
    rows.flatMap(({ slug, participants }) =>
      participants.map((participant, position) => ({ entity: slug, participant, position })),
    ),
    sql`entity text, participant text, position int`,
  );

/** The slugs of other entities that rows refer to. */
function slugsIn(rows: readonly EntityRow[]): readonly string[] {
  const slugs = rows.flatMap(({ country, place, roles, participants }) => [
    country,
    place,
    ...roles.flatMap((role) => [role.country, role.organization]),
    ...participants,
  ]);
  return [...new Set(slugs.filter((slug) => slug !== null))];
}

const writtenId = (slug: Sql): Sql => joinAdded({ from: sql`written`, key: sql`slug`, value: sql`id` }, slug);
const knownId = (slug: Sql): Sql => sql`((SELECT jsonb_object_agg(slug, id) FROM known) ->> ${slug})::int`;

const write = (rows: readonly EntityRow[], extractorVersion: number | null, onConflict: Sql): Sql => sql`
  WITH given AS (
    SELECT * FROM ${given(rows)}
  ), written AS (
    INSERT INTO entity (kind, name, slug, wikidata_id, extractor_version, is_provisional)
    SELECT kind, name, slug, "wikidataId", ${extractorVersion}::int, ${extractorVersion !== null} FROM given ORDER BY at
    ON CONFLICT (slug) ${onConflict} RETURNING id, slug
  ), known AS (
    SELECT slug, id FROM written
    UNION SELECT slug, coalesce(merged_into, id) FROM entity WHERE slug = ANY (${slugsIn(rows)}::text[])
  ), detailed AS (
    SELECT added.value::int AS id, given.*, ${knownId(sql`given.country`)} AS country_id, ${knownId(sql`given.place`)} AS place_id
    FROM given ${writtenId(sql`given.slug`)}
  ), countries AS (
    INSERT INTO country (entity_id, code, code3) SELECT id, code, code3 FROM detailed WHERE kind = 'COUNTRY'
    ON CONFLICT (entity_id) DO UPDATE SET code = EXCLUDED.code, code3 = EXCLUDED.code3
  ), organizations AS (
    INSERT INTO organization (entity_id, type, country_id, state_controlled, url)
    SELECT id, type, country_id, "stateControlled", url FROM detailed WHERE kind = 'ORGANIZATION'
    ON CONFLICT (entity_id) DO UPDATE SET type = EXCLUDED.type, country_id = EXCLUDED.country_id,
      state_controlled = EXCLUDED.state_controlled, is_control_stated = false, url = EXCLUDED.url
  ), people AS (
    INSERT INTO person (entity_id, given_name, family_name, birth_date, death_date, nationality_id)
    SELECT id, "givenName", "familyName", "birthDate", "deathDate", country_id FROM detailed WHERE kind = 'PERSON'
    ON CONFLICT (entity_id) DO UPDATE SET given_name = EXCLUDED.given_name, family_name = EXCLUDED.family_name,
      birth_date = EXCLUDED.birth_date, death_date = EXCLUDED.death_date, nationality_id = EXCLUDED.nationality_id
  ), places AS (
    INSERT INTO place (entity_id, country_id, latitude, longitude)
    SELECT id, country_id, latitude, longitude FROM detailed WHERE kind = 'PLACE'
    ON CONFLICT (entity_id) DO UPDATE SET country_id = EXCLUDED.country_id, latitude = EXCLUDED.latitude,
      longitude = EXCLUDED.longitude
  ), topics AS (
    INSERT INTO topic (entity_id) SELECT id FROM detailed WHERE kind = 'TOPIC' ON CONFLICT DO NOTHING
  ), events AS (
    INSERT INTO event (entity_id, start_date, end_date, place_id)
    SELECT id, "startDate", "endDate", place_id FROM detailed WHERE kind = 'EVENT'
    ON CONFLICT (entity_id) DO UPDATE SET start_date = EXCLUDED.start_date, end_date = EXCLUDED.end_date,
      place_id = EXCLUDED.place_id
  ), aliases AS (
    INSERT INTO alias (entity_id, text, folded, kind, case_sensitive, valid_from, valid_until)
    SELECT added.value::int, text, folded, kind, "caseSensitive", "from", until
    FROM ${givenAliases(rows)} ${writtenId(sql`given.entity`)} ORDER BY at
    ON CONFLICT DO NOTHING
  ), roles AS (
    INSERT INTO role (person_id, title, country_id, organization_id, start_date, end_date)
    SELECT added.value::int, title, ${knownId(sql`given.country`)}, ${knownId(sql`given.organization`)}, start, "end"
    FROM ${givenRoles(rows)} ${writtenId(sql`given.entity`)} ORDER BY at
    ON CONFLICT DO NOTHING
  )
  INSERT INTO event_participant (event_id, entity_id, position)
  SELECT added.value::int, ${knownId(sql`given.participant`)}, position
  FROM ${givenParticipants(rows)} ${writtenId(sql`given.entity`)}
  ON CONFLICT DO NOTHING`;

/**
 * Adds entities that an extractor found, provisional until another text or a publisher confirms them. A slug that another
 * writer has taken meanwhile is left out. Pass rows in the order of their slugs, so that two writers cannot deadlock.
 */
export const insertEntities = (rows: readonly EntityRow[], extractorVersion: number): Sql =>
  write(rows, extractorVersion, sql`DO NOTHING`);

/** Adds or updates entities that people vouch for; aliases, roles and details that no longer hold must be deleted first. */
export const upsertEntities = (rows: readonly EntityRow[]): Sql =>
  write(rows, null, sql`DO UPDATE SET kind = EXCLUDED.kind, name = EXCLUDED.name, wikidata_id = EXCLUDED.wikidata_id`);

/** The entities that only extractors vouch for and that an article's facts speak of: row { ids }. */
export const entitiesReadIn = (articleId: number): Statement<{ readonly ids: readonly number[] }> =>
  sql`SELECT entities_read_in(${articleId}) AS ids`;

/** Removes those of these entities that only extractors vouch for and that nothing speaks of any more. */
export const forgetEntities = (ids: readonly number[]): Sql => sql`SELECT forget_entities(${ids}::int[])`;
