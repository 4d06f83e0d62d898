import type { ServerResponse } from "node:http";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import { requestContextOf, recordErrorCode } from "./request-context.ts";

/** A request that never becomes a GraphQL operation, told as GraphQL tells errors, so that clients need one reader. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** The `type` of the error for a body that is no UTF-8. */
export const notUtf8 = "encoding.invalid";

const mediaTypes = ["application/json", "application/graphql-response+json"];

/** Ends the exchange with an error as JSON. */
export function fail(request: Request, response: Response, failure: Failure): void {
  response
    .status(failure.status)
    .type(request.accepts(mediaTypes) || "application/json")
    .send(printFailure(failure, response));
}

/** A failure as JSON, with the id of its request where that helps to find out why. */
export function printFailure({ status, code, message }: Failure, response: ServerResponse): string {
  const exchange = requestContextOf(response);
  recordErrorCode(exchange, code);
  const extensions = { code, ...(status >= 500 && { requestId: exchange.id }) };
  return JSON.stringify({ errors: [{ message, extensions }] });
}

/** Answers every path that nothing else has answered. */
export const notFound: RequestHandler = (request, response) => {
  const message = `Nothing is at "${request.path}". The GraphQL API, and GraphiQL in a browser, are at "/graphql".`;
  fail(request, response, { status: 404, code: "NOT_FOUND", message });
};

// What express and its body parser refuse, by the `type` they give it; their own words can quote the body.
const refusals: Readonly<Record<string, Failure>> = {
  "entity.parse.failed": {
    status: 400,
    code: "BAD_REQUEST",
    message: 'The body is not a JSON object. Send one like {"query": "{ quotes { nodes { text } } }"}.',
  },
  "entity.too.large": {
    status: 413,
    code: "PAYLOAD_TOO_LARGE",
    message: "The body is larger than 1 MB. Ask for less in one query, or move what repeats into fragments.",
  },
  "encoding.unsupported": {
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: "The content-encoding of the body is not known. Send it plain, or with gzip, deflate or br.",
  },
  [notUtf8]: {
    status: 400,
    code: "BAD_REQUEST",
    message: "The body is not UTF-8, as JSON has to be. What cannot be read is not guessed at.",
  },
};

/** Answers what was thrown on the way: a refusal says what would do, anything else says nothing of the inside. */
export const caught: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const { type, status } = (error ?? {}) as { readonly type?: unknown; readonly status?: unknown };
  const refusal = refusals[String(type)];
  if (refusal) return fail(request, response, refusal);
  if (typeof status === "number" && status >= 400 && status < 500) {
    return fail(request, response, { status, code: "BAD_REQUEST", message: "The request cannot be read." });
  }
  requestContextOf(response).log.error({ err: error }, "unexpected error");
  fail(request, response, { status: 500, code: "INTERNAL_SERVER_ERROR", message: "Unexpected error." });
};
