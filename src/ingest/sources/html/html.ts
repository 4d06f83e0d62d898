import type { PreparedText } from "../../raw-article.ts";
import { articleOf, fieldText } from "../article.ts";
import { parseHtml } from "./dom.ts";
import { fieldsOf } from "../fields.ts";
import { pageBody } from "./html-body.ts";
import { metadataOf } from "./html-metadata.ts";
import { linkedArticle } from "./json-ld.ts";
import { UnreadableError } from "../unreadable.ts";

const declaration = /og:type"[^<>]{0,50}article|article"[^<>]{0,50}og:type/i;

/** Reads a saved page: what it says of itself in JSON-LD and metadata, and the text of its article. */
export async function readHtml(html: string): Promise<PreparedText> {
  const document = await parseHtml(html);
  const linked = linkedArticle(document);
  const fields = metadataOf(document, linked);
  const isDeclared = linked !== null || declaration.test(html) || !/<(?:html|head|body)[\s>]/i.test(html);
  const given = linked === null ? null : fieldsOf(linked).body;
  // A list or a number there says nothing of the page's text.
  const described = typeof given?.value === "string" ? await fieldText(given) : null;
  const found = await pageBody(document, isDeclared);
  const body = longer(found, described);
  if (body === null) {
    throw new UnreadableError(
      "is an HTML page without an article: no passage of sentences in it, and none in its JSON-LD",
    );
  }
  return articleOf(fields, body);
}

/** The page's own text has its paragraphs; that in JSON-LD is taken where it has clearly more, as behind "Read more". */
function longer(found: string | null, described: string | null): string | null {
  if (found === null || described === null) return found ?? described;
  return described.length > found.length * 1.1 ? described : found;
}
