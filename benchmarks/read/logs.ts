import { fileURLToPath } from "node:url";

/** Where a server's standard error is kept until the next run. */
export const logFileOf = (name: string): string =>
  fileURLToPath(new URL(`../../.data/bench-logs/${name}.log`, import.meta.url));
