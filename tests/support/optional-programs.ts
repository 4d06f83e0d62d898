import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { environmentWith } from "../../src/config.ts";

/** A program that some tests need and a machine may lack. They are in files `*.<suffix>.test.ts`. */
export interface OptionalProgram {
  readonly name: string;
  readonly suffix: string;
  /** How Debian installs it. */
  readonly install: string;
  /** Where it is; null where it is not. */
  find(): string | null;
  /** Whether npm brings a substitute for this machine. */
  readonly isPackaged?: boolean;
}

const variables = environmentWith({});

/** `none`: no optional program is found; `all`: none may be missing. Otherwise tests run with what there is. */
const wanted = variables["TEST_PROGRAMS"] ?? "";

export const redisServer: OptionalProgram = {
  name: "redis-server",
  suffix: "redis",
  install: "apt-get install redis-server",
  find: () => onPath("redis-server"),
};

export const pgbouncer: OptionalProgram = {
  name: "pgbouncer",
  suffix: "pgbouncer",
  install: "apt-get install pgbouncer",
  // Debian's is in /usr/sbin, which is not in every user's PATH.
  find: () => onPath("pgbouncer") ?? existing("/usr/sbin/pgbouncer"),
};

/** The folder with pg_dump, initdb and the rest of the newest Postgres of Debian's. */
export const postgresTools: OptionalProgram = {
  name: "Debian's Postgres",
  suffix: "postgres-tools",
  install: "apt-get install postgresql-15",
  find: () => newestIn("/usr/lib/postgresql"),
};

export const chromium: OptionalProgram = {
  name: "chromium",
  suffix: "chromium",
  install: "apt-get install chromium",
  find: () => existing(variables["CHROMIUM_PATH"]) ?? onPath("chromium", "chromium-browser", "google-chrome"),
  // @sparticuz/chromium
  isPackaged: process.platform === "linux" && process.arch === "x64",
};

const programs: readonly OptionalProgram[] = [chromium, pgbouncer, postgresTools, redisServer];

/** Where a program is. Throws, with the command that installs it, where it is not. */
export function pathOf(program: OptionalProgram): string {
  const path = program.find();
  if (path === null) throw new Error(`${program.name} was not found: ${program.install}`);
  return path;
}

/** The programs whose tests cannot run here. Throws where the tests are to run with all of them. */
export function missingPrograms(): readonly OptionalProgram[] {
  const missing = programs.filter((program) => program.find() === null && program.isPackaged !== true);
  if (wanted !== "all" || missing.length === 0) return missing;
  const commands = missing.map(({ name, install }) => `${name} (${install})`);
  throw new Error(`TEST_PROGRAMS=all, and these are missing: ${commands.join(", ")}`);
}

/** The files with tests of a program, as a pattern. */
export function testsOf({ suffix }: OptionalProgram): string {
  return `tests/**/*.${suffix}.test.ts`;
}

function onPath(...names: readonly string[]): string | null {
  if (wanted === "none") return null;
  const folders = (variables["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

function existing(path: string | undefined): string | null {
  return wanted !== "none" && path !== undefined && existsSync(path) ? path : null;
}

function newestIn(home: string): string | null {
  if (wanted === "none" || !existsSync(home)) return null;
  const versions = readdirSync(home).toSorted((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(home, version, "bin")).find((bin) => existsSync(join(bin, "initdb"))) ?? null;
}
