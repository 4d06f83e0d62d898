import type { FastifyReply, FastifyRequest, onRequestHookHandler } from "fastify";
import { type Config, isLoopback } from "../config.ts";
import { KnowledgeError } from "../errors.ts";

/** Looks at a request before its body is read; gives the error to answer with, or null. */
export type Check = (request: FastifyRequest, reply: FastifyReply) => KnowledgeError | null;

/** The first refusal of several checks. */
export function firstRefusal(checks: readonly Check[]): Check {
  return (request, reply) => {
    for (const check of checks) {
      const error = check(request, reply);
      if (error !== null) return error;
    }
    return null;
  };
}

/**
 * Refuses a request with two hosts, as RFC 9112 requires, or two Authorization headers: a proxy in front could go by the
 * other one. Node.js keeps only the first, and does not complain.
 */
export const singleHeaders: Check = ({ raw: { rawHeaders } }) => {
  let [hosts, authorizations] = [0, 0];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") hosts += 1;
    if (name.length === 13 && name.toLowerCase() === "authorization") authorizations += 1;
  }
  if (hosts > 1) return new KnowledgeError("BAD_REQUEST", "The request names more than one host.");
  if (authorizations > 1)
    return new KnowledgeError("BAD_REQUEST", "The request has more than one Authorization header.");
  return null;
};

const thisMachine = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Refuses requests for a host of another name, on a server that only this machine can reach: a page of another site can
 * have its own name resolve to this machine, and would then read what is meant for this machine alone. A proxy on this
 * machine passes such names on, so there is no check when TRUSTED_PROXIES is set.
 */
export function hostCheck({ host, trustedProxies }: Pick<Config, "host" | "trustedProxies">): Check {
  if (!isLoopback(host) || trustedProxies.length > 0) return () => null;
  return (request) => {
    const requested = requestedHost(request);
    if (requested === undefined || thisMachine.test(requested)) return null;
    const message =
      `This server answers for this machine alone, not for "${requested.slice(0, 100)}". ` +
      "Ask for http://localhost; if a proxy stands before it, set TRUSTED_PROXIES=loopback, else HOST=0.0.0.0.";
    return new KnowledgeError("MISDIRECTED_REQUEST", message);
  };
}

/** The authority of the request target where it is in absolute form, which overrides the Host header (RFC 9112, 3.2.2). */
function requestedHost({ url, headers: { host } }: FastifyRequest): string | undefined {
  if (url.startsWith("/") || url === "*") return host;
  return URL.canParse(url) ? new URL(url).host : url;
}

/** A hook of Fastify that answers with the error of a check. */
export function refuseBy(check: Check): onRequestHookHandler {
  return (request, reply, done) => done(check(request, reply) ?? undefined);
}
