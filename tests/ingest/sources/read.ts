import type { RawArticle, Reading } from "../../../src/ingest/raw-article.ts";
import { readInput } from "../../../src/ingest/sources/read-input.ts";

/** The readings of one input, whole. */
export async function read(content: string | Uint8Array, file = "input"): Promise<readonly Reading[]> {
  return gather(readInput(file, inChunks(Buffer.from(content))));
}

/** In pieces of 1000 bytes, as a disk or a network may hand them out; 1000 is in no line's favour. */
export async function* inChunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function gather<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const nothing = {
  id: null,
  headline: null,
  url: null,
  publisher: null,
  publishedAt: null,
  language: null,
  byline: [],
} as const;

/** The reading of an article of which only `known` is known. */
export function readingOf(
  known: Partial<RawArticle> & { readonly body: string },
  line: number | null = null,
  entry: number | null = null,
): Reading {
  return { article: { ...nothing, ...known }, warnings: [], source: { file: "input", line, entry } };
}

export function rejectOf(reason: string, line: number | null = null, entry: number | null = null): Reading {
  return { reject: { file: "input", line, entry, reason } };
}
