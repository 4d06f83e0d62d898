import type { Reading, PreparedText, Source } from "../../raw-article.ts";
import { articleOf, isWebAddress } from "../article.ts";
import { type FeedEntry, feedEntries, type FeedText } from "./feed-entries.ts";
import { type Given, givenFields } from "../fields.ts";
import { htmlToText, looksLikeHtml } from "../html/html-text.ts";
import { isObject, type JsonObject } from "../json/json.ts";
import { attempt, UnreadableError } from "../unreadable.ts";
import { findXmlFault } from "./xml-fault.ts";
import { quote } from "../../../shared/quote.ts";

/** Reads the entries of an RSS or Atom feed (its text) or a JSON Feed (parsed). */
export async function* readFeed(feed: string | JsonObject, source: Source): AsyncGenerator<Reading> {
  const entries = await entriesOf(feed);
  if (entries.length === 0) throw new UnreadableError("is a feed without entries");
  for (const [index, entry] of entries.entries()) {
    yield await attempt({ ...source, entry: index + 1 }, () => entryArticle(entry));
  }
}

export function isJsonFeed(document: unknown): document is JsonObject {
  return isObject(document) && typeof document["version"] === "string" && document["version"].includes("jsonfeed.org/");
}

async function entriesOf(feed: string | JsonObject): Promise<readonly FeedEntry[]> {
  // Not at the top: commands without a feed start faster.
  const { parseFeed } = await import("feedsmith");
  // The parser itself overlooks a feed that is cut off, and says of other faults only that there is one.
  const fault = typeof feed === "string" ? findXmlFault(feed) : null;
  if (fault !== null) throw new UnreadableError(`is broken XML at column ${fault.column}: ${fault.reason}`, fault.line);
  try {
    return feedEntries(parseFeed(feed));
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new UnreadableError(
      `is a feed that cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

async function entryArticle(entry: FeedEntry): Promise<PreparedText> {
  const title = given("title", await plainText({ value: entry.title, isPlain: false }));
  const bodies = await Promise.all(entry.texts.map(plainText));
  const body = bodies.find((text) => text !== undefined && text.trim() !== "");
  if (body === undefined || isHeadlineAlone(body, title?.value)) {
    throw new UnreadableError(`has no more than a headline: ${quote(title?.value ?? body ?? "")}`);
  }
  const fields = givenFields({
    id: given("id", entry.id),
    headline: title,
    url: entry.link !== undefined && isWebAddress(entry.link) ? given("link", entry.link) : null,
    publisher: given("title of the feed", entry.publisher),
    published: given("date", entry.published),
    language: given("language", entry.language),
    byline: given(
      "author",
      entry.authors.filter((name) => name !== undefined),
    ),
  });
  return articleOf(fields, body);
}

async function plainText(text: FeedText | undefined): Promise<string | undefined> {
  const value = text?.value;
  if (value === undefined || text?.isPlain === true) return value;
  return looksLikeHtml(value, "ENTITIES_TOO") ? htmlToText(value) : value;
}

/** News aggregators repeat the headline as the text, with the name of the outlet behind it. */
function isHeadlineAlone(body: string, title: string | undefined): boolean {
  const rest = title !== undefined && body.startsWith(title) ? body.slice(title.length) : body;
  return rest.trim().split(/\s+/).length < 5;
}

function given<T extends string | readonly string[]>(
  key: string,
  value: T | undefined,
): (Given & { readonly value: T }) | null {
  return value === undefined || value.length === 0 || (typeof value === "string" && value.trim() === "")
    ? null
    : { key, value };
}
