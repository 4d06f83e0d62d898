import { unstorableCharacter } from "../../shared/text.ts";
import { maxBody, type RawArticle, type PreparedText } from "../raw-article.ts";
import { readDate } from "./dates.ts";
import type { Fields, Given } from "./fields.ts";
import { htmlToText, looksLikeHtml } from "./html/html-text.ts";
import { kindOf } from "./json/json.ts";
import { UnreadableError } from "./unreadable.ts";
import { quote } from "../../shared/quote.ts";

/** In UTF-16 code units; an address must fit into an index, and whatever is longer is no headline and no name. */
const longest = { id: 500, headline: 1000, url: 2000, publisher: 300, byline: 300 } as const;

/**
 * Makes an article of its text and of what was given beside it. Everything is checked; of what cannot be read only a
 * date is left out, with a warning: the words and who said them are worth having without it.
 */
export async function articleOf(fields: Fields, body: string): Promise<PreparedText> {
  const url = urlOf(fields.url);
  const headline = shortText(fields.headline, longest.headline);
  const publishedAt = fields.published === null ? null : readDate(fields.published.value);
  const article: RawArticle = {
    id: shortText(fields.id, longest.id),
    body: checkedBody(body, fields.body?.key),
    headline: headline !== null && looksLikeHtml(headline, "ENTITIES_TOO") ? await htmlToText(headline) : headline,
    url,
    publisher: publisherOf(fields.publisher) ?? (url === null ? null : hostOf(url)),
    publishedAt,
    language: languageOf(fields.language),
    byline: bylineOf(fields.byline),
  };
  const isDateLost = fields.published !== null && publishedAt === null;
  return { article, warnings: isDateLost ? [lostDate(fields.published)] : [] };
}

/**
 * A text that a field of JSON gives, whole or as its paragraphs. What is HTML becomes text, all other stays as given.
 * Less forgiving than with other fields: a number or a list of keywords under "text" is no article.
 */
export async function fieldText({ key, value }: Given): Promise<string> {
  const pieces = Array.isArray(value) && /^paragraphs$/i.test(key) ? value : [value];
  const text = pieces.map((piece) => bodyText(key, piece)).join("\n\n");
  return looksLikeHtml(text) ? htmlToText(text) : text;
}

function checkedBody(body: string, key: string | null = null): string {
  const subject = key === null ? "" : `${quote(key)} `;
  if (body.trim() === "") throw new UnreadableError(`${subject}has no text in it`);
  if (body.length > maxBody) {
    const length = body.length.toLocaleString("en");
    throw new UnreadableError(
      `${subject}has ${length} characters, and an article has at most ${maxBody.toLocaleString("en")}: split it`,
    );
  }
  return checked(body, key);
}

function checked(text: string, key: string | null): string {
  const defect = unstorableCharacter(text);
  if (defect !== null) throw new UnreadableError(key === null ? defect : `${quote(key)} ${defect}`);
  return text;
}

function bodyText(key: string, value: unknown): string {
  if (typeof value === "string") return value;
  const hint = Array.isArray(value) ? '; only "paragraphs" may be a list' : "";
  throw new UnreadableError(`${quote(key)} is ${kindOf(value)}, not text${hint}`);
}

function stringOf(key: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new UnreadableError(`${quote(key)} is ${kindOf(value)}, not text`);
}

function shortText(given: Given | null, limit: number): string | null {
  if (given === null) return null;
  const { key, value } = given;
  const text = stringOf(key, Array.isArray(value) ? value[0] : value).trim();
  if (text.length > limit) throw new UnreadableError(`${quote(key)} has more than ${limit} characters: ${quote(text)}`);
  return checked(text, key);
}

function urlOf(given: Given | null): string | null {
  const text = shortText(given, longest.url);
  if (text === null || isWebAddress(text)) return text;
  throw new UnreadableError(`${quote(given?.key ?? "")} is ${quote(text)}, which is no http or https address`);
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text) && text.length <= longest.url;
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}

function publisherOf(given: Given | null): string | null {
  const text = shortText(given, longest.publisher);
  return text !== null && isWebAddress(text) ? hostOf(text) : text;
}

function lostDate({ key, value }: Given): string {
  return (
    `${quote(key)} is ${quote(typeof value === "string" ? value : JSON.stringify(value))}, which cannot be read as one date and is left out: ` +
    'write it like "2019-06-08" or "2019-06-08T09:30:00Z"'
  );
}

/** "en", "en-US", "en_US", "eng"; whatever else it may be, the reader of the text will tell its language. */
function languageOf(given: Given | null): string | null {
  const text = typeof given?.value === "string" ? given.value.trim().replaceAll("_", "-") : "";
  if (!/^[a-z]{2,3}(?:-|$)/i.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

/** Names as given, one each; only ";" surely parts two of them. */
function bylineOf(given: Given | null): readonly string[] {
  if (given === null) return [];
  const { key, value } = given;
  return (Array.isArray(value) ? value : [value])
    .flatMap((name) => stringOf(key, name).split(/[;\n]/))
    .map((name) => shortText({ key, value: name.trim().replace(/^by:?\s+/i, "") }, longest.byline) ?? "")
    .filter((name) => name !== "" && !isWebAddress(name));
}
