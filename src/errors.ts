/** How an error is answered over HTTP, and what a client can do about it. */
interface ErrorKind {
  /** Null leaves it to GraphQL over HTTP: 200 beside data, otherwise 400. */
  readonly status: number | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where it comes from; all but the caller's own errors are logged. */
  readonly origin: ErrorOrigin;
  /** Whether the same request may succeed later. */
  readonly retriable: boolean;
}

export type ErrorOrigin = "caller" | "database" | "bug";

/** How a caller is asked for a key (RFC 6750). */
const challenge = { "www-authenticate": "Bearer" };
const soon = { "retry-after": "1" };

const byCaller = (status: number | null = null, headers: Readonly<Record<string, string>> = {}) =>
  ({ status, headers, origin: "caller", retriable: false }) as const satisfies ErrorKind;
const later = (status: number, origin: ErrorOrigin, headers: Readonly<Record<string, string>> = {}) =>
  ({ status, headers, origin, retriable: true }) as const satisfies ErrorKind;

/** Every `extensions.code` that an answer may have. */
export const errorKinds = {
  BAD_USER_INPUT: byCaller(),
  AMBIGUOUS_ENTITY: byCaller(),
  BAD_CURSOR: byCaller(),
  BAD_ID: byCaller(),
  INTROSPECTION_CLOSED: byCaller(),
  GRAPHQL_PARSE_FAILED: byCaller(),
  GRAPHQL_VALIDATION_FAILED: byCaller(),
  BAD_REQUEST: byCaller(400),
  LIMIT_EXCEEDED: byCaller(400),
  UNTRUSTED_DOCUMENT: byCaller(400),
  UNAUTHENTICATED: byCaller(401, challenge),
  FORBIDDEN: byCaller(403),
  NOT_FOUND: byCaller(404),
  METHOD_NOT_ALLOWED: byCaller(405, { allow: "GET, POST" }),
  NOT_ACCEPTABLE: byCaller(406),
  PAYLOAD_TOO_LARGE: byCaller(413),
  UNSUPPORTED_MEDIA_TYPE: byCaller(415),
  MISDIRECTED_REQUEST: byCaller(421),
  IDEMPOTENCY_KEY_REUSED: byCaller(422),
  IDEMPOTENCY_KEY_IN_USE: later(409, "caller", soon),
  // Retry-After depends on what the caller has spent.
  RATE_LIMITED: later(429, "caller"),
  SERVICE_UNAVAILABLE: later(503, "database", soon),
  QUERY_TIMEOUT: { status: 504, origin: "caller", retriable: false },
  INTERNAL_SERVER_ERROR: { status: 500, origin: "bug", retriable: false },
} as const satisfies Readonly<Record<string, ErrorKind>>;

export type ErrorCode = keyof typeof errorKinds;

/** The kind of an error with this code; Apollo has codes of its own, which are all about requests that cannot be read. */
export function errorKindOf(code: unknown): ErrorKind {
  return isErrorCode(code) ? errorKinds[code] : byCaller();
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(errorKinds, code);
}

/** An error that callers may see as it is. Anything else is a bug and is masked. */
export class KnowledgeError extends Error {
  override readonly name: string = "KnowledgeError";
  readonly code: ErrorCode;
  /** More for `extensions`, beside the code. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** An argument that cannot be used; the message quotes it and says what would do. */
export class BadUserInputError extends KnowledgeError {
  override readonly name = "BadUserInputError";
  constructor(message: string) {
    super("BAD_USER_INPUT", message);
  }
}

/** A request for more than is allowed. */
export class LimitError extends KnowledgeError {
  override readonly name = "LimitError";
  constructor(message: string, details: { readonly limit: string; readonly most: number; readonly figure?: number }) {
    super("LIMIT_EXCEEDED", message, details);
  }
}

/** Work that was stopped because its time was up or its client has left. */
export class QueryTimeoutError extends KnowledgeError {
  override readonly name = "QueryTimeoutError";
  constructor(message: string) {
    super("QUERY_TIMEOUT", message);
  }
}
