import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { retry } from "../shared/retry.ts";
import { identityOf } from "./process.ts";

/** Who works on a data directory. `identity` tells a process from a later one with the same pid. */
interface Holder {
  readonly pid: number;
  readonly identity: string;
  readonly role: "server" | "command";
}

/** Another Onrecord works on the data directory. */
export class DataDirectoryInUseError extends Error {
  override readonly name = "DataDirectoryInUseError";
  readonly holder: Holder;
  constructor(directory: string, holder: Holder) {
    super(
      holder.role === "server"
        ? `Another Onrecord (process ${holder.pid}) is running on ${directory}. Use that one, or stop it first, or set DATA_DIR to another directory.`
        : `A command of Onrecord or Prisma (process ${holder.pid}) is using ${directory}. Wait until it has ended, or stop it.`,
    );
    this.holder = holder;
  }
}

/** Takes the data directory for this process; gives the function that gives it up. A dead holder's lock is void. */
export async function lockDataDirectory(directory: string, role: Holder["role"]): Promise<() => void> {
  const file = join(directory, "onrecord.lock");
  const self: Holder = { pid: process.pid, identity: identityOf(process.pid) ?? "", role };
  const claimed = async () => {
    const holder = claim(file, self);
    if (holder !== undefined) throw new DataDirectoryInUseError(directory, holder);
    return () => release(file, self);
  };
  // Commands are short, servers are not.
  const when = (error: unknown) => error instanceof DataDirectoryInUseError && error.holder.role === "command";
  return await retry(claimed, { when, pauseMs: () => 200, timeoutMs: 30_000 });
}

// The living holder, or undefined when the lock is ours now. A link appears with its whole content or not at all.
function claim(file: string, self: Holder): Holder | undefined {
  const own = `${file}.${self.pid}`;
  writeFileSync(own, JSON.stringify(self));
  try {
    for (;;) {
      try {
        linkSync(own, file);
        return undefined;
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      }
      const holder = readHolder(file);
      if (holder !== undefined && identityOf(holder.pid) === holder.identity) return holder;
      removeStale(file, holder, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

// Two starts may see the same stale lock: who moved away a living one by mistake puts it back.
function removeStale(file: string, stale: Holder | undefined, own: string): void {
  const aside = `${own}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.identity !== stale?.identity && !existsSync(file)) renameSync(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string, self: Holder): void {
  if (readHolder(file)?.identity === self.identity) rmSync(file, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}
