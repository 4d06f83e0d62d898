import type { FastifyBaseLogger, FastifyReply } from "fastify";
import type { ExecutionResult } from "graphql";
import type { Caller } from "../api-keys/caller.ts";
import type { Context } from "../graphql/context.ts";
import type { StatementRun } from "../observability/statements.ts";
import type { Span } from "../observability/traces.ts";
import type { CancellationToken } from "../graphql/cancellation.ts";

/** A request and its answer, as the log knows them. */
export interface RequestContext {
  readonly id: string;
  /** Writes the id into every line. */
  readonly log: FastifyBaseLogger;
  /** A stranger, until a key says who it is. */
  caller: Caller;
  /** As it came, for mutations that are to be done once. */
  readonly idempotencyKey?: string | undefined;
  /** Whether the answer was given before, to the same idempotency key. */
  isReplayed?: boolean;
  /** Its answer, which takes headers until it is sent. */
  readonly reply: Pick<FastifyReply, "header" | "request">;
  /** Comes when the client leaves before its answer is there, or when its time is up. */
  readonly interruption: CancellationToken;
  /** Called when the answer has been sent, or the client has left. */
  onEnd?: () => void;
  /** Whether an operation was run, and has paid for itself. */
  isOperation?: boolean;
  /** The name of the GraphQL operation, once it is known. */
  operation?: string;
  /** "fast" when it was answered without Apollo. */
  way?: "fast";
  /** How many nodes the operation may come to, once that is known. */
  cost?: number;
  /** The codes of the errors in the answer. */
  codes?: string[];
  /** The statements that it has run. */
  statements?: StatementRun[];
  /** The span of the request, and the one of its operation while that is executed; only when traces are sent. */
  span?: Span;
  execution?: Span;
}

declare module "fastify" {
  interface FastifyRequest {
    context: RequestContext;
  }
}

/** Records the code of an error in the answer. */
export function recordErrorCode(exchange: RequestContext, code: string): void {
  (exchange.codes ??= []).push(code);
}

/** The context of resolvers, with the request on which plugins and wrapped executors record things. */
export interface HttpContext extends Context {
  readonly exchange: RequestContext;
  /** The result of the operation when it has been executed already. */
  readonly executed?: ExecutionResult;
}

export type ContextOf = (exchange: RequestContext) => HttpContext;
