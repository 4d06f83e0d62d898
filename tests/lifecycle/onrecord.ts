import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { environmentWith } from "../../src/config.ts";
import { afterFile } from "../support/after-file.ts";

/** An Onrecord that a test has started. */
export type Onrecord = {
  readonly pid: number;
  /** What it has printed so far. */
  readonly output: { stdout: string; stderr: string };
  /** The address of its ready line; rejects when it ends without one. */
  readonly ready: Promise<string>;
  readonly exit: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  kill(signal: NodeJS.Signals): void;
};

/** What a server answers to a query, without what it says beside data and errors. */
export async function answerOf(url: string, query: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { readonly data?: unknown; readonly errors?: unknown };
  return errors === undefined ? { data } : { data, errors };
}

/** A data directory for the tests of a file, removed after them. */
export function dataDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "onrecord-data-"));
  // Postgres runs as another user when the tests run as root.
  chmodSync(directory, 0o755);
  afterFile(() => rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return directory;
}

type Command = readonly [string, ...string[]];

/** What `npm start` runs, once it has compiled the sources. */
const direct: Command = [process.execPath, "dist/main.js"];

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Starts Onrecord with these variables over an environment without a DATABASE_URL. */
export function startOnrecord(
  variables: Readonly<Record<string, string>>,
  [program, ...args] = direct,
  cwd = root,
): Onrecord {
  const child = spawn(program, args, {
    cwd,
    env: environmentWith({ DATABASE_URL: "", PORT: "0", ...variables }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  afterFile(() => child.kill("SIGKILL"));
  const output = { stdout: "", stderr: "" };
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const exit = once(child, "close").then(([code, signal]) => {
    return { code, signal };
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output.stdout += text;
      const address = /^ready: (\S+)\n/m.exec(output.stdout)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("close", (code) => reject(new Error(`It ended with code ${code}.\n${output.stderr}`)));
  });
  // Whoever waits for the exit alone is not interested.
  ready.catch(() => {});
  return { pid: child.pid ?? 0, output, ready, exit, kill: (signal) => child.kill(signal) };
}

/** The pid of the embedded Postgres on this data directory; undefined when its file is gone. */
export function pidOfPostgres(directory: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(directory, "postgres/postmaster.pid"), "utf8"), 10);
  } catch {
    return undefined;
  }
}

/** Waits until no process has this pid. */
export async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
