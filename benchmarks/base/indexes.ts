import pg from "pg";
import { tables } from "./tables.ts";

/** An index that can be dropped and made again. */
export interface Index {
  readonly name: string;
  readonly definition: string;
}

// Text first, which takes longest. Keys stay, since foreign keys rest on them; their rows come in order anyway.
const findIndexes = `
  SELECT index.relname AS name, pg_get_indexdef(index.oid) AS definition
  FROM pg_index JOIN pg_class index ON index.oid = indexrelid JOIN pg_class of ON of.oid = indrelid
  WHERE of.relnamespace = 'public'::regnamespace AND of.relname = ANY ($1)
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = index.oid)
  ORDER BY index.relname LIKE '%search%' DESC, index.relname`;

// As many as a small machine has cores.
const atOnce = 2;
const worthTelling = 1;

/** Drops the indexes that rows do not need on their way in; gives them. */
export async function dropIndexes(client: pg.Client): Promise<readonly Index[]> {
  const { rows } = await client.query<Index>(findIndexes, [Object.keys(tables)]);
  for (const { name } of rows) await client.query(`DROP INDEX ${pg.escapeIdentifier(name)}`);
  return rows;
}

/** Makes them again. */
export async function createIndexes(
  url: string,
  indexes: readonly Index[],
  onProgress: (line: string) => void,
): Promise<void> {
  onProgress(`${indexes.length} indexes`);
  const left = [...indexes];
  const work = async () => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      await client.query("SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 0");
      for (let index = left.shift(); index !== undefined; index = left.shift()) {
        const start = Date.now();
        await client.query(index.definition);
        const seconds = (Date.now() - start) / 1_000;
        if (seconds >= worthTelling) onProgress(`index ${index.name} in ${seconds.toFixed(0)} s`);
      }
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
