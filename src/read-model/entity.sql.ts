import sql from "sql-template-tag";
import { entityKinds, type EntityKind, type EntityTypeName, typeOfKind } from "../entities/entity.ts";
import { globalId } from "../graphql/global-id.ts";
import type { FieldRules, ObjectRules } from "../planner/planner.ts";
import { column, detailColumn, many, top, value } from "../planner/rule-builders.ts";
import { articleConnection } from "./article-list.sql.ts";
import { entityBy, entityByDetail, ofKinds } from "./entity-by.sql.ts";
import { peopleOf } from "./entity-list.sql.ts";
import { mentionsOfEntity } from "./mention.sql.ts";
import { notRetracted } from "./quotes/quote-filter.sql.ts";
import { quoteConnection } from "./quotes/quote-list.sql.ts";
import { roleRules, rolesOfPerson } from "./role.sql.ts";

const entityFields: FieldRules = {
  id: value(
    (row) => sql`${row.self}.kind || ':' || ${row.self}.slug`,
    (found) => {
      const [kind, slug] = String(found).split(":") as [EntityKind, string];
      return globalId(typeOfKind[kind], slug);
    },
  ),
  kind: column("kind"),
  name: column("name"),
  slug: column("slug"),
  wikidataId: column("wikidata_id"),
  // Also those of entities that were merged into it: indexes entity_merged_into_idx and alias_entity_id_text_kind_valid_from_key.
  aliases: many(
    (entity, row) => sql`alias ${row.self}
      WHERE ${row.self}.entity_id = ANY (ARRAY(SELECT id FROM entity WHERE merged_into = ${entity.self}.id) || ${entity.self}.id)
      ORDER BY ${row.self}.entity_id <> ${entity.self}.id, ${row.self}.id`,
  ),
  quotesAbout: quoteConnection("about"),
  mentions: mentionsOfEntity,
  articles: articleConnection("mentioning"),
  // Index mention_entity_id_article_id_idx, then mention_article_id_start_offset_end_offset_key.
  coMentions: top(
    (entity, row, field) => sql`(
      SELECT other.entity_id, count(DISTINCT other.article_id) AS article_count
      FROM mention own JOIN mention other ON other.article_id = own.article_id AND other.entity_id <> own.entity_id
      WHERE own.entity_id = ${entity.self}.id
      GROUP BY other.entity_id
    ) ${row.self} JOIN entity ${row.detail} ON ${row.detail}.id = ${row.self}.entity_id
    WHERE ${ofKinds(row.detail, field)}
    ORDER BY ${row.self}.article_count DESC, ${row.detail}.slug`,
  ),
};

const speakerFields: FieldRules = {
  ...entityFields,
  quotes: quoteConnection("speaker"),
  // Index quote_speaker_id_reported_at_id_idx, then the primary key of quote_about.
  talksAbout: top(
    (speaker, row, field) => sql`(
      SELECT q.speaker_id, a.entity_id, count(*) AS quote_count,
        min(q.reported_at) AS first_reported_at, max(q.reported_at) AS last_reported_at
      FROM quote q JOIN quote_about a ON a.quote_id = q.id
      WHERE q.speaker_id = ${speaker.self}.id AND ${notRetracted(sql`q`)}
      GROUP BY q.speaker_id, a.entity_id
    ) ${row.self} JOIN entity ${row.detail} ON ${row.detail}.id = ${row.self}.entity_id
    WHERE ${ofKinds(row.detail, field)}
    ORDER BY ${row.self}.quote_count DESC, ${row.self}.last_reported_at DESC, ${row.detail}.slug`,
  ),
};

const isProvisional = column("is_provisional");

const byKind: Readonly<Record<EntityKind, ObjectRules>> = {
  PERSON: {
    fields: speakerFields,
    detail: {
      table: "person",
      fields: {
        givenName: detailColumn("given_name"),
        familyName: detailColumn("family_name"),
        birthDate: detailColumn("birth_date"),
        deathDate: detailColumn("death_date"),
        nationality: entityByDetail(sql`nationality_id`),
        roles: rolesOfPerson,
        isProvisional,
      },
    },
  },
  ORGANIZATION: {
    fields: { ...speakerFields, published: articleConnection("publisher") },
    detail: {
      table: "organization",
      fields: {
        type: detailColumn("type"),
        country: entityByDetail(sql`country_id`),
        stateControlled: detailColumn("state_controlled"),
        isProvisional,
        url: detailColumn("url"),
      },
    },
  },
  COUNTRY: {
    fields: { ...speakerFields, people: peopleOf("country") },
    detail: { table: "country", fields: { code: detailColumn("code"), code3: detailColumn("code3") } },
  },
  PLACE: {
    fields: entityFields,
    detail: {
      table: "place",
      fields: {
        country: entityByDetail(sql`country_id`),
        latitude: detailColumn("latitude"),
        longitude: detailColumn("longitude"),
      },
    },
  },
  TOPIC: { fields: entityFields },
  EVENT: {
    fields: entityFields,
    detail: {
      table: "event",
      fields: {
        startDate: detailColumn("start_date"),
        endDate: detailColumn("end_date"),
        place: entityByDetail(sql`place_id`),
        // Primary key of event_participant.
        participants: many(
          (
            event,
            row,
          ) => sql`event_participant ${row.detail} JOIN entity ${row.self} ON ${row.self}.id = ${row.detail}.entity_id
            WHERE ${row.detail}.event_id = ${event.self}.id ORDER BY ${row.detail}.position, ${row.self}.slug`,
        ),
      },
    },
  },
};

const entity = entityBy(sql`entity_id`);

/** How entities and their values are read. */
export const entityRules: Readonly<Record<string, ObjectRules>> = {
  ...(Object.fromEntries(entityKinds.map((kind) => [typeOfKind[kind], byKind[kind]])) as Record<
    EntityTypeName,
    ObjectRules
  >),
  Alias: {
    fields: {
      text: column("text"),
      kind: column("kind"),
      caseSensitive: column("case_sensitive"),
      validFrom: column("valid_from"),
      validUntil: column("valid_until"),
    },
  },
  Role: roleRules,
  CoMention: { fields: { entity, articleCount: column("article_count") } },
};
