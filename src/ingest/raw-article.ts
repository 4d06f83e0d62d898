/** An article as somebody handed it in: what the input says, in one shape whatever its format, and nothing else. */
export interface RawArticle {
  /** The input's own id; null where it gives none. */
  readonly id: string | null;
  /**
   * What is read and stored. Given as text (a text file, a field of JSON) it stays as given, without a byte order mark;
   * given as HTML it is the text of the article, paragraphs parted by an empty line. Never blank, at most
   * {@link maxBody} characters, nothing in it that Postgres cannot hold.
   */
  readonly body: string;
  readonly headline: string | null;
  /** An absolute http or https address. */
  readonly url: string | null;
  /** A name ("Business Standard"); where the input has none, the host of `url` without "www."; null without both. */
  readonly publisher: string | null;
  readonly publishedAt: PublicationTime | null;
  /** BCP 47, as the input claims it. */
  readonly language: string | null;
  readonly byline: readonly string[];
}

/** When the input says that it was published, as exactly as it says so. */
export interface PublicationTime {
  /**
   * ISO 8601: "2019", "2019-06", "2019-06-08", or a time with its zone, "2019-06-08T05:00:00+09:00". The zone is kept,
   * so that the first ten characters are the day at the place of publication, which is what "Saturday" refers to.
   */
  readonly value: string;
  readonly precision: "YEAR" | "MONTH" | "DAY" | "MINUTE";
}

/** Where an article stood. */
export interface Source {
  /** The path as it was given or found; "-" is standard input. */
  readonly file: string;
  /** In JSON Lines of several articles, counted from 1. */
  readonly line: number | null;
  /** In a feed or an array of articles, counted from 1. */
  readonly entry: number | null;
}

/** Something that is no article, and why; `line` is where the fault is, when that is known. */
export interface Reject extends Source {
  /** Continues the name of the file: "is empty", "has no closing --- …". */
  readonly reason: string;
}

/** An article, and what of its input could not be read and is left out. */
export interface PreparedText {
  readonly article: RawArticle;
  /** Each continues the name of the file, like the reason of a reject. */
  readonly warnings: readonly string[];
}

export interface ReadArticle extends PreparedText {
  readonly source: Source;
}

export interface RefusedArticle {
  readonly reject: Reject;
}

/** One article of the input, or why there is none. Told apart by `"article" in reading`. */
export type Reading = ReadArticle | RefusedArticle;

/** In UTF-16 code units: more than ten times the longest magazine story; a book is no article. */
export const maxBody = 1_000_000;
