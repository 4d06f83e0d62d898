import type { FastifyRequest, onRequestAsyncHookHandler } from "fastify";
import type { Principal } from "../api-keys/caller.ts";
import { databaseFailure } from "../database/errors.ts";
import { KnowledgeError } from "../errors.ts";

/** Knows whose key a text is; null for one that is no valid key. Rejects when it cannot find out. */
export interface KeyHolders {
  authenticate(text: string): Promise<Principal | null>;
}

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

/**
 * Authenticates the caller of a request, and records it in the request's context. A caller without a key is anonymous, and
 * may read where `readAccess` is open; one with an invalid key is refused, since it expects to be more than that.
 */
export function authentication(keys: KeyHolders, readAccess: "open" | "key"): onRequestAsyncHookHandler {
  const check = async ({ context }: FastifyRequest, authorization: string): Promise<void> => {
    const [, text = ""] = bearer.exec(authorization) ?? [];
    const key = await keys.authenticate(text).catch((error: unknown) => {
      context.log.error({ err: error }, "the key could not be checked");
      throw databaseFailure(error) ?? new KnowledgeError("INTERNAL_SERVER_ERROR", "Unexpected error.");
    });
    if (key === null) throw badKey;
    context.caller = { ...context.caller, key };
  };
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) await check(request, authorization);
    else if (readAccess === "key") throw noKey;
  };
}
