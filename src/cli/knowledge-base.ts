import { loadConfig } from "../config.ts";
import { borrowEmbedded } from "../embedded-postgres/embedded.ts";
import { type PrepareOptions, prepareDatabase } from "../startup/prepare-database.ts";

/** The database that a command works on. */
export interface KnowledgeBase {
  readonly url: string;
  /** Ends what was started for the command, and nothing else. */
  close(): Promise<void>;
}

/**
 * The Postgres of DATABASE_URL; else that of the server that runs on DATA_DIR; else the one in DATA_DIR, for the time
 * of the command. Up to date and, when it was empty, seeded.
 */
export async function openKnowledgeBase(options: PrepareOptions): Promise<KnowledgeBase> {
  const { databaseUrl, databaseDirectUrl: directUrl, databasePooler: pooler, dataDirectory } = loadConfig();
  const base = databaseUrl === undefined ? await embedded(dataDirectory) : { url: databaseUrl, close: async () => {} };
  try {
    await prepareDatabase(base.url, { directUrl, pooler, ...options });
    return base;
  } catch (error) {
    await base.close();
    throw error;
  }
}

async function embedded(dataDirectory: string): Promise<KnowledgeBase> {
  const { url, stop } = await borrowEmbedded(dataDirectory);
  return { url, close: stop };
}
