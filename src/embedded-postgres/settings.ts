import { randomBytes, randomInt } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { z } from "zod";
import { clusterIn, DataDirectoryError, settingsFileIn } from "./directory.ts";

/** Where the embedded Postgres of a data directory listens, and the password of its only user. */
export interface Settings {
  readonly port: number;
  readonly password: string;
}

const settingsSchema = z.object({ port: z.int().min(1).max(65_535), password: z.string().min(1) });

/** The settings kept in the data directory. */
export function readSettings(directory: string): Settings {
  const settings = readIfWhole(settingsFileIn(directory));
  if (settings !== undefined) return settings;
  throw new DataDirectoryError(
    `${settingsFileIn(directory)} is missing or damaged, and with it the password of the embedded Postgres: ` +
      `put it back from a copy, or remove ${clusterIn(directory)} to lose what is in there and have the next start make it anew.`,
  );
}

/** The settings kept in the data directory, made when there are none; with another port when the old one is taken. */
export async function settingsWithFreePort(directory: string): Promise<Settings> {
  // Without a cluster there is nothing yet that only the old password opens.
  const kept = existsSync(clusterIn(directory)) ? readSettings(directory) : readIfWhole(settingsFileIn(directory));
  if (kept !== undefined && (await isFree(kept.port))) return kept;
  const settings = { password: kept?.password ?? randomBytes(24).toString("hex"), port: await freePort() };
  // Whole or not at all, also when the machine loses its power: without the password the data is out of reach.
  const draft = `${settingsFileIn(directory)}.new`;
  writeFileSync(draft, JSON.stringify(settings), { mode: 0o600, flush: true });
  renameSync(draft, settingsFileIn(directory));
  return settings;
}

function readIfWhole(file: string): Settings | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

// Ports from 32768 up are handed out by the system to connections, and could be taken at the next start.
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_768);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
