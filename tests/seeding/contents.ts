import sql, { join, raw } from "sql-template-tag";
import type { Database } from "../../src/database/client.ts";
import { prismaOf } from "../support/prisma-client.ts";

const tables = [
  "entity",
  "alias",
  "person",
  "role",
  "role_source",
  "state_control",
  "organization",
  "country",
  "place",
  "topic",
  "event",
  "event_participant",
  "article",
  "gap",
  "date_mention",
  "mention",
  "mention_candidate",
  "quote",
  "speaker_candidate",
  "quote_about",
  "occurrence",
  "attribution_step",
];

/** Every row of the database with the transaction that wrote it: equal answers mean that nothing was written between. */
export async function rows(database: Database): Promise<readonly unknown[]> {
  const selects = tables.map((table) => {
    const name = raw(`"${table}"`);
    return sql`SELECT ${table} AS "table", xmin::text, to_jsonb(t)::text AS "row" FROM ${name} t`;
  });
  return database.query(sql`${join(selects, " UNION ALL ")} ORDER BY 1, 3`);
}

/** Deletes every row. */
export async function clear(database: Database): Promise<void> {
  await database.query(sql`TRUNCATE entity, article CASCADE`);
}

const entity = { select: { slug: true } } as const;
const candidates = { select: { entity, score: true, reasons: true }, orderBy: { entity: { slug: "asc" } } } as const;

/** All that the database says of its entities, without row ids and what extractors keep for themselves. */
export async function entities(database: Database) {
  const country = { select: { code: true } } as const;
  return prismaOf(database).entity.findMany({
    omit: { id: true, extractorVersion: true, mergedInto: true, isProvisional: true, curatedAt: true },
    orderBy: { slug: "asc" },
    include: {
      aliases: { omit: { id: true, entityId: true, curatedAt: true }, orderBy: [{ kind: "asc" }, { text: "asc" }] },
      person: {
        omit: { entityId: true, nationalityId: true },
        include: {
          nationality: country,
          roles: {
            omit: { id: true, personId: true, countryId: true, organizationId: true, isStated: true },
            include: { country, organization: { select: { entity } } },
            orderBy: [{ title: "asc" }, { startDate: "asc" }],
          },
        },
      },
      organization: { omit: { entityId: true, countryId: true, isControlStated: true }, include: { country } },
      country: { omit: { entityId: true } },
      place: { omit: { entityId: true, countryId: true }, include: { country } },
      topic: { select: { entity } },
      event: {
        omit: { entityId: true, placeId: true },
        include: {
          place: { select: { entity } },
          participants: { select: { position: true, entity }, orderBy: { position: "asc" } },
        },
      },
    },
  });
}

/** All that the database says of its articles, without row ids. */
export async function articles(database: Database) {
  const span = { startOffset: true, endOffset: true } as const;
  return prismaOf(database).article.findMany({
    omit: { id: true, publisherId: true, originHash: true, extractorVersion: true, sketch: true, wireGroup: true },
    orderBy: { origin: "asc" },
    include: {
      publisher: { select: { entity } },
      gaps: { select: span, orderBy: { startOffset: "asc" } },
      dates: { omit: { articleId: true }, orderBy: { startOffset: "asc" } },
      mentions: { select: { ...span, text: true, entity, candidates }, orderBy: { startOffset: "asc" } },
      occurrences: {
        omit: { id: true, quoteId: true, articleId: true, extractorVersion: true },
        orderBy: { startOffset: "asc" },
        include: {
          quote: { select: { key: true } },
          attribution: {
            select: { position: true, relation: true, text: true, agent: entity },
            orderBy: { position: "asc" },
          },
        },
      },
    },
  });
}

/** All that the database says of its quotes apart from their places, without row ids. */
export async function quotes(database: Database) {
  const article = { select: { origin: true } } as const;
  return prismaOf(database).quote.findMany({
    omit: { id: true, speakerId: true, articleId: true, bands: true, curatedAt: true, status: true },
    orderBy: [{ text: "asc" }, { key: "asc" }],
    include: {
      article,
      speaker: entity,
      speakerCandidates: candidates,
      abouts: {
        omit: { quoteId: true, entityId: true, articleId: true, speakerId: true, curatedAt: true, status: true },
        include: { article, entity },
        orderBy: { position: "asc" },
      },
    },
  });
}
