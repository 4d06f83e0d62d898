import pg from "pg";
import { articlesOf } from "../world/articles.ts";
import type { World } from "../world/world.ts";
import { articleRows } from "./article-rows.ts";
import { type CopyInto, copyInto } from "./copy-into.ts";
import { entityRows } from "./entity-rows.ts";
import { createIndexes, dropIndexes } from "./indexes.ts";
import { type Row, type Table, tables } from "./tables.ts";

export type RowCounts = Readonly<Record<Table, number>>;

const tableNames = Object.keys(tables) as Table[];
const progressEveryMs = 5_000;

/**
 * Fills a database that has the tables and nothing in them. Needs a superuser, since triggers rest meanwhile. Memory
 * stays the same however much there is.
 */
export async function fillDatabase(url: string, world: World, onProgress: (line: string) => void): Promise<RowCounts> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const indexes = await dropIndexes(client);
    const counts = await copyAll(url, world, onProgress);
    await createIndexes(url, indexes, onProgress);
    for (const table of tableNames) await client.query(setSequence(table));
    onProgress("evidence of quotes");
    await settleEvidence(client);
    onProgress("VACUUM, ANALYZE");
    // So that no benchmark is the first to read a row, and indexes alone can answer.
    await client.query("VACUUM (FREEZE, ANALYZE)");
    return counts;
  } finally {
    await client.end();
  }
}

/** All tables at once, each over its own connection, as the articles come. */
async function copyAll(url: string, world: World, onProgress: (line: string) => void): Promise<RowCounts> {
  const copies = new Map<Table, CopyInto>();
  try {
    for (const table of tableNames) copies.set(table, await copyInto(url, table, tables[table]));
    const write = ({ table, cells }: Row) => copies.get(table)?.write(cells);
    for (const row of entityRows(world)) await write(row);
    const rowsOf = articleRows(world);
    const progress = progressOf(world.amounts.articles, onProgress);
    for (const article of articlesOf(world)) {
      for (const row of rowsOf(article)) {
        // Waiting for what need not be waited for would cost more than making the row.
        const full = write(row);
        if (full !== undefined) await full;
      }
      progress(article.id);
    }
    onProgress("waiting for Postgres to take the last rows");
    const counts: [Table, number][] = [];
    for (const [table, copy] of copies) counts.push([table, await copy.end()]);
    return Object.fromEntries(counts) as Record<Table, number>;
  } catch (error) {
    for (const copy of copies.values()) await copy.abort();
    throw error;
  }
}

function progressOf(total: number, onProgress: (line: string) => void): (done: number) => void {
  const start = Date.now();
  let last = start;
  return (done) => {
    const now = Date.now();
    if (now - last < progressEveryMs && done < total) return;
    last = now;
    const rate = Math.round((done * 1_000) / Math.max(1, now - start));
    onProgress(`${done.toLocaleString("en")} of ${total.toLocaleString("en")} articles, ${rate} a second`);
  };
}

const quotesAtOnce = 10_000;

/** What triggers count as articles are written. */
async function settleEvidence(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ last: number | null }>("SELECT max(id) AS last FROM quote");
  for (let from = 0; from < (rows[0]?.last ?? 0); from += quotesAtOnce) {
    const ids = "ARRAY(SELECT id FROM quote WHERE id > $1 AND id <= $2)";
    await client.query(`SELECT settle_evidence(${ids})`, [from, from + quotesAtOnce]);
  }
}

const setSequence = (table: Table) =>
  tables[table].includes("id")
    ? `SELECT setval(pg_get_serial_sequence('${table}', 'id'), max(id)) FROM ${table} HAVING max(id) IS NOT NULL`
    : "SELECT";
