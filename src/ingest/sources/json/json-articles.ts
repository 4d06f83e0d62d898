import type { Reading, PreparedText, Source } from "../../raw-article.ts";
import { articleOf, fieldText } from "../article.ts";
import { bodyNames, fieldsOf } from "../fields.ts";
import { isJsonFeed, readFeed } from "../feed/feed.ts";
import { articlesIn, isObject, kindOf } from "./json.ts";
import { attempt, refused, UnreadableError } from "../unreadable.ts";
import { quote } from "../../../shared/quote.ts";

/** Reads the articles of one JSON document: an article, an array of them, or the answer of a service. */
export async function* readDocument(document: unknown, source: Source): AsyncGenerator<Reading> {
  if (isJsonFeed(document)) {
    yield* readFeed(document, source);
    return;
  }
  const isArticle = isObject(document) && fieldsOf(document).body !== null;
  const entries = isArticle ? null : articlesIn(document);
  if (entries === null) yield await attempt(source, () => articleIn(document));
  else if (entries.length === 0) throw new UnreadableError("is JSON with an empty list of articles");
  else {
    for (const [index, entry] of entries.entries()) {
      yield await attempt({ ...source, entry: index + 1 }, () => articleIn(entry));
    }
  }
}

/**
 * Reads a file that is one JSON document. Its articles need no line to be told apart, but what is wrong with all of it has
 * one where the document stands on `line` alone; null for a document of several.
 */
export async function* readOnlyDocument(
  parse: () => unknown,
  source: Source,
  line: number | null,
): AsyncGenerator<Reading> {
  const placed = (reading: Reading): Reading =>
    "reject" in reading && reading.reject.entry === null
      ? { reject: { ...reading.reject, line: reading.reject.line ?? line } }
      : reading;
  try {
    for await (const reading of readDocument(parse(), source)) yield placed(reading);
  } catch (error) {
    yield placed(refused(source, error));
  }
}

async function articleIn(entry: unknown): Promise<PreparedText> {
  if (!isObject(entry)) throw new UnreadableError(`is ${kindOf(entry)}, not an object with an article`);
  const fields = fieldsOf(entry);
  if (fields.body !== null) return articleOf(fields, await fieldText(fields.body));
  const keys = Object.keys(entry);
  const shown = keys.length === 0 ? "none" : keys.slice(0, 20).map(quote).join(", ") + (keys.length > 20 ? ", …" : "");
  throw new UnreadableError(`has no text of an article under ${bodyNames}; its keys are ${shown}`);
}
