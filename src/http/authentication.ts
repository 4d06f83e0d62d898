import type { FastifyRequest } from "fastify";
import type { Principal } from "../api-keys/caller.ts";
import { databaseFailure } from "../database/errors.ts";
import { KnowledgeError } from "../errors.ts";

/** Knows whose key a text is; null for one that is no valid key. Rejects when it cannot find out. */
export interface KeyHolders {
  authenticate(text: string): Promise<Principal | null>;
}

/**
 * Authenticates the caller of a request, and records it in the request's context. A caller without a key is anonymous; one
 * with an invalid key is refused, since it expects to be more than that.
 */
export type Authenticate = (request: FastifyRequest) => KnowledgeError | null | Promise<KnowledgeError | null>;

const bearer = /^Bearer +(\S+) *$/i;

// The same error for everything that can be wrong with a key: more would only help those who guess.
const badKey = new KnowledgeError(
  "UNAUTHENTICATED",
  "The key in the Authorization header does not hold: it is unknown, expired, revoked or not whole. " +
    'A key is sent as "Authorization: Bearer onrecord_…"; "onrecord keys create NAME" makes one.',
);

const noKey = new KnowledgeError(
  "UNAUTHENTICATED",
  'This server answers only who shows a key: send one as "Authorization: Bearer KEY". ' +
    'Whoever runs the server makes one with "onrecord keys create NAME".',
);

/** Checks keys; `readAccess` says whether anonymous callers may read. */
export function authentication(keys: KeyHolders, readAccess: "open" | "key"): Authenticate {
  const check = async ({ context }: FastifyRequest, authorization: string): Promise<KnowledgeError | null> => {
    try {
      const [, text = ""] = bearer.exec(authorization) ?? [];
      const key = await keys.authenticate(text);
      if (key === null) return badKey;
      context.caller = { ...context.caller, key };
      return null;
    } catch (error) {
      context.log.error({ err: error }, "the key could not be checked");
      return databaseFailure(error) ?? new KnowledgeError("INTERNAL_SERVER_ERROR", "Unexpected error.");
    }
  };
  return (request) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) return check(request, authorization);
    // Anonymous requests need no async lookup.
    return readAccess === "open" ? null : noKey;
  };
}
