import { fileURLToPath } from "node:url";
import { packageRoot } from "./package-root.ts";
import { openDatabase } from "./persistence/client.ts";
import { isEmpty } from "./persistence/is-empty.sql.ts";
import { applyMigrations } from "./persistence/migrate.ts";

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
    const [found] = (await patient.query(isEmpty)) as readonly { readonly isEmpty: boolean }[];
    if (found?.isEmpty !== true) return;
    // Only a first start has a use for it and for Prisma.
    const { seedDatabase } = await import("./seeding/seed.ts");
    await seedDatabase(patient, {
      directory: seedsDirectory,
      onProgress: (line) => onProgress(`seeding: ${line}`),
    });
  } finally {
    await patient.close();
  }
}
