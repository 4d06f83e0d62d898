import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createKey, type KeyStatus, revokeKey, standingOf } from "../api-keys/keys.store.ts";
import type { Database } from "../database/client.ts";

/** What the key is called that a server on the embedded Postgres makes for whoever runs it. */
export const localKeyName = "local-editor";

/** Where that key is, and whether it is a new one. */
export interface LocalKey {
  readonly file: string;
  readonly standing: KeyStatus | "NEW";
}

/**
 * Keeps a key for everything in `editor.key` of the data directory, readable by its owner alone. It stays from start to
 * start. When the file is lost, or is of another base, a new key takes the place of the old one, which ends; one that
 * somebody has revoked stays as it is.
 */
export async function keepLocalKey(database: Pick<Database, "query">, directory: string): Promise<LocalKey> {
  const file = join(directory, "editor.key");
  const standing = existsSync(file) ? await standingOf(database, readFileSync(file, "utf8").trim()) : "UNKNOWN";
  if (standing !== "UNKNOWN") return { file, standing };
  await revokeKey(database, localKeyName);
  const { text } = await createKey(database, {
    name: localKeyName,
    scopes: ["ingest", "curate", "admin"],
    expiresAt: null,
  });
  // Whole or not at all: the next start would take half a key for a lost one.
  const draft = `${file}.new`;
  writeFileSync(draft, `${text}\n`, { mode: 0o600, flush: true });
  renameSync(draft, file);
  return { file, standing: "NEW" };
}
