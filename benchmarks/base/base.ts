import { readdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { packageRoot } from "../../src/shared/package-root.ts";
import { borrowEmbedded, startEmbedded } from "../../src/embedded-postgres/embedded.ts";
import { openDataDirectory } from "../../src/embedded-postgres/directory.ts";
import { DataDirectoryInUseError, lockDataDirectory } from "../../src/embedded-postgres/lock.ts";
import { endLeftover } from "../../src/embedded-postgres/process.ts";
import { applyMigrations } from "../../src/database/migrate.ts";
import { type Amounts, type Size, sizes } from "../world/sizes.ts";
import { makeWorld } from "../world/world.ts";
import { fillDatabase } from "./fill-database.ts";
import { isBehind, isComplete, writeMarker } from "./marker.ts";

/** A Postgres with a filled knowledge base; its role may do everything, and pg_stat_statements counts. */
export interface Base {
  readonly url: string;
  stop(): Promise<void>;
}

type OnProgress = (line: string) => void;

// Measured: tables and indexes, and at most as much again for the log until the base is filled.
const bytesAQuote = 3_000;
const bytesOfLog = 3_000_000_000;
const bytesAtLeast = 100_000_000;

// Nothing of worth is lost if the machine goes down meanwhile: an unfinished base is made anew.
const whileFilling = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "2GB",
  checkpoint_timeout: "1h",
  autovacuum: "off",
};

/**
 * Starts the Postgres of `.data/bench-SIZE`, or uses the one that another process has started. It is filled the first
 * time, after a filling that did not end, and when what fills it has changed.
 */
export async function openBase(size: Size, onProgress: OnProgress): Promise<Base> {
  return await openBaseIn(`.data/bench-${size}`, sizes[size], onProgress);
}

/** As {@link openBase}, of any amounts in any directory. */
export async function openBaseIn(place: string, amounts: Amounts, onProgress: OnProgress): Promise<Base> {
  const directory = openDataDirectory(place);
  if (!isComplete(directory)) await makeBase(directory, amounts, onProgress);
  const { url, stop } = await startOrBorrow(directory);
  try {
    if (isBehind(directory)) {
      await applyMigrations(url, { root: packageRoot, onProgress });
      await withClient(url, (client) => client.query("VACUUM (ANALYZE)"));
      writeMarker(directory);
    }
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startOrBorrow(directory: string) {
  try {
    return await startEmbedded(directory);
  } catch (error) {
    if (error instanceof DataDirectoryInUseError) return await borrowEmbedded(directory);
    throw error;
  }
}

async function makeBase(directory: string, amounts: Amounts, onProgress: OnProgress): Promise<void> {
  const start = Date.now();
  await clear(directory);
  checkDisk(directory, amounts, onProgress);
  await withPostgres(directory, async (client) => {
    await client.query("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
    for (const [name, value] of Object.entries(whileFilling)) {
      await client.query(`ALTER SYSTEM SET ${name} = '${value}'`);
    }
  });
  await withPostgres(directory, async (client, url) => {
    await applyMigrations(url, { root: packageRoot, onProgress });
    const counts = await fillDatabase(url, makeWorld(amounts), onProgress);
    for (const [table, rows] of Object.entries(counts)) {
      onProgress(`${table.padEnd(20)} ${rows.toLocaleString("en").padStart(12)}`);
    }
    await client.query("CREATE EXTENSION pg_stat_statements");
    for (const name of Object.keys(whileFilling)) await client.query(`ALTER SYSTEM RESET ${name}`);
  });
  writeMarker(directory);
  onProgress(`filled in ${Math.round((Date.now() - start) / 1_000)} s`);
}

/** Removes what an earlier filling left, unless somebody is at it. */
async function clear(directory: string): Promise<void> {
  const unlock = await lockDataDirectory(directory, "command");
  try {
    await endLeftover(directory);
    const left = readdirSync(directory).filter((name) => !name.startsWith("onrecord.lock"));
    for (const name of left) rmSync(join(directory, name), { recursive: true });
  } finally {
    unlock();
  }
}

function checkDisk(directory: string, { quotes }: Amounts, onProgress: OnProgress): void {
  const { bavail, bsize } = statfsSync(directory);
  const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  const stays = Math.max(bytesAtLeast, quotes * bytesAQuote);
  const needed = stays + Math.min(stays, bytesOfLog);
  const need = `about ${gigabytes(needed)} are needed in ${directory}, and ${gigabytes(bavail * bsize)} are free`;
  if (bavail * bsize < needed)
    throw new Error(`There is no room for the base: ${need}. Make some, or take a smaller size.`);
  onProgress(need);
}

/** Settings that Postgres reads at its start hold from one of these to the next. */
async function withPostgres(directory: string, work: (client: pg.Client, url: string) => Promise<void>): Promise<void> {
  const { url, stop } = await startEmbedded(directory);
  try {
    await withClient(url, (client) => work(client, url));
  } finally {
    await stop();
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
