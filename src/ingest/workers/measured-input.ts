import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Reading } from "../raw-article.ts";
import { checkPaths, filesUnder, standardInput } from "../sources/paths.ts";
import { readInput } from "../sources/read-input.ts";

/** Articles to come, and how much there is of them. */
export interface MeasuredInput {
  readonly readings: AsyncIterable<Reading>;
  /** How many files of folders are not read, because their names are of no articles; whole after the last reading. */
  skipped(): number;
  /**
   * The share of the input that is done when so many of its readings are: from 0 to 1, by bytes; null while the whole is
   * not known, as with standard input.
   */
  share(done: number): number | null;
}

/**
 * The articles of these paths, as {@link readArticles} reads them.
 * @throws BadUserInputError for a path that leads nowhere.
 */
export async function measuredInput(paths: readonly string[]): Promise<MeasuredInput> {
  const starts = await checkPaths(paths);
  let read = 0;
  let given = 0;
  let skipped = 0;
  let total: number | null = null;

  async function* filesOf(onPassedOver?: () => void): AsyncGenerator<string> {
    for (const start of starts) yield* filesUnder(start, onPassedOver);
  }

  async function* counted(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of bytes) {
      read += chunk.length;
      yield chunk;
    }
  }

  async function* readings(): AsyncGenerator<Reading> {
    for await (const file of filesOf(() => (skipped += 1))) {
      const bytes = file === standardInput ? process.stdin : createReadStream(file);
      for await (const reading of readInput(file, counted(bytes))) {
        given += 1;
        yield reading;
      }
    }
  }

  // Beside the reading: a million files take a while to be looked at.
  void sizeOf(filesOf()).then((size) => (total = size));
  return {
    readings: readings(),
    skipped: () => skipped,
    share: (done) =>
      total === null || total === 0 || given === 0 ? null : Math.min(1, (read / total) * (done / given)),
  };
}

/** Bytes in all; null when that cannot be told. */
async function sizeOf(files: AsyncIterable<string>): Promise<number | null> {
  let size = 0;
  try {
    for await (const file of files) {
      if (file === standardInput) return null;
      size += (await stat(file)).size;
    }
    return size;
  } catch {
    return null;
  }
}
