import { loadConfig } from "../config.ts";
import { openDatabase } from "../database/client.ts";
import { seedDatabase } from "../seeding/seed.ts";

/** What the process that seeds has to say: how far it is, or why it could not go on. */
export type SeedingMessage =
  { readonly line: string } | { readonly error: { readonly message: string; readonly code?: string | undefined } };

const tell = (message: SeedingMessage) => process.send?.(message);
// Whoever started it is gone, and nobody else would end it.
const end = () => process.exit(1);
process.once("disconnect", end);

const [, , directory = ""] = process.argv;
// Seeding may take its time with a statement; answering a question may not.
const database = openDatabase(loadConfig().databaseUrl ?? "", { statementTimeoutMs: 0 });
try {
  await seedDatabase(database, { directory, onProgress: (line) => tell({ line }) });
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  tell({ error: { message, code } });
} finally {
  await database.close();
  process.off("disconnect", end).disconnect();
}
