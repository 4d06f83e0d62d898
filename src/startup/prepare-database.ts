import { fileURLToPath } from "node:url";
import { packageRoot } from "../shared/package-root.ts";
import { openDatabase } from "../database/client.ts";
import type { Pooling } from "../database/pooling.ts";
import { isEmpty } from "../database/is-empty.sql.ts";
import { applyMigrations } from "../database/migrate.ts";

/** Where the seeds lie that come with Onrecord. */
export const seedsDirectory = fileURLToPath(new URL("seeds", packageRoot));

/** `signal` gives up between two steps; `onProgress` hears what is done, and nothing when there is nothing to do. */
export interface PrepareOptions {
  /** Postgres itself, for migrations, where `url` leads to a pooler. */
  readonly directUrl?: string | undefined;
  readonly pooler?: Pooling | undefined;
  readonly signal?: AbortSignal;
  readonly onProgress: (line: string) => void;
}

/** Applies the migrations that are missing, and the seeds when nothing is stored yet. */
export async function prepareDatabase(
  url: string,
  { directUrl, pooler, signal, onProgress }: PrepareOptions,
): Promise<void> {
  const migrating = { root: packageRoot, directUrl, pooler, onProgress };
  await applyMigrations(url, { ...migrating, ...(signal === undefined ? {} : { signal }) });

  signal?.throwIfAborted();
  if (await hasNothing(url, pooler)) await seed(url, { pooler, onProgress });
}

async function hasNothing(url: string, pooler: Pooling | undefined): Promise<boolean> {
  const database = openDatabase(url, { pooler });
  try {
    const [found] = await database.query(isEmpty);
    return found?.isEmpty === true;
  } finally {
    await database.close();
  }
}

async function seed(url: string, { pooler, onProgress }: PrepareOptions): Promise<void> {
  // Nothing else of a server needs it.
  const { seedDatabase } = await import("../seeding/seed.ts");
  // A query may not take long; seeding may.
  const database = openDatabase(url, { statementTimeoutMs: 0, pooler });
  try {
    const report = (line: string) => onProgress(`seeding: ${line}`);
    // A test checks the names in these seeds, which takes the 40 MB of the extractor's dictionary.
    await seedDatabase(database, { directory: seedsDirectory, checksNames: false, onProgress: report });
  } finally {
    await database.close();
  }
}
