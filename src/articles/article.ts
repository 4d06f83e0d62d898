import { createHash } from "node:crypto";

/**
 * Identifies an article on every machine by its text and its address, or without one its publisher (a slug). One wire text
 * in five newspapers is five articles.
 */
export function articleKey(
  { url, publisher }: { readonly url: string | null; readonly publisher: string | null },
  contentHash: string,
): string {
  const place = url ?? publisher ?? "";
  return createHash("sha256").update(`${place}\n${contentHash}`).digest("hex").slice(0, 32);
}
