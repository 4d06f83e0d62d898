import type { IncomingMessage, ServerResponse } from "node:http";
import { exchangeOf } from "./exchange.ts";

/** Logs one line for a request when it has ended; never its query, variables or headers. */
export function logAtEnd({ method, url = "" }: IncomingMessage, response: ServerResponse): void {
  const [path = ""] = url.split("?", 1);
  const started = performance.now();
  response.once("close", () => {
    const { log, operation } = exchangeOf(response);
    const line = {
      method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
      ...(operation !== undefined && { operation }),
      // The client went away before its answer was there.
      ...(!response.writableFinished && { aborted: true }),
    };
    log[levelOf(path, response)](line, `${method} ${path} ${response.statusCode}`);
  });
}

// Machines ask every few seconds whether the server is well.
const probes = new Set(["/live", "/ready"]);

function levelOf(path: string, { statusCode }: ServerResponse): "debug" | "info" | "error" {
  if (statusCode >= 500) return "error";
  return probes.has(path) ? "debug" : "info";
}
