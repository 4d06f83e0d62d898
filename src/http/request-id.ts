import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { CancellationToken } from "../graphql/cancellation.ts";
import { beginExchange } from "./request-context.ts";
import { idempotencyKeyHeader } from "./with-idempotency.ts";

/** The header that carries the id of a request in and out. */
export const requestIdHeader = "x-request-id";

// What proxies and tracing send; anything else could forge lines of the log.
const sane = /^[\w.:+/=@-]{1,128}$/;

/** Gives a request its id: the one it came with, if that is sane, else a new one. It goes out with the answer. */
export function identify(request: IncomingMessage, response: ServerResponse, logger: Logger, address: string): void {
  const given = request.headers[requestIdHeader];
  const id = typeof given === "string" && sane.test(given) ? given : randomUUID();
  response.setHeader(requestIdHeader, id);
  const once = request.headers[idempotencyKeyHeader];
  const interruption = new CancellationToken();
  response.once("close", () => {
    if (!response.writableFinished) interruption.interrupt();
  });
  beginExchange(response, {
    id,
    log: logger.child({ requestId: id }),
    caller: { address, key: null },
    response,
    interruption,
    idempotencyKey: typeof once === "string" ? once : undefined,
  });
}
