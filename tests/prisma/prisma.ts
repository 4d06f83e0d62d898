import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterAll } from "vitest";
import { environmentWith } from "../../src/config.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");

/** What a command printed, without colours, and its exit code. */
export type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs `prisma ARGS` on this database, in this directory or the repository. */
export async function prisma(url: string, args: readonly string[], directory = root): Promise<Outcome> {
  return await run(process.execPath, [cli, ...args], url, directory);
}

/** The same in a terminal of its own, since Prisma refuses `migrate dev` elsewhere. Both outputs are in stdout. */
export async function prismaInTerminal(url: string, args: readonly string[], directory: string): Promise<Outcome> {
  const command = [process.execPath, cli, ...args].map((word) => `'${word}'`).join(" ");
  return await run("script", ["-qec", command, "/dev/null"], url, directory);
}

/** A project of its own with this schema and these migrations, on the repository's engine; removed after the tests. */
export function temporaryProject(models: string, migrations: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), "onrecord-prisma-"));
  afterAll(() => rmSync(directory, { recursive: true }));
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

function run(command: string, args: readonly string[], url: string, cwd: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    // Prisma takes a set CI for a terminal that nobody sits at.
    const env = environmentWith({
      DATABASE_URL: url,
      CI: "",
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    });
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
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
