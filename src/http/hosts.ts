import type { IncomingMessage } from "node:http";
import { type Config, isLoopback } from "../config.ts";
import type { Failure } from "./failure.ts";

const thisMachine = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Refuses requests to a server that only this machine can reach, when they mean a host of another name: a page of another
 * site can have its own name lead here, and would then read what is meant for this machine alone. A proxy on this machine
 * passes such names on, so there is no check when TRUSTED_PROXIES says that there is one.
 */
export function hostCheck({
  host,
  trustedProxies,
}: Pick<Config, "host" | "trustedProxies">): (request: IncomingMessage) => Failure | null {
  if (!isLoopback(host) || trustedProxies.length > 0) return () => null;
  return ({ headers: { host: asked } }) =>
    asked === undefined || thisMachine.test(asked)
      ? null
      : {
          status: 421,
          code: "MISDIRECTED_REQUEST",
          message:
            `This server answers for this machine alone, not for "${asked.slice(0, 100)}". ` +
            "Ask for http://localhost; if a proxy stands before it, set TRUSTED_PROXIES=loopback, else HOST=0.0.0.0.",
        };
}

/** Refuses a request with two hosts, as RFC 9112 asks: a proxy before this server may go by the other one. */
export function onlyOneHost({ rawHeaders }: IncomingMessage): Failure | null {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === "host") hosts += 1;
  return hosts <= 1 ? null : { status: 400, code: "BAD_REQUEST", message: "The request names more than one host." };
}
