import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { binaries } from "./binaries.ts";
import { clusterIn, DataDirectoryError } from "./directory.ts";
import type { Settings } from "./settings.ts";
import type { UnprivilegedUser } from "./user.ts";

const run = promisify(execFile);

// pg_trgm of Postgres 18 drops letters outside ASCII when the C library's own type is "C".
const characterTypes = ["C.UTF-8", "en_US.UTF-8", "C"];

/** The version of the Postgres that the npm package brings. */
export const majorVersion = 18;

/** Creates the cluster unless it is there; one that was not finished is made anew. */
export async function createCluster(directory: string, { password }: Settings, user: UnprivilegedUser): Promise<void> {
  const cluster = clusterIn(directory);
  if (existsSync(cluster)) return checkCluster(cluster, user);
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

/** Explains what Postgres would only write into its log. */
function checkCluster(cluster: string, { owner }: UnprivilegedUser): void {
  const { uid } = statSync(cluster);
  const wanted = owner?.uid ?? process.getuid?.();
  if (wanted !== undefined && uid !== wanted) {
    throw new DataDirectoryError(
      `${cluster} belongs to the user with id ${uid}, but Postgres would run as ${wanted}: start Onrecord as the user ` +
        `who started it before, give the directory to ${wanted} (chown -R ${wanted}), or set DATA_DIR to another one.`,
    );
  }
  const file = join(cluster, "PG_VERSION");
  const version = existsSync(file) ? readFileSync(file, "utf8").trim() : null;
  if (version === null || version === String(majorVersion)) return;
  throw new DataDirectoryError(
    `${cluster} was created by Postgres ${version}, and this Onrecord brings Postgres ${majorVersion}: dump it with the ` +
      "Onrecord that created it (pg_dump) and restore it here, or set DATA_DIR to another directory.",
  );
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
