import { JsonSyntaxError, parseJson } from "../../../shared/json.ts";
import { UnreadableError } from "../unreadable.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parses JSON; a fault is named with its column, and its line where there are several. */
export function readJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new UnreadableError(`is broken JSON at column ${error.column}: ${error.message}`, error.line);
  }
}

/** Where services put the articles of an answer. */
const envelopes = ["articles", "results", "items", "entries", "data", "docs", "stories", "posts", "news", "response"];

/**
 * The objects of a JSON document that should each be an article: those of an array, of the envelope of a service
 * (`{"status": "ok", "articles": […]}`), or the document itself; null for an object alone.
 */
export function articlesIn(document: unknown): readonly unknown[] | null {
  if (Array.isArray(document)) return document;
  if (!isObject(document)) throw new UnreadableError(`is JSON, but ${kindOf(document)} and no object with an article`);
  for (const name of envelopes) {
    const inside = document[name];
    if (Array.isArray(inside) && inside.every(isObject)) return inside;
    if (isObject(inside)) {
      const deeper = articlesIn(inside);
      if (deeper !== null) return deeper;
    }
  }
  return null;
}

export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
