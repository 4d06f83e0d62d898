import type { RawArticle, Reading, Source } from "../raw-article.ts";
import { articleOf, fieldText } from "./article.ts";
import { bodyNames, fieldsOf } from "./fields.ts";
import { isJsonFeed, readFeed } from "./feed.ts";
import { articlesIn, isObject, kindOf } from "./json.ts";
import { attempt, quoted, UnreadableError } from "./unreadable.ts";

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

async function articleIn(entry: unknown): Promise<RawArticle> {
  if (!isObject(entry)) throw new UnreadableError(`is ${kindOf(entry)}, not an object with an article`);
  const fields = fieldsOf(entry);
  if (fields.body !== null) return articleOf(fields, await fieldText(fields.body));
  const keys = Object.keys(entry);
  const shown = keys.length === 0 ? "none" : keys.slice(0, 20).map(quoted).join(", ") + (keys.length > 20 ? ", …" : "");
  throw new UnreadableError(`has no text of an article under ${bodyNames}; its keys are ${shown}`);
}
