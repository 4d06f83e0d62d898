import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { gramsOf } from "../entity-resolution/grams.ts";
import { connection, type ConnectionSource, type RangePage } from "../planner/connection.ts";
import type { Key, Order } from "../planner/page.ts";
import type { FieldRule, Row } from "../planner/planner.ts";
import { column, value } from "../planner/rule-builders.ts";
import { rankedQuotes } from "./quotes/ranked-quotes.sql.ts";
import { notRetracted } from "./quotes/quote-filter.sql.ts";
import { newsQuery, scoreOf, searchText, spellingsIn } from "./text-search.sql.ts";

import { lessThan, markClose, markOpen, markUp } from "../search/highlight.ts";

const searchKinds = ["ARTICLE", "QUOTE", "PERSON", "ORGANIZATION", "COUNTRY", "PLACE", "TOPIC", "EVENT"] as const;
type SearchKind = (typeof searchKinds)[number];

/** The columns of a search result in a text. Entities add the name that matched. */
const hit = (kind: string, id: Sql, score: Sql) =>
  sql`${kind}::text AS kind, ${id} AS id, ${score} AS score, NULL::text AS alias`;

/** Articles with the words: index article_search_idx. */
const articleHits = (row: Row, query: Sql) => sql`
  SELECT ${hit("ARTICLE", sql`${row.self}.id`, scoreOf("article", row, query))}
  FROM article ${row.self} WHERE ${row.self}.search @@ ${query}`;

/** Quotes with the words: all, by index quote_search_idx, or those that can be on the page. */
function quoteHits(
  row: Row,
  query: Sql,
  spellings: readonly Sql[],
): { readonly all: Sql; readonly best: (page: RangePage) => Sql } {
  const columns = hit("QUOTE", sql`${row.self}.id`, scoreOf("quote", row, query));
  const where = notRetracted(row.self);
  const ties: readonly Key[] = [
    { sql: sql`'QUOTE'`, type: "text", fixed: "QUOTE" },
    { sql: sql`${row.self}.id`, type: "int4" },
  ];
  const best = rankedQuotes({ row, query, spellings, where, direction: "DESC", ties, columns });
  return {
    all: sql`SELECT ${columns} FROM quote ${row.self} WHERE ${row.self}.search @@ ${query} AND ${where}`,
    best: (page) => sql`SELECT * FROM ${best(page)}`,
  };
}

/**
 * Entities with an alias similar to a run of words of the search (index alias_folded_trgm_idx). The score of a run is its
 * similarity times its share of the search. Case-sensitive aliases must match exactly, and runs of three letters or fewer
 * must not have typing errors: "us" is not "USA".
 */
const entityHits = (text: string, kinds: readonly string[], includesProvisional: boolean) => {
  const grams = gramsOf(text);
  return sql`
  SELECT kind, id, score, alias FROM (
    SELECT DISTINCT ON (e.id) e.kind::text AS kind, e.id, a.text AS alias,
      (similarity(a.folded, g.folded) * (0.5 + 0.5 * g.share))::float8 AS score
    FROM unnest(${grams.map((gram) => gram.plain)}::text[], ${grams.map((gram) => gram.folded)}::text[],
      ${grams.map((gram) => gram.share)}::float8[]) AS g (plain, folded, share)
    JOIN alias a ON a.folded % g.folded AND (NOT a.case_sensitive OR a.text = g.plain)
      AND (length(g.folded) > 3 OR a.folded = g.folded)
    JOIN entity named ON named.id = a.entity_id
    JOIN entity e ON e.id = coalesce(named.merged_into, named.id)
    WHERE e.kind = ANY (${kinds}::entity_kind[])${includesProvisional ? empty : sql` AND NOT e.is_provisional`}
    ORDER BY e.id, score DESC, a.id
  ) best WHERE score >= 0.3`;
};

const selectors = `StartSel="${markOpen}", StopSel="${markClose}"`;

interface SearchListing extends ConnectionSource {
  readonly query: Sql;
}

/** Articles, quotes and entities for the words of a search, best first. */
export const search: FieldRule = connection<SearchListing>({
  list: (_, field, planner) => {
    const row = planner.row();
    planner.needsCustomPlan = true;
    const text = searchText(String(field.args["text"]), "text");
    const query = newsQuery(text, "text");
    const kinds = (field.args["kinds"] ?? searchKinds) as readonly SearchKind[];
    const entityKinds = kinds.filter((kind) => kind !== "ARTICLE" && kind !== "QUOTE");
    const others = [
      ...(kinds.includes("ARTICLE") ? [articleHits(planner.row(), query)] : []),
      ...(entityKinds.length > 0 ? [entityHits(text, entityKinds, field.args["includeProvisional"] === true)] : []),
    ];
    const quotes = kinds.includes("QUOTE") ? quoteHits(planner.row(), query, spellingsIn(text, query)) : null;
    const order: Order = {
      tag: "Search",
      direction: "DESC",
      keys: [
        { sql: sql`${row.self}.score`, type: "float8" },
        { sql: sql`${row.self}.kind`, type: "text" },
        { sql: sql`${row.self}.id`, type: "int4" },
      ],
    };
    const none = sql`SELECT ${hit("", sql`0`, sql`0::float8`)} WHERE false`;
    const found = (hits: readonly Sql[]) => sql`(${hits.length === 0 ? none : join(hits, " UNION ALL ")}) ${row.self}`;
    return {
      row,
      from: found([...others, ...(quotes ? [quotes.all] : [])]),
      where: sql`true`,
      order,
      ...(quotes && {
        ranges: (page) =>
          sql`(SELECT * FROM ${found([...others, quotes.best(page)])} WHERE true${page.bounds(order)}) ${row.self}`,
      }),
      query,
    };
  },
  node: (hit, field, planner) => {
    const branches = field.types.map((type) => {
      const row = planner.row();
      const object = planner.objectOf(type, field.fields(type), row);
      const table = raw(type === "Article" || type === "Quote" ? type.toLowerCase() : "entity");
      const found = sql`(SELECT ${object.sql} FROM ${table} ${row.self} WHERE ${row.self}.id = ${hit.self}.id)`;
      return [type, { sql: found, read: object.read }] as const;
    });
    return planner.tagged(sql`initcap(${hit.self}.kind)`, new Map(branches));
  },
  edge: ({ query }) => ({
    score: column("score"),
    highlight: value(
      (hit) => highlight(hit, query),
      (marked) => markUp(String(marked)),
    ),
  }),
});

/** The best passages, a whole quote or a name, with matches between {@link markOpen} and {@link markClose}. */
const highlight = (hit: Row, query: Sql) => sql`CASE ${hit.self}.kind
  WHEN 'ARTICLE' THEN (
    SELECT ts_headline('news', ${unmarked(sql`concat_ws(' — ', headline, left(body, 250000))`)}, ${query},
      ${`${selectors}, MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "`})
    FROM article WHERE id = ${hit.self}.id)
  WHEN 'QUOTE' THEN (
    SELECT ts_headline('news', ${unmarked(sql`text`)}, ${query}, ${`${selectors}, HighlightAll=true`})
    FROM quote WHERE id = ${hit.self}.id)
  ELSE (
    SELECT CASE WHEN name = ${hit.self}.alias THEN ${markOpen} || ${unmarked(sql`name`)} || ${markClose}
      ELSE ${unmarked(sql`name`)} || ' (' || ${markOpen} || ${unmarked(sql`${hit.self}.alias`)} || ${markClose} || ')' END
    FROM entity WHERE id = ${hit.self}.id)
END`;

/**
 * Text without marks of its own, which an article could contain. Tags are hidden from ts_headline, which would drop them.
 */
const unmarked = (text: Sql) => sql`translate(${text}, ${`<${lessThan}${markOpen}${markClose}`}, ${lessThan})`;
