import { readDocument } from "../extraction/document.ts";
import { extract } from "../extraction/extract.ts";
import { languageOf } from "../extraction/language.ts";
import { namesIn } from "../extraction/names-in.ts";
import type { ArticleReader } from "./reader.ts";

/** The reader of English news. */
export const newsReader: ArticleReader = { languageOf, namesIn: (text) => namesIn(readDocument(text)), extract };
