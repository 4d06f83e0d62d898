import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from "fastify";
import { errorKindOf, KnowledgeError } from "../errors.ts";
import { answerTypeFor, json } from "./negotiation.ts";
import { recordErrorCode } from "./request-context.ts";

/** Answers with an error in the form of a GraphQL error, so that clients need one reader. */
export function sendError(request: FastifyRequest, reply: FastifyReply, { code, message }: KnowledgeError): void {
  recordErrorCode(request.context, code);
  const { status, headers = {} } = errorKindOf(code);
  const extensions = { code, ...(status !== null && status >= 500 && { requestId: request.id }) };
  reply
    .code(status ?? 400)
    .headers({ "cache-control": "no-store", ...headers })
    .type(answerTypeFor(request.headers.accept) ?? json)
    .send(JSON.stringify({ errors: [{ message, extensions }] }));
}

// Errors of Fastify by their codes, since its own messages can quote the body.
const fastifyErrors: Readonly<Record<string, KnowledgeError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new KnowledgeError(
    "PAYLOAD_TOO_LARGE",
    "The body is larger than 1 MB. Ask for less in one query, or move what repeats into fragments.",
  ),
};

/** The answer to anything that was thrown; an unexpected error is logged, and its answer reveals nothing internal. */
export function toPublicError(error: unknown, log: Pick<FastifyBaseLogger, "error">): KnowledgeError {
  if (error instanceof KnowledgeError) return error;
  const { code, statusCode } = (error ?? {}) as { readonly code?: unknown; readonly statusCode?: unknown };
  const known = fastifyErrors[String(code)];
  if (known !== undefined) return known;
  if (typeof statusCode === "number" && statusCode >= 400 && statusCode < 500) {
    return new KnowledgeError("BAD_REQUEST", "The request cannot be read.");
  }
  log.error({ err: error }, "unexpected error");
  return new KnowledgeError("INTERNAL_SERVER_ERROR", "Unexpected error.");
}
