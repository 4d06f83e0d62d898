import { randomBytes, randomInt } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";

/** Where the embedded Postgres of a data directory listens, and the password of its only user. */
export interface Settings {
  readonly port: number;
  readonly password: string;
}

const settingsSchema = z.object({ port: z.int(), password: z.string() });

/** The settings kept in the data directory. */
export function readSettings(directory: string): Settings {
  return settingsSchema.parse(JSON.parse(readFileSync(fileIn(directory), "utf8")));
}

/** The settings kept in the data directory, made when there are none; with another port when the old one is taken. */
export async function settingsWithFreePort(directory: string): Promise<Settings> {
  const kept = existsSync(fileIn(directory)) ? readSettings(directory) : undefined;
  if (kept !== undefined && (await isFree(kept.port))) return kept;
  const settings = { password: kept?.password ?? randomBytes(24).toString("hex"), port: await freePort() };
  writeFileSync(fileIn(directory), JSON.stringify(settings), { mode: 0o600 });
  return settings;
}

const fileIn = (directory: string) => join(directory, "postgres.json");

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
