/** What is known of an article beside its text. */
export interface ArticleContext {
  /** ISO 8601 day or UTC time; what the dates in the text are resolved against. */
  readonly publishedAt: string | null;
  /** Name or slug. */
  readonly publisher: string | null;
  readonly headline: string | null;
}
