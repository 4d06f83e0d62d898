import { fileURLToPath } from "node:url";
import { openDatabase } from "./persistence/client.ts";
import { packageRoot } from "./package-root.ts";
import { applyMigrations } from "./persistence/migrate.ts";
import { isEmpty, seedDatabase } from "./seeding/seed.ts";

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

  // Seeding may take its time with a statement; answering a question may not.
  const patient = openDatabase(url, { statementTimeoutMs: 0 });
  try {
    if (!(await isEmpty(patient))) return;
    await seedDatabase(patient, {
      directory: seedsDirectory,
      onProgress: (line) => onProgress(`seeding: ${line}`),
    });
  } finally {
    await patient.close();
  }
}
