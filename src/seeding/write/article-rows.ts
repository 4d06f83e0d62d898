import { createHash } from "node:crypto";
import { articleKey } from "../../articles/article.ts";
import { articleSketch } from "../../articles/sketch.ts";
import { type DatePrecision, momentOf } from "../dates.ts";
import type { ArticleEntry } from "../parse.ts";
import {
  type CandidateRow,
  candidateRows,
  type OccurrenceRows,
  occurrenceRows,
  type QuoteRows,
  quoteRows,
} from "./quote-rows.ts";
import type { Registry } from "../checks/registry.ts";
import { type Span, spanOf } from "../checks/spans.ts";

// Raise it when the same files give other rows than before: every article is then loaded anew.
const loaderVersion = 2;

/** All that an article's files say, ready for the tables; other entities by slug, quotes by key. */
export interface ArticleRows {
  readonly name: string;
  readonly file: string;
  readonly columns: {
    readonly key: string;
    readonly origin: string;
    readonly originHash: string;
    readonly url: string | null;
    readonly headline: string | null;
    readonly body: string;
    readonly language: string;
    readonly publishedAt: Date | null;
    readonly publishedPrecision: DatePrecision;
    readonly publishedBasis: string | null;
    readonly retrievedAt: Date;
    readonly byline: string[];
    readonly contentHash: string;
    readonly wordCount: number;
    readonly sketch: number[];
  };
  readonly reportedAt: Date;
  readonly publisher: string | null;
  readonly gaps: readonly number[];
  readonly dates: readonly (Span & { readonly text: string; first: string; last: string; basis: string })[];
  readonly mentions: readonly MentionRows[];
  readonly quotes: readonly QuoteRows[];
  readonly occurrences: readonly OccurrenceRows[];
}

interface MentionRows extends Span {
  readonly text: string;
  readonly entity: string | null;
  readonly candidates: readonly CandidateRow[];
}

/** The origin of an article of the seeds: what tells it from articles that were read elsewhere. */
export const originPrefix = "seed:";

/** The rows of a checked article. */
export function articleRows(entry: ArticleEntry, registry: Registry): ArticleRows {
  const { name, file, body, article } = entry;
  const published = momentOf(article.publishedAt);
  const retrievedAt = new Date(article.retrievedAt);
  const contentHash = sha256(body);
  const key = articleKey({ url: article.url ?? null, publisher: article.publisher ?? null }, contentHash);
  return {
    name,
    file,
    columns: {
      key,
      origin: `${originPrefix}${name}`,
      originHash: originHash(entry, registry),
      url: article.url ?? null,
      headline: article.headline ?? null,
      body,
      language: article.language,
      publishedAt: published.at,
      publishedPrecision: published.precision,
      publishedBasis: article.publishedBasis ?? null,
      retrievedAt,
      byline: article.byline ?? [],
      contentHash,
      wordCount: body.match(/\S+/gu)?.length ?? 0,
      sketch: articleSketch(body),
    },
    reportedAt: published.at ?? retrievedAt,
    publisher: article.publisher ?? null,
    gaps: (article.gaps ?? []).map(({ at }) => at),
    dates: (article.dates ?? []).map(({ text, at, start, end, basis }) => ({
      ...spanOf(body, { text, at }),
      text,
      first: start,
      last: end ?? start,
      basis,
    })),
    mentions: (article.mentions ?? []).map(({ text, at, entity, candidates }) => ({
      ...spanOf(body, { text, at }),
      text,
      entity: entity ?? null,
      candidates: candidateRows(candidates),
    })),
    quotes: article.quotes.map((quote) => quoteRows(quote, { name, body, articleKey: key })),
    occurrences: article.quotes.map((quote) =>
      occurrenceRows(quote, { body, articleKey: key }, article.publisher, registry),
    ),
  };
}

/** Covers everything the rows are made of: both files, and the names that stand in for words the file leaves out. */
function originHash({ article, bytes }: ArticleEntry, registry: Registry): string {
  const slugs = [article.publisher, ...article.quotes.map(({ speaker }) => speaker)];
  const names = slugs.map((slug) => (slug === undefined ? null : registry.find(slug)?.name));
  return sha256(JSON.stringify([loaderVersion, ...bytes.map(sha256), names]));
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
