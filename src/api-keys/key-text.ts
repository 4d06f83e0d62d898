import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A key that was just made. Only its holder ever has the text. */
export interface NewKey {
  readonly text: string;
  readonly prefix: string;
  readonly secretHash: Buffer;
}

/** A key as it is shown, taken apart. */
export interface KeyParts {
  /** Finds the key in the base, and may be seen by anybody. */
  readonly prefix: string;
  readonly secret: string;
}

const form = /^(onrecord_([0-9a-f]{12})_([0-9a-f]{64}))([0-9a-f]{8})$/;

/**
 * Makes a key: `onrecord_`, by which scanners for leaked secrets find it, twelve digits to find it by, 256 random bits, and
 * a checksum, which tells a key that was cut off or mistyped from one that is wrong.
 */
export function newKey(): NewKey {
  const [prefix, secret] = [randomBytes(6).toString("hex"), randomBytes(32).toString("hex")];
  const body = `onrecord_${prefix}_${secret}`;
  return { text: `${body}${checksumOf(body)}`, prefix, secretHash: hashOf(secret) };
}

/** The parts of a key; null for a text that can be none. */
export function parseKey(text: string): KeyParts | null {
  const [, body = "", prefix = "", secret = "", checksum] = form.exec(text) ?? [];
  return checksum !== undefined && checksum === checksumOf(body) ? { prefix, secret } : null;
}

/** Whether this is the secret with that hash; takes as long when it is not. */
export function isSecretOf(secret: string, secretHash: Uint8Array): boolean {
  return timingSafeEqual(hashOf(secret), secretHash);
}

// A slow hash is for passwords, which can be guessed. Nobody guesses 256 random bits, however fast they are hashed.
function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

function checksumOf(body: string): string {
  return createHash("sha256").update(body).digest("hex").slice(0, 8);
}
