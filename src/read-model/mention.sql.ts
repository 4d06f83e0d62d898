import sql from "sql-template-tag";
import { connection } from "../planner/connection.ts";
import type { ObjectRules } from "../planner/planner.ts";
import { column, many, one, sameRow, value } from "../planner/rule-builders.ts";
import { entityBy } from "./entity-by.sql.ts";
import { quoteCount } from "./quotes/quote-count.sql.ts";
import { spanId } from "./span-key.sql.ts";

/** The mentions in an article in the order of its text: index mention_article_id_start_offset_end_offset_key. */
export const mentionsOfArticle = connection({
  list: (article, _, planner) => {
    const row = planner.row();
    return {
      row,
      from: sql`mention ${row.self}`,
      where: sql`${row.self}.article_id = ${article.self}.id`,
      order: {
        tag: "Mention/article",
        direction: "ASC",
        keys: [
          { sql: sql`${row.self}.start_offset`, type: "int4" },
          { sql: sql`${row.self}.id`, type: "int4" },
        ],
      },
    };
  },
});

/** An entity's mentions, newest article first; sorts all of them, found by index mention_entity_id_article_id_idx. */
export const mentionsOfEntity = connection({
  list: (entity, _, planner) => {
    const row = planner.row();
    return {
      row,
      from: sql`mention ${row.self} JOIN article ${row.detail} ON ${row.detail}.id = ${row.self}.article_id`,
      where: sql`${row.self}.entity_id = ${entity.self}.id`,
      order: {
        tag: "Mention/entity",
        direction: "DESC",
        keys: [
          { sql: sql`${row.detail}.reported_at`, type: "timestamptz" },
          { sql: sql`${row.self}.id`, type: "int4" },
        ],
      },
    };
  },
});

const entity = entityBy(sql`entity_id`);

/** A candidate for a stored name: a row with entity_id, score and reasons. */
const candidate: ObjectRules = {
  fields: {
    entity,
    score: column("score"),
    reasons: column("reasons"),
    quoteCount: value(({ self }) => sql`(SELECT ${quoteCount(sql`e`)} FROM entity e WHERE e.id = ${self}.entity_id)`),
  },
};

export const mentionRules: Readonly<Record<string, ObjectRules>> = {
  Mention: {
    fields: {
      id: spanId("Mention"),
      article: one("article", (mention, row) => sql`${row.self}.id = ${mention.self}.article_id`),
      entity,
      text: column("text"),
      span: sameRow,
      candidates: many(
        (mention, row) => sql`mention_candidate ${row.self} WHERE ${row.self}.mention_id = ${mention.self}.id
          ORDER BY ${row.self}.score DESC, ${row.self}.entity_id`,
      ),
    },
  },
  Span: { fields: { start: column("start_offset"), end: column("end_offset"), exact: column("text") } },
  EntityCandidate: candidate,
};
