import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { environmentWith } from "../../src/config.ts";
import { afterFile } from "../support/after-file.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");

/** What a command printed, without colours, and its exit code. */
export type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Where a command runs (the repository unless told), and with which variables. */
type Surroundings = { readonly directory?: string; readonly variables?: Readonly<Record<string, string>> };

/** Runs `prisma ARGS` on this database; "" leaves it to prisma.config.ts. */
export async function prisma(
  url: string,
  args: readonly string[],
  { directory = root, variables = {} }: Surroundings = {},
): Promise<Outcome> {
  return await run([cli, ...args], directory, {
    DATABASE_URL: url,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    ...variables,
  });
}

/** A project of its own with this schema and these migrations, on the repository's engine; removed after the tests. */
export function temporaryProject(models: string, migrations: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), "onrecord-prisma-"));
  afterFile(() => rmSync(directory, { recursive: true }));
  writeFileSync(join(directory, "package.json"), '{ "type": "module" }');
  writeFileSync(join(directory, "schema.prisma"), `datasource db {\n  provider = "postgresql"\n}\n\n${models}\n`);
  writeFileSync(
    join(directory, "prisma.config.ts"),
    `process.env.PRISMA_SCHEMA_ENGINE_BINARY = ${JSON.stringify(join(root, "prisma/schema-engine.mjs"))};
     export default {
       schema: "schema.prisma",
       migrations: { path: "migrations" },
       datasource: { url: process.env.DATABASE_URL },
     };`,
  );
  mkdirSync(join(directory, "migrations"));
  cpSync(join(root, "prisma/migrations/migration_lock.toml"), join(directory, "migrations/migration_lock.toml"));
  for (const [name, script] of Object.entries(migrations)) {
    mkdirSync(join(directory, "migrations", name));
    writeFileSync(join(directory, "migrations", name, "migration.sql"), script);
  }
  return directory;
}

function run(args: readonly string[], cwd: string, variables: Readonly<Record<string, string>>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: environmentWith(variables),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (text: string) => (output[name] += text));
    }
    child.once("error", reject).once("close", (code) => {
      const [stdout, stderr] = [output.stdout, output.stderr].map(plain);
      resolve({ code, stdout: stdout ?? "", stderr: stderr ?? "" });
    });
  });
}

function plain(text: string): string {
  return stripVTControlCharacters(text).replaceAll("\r\n", "\n").trim();
}
