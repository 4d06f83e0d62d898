import { createHash } from "node:crypto";
import type pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../tests/support/database.ts";
import { withServer } from "../../tests/support/server.ts";
import { articlesOf } from "../world/articles.ts";
import { makeWorld } from "../world/world.ts";
import { articleRows } from "./article-rows.ts";
import { copyInto } from "./copy-into.ts";
import { copyLine } from "./copy-text.ts";
import { entityRows } from "./entity-rows.ts";
import { fillDatabase, type RowCounts } from "./fill-database.ts";
import { baseVersion } from "./marker.ts";
import { tables } from "./tables.ts";

const world = makeWorld({ quotes: 2_000, articles: 200, people: 100 });
let [one, other] = ["", ""];
let counts: RowCounts;

beforeAll(async () => {
  [one, other] = [(await freshDatabase({ seeded: false })).url, (await freshDatabase({ seeded: false })).url];
  counts = await fillDatabase(one, world, () => {});
  await fillDatabase(other, world, () => {});
});

const rowsOf = async (url: string, sql: string) =>
  await withServer(url, async (client: pg.Client) => (await client.query<Record<string, unknown>>(sql)).rows);

test("the same size gives the same rows", async () => {
  for (const table of Object.keys(tables)) {
    const sql = `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS hash FROM ${table} t`;
    expect({ table, rows: await rowsOf(one, sql) }).toEqual({ table, rows: await rowsOf(other, sql) });
  }
});

test("whoever changes the rows of a base raises its version", () => {
  const hash = createHash("sha256");
  for (const { table, cells } of entityRows(world)) hash.update(`${table}\t${copyLine(cells)}`);
  const rowsFor = articleRows(world);
  for (const article of articlesOf(world)) {
    for (const { table, cells } of rowsFor(article)) hash.update(`${table}\t${copyLine(cells)}`);
  }
  expect({ version: baseVersion, rows: hash.digest("hex").slice(0, 16) }).toMatchInlineSnapshot(`
    {
      "rows": "d8519be3d08aaf1e",
      "version": 3,
    }
  `);
});

/** Tables about who writes and what people changed, not about news, and what is counted from the others. */
const written = new Set(["api_key", "idempotency", "rate_limit", "audit_entry", "entity_merge", "entity_merge_rows"]);
/** What an extractor reads beside the news of an article: its world's people and organizations are known without. */
const stated = new Set(["role_source", "state_control"]);
const counted = "quote_evidence";

test("every table of the knowledge base has rows", async () => {
  const named = await rowsOf(one, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^_'");
  expect(
    named
      .flatMap(({ tablename }) => {
        const name = String(tablename);
        return written.has(name) || stated.has(name) || name === counted ? [] : name;
      })
      .toSorted(),
  ).toEqual(Object.keys(tables).toSorted());
  expect(Object.entries(counts).filter(([, rows]) => rows === 0)).toEqual([]);
  expect([counts.country, counts.organization, counts.person, counts.article, counts.quote]).toEqual([
    249, 500, 100, 200, 2_000,
  ]);
});

test("every occurrence, mention, subject and date is what the body says at its place", async () => {
  for (const table of ["occurrence", "mention", "quote_about", "date_mention"]) {
    const sql = `SELECT count(*)::int FROM ${table} t JOIN article a ON a.id = t.article_id
      WHERE utf16_slice(a.body, t.start_offset, t.end_offset) IS DISTINCT FROM t.text`;
    expect({ table, misplaced: await rowsOf(one, sql) }).toEqual({ table, misplaced: [{ count: 0 }] });
  }
});

test("the triggers that rested would have changed nothing", async () => {
  await rowsOf(one, "SELECT settle_quotes(ARRAY(SELECT id FROM quote)); UPDATE quote_about SET position = position");
  const sql = "SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS hash FROM";
  for (const table of ["quote", "quote_about"]) {
    expect(await rowsOf(one, `${sql} ${table} t`)).toEqual(await rowsOf(other, `${sql} ${table} t`));
  }
});

test("every quote has the evidence that a trigger would have counted, of every kind that a filter asks for", async () => {
  const sql = `SELECT count(*)::int AS quotes, count(stored)::int AS stored,
    count(*) FILTER (WHERE stored IS DISTINCT FROM counted)::int AS wrong
    FROM quote LEFT JOIN quote_evidence stored ON stored.quote_id = quote.id
      LEFT JOIN count_evidence(ARRAY(SELECT id FROM quote)) counted ON counted.quote_id = quote.id`;
  expect(await rowsOf(one, sql)).toEqual([{ quotes: counts.quote, stored: counts.quote, wrong: 0 }]);
  const kinds = `SELECT count(DISTINCT polarity)::int AS polarities, count(DISTINCT speaker_certainty)::int AS certainties,
    count(DISTINCT attribution_depth)::int AS depths, count(DISTINCT state_media_only)::int AS control
    FROM quote JOIN quote_evidence ON quote_id = id`;
  expect(await rowsOf(one, kinds)).toEqual([{ polarities: 3, certainties: 3, depths: 2, control: 2 }]);
});

test("every row refers to rows that are there", async () => {
  const keys = await rowsOf(
    one,
    `SELECT conrelid::regclass::text AS "table", a.attname AS "column", confrelid::regclass::text AS target, t.attname AS key
     FROM pg_constraint JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1]
       JOIN pg_attribute t ON t.attrelid = confrelid AND t.attnum = confkey[1] WHERE contype = 'f'`,
  );
  expect(keys.length).toBeGreaterThan(20);
  for (const foreign of keys) {
    const [table, column, target, key] = ["table", "column", "target", "key"].map((name) => String(foreign[name]));
    const sql = `SELECT count(*)::int FROM ${table} r WHERE ${column} IS NOT NULL
      AND NOT EXISTS (SELECT FROM ${target} t WHERE t.${key} = r.${column})`;
    expect({ table, column, lost: await rowsOf(one, sql) }).toEqual({ table, column, lost: [{ count: 0 }] });
  }
});

test("indexes are those that the migrations make", async () => {
  const empty = await freshDatabase({ seeded: false });
  const sql = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexdef";
  expect(await rowsOf(one, sql)).toEqual(await rowsOf(empty.url, sql));
});

test("what is stored later gets ids of its own", async () => {
  const sql = "SELECT nextval('quote_id_seq')::int AS quote, nextval('occurrence_id_seq')::int AS occurrence";
  expect(await rowsOf(other, sql)).toEqual([{ quote: counts.quote + 1, occurrence: counts.occurrence + 1 }]);
});

test("a row that does not fit is refused with its table and Postgres' words, and leaves nothing behind", async () => {
  const copy = await copyInto(one, "topic", ["entity_id"]);
  await copy.write([1_000_000]);
  await copy.write(["not a number"]);
  await expect(copy.end()).rejects.toThrow(
    'The table topic cannot be filled: invalid input syntax for type integer: "not a number"',
  );
  await copy.abort();
  expect(await rowsOf(one, "SELECT entity_id FROM topic WHERE entity_id = 1000000")).toEqual([]);
});
