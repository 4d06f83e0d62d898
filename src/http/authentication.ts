import type { FastifyRequest, HookHandlerDoneFunction, onRequestHookHandler } from "fastify";
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
export function authentication(keys: KeyHolders, readAccess: "open" | "key"): onRequestHookHandler {
  const authenticate = async (
    { context }: FastifyRequest,
    authorization: string,
  ): Promise<KnowledgeError | undefined> => {
    try {
      const [, text = ""] = bearer.exec(authorization) ?? [];
      const key = await keys.authenticate(text);
      if (key === null) return badKey;
      context.caller = { ...context.caller, key };
      return undefined;
    } catch (error) {
      context.log.error({ err: error }, "the key could not be checked");
      return databaseFailure(error) ?? new KnowledgeError("INTERNAL_SERVER_ERROR", "Unexpected error.");
    }
  };
  return (request, _reply, done) => {
    const { authorization } = request.headers;
    // Anonymous requests need no async lookup.
    if (authorization === undefined) done(readAccess === "open" ? undefined : noKey);
    else void finish(authenticate(request, authorization), done);
  };
}

async function finish(error: Promise<KnowledgeError | undefined>, done: HookHandlerDoneFunction): Promise<void> {
  done(await error);
}
