import { firstInstant } from "../articles/publication.ts";
import { quote } from "../shared/quote.ts";
import { checkText, tooLong, type UserError } from "../shared/user-error.ts";
import { maxBody, type RawArticle } from "./raw-article.ts";

// An index entry of Postgres holds some 2,700 bytes.
const maxUrl = 2_000;
const maxHeadline = 2_000;
const maxName = 500;
const maxAuthors = 200;
const aDay = 86_400_000;

/** Every reason why an article cannot be stored. */
export function checkArticle(article: RawArticle, now: Date): readonly UserError[] {
  const { body, headline, url, publisher, language, byline } = article;
  const authors = byline.map((author, at) => checkText(author, ["byline", String(at)], maxName));
  return [
    checkText(body, ["body"], maxBody),
    headline === null ? null : checkText(headline, ["headline"], maxHeadline),
    publisher === null ? null : checkText(publisher, ["publisher"], maxName),
    ...(byline.length > maxAuthors ? [tooLong(["byline"], byline.length, maxAuthors, "names")] : authors),
    url === null ? null : checkUrl(url),
    language === null ? null : checkLanguage(language),
    checkDate(article, now),
  ].filter((error) => error !== null);
}

function checkUrl(url: string): UserError | null {
  const field = ["url"];
  const unstorable = checkText(url, field, maxUrl);
  if (unstorable !== null) return unstorable;
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && url.trim() === url;
  if (isWeb && Buffer.byteLength(url) <= maxUrl) return null;
  const message = `"url" ${quote(url)} is not the address of a web page. Write it like "https://news.example/2019/04/26/summit".`;
  return { code: "BAD_URL", field, message };
}

function checkLanguage(language: string): UserError | null {
  if (canonicalLanguage(language) !== null) return null;
  const message = `"language" ${quote(language)} is not a BCP 47 language tag such as "en" or "pt-BR".`;
  return { code: "BAD_LANGUAGE", field: ["language"], message };
}

/** A language tag as BCP 47 writes it: "en-gb" is "en-GB"; null when it is none. */
export function canonicalLanguage(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language.replace(/_/g, "-"))[0] ?? null;
  } catch {
    return null;
  }
}

function checkDate({ publishedAt }: RawArticle, now: Date): UserError | null {
  if (publishedAt === null) return null;
  const field = ["publishedAt"];
  const at = firstInstant(publishedAt.value);
  if (at === null || at < "1450" || !/^\d{4}-/.test(at)) {
    const message = `"publishedAt" ${quote(publishedAt.value)} is not a date of publication. Give one between 1450 and today.`;
    return { code: "BAD_DATE", field, message };
  }
  // It may be tomorrow already elsewhere, and clocks differ.
  if (Date.parse(at) <= now.getTime() + aDay) return null;
  const message = `"publishedAt" ${quote(publishedAt.value)} is in the future. Give the time of publication, or omit it.`;
  return { code: "BAD_DATE", field, message };
}
