import type { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import express, { json, type RequestHandler, Router } from "express";
import { exchangeOf } from "./exchange.ts";
import { fail } from "./failure.ts";
import type { ContextOf, HttpContext } from "./graphql-context.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";
import { onlyTrusted } from "./trusted-route.ts";

const jsonTypes = ["application/json", "application/*+json"];

// Apollo itself refuses these, as what another site's form could send.
const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

/** The GraphQL API over HTTP: POST with a JSON body, or GET with a query string. */
export function graphqlRoute(
  apollo: ApolloServer<HttpContext>,
  contextOf: ContextOf,
  trusted: TrustedDocuments | null,
): Router {
  const answer = expressMiddleware(apollo, {
    context: async ({ res }) => contextOf(exchangeOf(res)),
  });
  const read = json({ limit: "1mb", type: jsonTypes });
  return Router().use(
    onlyGetAndPost,
    onlyJson,
    read,
    ...(trusted === null ? [] : [onlyTrusted(trusted)]),
    tagged(answer),
    answer,
  );
}

/**
 * What is asked with GET comes with an ETag: whoever asks again says which answer they have, and gets it only if it has
 * changed. Caches on the way may keep it, but have to ask each time, since anything may be written at any time.
 */
function tagged(answer: RequestHandler): RequestHandler {
  // Express tags what it sends, if its settings say so.
  const tagging = express().disable("x-powered-by").set("etag", "strong");
  tagging.use((_request, response, next) => {
    response.set("cache-control", "no-cache");
    next();
  }, answer);
  return (request, response, next) => (request.method === "GET" ? tagging(request, response, next) : next());
}

const onlyGetAndPost: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "POST") return next();
  const message = `${request.method} is not a way to ask: POST a JSON body, or GET with ?query=…`;
  fail(request, response.set("allow", "GET, POST"), { status: 405, code: "METHOD_NOT_ALLOWED", message });
};

const onlyJson: RequestHandler = (request, response, next) => {
  const type = request.get("content-type");
  // `is` gives null where there is no body, which Apollo has words for.
  if (request.method === "GET" || type === undefined || request.is([...jsonTypes, ...formTypes]) !== false)
    return next();
  const message = `A body of type "${type}" cannot be read: send JSON, with "content-type: application/json".`;
  fail(request, response, { status: 415, code: "UNSUPPORTED_MEDIA_TYPE", message });
};
