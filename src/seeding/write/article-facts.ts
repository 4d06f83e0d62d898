import { createHash } from "node:crypto";
import { firstInstant, zoneOf } from "../../articles/publication.ts";
import { identityOf, placeOf, type QuoteFacts } from "../../ingest/facts/quote-facts.ts";
import { keysOf, measuresOf, type PreparedArticle } from "../../ingest/prepared-article.ts";
import type { SeedCandidate, SeedQuote } from "../article-format.ts";
import type { Registry } from "../checks/registry.ts";
import { spanOf } from "../checks/spans.ts";
import { precisionOf } from "../dates.ts";
import type { ArticleEntry } from "../parse.ts";

// Raise it when the same files give other facts than before: every article is then written anew.
const loaderVersion = 2;

/** The origin of an article of the seeds: what distinguishes it from articles that were read elsewhere. */
export const originPrefix = "seed:";

/** An article of the seeds in the form in which an extractor's articles are written. */
export interface SeedArticleFacts extends PreparedArticle {
  readonly file: string;
}

/** The facts of a checked article. */
export function articleFacts(entry: ArticleEntry, registry: Registry): SeedArticleFacts {
  const { name, file, body, article } = entry;
  const { url = null, headline = null, publishedAt, publishedBasis = null, byline = [] } = article;
  const publisher = article.publisher === undefined ? null : registry.find(article.publisher);
  const keys = keysOf(body, url, publisher?.slug ?? null);
  return {
    file,
    columns: {
      ...keys,
      ...measuresOf(body),
      origin: `${originPrefix}${name}`,
      originHash: originHash(entry, registry),
      url,
      headline,
      body,
      byline,
      publishedBasis,
      language: article.language,
      publishedAt: publishedAt === undefined ? null : firstInstant(publishedAt),
      publishedPrecision: precisionOf(publishedAt),
      publishedZone: zoneOf(publishedAt ?? ""),
      retrievedAt: article.retrievedAt,
      extractorVersion: null,
    },
    publisher: publisher && { slug: publisher.slug, name: publisher.name, added: null },
    facts: {
      newEntities: [],
      gaps: (article.gaps ?? []).map(({ at }) => ({ start: at, end: at })),
      dates: (article.dates ?? []).map(({ text, at, start, end = start, basis }) => {
        return { ...spanOf(body, { text, at }), text, from: start, until: end, basis };
      }),
      mentions: (article.mentions ?? []).map(({ text, at, entity = null, candidates }) => {
        return { ...spanOf(body, { text, at }), text, entity, candidates: candidatesOf(candidates) };
      }),
      quotes: article.quotes.map((quote) =>
        quoteFacts(quote, body, keys.key, (slug) => registry.find(slug)?.name, article.publisher),
      ),
      offices: [],
      stateControl: [],
    },
    isRead: true,
  };
}

/** Covers everything the facts are made of: both files, and the names that stand in for words the file leaves out. */
function originHash({ article, bytes }: ArticleEntry, registry: Registry): string {
  const slugs = [article.publisher, ...article.quotes.map(({ speaker }) => speaker)];
  const names = slugs.map((slug) => (slug === undefined ? null : registry.find(slug)?.name));
  const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
  return sha256(JSON.stringify([loaderVersion, ...bytes.map(sha256), names]));
}

/** Candidates without the notes that only readers of the file need. */
function candidatesOf(candidates: readonly SeedCandidate[] = []) {
  return candidates.map(({ entity, score, reasons }) => ({ entity, score, reasons }));
}

function quoteFacts(
  quote: SeedQuote,
  body: string,
  articleKey: string,
  nameOf: (slug: string) => string | undefined,
  publisher: string | undefined,
): QuoteFacts {
  const { text, kind, polarity = "ASSERTED", speaker = null, speakerText = null, saidAt, via = [], parts = [] } = quote;
  return {
    ...placeOf({ ...spanOf(body, quote), text, kind, marked: parts.map((part) => spanOf(body, part)) }, { body }),
    ...identityOf({ speaker, text, polarity }, articleKey),
    // A person has read who speaks.
    speakerCertainty: speaker === null ? null : 1,
    statement: {
      text,
      kind,
      speakerText,
      saidAt: saidAt === undefined ? null : firstInstant(saidAt),
      saidPrecision: precisionOf(saidAt),
      candidates: candidatesOf(quote.candidates),
    },
    about: (quote.about ?? []).map(({ entity, basis, text, at }) => {
      return { ...spanOf(body, { text, at }), entity, basis, text };
    }),
    speakerText,
    cue: quote.cue ?? null,
    attribution: [
      { relation: "SAID", agent: speaker, text: speakerText ?? nameOf(speaker ?? "") ?? "unknown speaker" },
      ...via.map(({ agent = null, text }) => ({ relation: "REPORTED" as const, agent, text })),
      { relation: "PUBLISHED", agent: publisher ?? null, text: nameOf(publisher ?? "") ?? "unknown publisher" },
    ],
  };
}
