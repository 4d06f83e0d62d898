import type { IncomingMessage, ServerResponse } from "node:http";
import { type Failure, printFailure } from "./failure.ts";

/** Looks at a request before anything of it is read; gives what to answer instead, or null. */
export type Check = (request: IncomingMessage, response: ServerResponse) => Failure | null;

/** The first refusal of several checks. */
export function allOf(checks: readonly Check[]): Check {
  return (request, response) => {
    for (const check of checks) {
      const failure = check(request, response);
      if (failure !== null) return failure;
    }
    return null;
  };
}

/** Has what comes on old connections while the server stops be the last there, so that proxies ask another server then. */
export function lastCall(isStopping: () => boolean): Check {
  return (_request, response) => {
    if (isStopping()) response.setHeader("connection", "close");
    return null;
  };
}

/** Ends the exchange with an error as JSON. */
export function refuse(response: ServerResponse, failure: Failure): void {
  const body = printFailure(failure, response);
  const headers = { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(body) };
  response.writeHead(failure.status, headers).end(body);
}
