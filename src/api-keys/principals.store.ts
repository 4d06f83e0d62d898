import type { Database } from "../database/client.ts";
import { findKey, type KeyWithHash, noteUse, type StoredKey } from "./keys.sql.ts";
import type { DataVersion } from "../database/data-version.ts";
import { VersionedCache } from "../database/versioned-cache.ts";
import type { Principal } from "./caller.ts";
import { isSecretOf, parseKey } from "./key-text.ts";

interface Found {
  readonly key: KeyWithHash | null;
}

const maxRemembered = 1_000;
const hourMs = 3_600_000;
// What a secret is compared with where there is no key: that takes as long as with one.
const nobody = new Uint8Array(32);

/** Tells who holds the keys that callers show. What it knows of a key is as old as the version of the data, at most. */
export class ApiKeyStore {
  private readonly database: Pick<Database, "query">;
  private readonly memory: VersionedCache<Found>;
  private readonly noted = new Map<number, number>();

  constructor(database: Pick<Database, "query">, version: DataVersion) {
    this.database = database;
    this.memory = new VersionedCache(version, { maxSize: maxRemembered });
  }

  /** The holder of a key that holds now; null for any other text. Rejects when the database cannot be asked. */
  async authenticate(text: string): Promise<Principal | null> {
    const parts = parseKey(text);
    if (parts === null) return null;
    const { key } = await this.find(parts.prefix);
    const isRight = isSecretOf(parts.secret, key?.secretHash ?? nobody);
    if (key === null || !isRight || key.revokedAt !== null) return null;
    if (key.expiresAt !== null && key.expiresAt.getTime() <= Date.now()) return null;
    this.noteUse(key);
    return { id: key.id, name: key.name, scopes: key.scopes };
  }

  private async find(prefix: string): Promise<Found> {
    const remembered = await this.memory.now();
    const known = remembered?.get(prefix);
    if (known !== undefined) return known;
    const [key = null] = await this.database.query(findKey(prefix));
    const found = { key };
    remembered?.set(prefix, found);
    return found;
  }

  /** Once an hour, and beside the answer: that nobody can write must keep nobody from reading. */
  private noteUse({ id, lastUsedAt }: StoredKey): void {
    const last = Math.max(lastUsedAt?.getTime() ?? 0, this.noted.get(id) ?? 0);
    const now = Date.now();
    if (now - last < hourMs) return;
    this.noted.set(id, now);
    this.database.query(noteUse(id)).catch(() => {});
  }
}
