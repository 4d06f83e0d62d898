import { BadUserInputError, KnowledgeError } from "../errors.ts";
import type { Principal, Scope } from "./caller.ts";

const howToSend = 'Send it as the header "Authorization: Bearer KEY".';

/** Why a caller may not do what takes one of these scopes; null for a caller who may. */
export function refusalOf(what: string, scopes: readonly Scope[], key: Principal | null): KnowledgeError | null {
  if (key === null) {
    const message = `${what} needs a key with the scope ${listed(scopes)}. ${howToMake(scopes)} makes one. ${howToSend}`;
    return new KnowledgeError("UNAUTHENTICATED", message);
  }
  if (scopes.some((scope) => key.scopes.includes(scope))) return null;
  const has = key.scopes.length === 0 ? "is for reading alone" : `has only ${key.scopes.join(", ")}`;
  const message = `${what} needs the scope ${listed(scopes)}; the key "${key.name}" ${has}. ${howToMake(scopes)} makes another.`;
  return new KnowledgeError("FORBIDDEN", message);
}

export function badIdempotencyKey(key: string): KnowledgeError {
  const found = key.length > 255 ? `${key.length} characters` : JSON.stringify(key);
  return new BadUserInputError(`Idempotency-Key is 1 to 255 visible ASCII characters, such as a UUID, not ${found}.`);
}

/** The key came with another request before. */
export function idempotencyKeyReused(key: string): KnowledgeError {
  const message =
    `The Idempotency-Key "${key}" came with another operation or other variables before. ` +
    "Repeat a mutation as it was, or give a new one a key of its own.";
  return new KnowledgeError("IDEMPOTENCY_KEY_REUSED", message);
}

/** The mutation with this key is still under way. */
export function idempotencyKeyInUse(key: string): KnowledgeError {
  const message = `The mutation with the Idempotency-Key "${key}" is still under way. Ask again in a second for its answer.`;
  return new KnowledgeError("IDEMPOTENCY_KEY_IN_USE", message);
}

function howToMake(scopes: readonly Scope[]): string {
  return `"onrecord keys create NAME --scope ${scopes[0] ?? "ingest"}"`;
}

function listed(scopes: readonly Scope[]): string {
  return scopes.map((scope) => `"${scope}"`).join(" or ");
}
