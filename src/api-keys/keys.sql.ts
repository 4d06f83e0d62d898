import sql, { type Sql } from "sql-template-tag";
import type { Principal, Scope } from "./caller.ts";
import type { Statement } from "../shared/statement.ts";

/** The columns of a new key. */
export interface KeyRow {
  readonly name: string;
  readonly prefix: string;
  readonly secretHash: Buffer;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
}

/** A key without its secret. */
export interface StoredKey extends Principal {
  /** The public part of its text: `onrecord_PREFIX_…`. */
  readonly prefix: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** Accurate to about an hour. */
  readonly lastUsedAt: Date | null;
}

export interface KeyWithHash extends StoredKey {
  readonly secretHash: Uint8Array;
}

const columns = sql`id, name, prefix, scopes, created_at AS "createdAt", expires_at AS "expiresAt",
  revoked_at AS "revokedAt", last_used_at AS "lastUsedAt"`;

/** The key with this prefix. Index api_key_prefix_key. */
export const findKey = (prefix: string): Statement<KeyWithHash> => sql`
  SELECT ${columns}, secret_hash AS "secretHash" FROM api_key WHERE prefix = ${prefix}`;

/** Adds a key; no row when an active key has the name. Index api_key_name_key. */
export const insertKey = ({ name, prefix, secretHash, scopes, expiresAt }: KeyRow): Statement<StoredKey> => sql`
  INSERT INTO api_key (name, prefix, secret_hash, scopes, expires_at)
  VALUES (${name}, ${prefix}, ${secretHash}, ${scopes}::text[], ${expiresAt})
  ON CONFLICT (lower(name)) WHERE revoked_at IS NULL DO NOTHING
  RETURNING ${columns}`;

/** All keys, oldest first. There are a few dozen. */
export const allKeys: Statement<StoredKey> = sql`SELECT ${columns} FROM api_key ORDER BY id`;

/** The key with this id, otherwise the active one with this name, otherwise the latest revoked one. A few dozen rows. */
export const findNamedKey = (id: number | null, name: string): Statement<StoredKey> => sql`
  SELECT ${columns} FROM api_key WHERE id = ${id} OR lower(name) = lower(${name})
  ORDER BY revoked_at IS NULL DESC, id DESC LIMIT 1`;

/** Revokes a key; no row when it was revoked already. Index api_key_pkey. */
export const revokeKeyById = (id: number): Statement<StoredKey> => sql`
  UPDATE api_key SET revoked_at = now() WHERE id = ${id} AND revoked_at IS NULL RETURNING ${columns}`;

/** Records that a key was used, at most once an hour. Index api_key_pkey. */
export const recordUse = (id: number): Sql => sql`
  UPDATE api_key SET last_used_at = now()
  WHERE id = ${id} AND (last_used_at IS NULL OR last_used_at < now() - interval '1 hour')`;
