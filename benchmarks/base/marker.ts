import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/shared/package-root.ts";

/** Raise it when the same size gives other rows than before: bases that another version filled are made anew. */
export const baseVersion = 3;

/** What a data directory says of the base in it, once that is whole. */
interface Marker {
  readonly version: number;
  /** The SHA-256 of each migration that was applied, by its name. */
  readonly migrations: Readonly<Record<string, string>>;
}

const fileIn = (directory: string) => join(directory, "base.json");

/** Whether the base was filled to its end, by this version, into tables that the migrations still make. */
export function isComplete(directory: string): boolean {
  const marker = readMarker(directory);
  if (marker?.version !== baseVersion) return false;
  const now = checksums();
  return Object.entries(marker.migrations).every(([name, checksum]) => now[name] === checksum);
}

/** Whether migrations have been added since. */
export const isBehind = (directory: string) =>
  Object.keys(checksums()).length > Object.keys(readMarker(directory)?.migrations ?? {}).length;

/** Says that the base is whole, and up to date with the migrations. */
export function writeMarker(directory: string): void {
  const marker: Marker = { version: baseVersion, migrations: checksums() };
  writeFileSync(fileIn(directory), JSON.stringify(marker, null, 2), { flush: true });
}

function readMarker(directory: string): Marker | null {
  try {
    return JSON.parse(readFileSync(fileIn(directory), "utf8")) as Marker;
  } catch {
    return null;
  }
}

function checksums(): Readonly<Record<string, string>> {
  const root = new URL("prisma/migrations/", packageRoot);
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const checksumOf = (name: string) =>
    createHash("sha256")
      .update(readFileSync(new URL(`${name}/migration.sql`, root)))
      .digest("hex");
  return Object.fromEntries(folders.map(({ name }) => [name, checksumOf(name)]));
}
