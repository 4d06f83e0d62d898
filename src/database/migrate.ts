import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify, stripVTControlCharacters } from "node:util";
import pg from "pg";
import { environmentWith } from "../config.ts";
import { appliedMigrations } from "./migrate.sql.ts";

/** Prisma could not apply the migrations; the message and the code, like P1001, are its own. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
  readonly code: string;
  constructor(message: string) {
    super(message);
    this.code = /\bError: (P\d{4})\b/.exec(message)?.[1] ?? "";
  }
}

/** `root` is the directory of prisma.config.ts; `signal` ends the Prisma command. */
export interface MigrateOptions {
  readonly root: URL;
  readonly signal?: AbortSignal;
  readonly onProgress?: (line: string) => void;
}

/** Brings the database up to date with `prisma migrate deploy`, which is only run when there is something to apply. */
export async function applyMigrations(url: string, { root, signal, onProgress }: MigrateOptions): Promise<void> {
  if (await isUpToDate(url, new URL("prisma/migrations/", root))) return;
  onProgress?.("applying migrations");
  const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const env = environmentWith({ DATABASE_URL: url, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" });
  try {
    await promisify(execFile)(process.execPath, [cli, "migrate", "deploy"], {
      cwd: fileURLToPath(root),
      env,
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (!(error instanceof Error && "stderr" in error)) throw error;
    const words = stripVTControlCharacters(String(error.stderr))
      .replace(/^[^]*?(?=^Error)/m, "")
      .trim();
    throw new MigrationError(
      `The database could not be brought up to date.\n${words || error.message}${adviceOn(words, url)}`,
    );
  }
}

// Whoever owns the database may create tables in its schema public, and the extensions that the migrations need.
function adviceOn(words: string, url: string): string {
  if (!/permission denied (for schema|to create extension)/.test(words)) return "";
  const client = new pg.Client(url);
  const [role, database] = [client.user ?? "", client.database ?? ""].map(pg.escapeIdentifier);
  return (
    `\n\nThe role must be the owner of the database; as a superuser: ALTER DATABASE ${database} OWNER TO ${role};` +
    `\nOr give it the rights: GRANT CREATE ON DATABASE ${database} TO ${role}; GRANT USAGE, CREATE ON SCHEMA public TO ${role};`
  );
}

// Starting Prisma costs a second or two, and most starts have nothing to apply.
async function isUpToDate(url: string, migrations: URL): Promise<boolean> {
  const applied = await checksumsOfApplied(url);
  const entries = await readdir(migrations, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  const matches = folders.map(async ({ name }) => {
    const script = await readFile(new URL(`${name}/migration.sql`, migrations));
    return applied.get(name) === createHash("sha256").update(script).digest("hex");
  });
  return (await Promise.all(matches)).every(Boolean) && applied.size === folders.length;
}

// Whatever keeps us from reading them is Prisma's to explain.
async function checksumsOfApplied(url: string): Promise<ReadonlyMap<string, string>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string; checksum: string }>(appliedMigrations());
    return new Map(rows.map(({ name, checksum }) => [name, checksum]));
  } catch {
    return new Map();
  } finally {
    await client.end().catch(() => {});
  }
}
