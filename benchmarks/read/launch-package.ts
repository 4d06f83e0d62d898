import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { environmentWith } from "../../src/config.ts";
import { freePort } from "./free-port.ts";
import { launch } from "./launch.ts";
import { logFileOf } from "./logs.ts";
import type { RunningPeer } from "./peer.ts";

/** The directory of a peer's package. */
export const packageOf = (name: string): string => fileURLToPath(new URL(`../peers/${name}`, import.meta.url));

/** Runs "start" of a peer's package as npm would, on a free port. */
export async function launchPackage(name: string, databaseUrl: string): Promise<RunningPeer> {
  const cwd = packageOf(name);
  const { scripts } = JSON.parse(readFileSync(join(cwd, "package.json"), "utf8")) as {
    readonly scripts: { readonly start: string };
  };
  const path = [join(cwd, "node_modules/.bin"), environmentWith({})["PATH"]].join(delimiter);
  return await launch({
    name,
    command: "/bin/sh",
    args: ["-c", scripts.start],
    cwd,
    env: environmentWith({ DATABASE_URL: databaseUrl, PORT: String(await freePort()), PATH: path }),
    logFile: logFileOf(name),
  });
}
