import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import type { Principal } from "../api-keys/caller.ts";
import { databaseFailure } from "../database/errors.ts";
import { errorKinds } from "../errors.ts";
import { requestContextOf } from "./request-context.ts";
import { fail, type Failure } from "./failure.ts";

/** Knows who holds a key; null for what is no key, or none that holds now. Rejects when it cannot find out. */
export interface KeyHolders {
  authenticate(text: string): Promise<Principal | null>;
}

/**
 * Finds out who asks, and notes it on the exchange. Gives what to answer instead where nobody may ask so. Whoever shows
 * no key is a stranger; whoever shows a wrong one is refused, since a stranger is not who he takes himself for.
 */
export type Authenticate = (
  request: IncomingMessage,
  response: ServerResponse,
) => Failure | null | Promise<Failure | null>;

const bearer = /^Bearer +(\S+) *$/i;

// One for all that can be wrong with a key: which of it, helps those alone who guess.
const badKey: Failure = {
  status: 401,
  code: "UNAUTHENTICATED",
  message:
    "The key in the Authorization header does not hold: it is unknown, expired, revoked or not whole. " +
    'A key is sent as "Authorization: Bearer onrecord_…"; "onrecord keys create NAME" makes one.',
};

const noKey: Failure = {
  status: 401,
  code: "UNAUTHENTICATED",
  message:
    'This server answers only who shows a key: send one as "Authorization: Bearer KEY". ' +
    'Whoever runs the server makes one with "onrecord keys create NAME".',
};

const unexpected: Failure = { status: 500, code: "INTERNAL_SERVER_ERROR", message: "Unexpected error." };

/** Checks keys; `readAccess` says whether strangers may ask at all. */
export function authentication(keys: KeyHolders, readAccess: "open" | "key"): Authenticate {
  const refuse = (response: ServerResponse, failure: Failure) => {
    for (const [header, value] of Object.entries(errorKinds.UNAUTHENTICATED.headers)) response.setHeader(header, value);
    // Whoever asks again with a key is to be heard.
    response.setHeader("cache-control", "no-store");
    return failure;
  };
  const check = async (response: ServerResponse, authorization: string): Promise<Failure | null> => {
    const exchange = requestContextOf(response);
    try {
      const [, text = ""] = bearer.exec(authorization) ?? [];
      const key = await keys.authenticate(text);
      if (key === null) return refuse(response, badKey);
      exchange.caller = { ...exchange.caller, key };
      return null;
    } catch (error) {
      exchange.log.error({ err: error }, "the key could not be checked");
      const failure = databaseFailure(error);
      if (failure === null) return unexpected;
      const { status, headers } = errorKinds.SERVICE_UNAVAILABLE;
      for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
      return { status, code: failure.code, message: failure.message };
    }
  };
  return (request, response) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) return check(response, authorization);
    return readAccess === "open" ? null : refuse(response, noKey);
  };
}

/** For what express answers. */
export function authenticated(authenticate: Authenticate): RequestHandler {
  return async (request, response, next) => {
    const failure = await authenticate(request, response);
    if (failure === null) return next();
    fail(request, response, failure);
  };
}
