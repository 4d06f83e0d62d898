import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { environmentWith } from "../../src/config.ts";
import { afterFile } from "../support/after-file.ts";

// From the sources, also where something is built: that may be of yesterday.
const loader = new URL("../../bin/sources.mjs", import.meta.url).href;
const onrecord = fileURLToPath(new URL("../../src/cli/onrecord.ts", import.meta.url));

/** How a command ended, and what it has printed. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What comes through standard input. */
  readonly input?: string | Buffer;
  readonly cwd?: string;
}

/** Starts the command line as a shell would; the caller waits for it. */
export function start(args: readonly string[], { env = {}, cwd }: RunOptions = {}): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ["--import", loader, onrecord, ...args], {
    env: environmentWith({ DATABASE_URL: "", ...env }),
    ...(cwd === undefined ? {} : { cwd }),
  });
  afterFile(() => child.kill("SIGKILL"));
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  return child;
}

/** Runs a command to its end. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = start(args, options);
  // A command that fails at once does not read.
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  return await end(child);
}

/** Waits until a command has ended. */
export async function end(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (text: string) => (output.stdout += text));
  child.stderr.on("data", (text: string) => (output.stderr += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...output };
}

/** A folder with these files, removed after the tests of the file. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const directory = mkdtempSync(join(tmpdir(), "onrecord-cli-"));
  afterFile(() => rmSync(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  return directory;
}

/** The objects of a text of JSON Lines. */
export function linesOf<Line = unknown>(text: string): readonly Line[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}
