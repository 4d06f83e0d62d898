import { spawn } from "node:child_process";
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { environmentWith } from "../../src/config.ts";
import { afterFile } from "../support/after-file.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a command came to; `output` is all that it printed. */
export interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** A directory with the sources of a front end and schema.graphql, gone after the last test of the file. */
export interface FrontEnd {
  readonly directory: string;
  /** Runs a command of a package in it, as `npx` does. */
  readonly run: (command: string, ...args: readonly string[]) => Promise<Run>;
}

// Below the project, so that its imports find the packages; in a place that other tools pass over.
const generated = join(root, "tests/clients/generated");

/** As the bundler of a front end would have it. */
const tsconfig = {
  compilerOptions: {
    target: "es2023",
    module: "esnext",
    moduleResolution: "bundler",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
  },
  include: ["src"],
};

/** Creates a front end of these files, which `tsc` can check. */
export function frontEnd(files: Readonly<Record<string, string>>): FrontEnd {
  mkdirSync(generated, { recursive: true });
  const directory = mkdtempSync(join(generated, "front-end-"));
  afterFile(() => rmSync(directory, { recursive: true }));
  cpSync(join(root, "schema.graphql"), join(directory, "schema.graphql"));
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify(tsconfig));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return { directory, run: (command, ...args) => run(directory, command, args) };
}

// Into a file: what a command prints into a pipe is lost where it ends by process.exit.
function run(directory: string, command: string, args: readonly string[]): Promise<Run> {
  const printed = join(directory, "output.log");
  const file = openSync(printed, "w");
  const child = spawn(join(root, "node_modules/.bin", command), args, {
    cwd: directory,
    stdio: ["ignore", file, file],
    // Under "test", which vitest sets, graphql-codegen does not say what is wrong.
    env: environmentWith({ NODE_ENV: "development" }),
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      closeSync(file);
      resolve({ status, output: stripVTControlCharacters(readFileSync(printed, "utf8")) });
    });
  });
}
