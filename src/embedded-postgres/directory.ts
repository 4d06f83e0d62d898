import { mkdirSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The data directory cannot be used as it is; the message says what to do about it. */
export class DataDirectoryError extends Error {
  override readonly name = "DataDirectoryError";
}

// The same data wherever Onrecord is started from; this file is two levels below, in src or in dist.
const packageDirectory = fileURLToPath(new URL("../../", import.meta.url));

/** The whole path of the data directory, made when it is not there; `given` may be relative to the package's own. */
export function openDataDirectory(given: string): string {
  const path = resolve(packageDirectory, given);
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code !== "EEXIST" && error.code !== "ENOTDIR") throw error;
    throw new DataDirectoryError(
      `The data directory ${path} cannot be made, since there is a file in its place: set DATA_DIR to a directory, or to a path where nothing is yet.`,
    );
  }
  return realpathSync(path);
}

/** Where the cluster of a data directory lies. */
export const clusterIn = (directory: string) => join(directory, "postgres");

/** Where the port and the password of that cluster are kept. */
export const settingsFileIn = (directory: string) => join(directory, "postgres.json");
