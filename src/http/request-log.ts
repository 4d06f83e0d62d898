import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from "fastify";
import type { EndedRequest, Metrics } from "../observability/metrics.ts";
import { shownStatement, statementName } from "../observability/statement-text.ts";
import type { OnStatement, StatementRun } from "../observability/statements.ts";
import type { RequestContext } from "./request-context.ts";

export interface LogOptions {
  readonly logger: FastifyBaseLogger;
  /** From which duration on an operation is slow. */
  readonly slowMs: number;
  readonly metrics: Pick<Metrics, "request"> | null;
}

const noCodes: readonly string[] = [];

/**
 * Logs one line for a request when it has ended, and one more with its SQL when it was a slow operation; never its query,
 * variables, headers or key. Counts it, too.
 */
export function requestLog(
  { method, url, context: exchange }: FastifyRequest,
  { raw: response }: FastifyReply,
  { logger, slowMs, metrics }: LogOptions,
): () => void {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  const started = performance.now();
  return () => {
    const ms = performance.now() - started;
    const ended: EndedRequest = {
      path,
      way: exchange.way ?? "full",
      status: response.statusCode,
      seconds: ms / 1_000,
      isAborted: !response.writableFinished,
      isSlow: path === "/graphql" && ms >= slowMs,
      nodes: exchange.cost,
      codes: exchange.codes ?? noCodes,
      hasKey: exchange.caller.key !== null,
    };
    logLine(logger, exchange, method, ended);
    if (ended.isSlow) logSlow(exchange, ms);
    metrics?.request(ended);
    exchange.span?.note({ "http.response.status_code": ended.status });
    exchange.span?.end(ended.status >= 500 || ended.isAborted ? true : undefined);
  };
}

/** The line of a request; what is not there is left out. */
interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  operation?: string;
  cost?: number;
  codes?: readonly string[];
  address?: string;
  key?: string;
  traceId?: string;
  /** The client went away before its answer was there. */
  aborted?: true;
}

function logLine(
  log: FastifyBaseLogger,
  exchange: RequestContext,
  method: string,
  { path, status, seconds, isAborted }: EndedRequest,
): void {
  const { id, operation, cost, codes, caller, span } = exchange;
  const shownPath = shown(path);
  // Filled in one by one: objects put together by spreading take several times as long, and this is every request's.
  const line: RequestLine = { requestId: id, method, path: shownPath, status, ms: Math.round(seconds * 1_000) };
  if (operation !== undefined) line.operation = shown(operation);
  if (cost !== undefined) line.cost = cost;
  if (codes !== undefined) line.codes = [...new Set(codes)];
  line.address = caller.address;
  if (caller.key !== null) line.key = shown(caller.key.name);
  if (span !== undefined) line.traceId = span.traceId;
  if (isAborted) line.aborted = true;
  log[levelOf(path, status)](line, `${method} ${shownPath} ${status}`);
}

const maxStatements = 5;

function logSlow({ log, operation, cost, statements = [] }: RequestContext, ms: number): void {
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
    .slice(0, maxStatements);
}

const maxShown = 120;

/** What somebody else has chosen, as it may stand in a line: a terminal obeys what is not printable. */
function shown(text: string): string {
  const plain = text.replace(/[^\x20-\x7e]/g, "?");
  return plain.length <= maxShown ? plain : `${plain.slice(0, maxShown)}…`;
}

// Machines ask every few seconds whether the server is well.
const probes = new Set(["/live", "/ready", "/metrics"]);

function levelOf(path: string, status: number): "debug" | "info" | "error" {
  if (status >= 500) return "error";
  return probes.has(path) ? "debug" : "info";
}

/** Records every statement of a request, and makes a span of it when traces are exported. */
export function recordStatements(exchange: RequestContext): OnStatement {
  return ({ text, purpose = "" }) => {
    const run: StatementRun = { text, started: performance.now() };
    (exchange.statements ??= []).push(run);
    const parent = exchange.execution ?? exchange.span;
    const span = parent?.child(statementName(text, purpose), {
      "db.system.name": "postgresql",
      "db.query.text": shownStatement(text),
    });
    return (error) => {
      run.ms = performance.now() - run.started;
      span?.end(error);
    };
  };
}
