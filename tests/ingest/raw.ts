import type { Ingest } from "../../src/ingest/ingest.ts";
import type { RawArticle } from "../../src/ingest/raw-article.ts";

/** An article as an input gives it, of which nothing is known but what is said here. */
export function raw(body: string, known: Partial<RawArticle> = {}): RawArticle {
  return {
    id: null,
    body,
    headline: null,
    url: null,
    publisher: null,
    publishedAt: null,
    language: null,
    byline: [],
    ...known,
  };
}

/** A day of publication. */
export function day(value: string): RawArticle["publishedAt"] {
  return { value, precision: "DAY" };
}

/** Hands articles in one after the other, so that a test knows which was first. */
export function inOrder({ ingest }: Ingest): (articles: readonly RawArticle[]) => ReturnType<Ingest["ingest"]> {
  return (articles) => ingest(articles, { concurrency: 1 });
}
