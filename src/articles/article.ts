import { createHash } from "node:crypto";

/**
 * What makes an article the same on every machine: its text, and where that was published: at its address, else by
 * its publisher (a slug). So one wire text in five newspapers is five articles.
 */
export function articleKey(
  { url, publisher }: { readonly url: string | null; readonly publisher: string | null },
  contentHash: string,
): string {
  const place = url ?? publisher ?? "";
  return createHash("sha256").update(`${place}\n${contentHash}`).digest("hex").slice(0, 32);
}
