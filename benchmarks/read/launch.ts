import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { RunningPeer } from "./peer.ts";

export interface Launch {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where its standard error goes. */
  readonly logFile: string;
}

const startMs = 60_000;
const stopMs = 3_000;

/** Starts a server; resolves when it has printed `ready: URL`. It ends with this process at the latest. */
export async function launch({ name, command, args, cwd, env, logFile }: Launch): Promise<RunningPeer> {
  mkdirSync(dirname(logFile), { recursive: true });
  // Appended to, so that two servers of one name do not write over each other.
  writeFileSync(logFile, "");
  const log = openSync(logFile, "a");
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", log], detached: true });
  closeSync(log);
  // A shell does not pass signals on, so they go to its whole group.
  const signal = (name: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, name);
  };
  const kill = () => signal("SIGKILL");
  process.once("exit", kill);
  const ended = once(child, "exit").finally(() => process.off("exit", kill));
  ended.catch(() => {});

  const stop = async () => {
    signal("SIGTERM");
    const patience = setTimeout(kill, stopMs);
    await ended;
    clearTimeout(patience);
  };
  try {
    const url = await Promise.race([
      readyUrl(child.stdout),
      ended.then(() => null),
      sleep(startMs, null, { ref: false }),
    ]);
    if (url === null) throw new Error(`"${name}" did not start; the end of ${logFile}:\n${lastLines(logFile)}`);
    return { url, pid: child.pid ?? 0, stop };
  } catch (error) {
    if (child.pid !== undefined) await stop();
    throw error;
  }
}

async function readyUrl(stdout: Readable | null): Promise<string | null> {
  return await new Promise((resolve) => {
    if (stdout !== null)
      createInterface(stdout).on("line", (line) => {
        const url = /^ready: (\S+)/.exec(line)?.[1];
        if (url !== undefined) resolve(url);
      });
  });
}

const lastLines = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").slice(-10).join("\n");
