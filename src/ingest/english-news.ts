import { readDocument } from "../extraction/document.ts";
import { extractFrom } from "../extraction/extract.ts";
import { languageOf } from "../extraction/language.ts";
import { namesIn } from "../extraction/names-in.ts";
import type { ArticleReader } from "./extractor.ts";

/** The reader of English news. */
export const newsReader: ArticleReader = {
  languageOf,
  read: (text) => {
    const document = readDocument(text);
    return {
      namesIn: () => namesIn(document),
      extract: (context, knowledge) => extractFrom(document, context, knowledge),
    };
  },
};
