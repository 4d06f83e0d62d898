/** What a caller did wrong, as clients see it in `extensions.code`. */
export type KnowledgeErrorCode =
  | "BAD_USER_INPUT"
  | "AMBIGUOUS_ENTITY"
  | "BAD_CURSOR"
  | "BAD_ID"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "IDEMPOTENCY_KEY_REUSED"
  | "IDEMPOTENCY_KEY_IN_USE";

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
