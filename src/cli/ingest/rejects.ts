import { closeSync, openSync, realpathSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Reject } from "../../ingest/raw-article.ts";

/** What could not be stored, one JSON object a line, in a file that is made when the first one comes. */
export interface Rejects {
  readonly file: string;
  readonly count: number;
  add(reject: Reject): void;
  /** Whether this is the file of rejects itself, which may lie in a folder that is read. */
  isAt(path: string): boolean;
  close(): void;
}

/** Rejects in this file; what an earlier run left there goes with the first reject of this one. */
export function rejectsIn(file: string): Rejects {
  let descriptor: number | undefined;
  let count = 0;
  return {
    file,
    get count() {
      return count;
    },
    add: ({ file: from, line, entry, reason }) => {
      descriptor ??= openSync(file, "w");
      count += 1;
      // At once, so that it is there however we end.
      writeSync(descriptor, `${JSON.stringify({ file: from, line, entry, reason })}\n`);
    },
    isAt: (path) => basename(path) === basename(file) && whole(path) === whole(file),
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

function whole(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return resolve(path);
  }
}
