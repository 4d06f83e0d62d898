import { firstInstant } from "../../articles/publication.ts";
import type { SeedQuote } from "../article-format.ts";
import type { ArticleEntry } from "../parse.ts";
import { type Report, under } from "../problem.ts";
import type { Registry } from "./registry.ts";
import { checkRules } from "./rules.ts";
import { quote } from "../../shared/quote.ts";
import { type Excerpt, locate, type Span } from "./spans.ts";

/** Reports what is wrong in a well-formed article: words that are not where they should be, unknown slugs, duplicates. */
export function checkArticle({ body, article, report }: ArticleEntry, registry: Registry): void {
  checkRules(article, registry, report);
  (article.gaps ?? []).forEach(({ after, at }, index) => {
    if (at <= body.length && body.endsWith(after, at) && (after !== "" || at === 0)) return;
    const found = quote(body.slice(Math.max(at - Math.max(after.length, 20), 0), at));
    report(["gaps", index, "after"], `${quote(after)} is not right before ${at}, but ${found}`);
  });
  checkExcerpts(body, article.dates ?? [], under(report, "dates"));
  checkExcerpts(body, article.mentions ?? [], under(report, "mentions"));
  const spans = checkExcerpts(body, article.quotes, under(report, "quotes"));
  article.quotes.forEach((item, index) => {
    const reportQuote = under(report, "quotes", index);
    checkParts(body, item.parts ?? [], spans[index] ?? null, under(reportQuote, "parts"));
    checkAlive(item, article.publishedAt, registry, under(reportQuote, "speaker"));
    (item.about ?? []).forEach((excerpt, at) => checkExcerpt(body, excerpt, under(reportQuote, "about", at, "text")));
  });
}

function checkParts(body: string, parts: readonly Excerpt[], around: Span | null, report: Report): void {
  const earlier: Span[] = [];
  parts.forEach((part, index) => {
    const span = checkExcerpt(body, part, under(report, index, "text"));
    if (span === null || around === null) return;
    if (span.start < around.start || span.end > around.end) {
      report([index], `${quote(part.text)} at ${span.start} is outside its quote [${around.start}, ${around.end})`);
    } else if (earlier.some(({ start, end }) => span.start < end && start < span.end)) {
      report([index], `${quote(part.text)} at ${span.start} overlaps an earlier part; parts stand apart`);
    }
    earlier.push(span);
  });
}

/** A dead person cannot speak: what they said earlier needs its date. */
function checkAlive(item: SeedQuote, publishedAt: string | undefined, registry: Registry, report: Report): void {
  const day = firstInstant(item.saidAt ?? publishedAt ?? "")?.slice(0, 10);
  const speaker = item.speaker === undefined ? null : registry.find(item.speaker);
  if (day === undefined || speaker?.kind !== "PERSON" || speaker.deathDate === undefined) return;
  if (day <= speaker.deathDate) return;
  const mend = item.saidAt === undefined ? 'correct the speaker or add "saidAt"' : 'correct the speaker or "saidAt"';
  const field = item.saidAt === undefined ? "publishedAt" : "saidAt";
  report([], `${quote(speaker.slug)} died on ${speaker.deathDate}, before ${day} ("${field}"); ${mend}`);
}

/** The spans of a list's excerpts, null for those that are reported; two on one span are reported too. */
function checkExcerpts(body: string, excerpts: readonly Excerpt[], report: Report): readonly (Span | null)[] {
  const spans = excerpts.map((excerpt, index) => checkExcerpt(body, excerpt, under(report, index, "text")));
  const taken = new Map<string, number>();
  spans.forEach((span, index) => {
    if (span === null) return;
    const key = `[${span.start}, ${span.end})`;
    const other = taken.get(key);
    if (other === undefined) taken.set(key, index);
    else report([index], `has the same span ${key} as number [${other}]; remove one or correct "at"`);
  });
  return spans;
}

function checkExcerpt(body: string, excerpt: Excerpt, report: Report): Span | null {
  const span = locate(body, excerpt);
  if (typeof span !== "string") return span;
  report([], span);
  return null;
}
