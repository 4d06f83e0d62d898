import { isUtf8 } from "node:buffer";
import type { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import express, { json, type RequestHandler, Router } from "express";
import { requestContextOf } from "./request-context.ts";
import { fail, notUtf8 } from "./failure.ts";
import type { ContextOf, HttpContext } from "./graphql-context.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";
import { onlyTrusted } from "./trusted-route.ts";

const answerTypes = ["application/json", "application/graphql-response+json"];
// With and without a charset: a client that names it means no other type.
const accepted = answerTypes.flatMap((type) => [type, `${type}; charset=utf-8`]);

// Apollo itself refuses these, as what another site's form could send.
const formTypes = new Set(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]);

const maxType = 200;
const token = "[\\w!#$%&'*+.^`|~-]+";
const jsonType = new RegExp(
  `^application/(?:${token}\\+)?json((?:\\s*;\\s*${token}=(?:${token}|"[^"\\\\]*"))*)\\s*;?\\s*$`,
  "i",
);

/** The GraphQL API over HTTP: POST with a JSON body, or GET with a query string. */
export function graphqlRoute(
  apollo: ApolloServer<HttpContext>,
  contextOf: ContextOf,
  trusted: TrustedDocuments | null,
): Router {
  const answer = expressMiddleware(apollo, {
    context: async ({ res }) => contextOf(requestContextOf(res)),
  });
  const read = json({
    limit: "1mb",
    type: ({ headers }) => readType(headers["content-type"] ?? "") !== null,
    verify: mustBeUtf8,
  });
  return Router().use(
    onlyGetAndPost,
    onlyWhatFits,
    onlyJson,
    read,
    onlyOne,
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

const onlyWhatFits: RequestHandler = (request, response, next) => {
  if (request.accepts(accepted) !== false) return next();
  const message = `Answers are JSON: accept ${answerTypes.join(" or ")}.`;
  fail(request, response, { status: 406, code: "NOT_ACCEPTABLE", message });
};

const onlyJson: RequestHandler = (request, response, next) => {
  const type = request.get("content-type");
  // Without a type Apollo has the words.
  if (request.method === "GET" || type === undefined) return next();
  const [essence = ""] = type.split(";", 1);
  if (formTypes.has(essence.trim().toLowerCase())) return next();
  const charsets = readType(type);
  const refuse = (message: string) => fail(request, response, { status: 415, code: "UNSUPPORTED_MEDIA_TYPE", message });
  if (charsets === null) {
    refuse(`A body of type "${type.slice(0, 100)}" cannot be read: send JSON, with "content-type: application/json".`);
  } else if (charsets.some((charset) => charset.toLowerCase() !== "utf-8")) {
    refuse(`A body in the charset "${charsets.join(", ").slice(0, 100)}" cannot be read: JSON is sent as UTF-8.`);
  } else next();
};

/** The charsets that a media type of JSON names; null for any other type. */
function readType(type: string): readonly string[] | null {
  // Nobody means more than this, and the expression would take long for it.
  if (type.length > maxType) return null;
  const [isJson, parameters = ""] = jsonType.exec(type) ?? [];
  if (isJson === undefined) return null;
  return [...parameters.matchAll(/;\s*charset="?(?<charset>[^";\s]*)/gi)].map(
    ({ groups }) => groups?.["charset"] ?? "",
  );
}

function mustBeUtf8(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw Object.assign(new Error("the body is no UTF-8"), { type: notUtf8 });
}

const onlyOne: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || !Array.isArray(request.body)) return next();
  const message =
    "The body is a list. Send one operation in each request; several root fields may stand in one operation.";
  fail(request, response, { status: 400, code: "BAD_REQUEST", message });
};
