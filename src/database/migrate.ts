import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify, stripVTControlCharacters } from "node:util";
import pg from "pg";
import { environmentWith } from "../config.ts";
import { type Pooling, poolingAt } from "./pooling.ts";
import { appliedMigrations, missingExtensions } from "./migrate.sql.ts";

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
  /** Postgres itself, where the other URL leads to a pooler. */
  readonly directUrl?: string | undefined;
  readonly pooler?: Pooling | undefined;
  readonly signal?: AbortSignal;
  readonly onProgress?: (line: string) => void;
}

/** The extensions that the migrations create. */
const extensions = ["pg_trgm", "unaccent"];

/** Brings the database up to date with `prisma migrate deploy`, which is only run when there is something to apply. */
export async function applyMigrations(address: string, options: MigrateOptions): Promise<void> {
  const { root, directUrl, pooler, onProgress } = options;
  const url = directUrl ?? address;
  if (await isUpToDate(url, new URL("prisma/migrations/", root))) return;
  if (directUrl === undefined) await refuseTransactionPooler(url, pooler);
  await requireExtensions(url);
  onProgress?.("applying migrations");
  try {
    await prisma(url, ["migrate", "deploy"], options);
  } catch (error) {
    const failed = failedMigration(error);
    if (failed === null) throw error;
    // A migration is one transaction: nothing is left of one that failed, but Prisma wants to be told so.
    onProgress?.(`applying ${failed} again, which failed before`);
    await prisma(url, ["migrate", "resolve", "--rolled-back", failed], options);
    await prisma(url, ["migrate", "deploy"], options);
  }
}

/** The migration that failed in an earlier run, if that is why Prisma refuses to go on. */
function failedMigration(error: unknown): string | null {
  if (!(error instanceof MigrationError) || error.code !== "P3009") return null;
  return /The `(\w+)` migration started at/.exec(error.message)?.[1] ?? null;
}

async function prisma(url: string, command: readonly string[], { root, signal }: MigrateOptions): Promise<void> {
  const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const env = environmentWith({
    DATABASE_URL: url,
    DATABASE_DIRECT_URL: "",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  });
  try {
    await promisify(execFile)(process.execPath, [cli, ...command], {
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

/** Fails before anything is created if Postgres lacks an extension. Prisma explains a database that can't be reached. */
async function requireExtensions(url: string): Promise<void> {
  const rows = await connected(url, (client) => client.query<{ name: string }>(missingExtensions(extensions)));
  const missing = rows.map(({ name }) => name).join(" and ");
  if (missing === "") return;
  throw new MigrationError(
    `This Postgres lacks ${missing}. Install its package of additional modules (Debian and Ubuntu have them in ` +
      "postgresql-NN itself, Fedora, RHEL and Alpine in postgresql-contrib), and start again.",
  );
}

// The owner of the database may create tables in its schema public, and the extensions that the migrations need.
function adviceOn(words: string, url: string): string {
  if (!/permission denied (for schema|to create extension)/.test(words)) return "";
  const client = new pg.Client(url);
  const [role, database] = [client.user ?? "", client.database ?? ""].map(pg.escapeIdentifier);
  return (
    `\n\nThe role must be the owner of the database; as a superuser: ALTER DATABASE ${database} OWNER TO ${role};` +
    `\nOr give it the rights: GRANT CREATE ON DATABASE ${database} TO ${role}; GRANT USAGE, CREATE ON SCHEMA public TO ${role};`
  );
}

/** Prisma holds a lock of its session from one transaction to the next. */
async function refuseTransactionPooler(url: string, pooler: Pooling | undefined): Promise<void> {
  // Prisma explains why it can't connect, and creates a database that is missing.
  const pooling = await poolingAt(url, pooler).catch(() => null);
  if (pooling !== "transaction") return;
  throw new MigrationError(
    "The database has migrations to apply, which does not work through a pooler in transaction mode: set DATABASE_DIRECT_URL to the URL of Postgres itself.",
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

async function checksumsOfApplied(url: string): Promise<ReadonlyMap<string, string>> {
  const rows = await connected(url, (client) => client.query<{ name: string; checksum: string }>(appliedMigrations()));
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** The rows of a query; none if it fails, since Prisma explains why. */
async function connected<Row extends pg.QueryResultRow>(
  url: string,
  ask: (client: pg.Client) => Promise<pg.QueryResult<Row>>,
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return (await ask(client)).rows;
  } catch {
    return [];
  } finally {
    await client.end().catch(() => {});
  }
}
