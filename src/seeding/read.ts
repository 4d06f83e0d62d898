import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { entityFiles } from "./entity-format.ts";
import { SeedError } from "./problem.ts";

/** A file of the seed directory as it lies on the disk. */
export interface SeedFile {
  /** Relative to the seed directory, with "/". */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads the files that can hold seeds, in the order of their names. */
export async function readSeedFiles(directory: string): Promise<readonly SeedFile[]> {
  const names = await list(directory);
  if (names === null) throw new SeedError([{ file: directory, place: "", reason: "there is no such directory" }]);
  const articles = ((await list(join(directory, "articles"))) ?? []).filter((name) => /\.(txt|json)$/.test(name));
  const paths = [
    ...names.filter((name) => Object.hasOwn(entityFiles, name)),
    ...articles.map((name) => `articles/${name}`),
  ];
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(directory, path)) })));
}

async function list(directory: string): Promise<readonly string[] | null> {
  try {
    // Not localeCompare: the order must be the same on every machine.
    return (await readdir(directory)).sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
