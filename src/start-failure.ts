import { ConfigError } from "./config.ts";
import { DataDirectoryInUseError } from "./persistence/embedded-lock.ts";
import { MigrationError } from "./persistence/migrate.ts";
import { formatProblem, SeedError } from "./seeding/problem.ts";

/** What to tell the person who started Onrecord, and what to do about it. */
export function explainFailure(error: unknown): string {
  if (error instanceof SeedError) {
    return `The seed files cannot be used; the database was not changed.\n${error.problems.map(formatProblem).join("\n")}`;
  }
  if (error instanceof ConfigError || error instanceof DataDirectoryInUseError || error instanceof MigrationError) {
    return error.message;
  }
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
