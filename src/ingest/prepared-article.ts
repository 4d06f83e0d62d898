import { createHash } from "node:crypto";
import { articleKey } from "../articles/article.ts";
import { firstInstant, zoneOf } from "../articles/publication.ts";
import { articleSketch } from "../articles/sketch.ts";
import type { ArticleContext } from "../extraction/context.ts";
import type { Facts } from "../extraction/facts.ts";
import type { KnownEntity } from "../extraction/knowledge.ts";
import { extractorVersion } from "../extraction/version.ts";
import type { ArticleColumns } from "./writer/article.sql.ts";
import { type ArticleFacts, articleFacts } from "./facts/article-facts.ts";
import { canonicalLanguage } from "./check-article.ts";
import type { Publisher } from "./publishers.ts";
import type { RawArticle } from "./raw-article.ts";

/** A sound article that is known by whom it was published, not yet read. */
export interface FoundArticle {
  readonly raw: RawArticle;
  readonly publisher: Publisher | null;
  readonly contentHash: string;
  /** What its global id is made of. */
  readonly key: string;
}

/** An article with what was read in it: the rows that have to be written, other rows' ids left out. */
export interface PreparedArticle {
  readonly columns: Omit<ArticleColumns, "publisherId" | "wireGroup">;
  readonly publisher: Publisher | null;
  readonly facts: ArticleFacts;
  /** False for a language that is not read: such a text is stored alone. */
  readonly isRead: boolean;
}

/** A sound article with the keys that it is known by. */
export function foundArticle(raw: RawArticle, publisher: Publisher | null): FoundArticle {
  return { raw, publisher, ...keysOf(raw.body, raw.url, publisher?.slug ?? null) };
}

/** The identity of a text: `contentHash` wherever it is published, `key` in this place. */
export function keysOf(body: string, url: string | null, publisher: string | null) {
  const contentHash = createHash("sha256").update(body).digest("hex");
  return { contentHash, key: articleKey({ url, publisher }, contentHash) };
}

/** Figures derived from a text. */
export function measuresOf(body: string) {
  return { wordCount: body.match(/\S+/gu)?.length ?? 0, sketch: articleSketch(body) };
}

/** What the extractor is told beside the text. */
export function contextOf({ publishedAt, publisher, headline }: RawArticle): ArticleContext {
  return { publishedAt: publishedAt?.value ?? null, publisher, headline };
}

/** The rows of an article; `agency` is whose report it is, where the publisher only prints it. */
export function prepareArticle(
  { raw, publisher, contentHash, key }: FoundArticle,
  facts: Facts,
  agency: KnownEntity | null,
): PreparedArticle {
  const { url, headline, body, byline } = raw;
  const published = raw.publishedAt ?? facts.published;
  return {
    columns: {
      key,
      origin: url ?? `text:${key}`,
      url,
      headline,
      body,
      language: (raw.language === null ? null : canonicalLanguage(raw.language)) ?? facts.language,
      publishedAt: published === null ? null : firstInstant(published.value),
      publishedPrecision: published?.precision ?? "UNKNOWN",
      publishedZone: published === null ? 0 : zoneOf(published.value),
      publishedBasis: raw.publishedAt === null ? (facts.published?.basis ?? null) : null,
      byline,
      contentHash,
      ...measuresOf(body),
      originHash: contentHash,
      retrievedAt: null,
      extractorVersion,
    },
    publisher,
    facts: articleFacts(facts, { body, key, publisher, agency }),
    isRead: isReadable(facts.language),
  };
}

/** Whether the extractor reads texts of a language that it recognised; "und" is one too short to tell. */
export function isReadable(language: string): boolean {
  return language === "en" || language === "und";
}
