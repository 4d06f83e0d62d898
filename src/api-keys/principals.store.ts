import type { Database } from "../database/client.ts";
import { findKey, type KeyWithHash, recordUse, type StoredKey } from "./keys.sql.ts";
import type { DataVersion } from "../database/data-version.ts";
import { VersionedCache } from "../database/versioned-cache.ts";
import type { Principal } from "./caller.ts";
import { isSecretOf, parseKey } from "./key-text.ts";

interface Found {
  readonly key: KeyWithHash | null;
}

const maxRemembered = 1_000;
const hourMs = 3_600_000;
// Compared with when there is no key, so that the response takes as long.
const noHash = new Uint8Array(32);

/** Authenticates callers by their API keys. Keys are cached for as long as the data version does not change. */
export class ApiKeyStore {
  private readonly database: Pick<Database, "query">;
  private readonly memory: VersionedCache<Found>;
  private readonly usedAt = new Map<number, number>();

  constructor(database: Pick<Database, "query">, version: DataVersion) {
    this.database = database;
    this.memory = new VersionedCache(version, { maxSize: maxRemembered });
  }

  /** The owner of a valid key; null for any other text. Rejects when the database is unavailable. */
  async authenticate(text: string): Promise<Principal | null> {
    const parts = parseKey(text);
    if (parts === null) return null;
    const { key } = await this.find(parts.prefix);
    const isRight = isSecretOf(parts.secret, key?.secretHash ?? noHash);
    if (key === null || !isRight || key.revokedAt !== null) return null;
    if (key.expiresAt !== null && key.expiresAt.getTime() <= Date.now()) return null;
    this.recordUse(key);
    return { id: key.id, name: key.name, scopes: key.scopes };
  }

  private async find(prefix: string): Promise<Found> {
    const remembered = await this.memory.current();
    const known = remembered?.get(prefix);
    if (known !== undefined) return known;
    const [key = null] = await this.database.query(findKey(prefix));
    const found = { key };
    remembered?.set(prefix, found);
    return found;
  }

  /** At most once an hour and without waiting: reading must work when nothing can be written. */
  private recordUse({ id, lastUsedAt }: StoredKey): void {
    const last = Math.max(lastUsedAt?.getTime() ?? 0, this.usedAt.get(id) ?? 0);
    const now = Date.now();
    if (now - last < hourMs) return;
    this.usedAt.set(id, now);
    this.database.query(recordUse(id)).catch(() => {});
  }
}
