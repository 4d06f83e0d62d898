import { createReadStream } from "node:fs";
import type { Reading } from "../raw-article.ts";
import { checkPaths, filesUnder, standardInput } from "./paths.ts";
import { readInput } from "./read-input.ts";

/** `stdin` is where "-" is read from. */
export interface Inputs {
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Hears of each file of a folder that is not read, because its name is of no article. */
  readonly onPassedOver?: (file: string) => void;
}

/**
 * Reads the articles of files, folders (with all below them), globs and "-" for standard input, whatever their format.
 * One at a time is held, as fast as they are taken. What is no article comes as a reject in its place.
 * @throws BadUserInputError before anything is read, for a path that leads nowhere.
 */
export async function* readArticles(
  paths: readonly string[],
  { stdin = process.stdin, onPassedOver }: Inputs = {},
): AsyncGenerator<Reading> {
  for (const start of await checkPaths(paths)) {
    for await (const file of filesUnder(start, onPassedOver)) {
      yield* readInput(file, file === standardInput ? stdin : createReadStream(file));
    }
  }
}
