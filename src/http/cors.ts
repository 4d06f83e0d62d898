import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { requestIdHeader } from "./server.ts";
import { replayedHeader } from "./with-idempotency.ts";

const exposedHeaders = [requestIdHeader, replayedHeader, "ratelimit", "ratelimit-policy", "retry-after"];

/**
 * Lets pages of these origins read answers. They may send any header: no cookie or other credential of the browser
 * comes with a request, and Apollo's CSRF protection rests on there being a preflight, not on what it lists.
 */
export function allowOrigins(app: FastifyInstance, origins: "*" | readonly string[]): void {
  if (origins.length === 0) return;
  void app.register(cors, {
    origin: origins === "*" ? "*" : [...origins],
    methods: "GET,POST",
    exposedHeaders: exposedHeaders.join(),
    maxAge: 600,
    strictPreflight: false,
  });
}

/** For routes that no page of another origin may read. */
export const sameOriginOnly = { config: { cors: false as const } };
