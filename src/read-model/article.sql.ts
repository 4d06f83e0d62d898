import sql, { type Sql } from "sql-template-tag";
import { globalId } from "../graphql/global-id.ts";
import type { FieldRule, ObjectRules } from "../planner/planner.ts";
import { asTime, column, many, sameRow, top } from "../planner/rule-builders.ts";
import { entityBy, ofKinds } from "./entity-by.sql.ts";
import { mentionsOfArticle } from "./mention.sql.ts";
import { quoteConnection } from "./quotes/quote-list.sql.ts";

/** The number of mentions of each entity in an article, and the first one: index mention_article_id_start_offset_end_offset_key. */
const mentioned = (article: Sql) => sql`(
  SELECT entity_id, count(*) AS mention_count, min(start_offset) AS first_offset
  FROM mention WHERE article_id = ${article}.id AND entity_id IS NOT NULL GROUP BY entity_id)`;

const mentionedOf = (kind: "PERSON" | "COUNTRY"): FieldRule =>
  many(
    (article, row) => sql`${mentioned(article.self)} ${row.detail}
      JOIN entity ${row.self} ON ${row.self}.id = ${row.detail}.entity_id
      WHERE ${row.self}.kind = ${kind}::entity_kind
      ORDER BY ${row.detail}.mention_count DESC, ${row.detail}.first_offset, ${row.self}.slug`,
  );

export const articleRules: Readonly<Record<string, ObjectRules>> = {
  Article: {
    fields: {
      id: column("key", (key) => globalId("Article", String(key))),
      url: column("url"),
      headline: column("headline"),
      body: column("body"),
      language: column("language"),
      publishedAt: column("published_at", asTime),
      publishedPrecision: column("published_precision"),
      publishedBasis: column("published_basis"),
      retrievedAt: column("retrieved_at", asTime),
      publisher: entityBy(sql`publisher_id`),
      byline: column("byline"),
      contentHash: column("content_hash"),
      wordCount: column("word_count"),
      // A gap has no text of its own: its span is empty.
      gaps: many(
        (
          article,
          row,
        ) => sql`(SELECT start_offset, end_offset, '' AS text FROM gap WHERE article_id = ${article.self}.id)
          ${row.self} ORDER BY ${row.self}.start_offset`,
      ),
      dates: many(
        (article, row) => sql`date_mention ${row.self} WHERE ${row.self}.article_id = ${article.self}.id
          ORDER BY ${row.self}.start_offset, ${row.self}.end_offset`,
      ),
      quotes: quoteConnection("article"),
      mentions: mentionsOfArticle,
      entities: top(
        (article, row, field) => sql`${mentioned(article.self)} ${row.self}
          JOIN entity ${row.detail} ON ${row.detail}.id = ${row.self}.entity_id
          WHERE ${ofKinds(row.detail, field)}
          ORDER BY ${row.self}.mention_count DESC, ${row.self}.first_offset, ${row.detail}.slug`,
      ),
      people: mentionedOf("PERSON"),
      countries: mentionedOf("COUNTRY"),
    },
  },
  ArticleEntity: { fields: { entity: entityBy(sql`entity_id`), mentionCount: column("mention_count") } },
  DateMention: {
    fields: {
      text: column("text"),
      span: sameRow,
      startDate: column("start_date"),
      endDate: column("end_date"),
      basis: column("basis"),
    },
  },
};
