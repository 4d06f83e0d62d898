import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { BadUserInputError, errorKindOf, type ErrorOrigin, KnowledgeError, LimitError } from "../errors.ts";
import { databaseFailure } from "../database/errors.ts";

/** Where an error comes from that `maskError` let out. */
export function originOf({ extensions }: GraphQLFormattedError): ErrorOrigin {
  return errorKindOf(extensions?.["code"]).origin;
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
  const cause = rootCause(error);
  const known = cause instanceof KnowledgeError ? cause : (tooLong(cause) ?? tooDeep(cause, formatted));
  // Apollo's own, such as a query that does not parse: its message and code are meant for clients.
  if (known === null && error instanceof GraphQLError && isCode(formatted.extensions?.["code"])) return formatted;
  const { code, details, message } = known ?? databaseFailure(cause) ?? inputError(cause) ?? unexpected;
  const { locations, path } = formatted;
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { ...details, code } };
}

const unexpected = { message: "Unexpected error.", code: "INTERNAL_SERVER_ERROR", details: {} } as const;

/** The parser's own message doesn't say how to request less. */
function tooLong(error: unknown): KnowledgeError | null {
  if (!(error instanceof GraphQLError)) return null;
  const most = Number(/^Syntax Error: Document contains more tha[nt] (\d+) tokens/.exec(error.message)?.[1]);
  if (Number.isNaN(most)) return null;
  const written = most.toLocaleString("en-US");
  return new LimitError(
    `The query has more than ${written} tokens, which is the limit. Leave out what is not needed, or ask in several queries.`,
    { limit: "tokens", most },
  );
}

/** Apollo gives INTERNAL_SERVER_ERROR to whatever has no code of its own. */
function isCode(code: unknown): boolean {
  return typeof code === "string" && code !== "INTERNAL_SERVER_ERROR";
}

const argumentError = /^(?:Argument "|Variable "|Too many errors processing variables)/;

/** graphql-js gives no code to an argument that it refuses only when it comes to its field. */
function inputError(error: unknown): KnowledgeError | null {
  return error instanceof GraphQLError && argumentError.test(error.message)
    ? new BadUserInputError(error.message)
    : null;
}

const stackMessage = "Maximum call stack size exceeded";

/** Recursive functions, such as graphql-js' parser, may run out of stack on deep queries. */
function tooDeep(error: unknown, { message }: { readonly message?: string } = {}): KnowledgeError | null {
  if (message !== stackMessage && !(error instanceof RangeError && error.message === stackMessage)) return null;
  return new BadUserInputError("The query or its variables are nested too deeply. Ask in several queries.");
}
