import type { RequestHandler } from "express";
import { KnowledgeError } from "../errors.ts";
import { fail } from "./failure.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

/** Lets only trusted documents pass, under their ids or as they read; what follows finds their text. */
export function onlyTrusted(trusted: TrustedDocuments): RequestHandler {
  return (request, response, next) => {
    try {
      if (request.method === "GET") request.url = trustedUrl(request.url, trusted);
      else if (isQuestion(request.body)) request.body = trusted.ask(request.body);
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      const { code, message } = error;
      return fail(request, response, { status: 400, code, message });
    }
    next();
  };
}

/** The same for a question in an address. What is no question, or is given twice, is left to Apollo to refuse. */
function trustedUrl(url: string, trusted: TrustedDocuments): string {
  const at = url.indexOf("?");
  if (at < 0) return url;
  const given = new URLSearchParams(url.slice(at));
  if (new Set(given.keys()).size !== given.size) return url;
  const { extensions, ...others } = Object.fromEntries(given);
  const asked = trusted.ask({ ...others, ...(extensions !== undefined && { extensions: parsed(extensions) }) });
  const texts = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    texts.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  return `${url.slice(0, at)}?${texts.toString()}`;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

function isQuestion(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}
