import pg from "pg";
import { connectTo } from "../database/wait-for-database.ts";
import { retry } from "../shared/retry.ts";
import { createCluster } from "./cluster.ts";
import { openDataDirectory } from "./directory.ts";
import { DataDirectoryInUseError, lockDataDirectory } from "./lock.ts";
import { endLeftover, spawnPostgres } from "./process.ts";
import { readSettings, settingsWithFreePort } from "./settings.ts";
import type { Settings } from "./settings.ts";
import { unprivilegedUser } from "./user.ts";

const databaseName = "onrecord";

/** A Postgres that lives no longer than this process. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** The whole path of its data directory. */
  readonly directory: string;
  /** Resolves when Postgres has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** Shuts it down in order and gives up the data directory. */
  stop(): Promise<void>;
}

/** Starts the Postgres of this data directory for the server; another server on it is a DataDirectoryInUseError. */
export async function startEmbedded(dataDirectory: string): Promise<EmbeddedPostgres> {
  return await start(dataDirectory, "server");
}

/** For a command: the Postgres of the server that runs on this data directory, else one for the time of the command. */
export async function borrowEmbedded(dataDirectory: string): Promise<EmbeddedPostgres> {
  try {
    // The command may simply end; Postgres then ends by itself.
    return await start(dataDirectory, "command");
  } catch (error) {
    if (!(error instanceof DataDirectoryInUseError) || error.holder.role !== "server") throw error;
    const directory = openDataDirectory(dataDirectory);
    const url = urlOf(readSettings(directory));
    await connectable(url);
    return { url, directory, ended: new Promise(() => {}), stop: async () => {} };
  }
}

async function start(dataDirectory: string, role: "server" | "command"): Promise<EmbeddedPostgres> {
  const directory = openDataDirectory(dataDirectory);
  const unlock = await lockDataDirectory(directory, role);
  try {
    const user = unprivilegedUser(directory);
    await endLeftover(directory);
    const settings = await settingsWithFreePort(directory);
    await createCluster(directory, settings, user);
    const postgres = await spawnPostgres(directory, settings, user);
    const stop = async () => {
      await postgres.stop();
      unlock();
    };
    try {
      const failure = postgres.ended.then(() => {
        throw new Error(`Postgres did not start; its last words:\n${postgres.logTail()}`);
      });
      await Promise.race([ensureDatabase(settings), failure]);
    } catch (error) {
      await stop();
      throw error;
    }
    return { url: urlOf(settings), directory, ended: postgres.ended, stop };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function ensureDatabase(settings: Settings): Promise<void> {
  await connectable(urlOf(settings, "postgres"));
  const client = new pg.Client(urlOf(settings, "postgres"));
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}

// Postgres replays its log first after a crash, which can take as long as there was much to do.
async function connectable(url: string): Promise<void> {
  await retry(() => connectTo(url), { when: () => true, pauseMs: () => 50, timeoutMs: 120_000 });
}

function urlOf({ port, password }: Settings, database = databaseName): string {
  return `postgresql://onrecord:${password}@127.0.0.1:${port}/${database}`;
}
