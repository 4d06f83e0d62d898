import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { beginExchange } from "./exchange.ts";

/** The header that carries the id of a request in and out. */
export const requestIdHeader = "x-request-id";

// What proxies and tracing send; anything else could forge lines of the log.
const sane = /^[\w.:+/=@-]{1,128}$/;

/** Gives every request an id: the one it came with, if that is sane, else a new one. It goes out with the answer. */
export function requestId(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const given = request.get(requestIdHeader);
    const id = given !== undefined && sane.test(given) ? given : randomUUID();
    response.set(requestIdHeader, id);
    beginExchange(response, { id, log: logger.child({ requestId: id }) });
    next();
  };
}
