import { BadUserInputError, KnowledgeError } from "../errors.ts";
import { list, quote } from "../shared/quote.ts";
import type { Principal, Scope } from "./caller.ts";

const howToSend = 'Send it in the header "Authorization: Bearer KEY".';

/** The error for a caller whose key has none of these scopes; null for an authorized caller. */
export function refusalOf(what: string, scopes: readonly Scope[], key: Principal | null): KnowledgeError | null {
  if (key === null) {
    const message = `${what} requires an API key with the scope ${list(scopes.map(quote))}. Create one with ${howToMake(scopes)}. ${howToSend}`;
    return new KnowledgeError("UNAUTHENTICATED", message);
  }
  if (scopes.some((scope) => key.scopes.includes(scope))) return null;
  const has = key.scopes.length === 0 ? "can only read" : `has only ${key.scopes.join(", ")}`;
  const message = `${what} requires the scope ${list(scopes.map(quote))}; the key ${quote(key.name)} ${has}. Create another one with ${howToMake(scopes)}.`;
  return new KnowledgeError("FORBIDDEN", message);
}

export function badIdempotencyKey(key: string): KnowledgeError {
  const found = key.length > 255 ? `${key.length} characters` : JSON.stringify(key);
  return new BadUserInputError(
    `Idempotency-Key must be 1 to 255 visible ASCII characters, such as a UUID, not ${found}.`,
  );
}

/** The idempotency key was used with another request before. */
export function idempotencyKeyReused(key: string): KnowledgeError {
  const message =
    `The Idempotency-Key ${quote(key)} was used with another operation or other variables before. ` +
    "Repeat the mutation unchanged, or use a new key.";
  return new KnowledgeError("IDEMPOTENCY_KEY_REUSED", message);
}

/** The mutation with this idempotency key is still running. */
export function idempotencyKeyInUse(key: string): KnowledgeError {
  const message = `The mutation with the Idempotency-Key ${quote(key)} is still running. Retry in a second to get its response.`;
  return new KnowledgeError("IDEMPOTENCY_KEY_IN_USE", message);
}

function howToMake(scopes: readonly Scope[]): string {
  return `"onrecord keys create NAME --scope ${scopes[0] ?? "ingest"}"`;
}
