import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap, type ApolloServer } from "@apollo/server";
import { getOperationAST } from "graphql";
import type { Executor } from "../execution/execute.ts";
import { printAnswer } from "../execution/response-cache.ts";
import type { Authenticate } from "./authentication.ts";
import type { AdmittedQueries } from "./document-cache.ts";
import { requestContextOf } from "./request-context.ts";
import { printFailure } from "./failure.ts";
import type { ContextOf, HttpContext } from "./graphql-context.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

export interface ShortWayOptions {
  readonly apollo: ApolloServer<HttpContext>;
  readonly admitted: AdmittedQueries;
  readonly execute: Executor;
  readonly contextOf: ContextOf;
  readonly authenticate: Authenticate;
  /** The documents that alone are answered; null for every one. */
  readonly trusted: TrustedDocuments | null;
  /** Sets the headers that let pages of other origins read the answer. */
  readonly allow: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

interface Question {
  /** As it came. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/**
 * Most questions of a front end have been asked before, with other variables: express and Apollo, who take in every kind
 * of request, have admitted them already, and take longer to do so than the base takes to answer. This answers a known
 * query that comes as a plain POST, and leaves all others, untouched, to `longWay`. Errors are Apollo's to word.
 */
export function shortWay(options: ShortWayOptions, longWay: Handler): Handler {
  const { apollo, admitted, execute, contextOf, authenticate, trusted, allow } = options;
  return (request, response) => {
    const contentType = contentTypeFor(request);
    if (contentType === null) return longWay(request, response);
    request.once("readable", () => {
      const body = request.read() as Buffer | null;
      const question = body === null ? null : questionIn(body, request, trusted);
      const document = question === null ? undefined : admitted.get(question.query);
      if (question === null || document === undefined) {
        // As if nobody had looked.
        if (body !== null) request.unshift(body);
        return longWay(request, response);
      }
      const exchange = requestContextOf(response);
      exchange.way = "short";
      const { variables, operationName } = question;
      const name = getOperationAST(document, operationName)?.name?.value;
      if (name !== undefined) exchange.operation = name;
      const answer = async () => {
        // Strangers wait for nothing.
        const checked = authenticate(request, response);
        const failure = checked instanceof Promise ? await checked : checked;
        if (failure !== null) return send(response, failure.status, contentType, printFailure(failure, response));
        const context = contextOf(exchange);
        const result = await execute({ document, operationName, variables, context });
        if (result.errors === undefined) return send(response, 200, contentType, printAnswer(result));
        const told = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: { method: "POST", headers: headersOf(request), search: "", body: question.body },
          context: async () => ({ ...context, executed: result }),
        });
        if (told.body.kind !== "complete") throw new Error("the answer came in parts");
        for (const [header, value] of told.headers) response.setHeader(header, value);
        send(response, told.status ?? 200, told.headers.get("content-type") ?? contentType, told.body.string);
      };
      allow(request, response, () => {
        answer().catch((error: unknown) => {
          exchange.log.error({ err: error }, "unexpected error");
          response.destroy();
        });
      });
    });
  };
}

const plainJson = /^application\/json(?:; ?charset=utf-8)?$/i;
const maxBytes = 64_000;

/** The media type of the answer, for a request that is taken; null for one that is not. */
function contentTypeFor({ method, url, headers }: IncomingMessage): string | null {
  if (method !== "POST" || url !== "/graphql") return null;
  if (!plainJson.test(headers["content-type"] ?? "") || headers["content-encoding"] !== undefined) return null;
  const length = Number(headers["content-length"]);
  // A body without a byte has been read as soon as it is looked at.
  if (!(length > 0 && length <= maxBytes)) return null;
  return answerTypeFor(headers.accept);
}

/** What a client prefers that says so in one of the usual ways; null when it takes Apollo to find out. */
function answerTypeFor(accept: string | undefined): string | null {
  if (accept === undefined || /^(?:\*\/\*|application\/json)$/.test(accept)) return "application/json; charset=utf-8";
  return /^application\/graphql-response\+json(?:,|$)/.test(accept)
    ? "application/graphql-response+json; charset=utf-8"
    : null;
}

/** The question in a body, if it is all there and nothing but a question. */
function questionIn(body: Buffer, { headers }: IncomingMessage, trusted: TrustedDocuments | null): Question | null {
  if (body.length !== Number(headers["content-length"]) || !isUtf8(body)) return null;
  const asked = parsed(body, trusted);
  const { query, variables, operationName } = asked;
  if (typeof query !== "string" || !Object.keys(asked).every(isOfQuestion)) return null;
  const [given, name] = [variables ?? {}, operationName ?? undefined];
  if (typeof given !== "object" || Array.isArray(given) || (name !== undefined && typeof name !== "string"))
    return null;
  return { body: asked, query, variables: given as Question["variables"], operationName: name };
}

const isOfQuestion = (key: string) => key === "query" || key === "variables" || key === "operationName";

function parsed(body: Buffer, trusted: TrustedDocuments | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value !== "object" || value === null) return {};
    const question = value as Readonly<Record<string, unknown>>;
    return trusted === null ? question : trusted.ask(question);
  } catch {
    // Whoever takes the long way is told why.
    return {};
  }
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { "content-type": contentType, "content-length": Buffer.byteLength(body) });
  response.end(body);
}
