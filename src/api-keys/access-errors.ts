import { KnowledgeError } from "../errors.ts";
import type { Principal, Scope } from "./caller.ts";

/** What HTTP says of an error; Apollo takes it from the extensions of what was thrown. */
interface Extensions {
  readonly http: { readonly status: number; readonly headers: ReadonlyMap<string, string> };
}

function http(status: number, headers: Readonly<Record<string, string>> = {}): Extensions {
  return { http: { status, headers: new Map(Object.entries(headers)) } };
}

/** How a caller is asked for a key (RFC 6750). */
export const challenge = { "www-authenticate": "Bearer" };

const howToSend = 'Send it as the header "Authorization: Bearer KEY".';

/** Nobody says who asks, where that has to be known. */
class UnauthenticatedError extends KnowledgeError {
  override readonly name = "UnauthenticatedError";
  readonly code = "UNAUTHENTICATED";
  readonly extensions = http(401, challenge);
  constructor(what: string, scopes: readonly Scope[]) {
    super(`${what} needs a key with the scope ${listed(scopes)}. ${howToMake(scopes)} makes one. ${howToSend}`);
  }
}

/** A key that holds, but not for this. */
class ForbiddenError extends KnowledgeError {
  override readonly name = "ForbiddenError";
  readonly code = "FORBIDDEN";
  readonly extensions = http(403);
  constructor(what: string, scopes: readonly Scope[], { name, scopes: own }: Principal) {
    const has = own.length === 0 ? "is for reading alone" : `has only ${own.join(", ")}`;
    super(`${what} needs the scope ${listed(scopes)}; the key "${name}" ${has}. ${howToMake(scopes)} makes another.`);
  }
}

/** Why a caller may not do what takes one of these scopes; null when he may. */
export function refusalOf(
  what: string,
  scopes: readonly Scope[],
  key: Principal | null,
): UnauthenticatedError | ForbiddenError | null {
  if (key === null) return new UnauthenticatedError(what, scopes);
  return scopes.some((scope) => key.scopes.includes(scope)) ? null : new ForbiddenError(what, scopes, key);
}

/** An idempotency key that cannot be one. */
export class BadIdempotencyKeyError extends KnowledgeError {
  override readonly name = "BadIdempotencyKeyError";
  readonly code = "BAD_USER_INPUT";
  readonly extensions = http(400);
  constructor(key: string) {
    const found = key.length > 255 ? `${key.length} characters` : JSON.stringify(key);
    super(`Idempotency-Key is 1 to 255 visible ASCII characters, such as a UUID, not ${found}.`);
  }
}

/** An idempotency key that another question came with. */
export class IdempotencyKeyReusedError extends KnowledgeError {
  override readonly name = "IdempotencyKeyReusedError";
  readonly code = "IDEMPOTENCY_KEY_REUSED";
  readonly extensions = http(422);
  constructor(key: string) {
    super(
      `The Idempotency-Key "${key}" came with another operation or other variables before. ` +
        "Repeat a mutation as it was, or give a new one a key of its own.",
    );
  }
}

/** An idempotency key whose mutation is still being done. */
export class IdempotencyKeyInUseError extends KnowledgeError {
  override readonly name = "IdempotencyKeyInUseError";
  readonly code = "IDEMPOTENCY_KEY_IN_USE";
  readonly extensions = http(409, { "retry-after": "1" });
  constructor(key: string) {
    super(`The mutation with the Idempotency-Key "${key}" is still under way. Ask again in a second for its answer.`);
  }
}

function howToMake(scopes: readonly Scope[]): string {
  return `"onrecord keys create NAME --scope ${scopes[0] ?? "ingest"}"`;
}

function listed(scopes: readonly Scope[]): string {
  return scopes.map((scope) => `"${scope}"`).join(" or ");
}
