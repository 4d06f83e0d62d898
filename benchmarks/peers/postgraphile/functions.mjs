import { readFile } from "node:fs/promises";
import pg from "pg";

const script = new URL("functions.sql", import.meta.url);

/** Creates or replaces the functions of functions.sql in this database. */
export async function createFunctions(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(await readFile(script, "utf8"));
  } finally {
    await client.end();
  }
}
