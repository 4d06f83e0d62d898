import type { Database } from "../database/client.ts";
import { allKeys, findKey, findNamedKey, insertKey, revokeKeyById, type StoredKey } from "./keys.sql.ts";
import { BadUserInputError } from "../errors.ts";
import type { Scope } from "./caller.ts";
import { isSecretOf, newKey, parseKey } from "./key-text.ts";

export interface KeyWish {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Null for ever. */
  readonly expiresAt: Date | null;
}

type Asked = Pick<Database, "query">;

/** Makes a key; its text is nowhere else. A name that a living key has is a BadUserInputError. */
export async function createKey(
  database: Asked,
  wish: KeyWish,
): Promise<{ readonly text: string; readonly key: StoredKey }> {
  const { text, prefix, secretHash } = newKey();
  const [key] = await database.query(insertKey({ ...wish, prefix, secretHash }));
  if (key !== undefined) return { text, key };
  throw new BadUserInputError(
    `A key is named "${wish.name}" already. Take another name, or revoke that one first: onrecord keys revoke ${quoted(wish.name)}`,
  );
}

/** All keys that ever were, the oldest first. */
export async function listKeys(database: Asked): Promise<readonly StoredKey[]> {
  return await database.query(allKeys);
}

/** Revokes the key of this name or id. `isNew` is false where it was revoked before; null for none that is known so. */
export async function revokeKey(
  database: Asked,
  nameOrId: string,
): Promise<{ readonly key: StoredKey; readonly isNew: boolean } | null> {
  const id = /^\d{1,9}$/.test(nameOrId) ? Number(nameOrId) : null;
  const [found] = await database.query(findNamedKey(id, nameOrId));
  if (found === undefined) return null;
  const [revoked] = await database.query(revokeKeyById(found.id));
  return { key: revoked ?? found, isNew: revoked !== undefined };
}

/** How a key's text stands with the base. */
export type KeyStatus = "VALID" | "REVOKED" | "UNKNOWN";

/** Whether the base knows this key, and whether it was revoked. */
export async function standingOf(database: Asked, text: string): Promise<KeyStatus> {
  const parts = parseKey(text);
  if (parts === null) return "UNKNOWN";
  const [key] = await database.query(findKey(parts.prefix));
  if (key === undefined || !isSecretOf(parts.secret, key.secretHash)) return "UNKNOWN";
  return key.revokedAt === null ? "VALID" : "REVOKED";
}

function quoted(name: string): string {
  return name.includes(" ") ? `"${name}"` : name;
}
