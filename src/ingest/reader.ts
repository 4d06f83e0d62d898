import type { ArticleContext } from "../extraction/context.ts";
import type { Facts } from "../extraction/facts.ts";
import type { Knowledge } from "../extraction/knowledge.ts";

/** Understands texts; pure. */
export interface ArticleReader {
  /** BCP 47; "und" where a text is too short to tell. */
  languageOf(text: string): string;
  /** The names in a text, folded: what has to be known before it is read. */
  namesIn(text: string): readonly string[];
  extract(text: string, context: ArticleContext, knowledge: Knowledge): Facts;
}
