import { createHash } from "node:crypto";

/** The words of a statement without what copies of it change: case, accents, marks, punctuation and spacing. */
function normaliseStatement(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What a speaker does with the words: says that it is so, that it is not so, or asks whether it is. */
export type Polarity = "ASSERTED" | "DENIED" | "QUESTIONED";

/** The slug of a speaker; without one, the article in which nobody is known to speak. */
type Speaker = { readonly slug: string } | { readonly unknownIn: string };

/**
 * What makes a statement the same wherever it is reported: who speaks, the normalised words, and whether they are asserted,
 * denied or asked. Words whose speaker is not known are kept apart by article: two people may say "no comment".
 */
export function quoteKey(speaker: Speaker, text: string, polarity: Polarity): string {
  const who = "slug" in speaker ? speaker.slug : `?${speaker.unknownIn}`;
  // Most statements are asserted, and had their keys before any other polarity was told apart.
  const stance = polarity === "ASSERTED" ? "" : `\n${polarity}`;
  return createHash("sha256")
    .update(`${who}\n${normaliseStatement(text)}${stance}`)
    .digest("hex")
    .slice(0, 32);
}
