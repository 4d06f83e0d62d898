import type { IncomingMessage, ServerResponse } from "node:http";
import type { EndedRequest, Metrics } from "../watching/metrics.ts";
import { shownStatement } from "../watching/statement-text.ts";
import type { StatementRun } from "../watching/statements.ts";
import { type Exchange, exchangeOf } from "./exchange.ts";

export interface LogOptions {
  /** From which duration on an operation is slow. */
  readonly slowMs: number;
  readonly metrics: Pick<Metrics, "request"> | null;
}

const noCodes: readonly string[] = [];

/**
 * Logs one line for a request when it has ended, and one more with its SQL when it was a slow operation; never its query,
 * variables, headers or key. Counts it, too.
 */
export function logAtEnd(
  { method = "", url = "" }: IncomingMessage,
  response: ServerResponse,
  { slowMs, metrics }: LogOptions,
): void {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  const started = performance.now();
  response.once("close", () => {
    const exchange = exchangeOf(response);
    const ms = performance.now() - started;
    const isAborted = !response.writableFinished;
    const isSlow = path === "/graphql" && ms >= slowMs;
    const ended = { path, status: response.statusCode, seconds: ms / 1_000, isAborted, isSlow };
    logRequest(exchange, method, ended);
    if (isSlow) logSlow(exchange, ms);
    metrics?.request({
      ...ended,
      way: exchange.way ?? "long",
      nodes: exchange.cost,
      codes: exchange.codes ?? noCodes,
      hasKey: exchange.caller.key !== null,
    });
    exchange.span?.note({ "http.response.status_code": response.statusCode });
    exchange.span?.end(response.statusCode >= 500 || isAborted ? true : undefined);
  });
}

type Ended = Pick<EndedRequest, "path" | "status" | "seconds" | "isAborted">;

function logRequest(exchange: Exchange, method: string, { path, status, seconds, isAborted }: Ended): void {
  const { log, operation, cost, codes, caller, span } = exchange;
  const shownPath = shown(path);
  const line = {
    method,
    path: shownPath,
    status,
    ms: Math.round(seconds * 1_000),
    ...(operation !== undefined && { operation: shown(operation) }),
    ...(cost !== undefined && { cost }),
    ...(codes !== undefined && { codes: [...new Set(codes)] }),
    address: caller.address,
    ...(caller.key !== null && { key: shown(caller.key.name) }),
    ...(span !== undefined && { traceId: span.traceId }),
    // The client went away before its answer was there.
    ...(isAborted && { aborted: true }),
  };
  log[levelOf(path, status)](line, `${method} ${shownPath} ${status}`);
}

const mostStatements = 5;

function logSlow({ log, operation, cost, statements = [] }: Exchange, ms: number): void {
  const line = {
    ms: Math.round(ms),
    ...(operation !== undefined && { operation: shown(operation) }),
    ...(cost !== undefined && { cost }),
    statementCount: statements.length,
    statements: slowest(statements),
  };
  log.warn(line, `slow operation${operation === undefined ? "" : ` ${shown(operation)}`}`);
}

function slowest(statements: readonly StatementRun[]) {
  const now = performance.now();
  return statements
    .map(({ text, started, ms }) => ({
      ms: Math.round(ms ?? now - started),
      // The client did not wait for it.
      ...(ms === undefined && { running: true }),
      sql: shownStatement(text),
    }))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, mostStatements);
}

const longestShown = 120;

/** What somebody else has chosen, as it may stand in a line: a terminal obeys what is not printable. */
function shown(text: string): string {
  const plain = text.replace(/[^\x20-\x7e]/g, "?");
  return plain.length <= longestShown ? plain : `${plain.slice(0, longestShown)}…`;
}

// Machines ask every few seconds whether the server is well.
const probes = new Set(["/live", "/ready", "/metrics"]);

function levelOf(path: string, status: number): "debug" | "info" | "error" {
  if (status >= 500) return "error";
  return probes.has(path) ? "debug" : "info";
}
