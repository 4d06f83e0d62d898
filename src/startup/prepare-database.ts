import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { environmentWith } from "../config.ts";
import { packageRoot } from "../shared/package-root.ts";
import { openDatabase } from "../database/client.ts";
import { isEmpty } from "../database/is-empty.sql.ts";
import { applyMigrations } from "../database/migrate.ts";
import type { SeedingMessage } from "./seeding-process.ts";

/** Where the seeds lie that come with Onrecord. */
export const seedsDirectory = fileURLToPath(new URL("seeds", packageRoot));

/** `signal` gives up between two steps; `onProgress` hears what is done, and nothing when there is nothing to do. */
export interface PrepareOptions {
  readonly signal?: AbortSignal;
  readonly onProgress: (line: string) => void;
}

/** Applies the migrations that are missing, and the seeds when nothing is stored yet. */
export async function prepareDatabase(url: string, { signal, onProgress }: PrepareOptions): Promise<void> {
  await applyMigrations(url, { root: packageRoot, onProgress, ...(signal === undefined ? {} : { signal }) });

  if (await hasNothing(url)) await seedApart(url, { onProgress, ...(signal === undefined ? {} : { signal }) });
}

async function hasNothing(url: string): Promise<boolean> {
  const database = openDatabase(url);
  try {
    const [found] = await database.query(isEmpty);
    return found?.isEmpty === true;
  } finally {
    await database.close();
  }
}

/** Seeds in a process of its own: Prisma takes more memory than all else together, and has no use after a first start. */
async function seedApart(url: string, { signal, onProgress }: PrepareOptions): Promise<void> {
  // A built Onrecord has JavaScript beside this file; the sources need their loader.
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
  const seeding = fork(new URL(`seeding-process${extension}`, import.meta.url), [seedsDirectory], {
    execArgv: extension === ".ts" ? [`--import=${new URL("bin/sources.mjs", packageRoot).href}`] : [],
    env: environmentWith({ DATABASE_URL: url }),
    ...(signal === undefined ? {} : { signal }),
  });
  let failure: Error | undefined;
  seeding.on("message", (message: SeedingMessage) => {
    if ("line" in message) onProgress(`seeding: ${message.line}`);
    else failure = Object.assign(new Error(message.error.message), { code: message.error.code });
  });
  const [code] = (await once(seeding, "exit")) as [number | null];
  if (failure !== undefined) throw failure;
  if (code !== 0) throw new Error(`The seeds could not be written: their process ended with ${code ?? "a signal"}.`);
}
