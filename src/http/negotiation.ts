import Negotiator from "negotiator";

export const json = "application/json; charset=utf-8";
const graphqlResponse = "application/graphql-response+json; charset=utf-8";
// Without a charset as well: a client that names it means no other type.
const answerTypes = ["application/json", "application/graphql-response+json", json, graphqlResponse];

/** The media type of an answer to a client with this Accept header; null when it accepts none. */
export function answerTypeFor(accept: string | undefined): string | null {
  if (accept === undefined || accept === "*/*" || accept === "application/json") return json;
  const type = new Negotiator({ headers: { accept } }).mediaType(answerTypes);
  if (type === undefined) return null;
  return type.startsWith("application/json") ? json : graphqlResponse;
}

/** Whether a client is a browser: one that takes anything, as curl does, is a program. */
export function prefersHtml(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  const types = ["application/json", "application/graphql-response+json", "text/html"];
  return new Negotiator({ headers: { accept } }).mediaType(types) === "text/html";
}
