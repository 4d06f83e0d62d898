import { Readable } from "node:stream";
import etag from "@fastify/etag";
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from "fastify";
import { type ExecutionResult, getOperationAST } from "graphql";
import type { RequestExecutor } from "../execution/execute.ts";
import type { PreparedDocuments } from "../execution/prepared-document.ts";
import { printAnswer } from "../execution/response-cache.ts";
import { type Check, firstRefusal, refuseBy } from "./admission.ts";
import { jsonOnly, readJson } from "./body.ts";
import { knownOperation } from "./fast-path.ts";
import type { ContextOf, HttpContext } from "./request-context.ts";
import { KnowledgeError } from "../errors.ts";
import { answerTypeFor, json } from "./negotiation.ts";
import { type TrustedDocuments, trustedSearch } from "./trusted-documents.ts";

export interface GraphqlOptions {
  readonly apollo: ApolloServer<HttpContext>;
  /** The documents that need neither parsing nor validation. */
  readonly documents: PreparedDocuments;
  readonly execute: RequestExecutor;
  readonly contextOf: ContextOf;
  readonly authenticate: onRequestHookHandler;
  /** The only documents that are answered; null for all. */
  readonly trusted: TrustedDocuments | null;
  /** Answers browsers that GET the address of the API. */
  readonly page?: onRequestHookHandler | undefined;
}

/** The GraphQL API over HTTP: POST with a JSON body, or GET with a query string. */
export function addGraphql(app: FastifyInstance, options: GraphqlOptions): void {
  const { authenticate, trusted, page } = options;
  const answer = answering(options);
  const onRequest = [authenticate, refuseBy(acceptsJson)];
  void app.register(async (posting) => {
    readJson(posting);
    posting.post(
      "/graphql",
      { onRequest: [authenticate, refuseBy(firstRefusal([acceptsJson, jsonOnly]))] },
      (request, reply) => {
        const { body } = request;
        return answer(request, reply, { search: "", body: trusted === null ? body : trusted.ask(body) });
      },
    );
  });
  void app.register(async (getting) => {
    // A client that asks again sends the tag of the answer that it has, and gets it only if it has changed. Caches on the
    // way may keep answers, but have to ask each time, since anything may be written at any time.
    await getting.register(etag);
    getting.get(
      "/graphql",
      { exposeHeadRoute: false, onRequest: page ? [page, ...onRequest] : onRequest },
      (request, reply) => {
        const at = request.url.indexOf("?");
        const search = at < 0 ? "" : request.url.slice(at);
        const trustedOnly = trusted === null ? search : trustedSearch(search, trusted);
        return answer(request, reply.header("cache-control", "no-cache"), { search: trustedOnly, body: undefined });
      },
    );
  });
}

const acceptsJson: Check = ({ headers: { accept } }) =>
  answerTypeFor(accept) === null
    ? new KnowledgeError(
        "NOT_ACCEPTABLE",
        "Answers are JSON: accept application/json or application/graphql-response+json.",
      )
    : null;

type GraphqlRequest = Pick<HTTPGraphQLRequest, "search" | "body">;

/** Answers a known query itself, and leaves all others to Apollo, which takes longer than most of them; so are errors. */
function answering({ apollo, documents, execute, contextOf }: GraphqlOptions) {
  const byApollo = async (
    { method, headers, context }: FastifyRequest,
    reply: FastifyReply,
    asked: GraphqlRequest,
    executed?: ExecutionResult,
  ) => {
    const {
      status,
      headers: answered,
      body,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headerMap(headers), ...asked },
      context: async () => (executed === undefined ? contextOf(context) : { ...contextOf(context), executed }),
    });
    reply.code(status ?? 200).headers(Object.fromEntries(answered));
    return body.kind === "complete" ? body.string : Readable.from(body.asyncIterator);
  };
  return async (request: FastifyRequest, reply: FastifyReply, asked: GraphqlRequest) => {
    const known = knownOperation(asked.body, documents);
    if (known === null) return await byApollo(request, reply, asked);
    const { context, headers } = request;
    context.way = "fast";
    const name = getOperationAST(known.document, known.operationName)?.name?.value;
    if (name !== undefined) context.operation = name;
    const result = await execute({ ...known, context: contextOf(context) });
    if (result.errors !== undefined) return await byApollo(request, reply, asked, result);
    reply.type(answerTypeFor(headers.accept) ?? json);
    return printAnswer(result);
  };
}

function headerMap(headers: FastifyRequest["headers"]): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}
