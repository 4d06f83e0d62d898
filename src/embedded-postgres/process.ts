import { execFileSync, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { binaries } from "./binaries.ts";
import { clusterIn } from "./directory.ts";
import type { Settings } from "./settings.ts";
import type { UnprivilegedUser } from "./user.ts";

/** A running Postgres and the pipe that keeps it running. */
export interface PostgresProcess {
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  /** The end of its log. */
  logTail(): string;
}

// Starts Postgres and shuts it down as soon as the other end of standard input is closed: by us, or by the system
// when we are gone, however we went. Ctrl-C in a terminal reaches neither, since they have a session of their own.
const keeperScript = `
trap '' HUP INT TERM
exec 3<&0
"$@" 3<&- </dev/null &
postgres=$!
{ read -r _ <&3; kill -INT $postgres; } 2>/dev/null &
exec 3<&-
wait $postgres
kill -KILL $! 2>/dev/null
`;

/** Starts Postgres on the cluster of this data directory; it listens a little later. */
export async function spawnPostgres(
  directory: string,
  { port }: Settings,
  user: UnprivilegedUser,
): Promise<PostgresProcess> {
  const { postgres } = await binaries();
  const options = [
    `-D${clusterIn(directory)}`,
    `-p${port}`,
    "-clisten_addresses=127.0.0.1",
    "-cunix_socket_directories=",
    "-ctimezone=UTC",
    "-clog_timezone=UTC",
  ];
  const logFile = join(directory, "postgres.log");
  const log = openSync(logFile, "a", 0o600);
  const keeper = spawn("/bin/sh", ["-c", keeperScript, "keeper", ...user.prefix, postgres, ...options], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => keeper.once("exit", () => resolve()).once("error", () => resolve()));
  // A command that has done its work may end without a word.
  keeper.unref();
  if (keeper.stdin instanceof Socket) keeper.stdin.unref();
  return {
    ended,
    stop: async () => {
      keeper.ref();
      keeper.stdin?.end();
      await ended;
    },
    logTail: () => readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-5).join("\n"),
  };
}

/** Waits for a Postgres that an Onrecord before us left on its way out, and ends it if it does not go. */
export async function endLeftover(directory: string): Promise<void> {
  const pidFile = join(clusterIn(directory), "postmaster.pid");
  const pid = () => (existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, "utf8"), 10) : Number.NaN);
  const isOurs = () => commandOf(pid())?.includes(clusterIn(directory)) === true;
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    for (let waited = 0; waited < 10_000 && isOurs(); waited += 100) await sleep(100);
    if (!isOurs()) break;
    process.kill(pid(), signal);
  }
  // Postgres takes any living process with the pid in the file for its own.
  if (existsSync(pidFile) && !isOurs()) rmSync(pidFile, { force: true });
}

/** Something that no later process with this pid shares; undefined when there is no such process. */
export function identityOf(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The 22nd field is the start time; the second is the name in parentheses and may hold spaces.
  if (stat !== undefined) {
    const startTime = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${readIfThere("/proc/sys/kernel/random/boot_id")?.trim()}:${startTime}`;
  }
  return ask("lstart", pid);
}

function commandOf(pid: number): string | undefined {
  return readIfThere(`/proc/${pid}/cmdline`) ?? ask("command", pid);
}

// Systems without /proc have ps.
function ask(column: string, pid: number): string | undefined {
  if (!Number.isInteger(pid) || existsSync("/proc/self/stat")) return undefined;
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
