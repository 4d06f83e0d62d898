/** What a caller did wrong, as clients see it in `extensions.code`. */
export type KnowledgeErrorCode =
  | "BAD_USER_INPUT"
  | "AMBIGUOUS_ENTITY"
  | "BAD_CURSOR"
  | "BAD_ID"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "IDEMPOTENCY_KEY_REUSED"
  | "IDEMPOTENCY_KEY_IN_USE"
  | "LIMIT_EXCEEDED"
  | "INTROSPECTION_CLOSED"
  | "UNTRUSTED_DOCUMENT"
  | GateCode;

/** What the server may refuse whoever asks, whatever the question. */
type GateCode = "QUERY_TIMEOUT" | "RATE_LIMITED" | "SERVICE_UNAVAILABLE";

/** An error the caller can act on; its message is safe to show. Anything else is a bug and is masked. */
export abstract class KnowledgeError extends Error {
  abstract readonly code: KnowledgeErrorCode;
  /** More for `extensions`, beside the code. */
  readonly details: Readonly<Record<string, unknown>> = {};
}

/** An argument that cannot be used; the message quotes it and says what would do. */
export class BadUserInputError extends KnowledgeError {
  override readonly name = "BadUserInputError";
  readonly code = "BAD_USER_INPUT";
}

/** An `after` or `before` that no page of this connection and order gave out. */
export class BadCursorError extends KnowledgeError {
  override readonly name = "BadCursorError";
  readonly code = "BAD_CURSOR";
  constructor(argument: string, reason: string) {
    super(`The cursor in "${argument}" ${reason}. Take it from the pageInfo or edges of the same field and order.`);
  }
}

/** An id that this server cannot have given out. */
export class BadIdError extends KnowledgeError {
  override readonly name = "BadIdError";
  readonly code = "BAD_ID";
}

/** A query that asks for more than one may. */
export class LimitError extends KnowledgeError {
  override readonly name = "LimitError";
  readonly code = "LIMIT_EXCEEDED";
  override readonly details: { readonly limit: string; readonly most: number; readonly figure?: number };
  constructor(message: string, details: LimitError["details"]) {
    super(message);
    this.details = details;
  }
}

/** A question about the schema, where it is not told. */
export class IntrospectionClosedError extends KnowledgeError {
  override readonly name = "IntrospectionClosedError";
  readonly code = "INTROSPECTION_CLOSED";
}

/** A document that is not among those that alone are answered. */
export class UntrustedDocumentError extends KnowledgeError {
  override readonly name = "UntrustedDocumentError";
  readonly code = "UNTRUSTED_DOCUMENT";
}

/** Work that was stopped because its time was up, or nobody waited for it any more. */
export class QueryTimeoutError extends KnowledgeError {
  override readonly name = "OutOfTimeError";
  readonly code = "QUERY_TIMEOUT";
}

/** More is asked at the moment than the database can take. */
export class BusyError extends KnowledgeError {
  override readonly name = "BusyError";
  readonly code = "SERVICE_UNAVAILABLE";
  constructor() {
    super("The base is busy; try again in a second.");
  }
}

/** Whoever asks has asked for too much in too short a time; the message says how much, and when to ask again. */
export class RateLimitedError extends KnowledgeError {
  override readonly name = "RateLimitedError";
  readonly code = "RATE_LIMITED";
}
