import type { ArticleContext } from "../extraction/context.ts";
import type { Facts } from "../extraction/facts.ts";
import type { Knowledge } from "../extraction/knowledge.ts";

/** Understands texts; pure. */
export interface Extractor {
  /** BCP 47; "und" where a text is too short to tell. */
  languageOf(text: string): string;
  /** Reads the words of a text, once for both that is asked of it. */
  read(text: string): PreparedText;
}

export interface PreparedText {
  /** The names in it, folded: what has to be known before it is understood. */
  namesIn(): readonly string[];
  extract(context: ArticleContext, knowledge: Knowledge): Facts;
}
