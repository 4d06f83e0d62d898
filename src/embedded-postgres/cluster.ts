import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { binaries } from "./binaries.ts";
import { clusterIn } from "./directory.ts";
import type { Settings } from "./settings.ts";
import type { UnprivilegedUser } from "./user.ts";

const run = promisify(execFile);

// pg_trgm of Postgres 18 drops letters outside ASCII when the C library's own type is "C".
const characterTypes = ["C.UTF-8", "en_US.UTF-8", "C"];

/** Creates the cluster unless it is there; one that was not finished is made anew. */
export async function createCluster(directory: string, { password }: Settings, user: UnprivilegedUser): Promise<void> {
  const cluster = clusterIn(directory);
  if (existsSync(cluster)) return;
  const draft = join(directory, "postgres.new");
  const passwordFile = join(directory, "postgres.password");
  const { initdb } = await binaries();
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    let failure: unknown;
    for (const type of characterTypes) {
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { mode: 0o700 });
      for (const path of [draft, passwordFile]) if (user.owner) chownSync(path, user.owner.uid, user.owner.gid);
      const [command = initdb, ...args] = [...user.prefix, initdb, ...initdbOptions(draft, passwordFile, type)];
      failure = await run(command, args).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failure === undefined) break;
    }
    if (failure !== undefined) throw failure;
    renameSync(draft, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initdbOptions(cluster: string, passwordFile: string, characterType: string): readonly string[] {
  return [
    `--pgdata=${cluster}`,
    "--username=onrecord",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--no-locale",
    `--lc-ctype=${characterType}`,
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
}
