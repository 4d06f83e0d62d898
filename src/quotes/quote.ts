import { createHash } from "node:crypto";

/** The words of a statement without case, accents, quotation marks, punctuation and spacing, which copies change. */
function normaliseStatement(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The stance of the speaker: asserting, denying or asking what the words say. */
export type Polarity = "ASSERTED" | "DENIED" | "QUESTIONED";

/** The slug of a speaker; without one, the article in which the speaker is unknown. */
type Speaker = { readonly slug: string } | { readonly unknownIn: string };

/**
 * Identifies a statement wherever it is reported: by speaker, normalised words and polarity. Statements of unknown speakers
 * are kept apart by article, since two people may say "no comment".
 */
export function quoteKey(speaker: Speaker, text: string, polarity: Polarity): string {
  const who = "slug" in speaker ? speaker.slug : `?${speaker.unknownIn}`;
  // Asserted statements had their keys before polarity existed.
  const stance = polarity === "ASSERTED" ? "" : `\n${polarity}`;
  return createHash("sha256")
    .update(`${who}\n${normaliseStatement(text)}${stance}`)
    .digest("hex")
    .slice(0, 32);
}
