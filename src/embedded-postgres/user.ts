import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { clusterIn } from "./directory.ts";

/** How to run Postgres, which refuses to run as root. */
export interface UnprivilegedUser {
  /** What stands before a command to run it as this user; nothing when this process is not root. */
  readonly prefix: readonly string[];
  /** Who must own the files of the cluster. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
}

/** This user, or for root one that Postgres runs as: `postgres` if there is one, else `nobody`. */
export function unprivilegedUser(dataDirectory: string): UnprivilegedUser {
  if (process.getuid?.() !== 0) return { prefix: [], owner: undefined };
  const owner = findUser("postgres") ?? findUser("nobody");
  if (owner === undefined) {
    throw new Error(
      'Postgres does not run as root: create a user named "postgres", or start Onrecord as another user.',
    );
  }
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, "--clear-groups"];
  // A repository under /root is closed to every other user, its node_modules and data directory with it.
  const reachable = [clusterIn(dataDirectory), fileURLToPath(import.meta.url)].every(isReachableByAll);
  const capabilities = reachable ? [] : override;
  return { prefix: ["setpriv", ...identity, ...capabilities], owner };
}

function findUser(name: string): { readonly uid: number; readonly gid: number } | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  if (line === undefined) return undefined;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

function isReachableByAll(path: string): boolean {
  const parent = dirname(path);
  return parent === path || ((statSync(parent).mode & 0o001) !== 0 && isReachableByAll(parent));
}

// Keeps the right to pass closed directories through the change of user; access(2) honours it with the last one only.
const override = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"];
