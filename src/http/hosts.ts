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
