import { ConfigError } from "../config.ts";
import { DataDirectoryError } from "../embedded-postgres/directory.ts";
import { DataDirectoryInUseError } from "../embedded-postgres/lock.ts";
import { MigrationError } from "../database/migrate.ts";
import { PoolerError } from "../database/pooling.ts";
import { SeedError } from "../seeding/problem.ts";

/** Their messages say all there is to say. */
const plain = [
  ConfigError,
  DataDirectoryError,
  DataDirectoryInUseError,
  MigrationError,
  PoolerError,
  SeedError,
] as const;

/** What Node adds to an error of listening. */
interface ListenError {
  readonly address?: string;
  readonly port?: number;
}

/** What to tell the person who started Onrecord, and what to do about it. */
export function explainFailure(error: unknown): string {
  if (plain.some((type) => error instanceof type)) return (error as Error).message;
  if (!(error instanceof Error)) return String(error);
  return explainSystemError(error) ?? error.stack ?? error.message;
}

function explainSystemError(error: NodeJS.ErrnoException & ListenError): string | undefined {
  const { code, message, address, port = 0, syscall } = error;
  switch (code ?? "") {
    case "EADDRINUSE": {
      const another = port < 65_535 ? port + 1 : 4000;
      return `Port ${port} on ${address} is taken. Stop what listens there, or set PORT to another, such as PORT=${another} (0 picks a free one).`;
    }
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine cannot listen there: ${message}. Set HOST to one of its own addresses, like 127.0.0.1.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return syscall === "listen"
        ? `Not allowed to listen on port ${port}: ports below 1024 need root. Set PORT to another, such as PORT=4000.`
        : `Not allowed: ${message}. Give the user that starts Onrecord the right to it, or set DATA_DIR to another directory.`;
    default:
      return undefined;
  }
}
