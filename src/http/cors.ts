import cors from "cors";
import type { IncomingMessage, ServerResponse } from "node:http";
import { replayedHeader } from "./with-idempotency.ts";
import { requestIdHeader } from "./request-id.ts";

/**
 * Lets pages of these origins read answers. They may send any header: no cookie or other credential of the browser
 * comes with a request, and Apollo's CSRF protection rests on there being a preflight, not on what it lists.
 */
export function crossOrigin(
  origins: "*" | readonly string[],
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return cors({
    origin: origins === "*" ? "*" : origins.length > 0 && [...origins],
    methods: ["GET", "POST"],
    exposedHeaders: [requestIdHeader, replayedHeader, "ratelimit", "ratelimit-policy", "retry-after"],
    maxAge: 600,
  });
}
