import type { Span } from "./prose.ts";

/** A text that is being written, and the places of its parts. */
export interface Page {
  readonly body: () => string;
  /** Where the next words come to stand. */
  readonly length: () => number;
  /** Adds words; gives where they stand. */
  readonly add: (words: string) => Span;
}

/** An empty page. */
export function emptyPage(): Page {
  let body = "";
  return {
    body: () => body,
    length: () => body.length,
    add: (words) => {
      const start = body.length;
      body += words;
      return { start, end: body.length };
    },
  };
}
