import { type Day, dayOfIso } from "./dates/calendar.ts";
import { readDates } from "./dates/read.ts";
import type { Document } from "./document.ts";
import type { DateFact } from "./facts.ts";
import type { BlockRole } from "./layout.ts";
import type { Span } from "./span.ts";
import { tokenize } from "./tokens.ts";

const besideProse: ReadonlySet<BlockRole> = new Set(["HEADLINE", "HEADING", "HEADER", "DATELINE", "CAPTION"]);

/**
 * The dates that a text names, with the days they mean, in order. `anchor` is the ISO day (or time) of publication that
 * "Thursday" counts from; without one only dates that stand on their own are resolved.
 */
export function findDates(document: Document, anchor: string | null): readonly DateFact[] {
  const day = anchor === null ? null : dayOfIso(anchor);
  const apart = document.blocks.filter(({ role }) => besideProse.has(role));
  const facts = apart.flatMap((block) => datesIn(document.text, block, day));
  return [...facts, ...readDates(document, day)].sort((a, b) => a.start - b.start);
}

/** The dates in a piece of a text that is no prose: a header, a dateline. */
export function datesIn(text: string, { start, end }: Span, anchor: Day | null): readonly DateFact[] {
  const tokens = tokenize(text.slice(start, end), start);
  return readDates({ text, tokens, sentences: [{ first: 0, last: tokens.length, paragraph: 0 }] }, anchor);
}
