import { readDocument } from "../extraction/document.ts";
import { extractFrom } from "../extraction/extract.ts";
import { languageOf } from "../extraction/language.ts";
import { namesIn } from "../extraction/names-in.ts";
import type { Extractor } from "./extractor.ts";

/** The reader of English news. */
export const englishNews: Extractor = {
  languageOf,
  read: (text) => {
    const document = readDocument(text);
    return {
      namesIn: () => namesIn(document),
      extract: (context, knowledge) => extractFrom(document, context, knowledge),
    };
  },
};
