import { fileURLToPath } from "node:url";
import { packageRoot } from "../shared/package-root.ts";
import { openDatabase } from "../database/client.ts";
import { isEmpty } from "../database/is-empty.sql.ts";
import { applyMigrations } from "../database/migrate.ts";

/** Where the seeds lie that come with Onrecord. */
export const seedsDirectory = fileURLToPath(new URL("seeds", packageRoot));

/** `signal` gives up between two steps; `onProgress` hears what is done, and nothing when there is nothing to do. */
export interface PrepareOptions {
  readonly signal?: AbortSignal;
  readonly onProgress: (line: string) => void;
}

/** Applies the migrations that are missing, and the seeds when nothing is stored yet. */
export async function prepareDatabase(url: string, { signal, onProgress }: PrepareOptions): Promise<void> {
  await applyMigrations(url, { root: packageRoot, onProgress, ...(signal === undefined ? {} : { signal }) });

  signal?.throwIfAborted();
  if (await hasNothing(url)) await seed(url, onProgress);
}

async function hasNothing(url: string): Promise<boolean> {
  const database = openDatabase(url);
  try {
    const [found] = await database.query(isEmpty);
    return found?.isEmpty === true;
  } finally {
    await database.close();
  }
}

async function seed(url: string, onProgress: (line: string) => void): Promise<void> {
  // Nothing else of a server needs it.
  const { seedDatabase } = await import("../seeding/seed.ts");
  // A query may not take long; seeding may.
  const database = openDatabase(url, { statementTimeoutMs: 0 });
  try {
    const report = (line: string) => onProgress(`seeding: ${line}`);
    // A test checks the names in these seeds, which takes the 40 MB of the extractor's dictionary.
    await seedDatabase(database, { directory: seedsDirectory, checksNames: false, onProgress: report });
  } finally {
    await database.close();
  }
}
