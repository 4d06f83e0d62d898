import { firstInstant } from "../articles/publication.ts";
import { cite, type UserError, textProblem, tooLong } from "../shared/problem.ts";
import { maxBody, type RawArticle } from "./raw-article.ts";

// An index entry of Postgres holds some 2,700 bytes.
const maxUrl = 2_000;
const maxHeadline = 2_000;
const maxName = 500;
const maxAuthors = 200;
const aDay = 86_400_000;

/** Everything that keeps an article from being stored as it is; nothing when it can be. `now` is the time of day. */
export function checkArticle(article: RawArticle, now: Date): readonly UserError[] {
  const { body, headline, url, publisher, language, byline } = article;
  const authors = byline.flatMap((author, at) => checkText(author, ["byline", String(at)], maxName));
  return [
    ...checkText(body, ["body"], maxBody),
    ...(headline === null ? [] : checkText(headline, ["headline"], maxHeadline)),
    ...(publisher === null ? [] : checkText(publisher, ["publisher"], maxName)),
    ...(byline.length > maxAuthors ? [tooLong(["byline"], byline.length, maxAuthors, "names")] : authors),
    ...(url === null ? [] : checkUrl(url)),
    ...(language === null ? [] : checkLanguage(language)),
    ...checkDate(article, now),
  ];
}

function checkText(text: string, field: readonly string[], most: number): readonly UserError[] {
  const problem = textProblem(text, field, most);
  return problem === null ? [] : [problem];
}

function checkUrl(url: string): readonly UserError[] {
  const field = ["url"];
  const long = checkText(url, field, maxUrl);
  if (long.length > 0) return long;
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && url.trim() === url;
  if (isWeb && Buffer.byteLength(url) <= maxUrl) return [];
  const message = `"url" ${cite(url)} is no address of a page: write it like "https://news.example/2019/04/26/summit".`;
  return [{ code: "BAD_URL", field, message }];
}

function checkLanguage(language: string): readonly UserError[] {
  const field = ["language"];
  if (canonicalLanguage(language) !== null) return [];
  return [
    { code: "BAD_LANGUAGE", field, message: `"language" ${cite(language)} is no BCP 47 tag such as "en" or "pt-BR".` },
  ];
}

/** A language tag as BCP 47 writes it: "en-gb" is "en-GB"; null when it is none. */
export function canonicalLanguage(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language.replace(/_/g, "-"))[0] ?? null;
  } catch {
    return null;
  }
}

function checkDate({ publishedAt }: RawArticle, now: Date): readonly UserError[] {
  if (publishedAt === null) return [];
  const field = ["publishedAt"];
  const at = firstInstant(publishedAt.value);
  if (at === null || at < "1450" || !/^\d{4}-/.test(at)) {
    const message = `"publishedAt" ${cite(publishedAt.value)} is no time at which news were printed: give one from 1450 to today.`;
    return [{ code: "BAD_DATE", field, message }];
  }
  // Somewhere it is tomorrow already, and clocks differ.
  if (Date.parse(at) <= now.getTime() + aDay) return [];
  const message = `"publishedAt" ${cite(publishedAt.value)} is in the future. Give the time of publication, or leave it out.`;
  return [{ code: "BAD_DATE", field, message }];
}
