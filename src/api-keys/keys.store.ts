import type { Database } from "../database/client.ts";
import { allKeys, findKey, findNamedKey, insertKey, revokeKeyById, type StoredKey } from "./keys.sql.ts";
import { BadUserInputError } from "../errors.ts";
import { quote } from "../shared/quote.ts";
import type { Scope } from "./caller.ts";
import { isSecretOf, newKey, parseKey } from "./key-text.ts";

export interface KeyWish {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Null for a key that never expires. */
  readonly expiresAt: Date | null;
}

type Asked = Pick<Database, "query">;

/** Creates a key and returns its text, which is not stored. Throws BadUserInputError when an active key has the name. */
export async function createKey(
  database: Asked,
  wish: KeyWish,
): Promise<{ readonly text: string; readonly key: StoredKey }> {
  const { text, prefix, secretHash } = newKey();
  const [key] = await database.query(insertKey({ ...wish, prefix, secretHash }));
  if (key !== undefined) return { text, key };
  throw new BadUserInputError(
    `There already is a key named ${quote(wish.name)}. Choose another name, or revoke that key first: onrecord keys revoke ${quote(wish.name)}`,
  );
}

/** All keys, also revoked ones, oldest first. */
export async function listKeys(database: Asked): Promise<readonly StoredKey[]> {
  return await database.query(allKeys);
}

/** Revokes the key with this name or id; null for an unknown one. `isNew` is false if it was revoked before. */
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

/** The state of a key in the database. */
export type KeyStatus = "VALID" | "REVOKED" | "UNKNOWN";

/** The state of the key with this text. */
export async function standingOf(database: Asked, text: string): Promise<KeyStatus> {
  const parts = parseKey(text);
  if (parts === null) return "UNKNOWN";
  const [key] = await database.query(findKey(parts.prefix));
  if (key === undefined || !isSecretOf(parts.secret, key.secretHash)) return "UNKNOWN";
  return key.revokedAt === null ? "VALID" : "REVOKED";
}
