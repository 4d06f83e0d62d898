/** What a caller did wrong, as clients see it in `extensions.code`. */
export type KnowledgeErrorCode = "BAD_USER_INPUT" | "AMBIGUOUS_ENTITY" | "BAD_CURSOR" | "BAD_ID" | GateCode;

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

/** Work that was stopped because its time was up, or nobody waited for it any more. */
export class OutOfTimeError extends KnowledgeError {
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
