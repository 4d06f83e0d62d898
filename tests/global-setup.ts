import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { environmentWith } from "../src/config.ts";
import { openDatabase } from "../src/database/client.ts";
import { startEmbedded } from "../src/embedded-postgres/embedded.ts";
import { applyMigrations } from "../src/database/migrate.ts";
import { seedDatabase } from "../src/seeding/seed.ts";
import { databaseUrl, withServer } from "./support/server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A Postgres in which tests may create databases, and the template databases in it. */
    readonly postgres: { readonly url: string; readonly migrated: string; readonly seeded: string };
  }
}

const root = new URL("../", import.meta.url);

/** One Postgres for the whole suite, with the migrations and the seeds applied once; and what `npm start` starts. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync("npm", ["run", "--silent", "compile"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  const server = await startServer();
  const run = `onrecord_test_${process.pid}`;
  const [migrated, seeded] = [`${run}_migrated`, `${run}_seeded`];
  await withServer(server.url, (client) => client.query(`CREATE DATABASE ${migrated}`));
  await applyMigrations(databaseUrl(server.url, migrated), { root });
  await withServer(server.url, (client) => client.query(`CREATE DATABASE ${seeded} TEMPLATE ${migrated}`));
  const database = openDatabase(databaseUrl(server.url, seeded), { statementTimeoutMs: 0 });
  await seedDatabase(database, { directory: fileURLToPath(new URL("seeds", root)) });
  await database.close();
  project.provide("postgres", { url: server.url, migrated, seeded });
  return async () => {
    await withServer(server.url, async (client) => {
      await client.query(`DROP DATABASE ${migrated}`);
      await client.query(`DROP DATABASE ${seeded}`);
    });
    await server.stop();
  };
}

async function startServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const given = environmentWith({})["TEST_DATABASE_URL"];
  if (given) return { url: given, stop: async () => {} };
  const directory = mkdtempSync(join(tmpdir(), "onrecord-test-"));
  // Postgres runs as another user when the tests run as root.
  chmodSync(directory, 0o755);
  const embedded = await startEmbedded(directory);
  return {
    url: embedded.url,
    stop: async () => {
      await embedded.stop();
      rmSync(directory, { recursive: true });
    },
  };
}
