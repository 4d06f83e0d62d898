import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A key that was just created. Its text is stored nowhere. */
export interface NewKey {
  readonly text: string;
  readonly prefix: string;
  readonly secretHash: Buffer;
}

/** The parts of the text of a key. */
export interface KeyParts {
  /** Public; finds the key in the database. */
  readonly prefix: string;
  readonly secret: string;
}

const form = /^(onrecord_([0-9a-f]{12})_([0-9a-f]{64}))([0-9a-f]{8})$/;

/**
 * Creates a key: `onrecord_`, which scanners for leaked secrets recognise, a prefix of twelve digits, 256 random bits, and a
 * checksum that distinguishes a truncated or mistyped key from an unknown one.
 */
export function newKey(): NewKey {
  const [prefix, secret] = [randomBytes(6).toString("hex"), randomBytes(32).toString("hex")];
  const body = `onrecord_${prefix}_${secret}`;
  return { text: `${body}${checksumOf(body)}`, prefix, secretHash: hashOf(secret) };
}

/** The parts of a key; null for any other text. */
export function parseKey(text: string): KeyParts | null {
  const [, body = "", prefix = "", secret = "", checksum] = form.exec(text) ?? [];
  return checksum !== undefined && checksum === checksumOf(body) ? { prefix, secret } : null;
}

/** Compares a secret with a hash in constant time. */
export function isSecretOf(secret: string, secretHash: Uint8Array): boolean {
  return timingSafeEqual(hashOf(secret), secretHash);
}

// Slow hashes protect guessable passwords; 256 random bits cannot be guessed.
function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

function checksumOf(body: string): string {
  return createHash("sha256").update(body).digest("hex").slice(0, 8);
}
