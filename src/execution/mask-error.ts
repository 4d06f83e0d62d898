import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { KnowledgeError, LimitError } from "../errors.ts";
import { isStatementTimeout, isUnavailable, tooSlowMessage, unavailableMessage } from "../database/unavailable.ts";

/** Whose doing an error is; all but the caller's are worth a line in the log. */
export type ErrorOrigin = "caller" | "database" | "bug";

const blameOfCode: Readonly<Record<string, ErrorOrigin>> = {
  INTERNAL_SERVER_ERROR: "bug",
  SERVICE_UNAVAILABLE: "database",
};

/** Whose doing an error is that `maskError` let out. */
export function blameOf({ extensions }: GraphQLFormattedError): ErrorOrigin {
  return blameOfCode[String(extensions?.["code"])] ?? "caller";
}

/** The error as it was thrown, out of the GraphQLErrors that say where in the query it was. */
export function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootCause(error.originalError) : error;
}

/**
 * An error as a client may see it, always with a code: what the caller can act on as it is, everything else as
 * "Unexpected error." (Apollo's `formatError`.)
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const toGraphQLError = masked(formatted, error);
  return { ...toGraphQLError, message: shortened(toGraphQLError.message) };
}

const maxMessage = 1_000;

/** Messages quote what they are about, which can be as long as the request; how to mend it stands at their end. */
function shortened(message: string): string {
  if (message.length <= maxMessage) return message;
  const half = maxMessage / 2;
  // A pair of surrogates may have been cut in two.
  return `${message.slice(0, half)} […] ${message.slice(-half)}`.replace(/\p{Cs}/gu, "");
}

function masked(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const cause = tooLong(rootCause(error));
  if (cause instanceof KnowledgeError) {
    return { message: cause.message, ...place, extensions: { ...cause.details, code: cause.code } };
  }
  if (isTooDeep(cause, formatted)) {
    const message = "The query or its variables are nested too deeply. Ask in several queries.";
    return { message, ...place, extensions: { code: "BAD_USER_INPUT" } };
  }
  // Apollo's own, such as a query that does not parse: its message and code are meant for clients.
  if (error instanceof GraphQLError && isCode(formatted.extensions?.["code"])) return formatted;
  if (isInputError(cause)) return { message: cause.message, ...place, extensions: { code: "BAD_USER_INPUT" } };
  if (isStatementTimeout(cause)) {
    return { message: tooSlowMessage, ...place, extensions: { code: "QUERY_TIMEOUT" } };
  }
  if (isUnavailable(cause)) {
    return { message: unavailableMessage, ...place, extensions: { code: "SERVICE_UNAVAILABLE" } };
  }
  return { message: "Unexpected error.", ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } };
}

/** What the parser says when it stops reading has no words for how to ask for less. */
function tooLong(error: unknown): unknown {
  const most = Number(
    /^Syntax Error: Document contains more tha[nt] (\d+) tokens/.exec(error instanceof Error ? error.message : "")?.[1],
  );
  if (!(error instanceof GraphQLError) || Number.isNaN(most)) return error;
  const written = most.toLocaleString("en-US");
  return new LimitError(
    `The query has more than ${written} words and signs, which is the limit. Leave out what is not needed, or ask in several queries.`,
    { limit: "tokens", most },
  );
}

/** Apollo gives INTERNAL_SERVER_ERROR to whatever has no code of its own. */
function isCode(code: unknown): boolean {
  return typeof code === "string" && code !== "INTERNAL_SERVER_ERROR";
}

const inputError = /^(?:Argument "|Variable "|Too many errors processing variables)/;

/** Whether graphql-js refused an argument only when it came to its field; it gives these errors no code. */
function isInputError(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && inputError.test(error.message);
}

const stackMessage = "Maximum call stack size exceeded";

/** Whether something that follows the nesting of the query, such as graphql-js' parser, ran out of stack. */
export function isTooDeep(error: unknown, { message }: { readonly message?: string } = {}): boolean {
  return message === stackMessage || (error instanceof RangeError && error.message === stackMessage);
}
