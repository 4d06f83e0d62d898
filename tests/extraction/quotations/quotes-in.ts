import { readDocument } from "../../../src/extraction/document.ts";
import { nounPhrases } from "../../../src/extraction/noun-phrases.ts";
import { findQuotations } from "../../../src/extraction/quotations/find-quotations.ts";
import type { Span } from "../../../src/extraction/span.ts";

/**
 * The quotations of a text, one a line: `DIRECT Kim: words`. A split quote has " … " between its parts, "via" names who
 * passed it on, and "?" stands for a speaker that the text does not tell. Words that are not asserted say so first.
 */
export function quotesIn(text: string): readonly string[] {
  const document = readDocument(text);
  const words = ({ start, end }: Span) => text.slice(start, end);
  return findQuotations(document, nounPhrases(document)).map(({ kind, parts, polarity, speaker, reporters }) => {
    const who = speaker === null ? "?" : words(speaker.phrase);
    const via = reporters.length === 0 ? "" : ` via ${reporters.map(words).join(", ")}`;
    const how = polarity === "ASSERTED" ? "" : `${polarity} `;
    return `${how}${kind} ${who}${via}: ${parts.map(words).join(" … ")}`;
  });
}
