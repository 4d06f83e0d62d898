import type { SeedCandidate, SeedQuote } from "../article-format.ts";
import { checkDistinct, checkPeriod } from "./entities.ts";
import { firstInstant } from "../../articles/publication.ts";
import type { ArticleEntry } from "../parse.ts";
import { type Report, under } from "../problem.ts";
import { entityKinds, speakerKinds } from "../../entities/entity.ts";
import type { Registry } from "./registry.ts";
import { type Excerpt, locate, quote, type Span } from "./spans.ts";

/** Reports what is wrong in a well-formed article: words that do not stand where they should, unknown slugs, duplicates. */
export function checkArticle(entry: ArticleEntry, registry: Registry): void {
  const { body, article, report } = entry;
  registry.check(article.publisher, ["ORGANIZATION"], under(report, "publisher"));

  const gaps = article.gaps ?? [];
  gaps.forEach(({ after, at }, index) => {
    if (at <= body.length && body.endsWith(after, at) && (after !== "" || at === 0)) return;
    const found = quote(body.slice(Math.max(at - Math.max(after.length, 20), 0), at));
    under(report, "gaps", index)(["after"], `${quote(after)} does not stand right before ${at}, but ${found}`);
  });
  checkDistinct(
    gaps.map(({ at }) => ({ key: `${at}`, said: `the gap at ${at}` })),
    under(report, "gaps"),
  );

  const dates = article.dates ?? [];
  checkExcerpts(body, dates, under(report, "dates"));
  dates.forEach(({ start, end }, index) => checkPeriod(start, end, under(report, "dates", index, "end"), "start"));

  const mentions = article.mentions ?? [];
  checkExcerpts(body, mentions, under(report, "mentions"));
  mentions.forEach(({ entity, candidates }, index) => {
    registry.check(entity, entityKinds, under(report, "mentions", index, "entity"));
    checkCandidates(candidates ?? [], registry, under(report, "mentions", index, "candidates"));
  });

  const spans = checkExcerpts(body, article.quotes, under(report, "quotes"));
  article.quotes.forEach((item, index) =>
    checkQuote(entry, item, spans[index] ?? null, registry, under(report, "quotes", index)),
  );
}

function checkQuote(
  { body, article }: ArticleEntry,
  item: SeedQuote,
  span: Span | null,
  registry: Registry,
  report: Report,
): void {
  checkParts(body, item.parts ?? [], span, under(report, "parts"));
  registry.check(item.speaker, speakerKinds, under(report, "speaker"));
  checkCandidates(item.candidates ?? [], registry, under(report, "candidates"));
  (item.via ?? []).forEach(({ agent }, index) =>
    registry.check(agent, speakerKinds, under(report, "via", index, "agent")),
  );
  checkAlive(item, article.publishedAt, registry, under(report, "speaker"));

  const about = item.about ?? [];
  about.forEach(({ entity, ...excerpt }, index) => {
    registry.check(entity, entityKinds, under(report, "about", index, "entity"));
    checkExcerpt(body, excerpt, under(report, "about", index, "text"));
  });
  checkDistinct(
    about.map(({ entity }) => ({ key: entity, said: quote(entity) })),
    under(report, "about"),
  );
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

function checkCandidates(candidates: readonly SeedCandidate[], registry: Registry, report: Report): void {
  candidates.forEach(({ entity }, index) => registry.check(entity, entityKinds, under(report, index, "entity")));
  checkDistinct(
    candidates.map(({ entity }) => ({ key: entity, said: quote(entity) })),
    report,
  );
}

/** Nobody speaks after their death; what a dead person once said needs the date of that. */
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
