import { ConfigError } from "./config.ts";
import { DataDirectoryInUseError } from "./persistence/embedded-lock.ts";
import { MigrationError } from "./persistence/migrate.ts";
import { SeedError } from "./seeding/problem.ts";

/** Their messages say all there is to say. */
const plain = [ConfigError, DataDirectoryInUseError, MigrationError, SeedError] as const;

/** What to tell the person who started Onrecord, and what to do about it. */
export function explainFailure(error: unknown): string {
  if (plain.some((type) => error instanceof type)) return (error as Error).message;
  if (!(error instanceof Error)) return String(error);
  if (!("code" in error)) return error.stack ?? error.message;
  switch (error.code) {
    case "EADDRINUSE":
      return `Something already listens on the port: ${error.message}. Stop it, or set PORT to another port (0 picks a free one).`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine cannot listen there: ${error.message}. Set HOST to one of its own addresses, like 127.0.0.1.`;
    case "EACCES":
      return `Not allowed: ${error.message}. Ports below 1024 need root: set PORT to another; for a file, change its owner or set DATA_DIR.`;
    default:
      return error.stack ?? error.message;
  }
}
