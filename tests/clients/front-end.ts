import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a command came to; `output` is all that it printed. */
export interface Run {
  readonly status: number;
  readonly output: string;
}

/** A directory with the sources of a front end and schema.graphql, gone after the test. */
export interface FrontEnd {
  readonly directory: string;
  /** Runs a command of a package in it, as `npx` does. */
  readonly run: (command: string, ...args: readonly string[]) => Promise<Run>;
}

/** Creates a front end below the project, so that its imports find the packages. */
export function frontEnd(files: Readonly<Record<string, string>>): FrontEnd {
  const parent = join(root, "tests/clients/generated");
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(join(parent, "front-end-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));

  cpSync(join(root, "schema.graphql"), join(directory, "schema.graphql"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return { directory, run: (command, ...args) => run(directory, command, args) };
}

function run(directory: string, command: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(join(root, "node_modules/.bin", command), args, { cwd: directory }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? -1), output: `${stdout}${stderr}` });
    });
  });
}
