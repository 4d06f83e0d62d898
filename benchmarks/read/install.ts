import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

/** Installs the package of a peer from its lock file, unless that has been done since the lock file changed. */
export async function install(folder: string, onProgress: (line: string) => void): Promise<void> {
  // npm writes this file when it has installed everything.
  const installed = join(folder, "node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs)
    return;
  onProgress(`npm ci in ${folder}`);
  const npm = spawn("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", process.stderr, process.stderr],
  });
  const [code] = (await once(npm, "exit")) as [number | null];
  if (code !== 0) throw new Error(`"npm ci" in ${folder} ended with code ${code}; see what it printed above.`);
}
