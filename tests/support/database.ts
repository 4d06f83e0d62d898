import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type Database, openDatabase } from "../../src/database/client.ts";
import { afterFile } from "./after-file.ts";
import { databaseUrl, withServer } from "./server.ts";

/** A database that only the calling test file knows, with the tables and, if `seeded`, the seeds. */
export type TestDatabase = Database & { readonly url: string };

/** Creates a database for this test file; it is dropped after the last test. */
export async function freshDatabase({ seeded }: { readonly seeded: boolean }): Promise<TestDatabase> {
  const { migrated, seeded: withSeeds } = inject("postgres");
  const url = await createDatabase(seeded ? withSeeds : migrated);
  // A busy machine may need longer than the server allows a question.
  const database = openDatabase(url, { statementTimeoutMs: 30_000, connectionTimeoutMs: 10_000 });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= database.close());
  afterFile(close);
  return { ...database, close, url };
}

/** Creates a database without any table; gives its URL. */
export async function emptyDatabase(): Promise<string> {
  return await createDatabase("template1");
}

/** The URL of a database of this name on the server of the tests; nothing says that it exists. */
export function urlOfDatabase(name: string): string {
  return databaseUrl(inject("postgres").url, name);
}

async function createDatabase(template: string): Promise<string> {
  const { url } = inject("postgres");
  const name = `onrecord_test_${randomBytes(8).toString("hex")}`;
  await withServer(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  afterFile(() => withServer(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
  return databaseUrl(url, name);
}
