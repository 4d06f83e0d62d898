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

/**
 * What makes a statement the same wherever it is reported: who said it and the normalised words.
 * Words whose speaker is not known are kept apart by article: two people may say "no comment".
 */
export function quoteKey(speaker: { readonly slug: string } | { readonly unknownIn: string }, text: string): string {
  const who = "slug" in speaker ? speaker.slug : `?${speaker.unknownIn}`;
  return createHash("sha256")
    .update(`${who}\n${normaliseStatement(text)}`)
    .digest("hex")
    .slice(0, 32);
}
