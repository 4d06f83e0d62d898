import { fileURLToPath } from "node:url";
import { loadConfig } from "../src/config.ts";
import { openDatabase } from "../src/database/client.ts";
import { formatProblem, SeedError } from "../src/seeding/problem.ts";
import { formatReport } from "../src/seeding/report.ts";
import { seedDatabase } from "../src/seeding/seed.ts";

// `npx prisma db seed`, or with seeds of one's own: `npx prisma db seed -- DIRECTORY`.
const directory = process.argv[2] ?? fileURLToPath(new URL("../seeds", import.meta.url));
const { databaseUrl, databasePooler: pooler } = loadConfig();
if (databaseUrl === undefined) throw new Error("Set DATABASE_URL, or run `npx prisma db seed`, which does.");

// Bulk writes may take longer than a question may.
const database = openDatabase(databaseUrl, { statementTimeoutMs: 0, pooler });
try {
  const report = await seedDatabase(database, { directory, onProgress: (message) => console.log(message) });
  console.log(formatReport(report));
} catch (error) {
  if (!(error instanceof SeedError)) throw error;
  for (const problem of error.problems) console.error(formatProblem(problem));
  console.error(`problems: ${error.problems.length}; the database was not changed`);
  process.exitCode = 1;
} finally {
  await database.close();
}
