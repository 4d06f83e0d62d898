import type { Span } from "../span.ts";
import { closersOf, isInches, looksOpening, opens, type Sign } from "./signs.ts";
import { singleMark } from "./single-marks.ts";

/** Words in quotation marks, the marks included in the span. A quote inside a quote is no mark of its own. */
export interface Mark extends Span {
  /** The words without the marks. */
  readonly inner: Span;
  /** A paragraph that begins with a mark while the one before never closed its own. */
  readonly continues: boolean;
}

interface OpenMark {
  readonly start: number;
  readonly closers: string;
  readonly continues: boolean;
}

/** A paragraph that is being read. */
interface Reading {
  readonly text: string;
  readonly paragraph: Span;
  readonly marks: Mark[];
  /** True if the paragraph before never closed its mark. */
  readonly continues: boolean;
  open: OpenMark | null;
  /** A sign that closes nothing. */
  unmatchedMark: number | null;
  /** Behind the last stop. */
  stop: number | null;
}

const stops = ".!?";
const singles = "'‘";
const signs = /[.!?'‘"“”„«»]/gu;

/** A paragraph of speech that goes on in the next may end without a mark; in more text than this a mark was lost. */
const maxOpen = 3000;

/** Finds what stands in marks, paragraph by paragraph; an opening mark never reaches into the next but to reopen. */
export function findMarks(text: string, paragraphs: readonly Span[]): readonly Mark[] {
  const marks: Mark[] = [];
  let continues = false;
  for (const paragraph of paragraphs) {
    const reading: Reading = { text, paragraph, marks: [], continues, open: null, unmatchedMark: null, stop: null };
    readSigns(reading);
    continues = finish(reading);
    for (const mark of reading.marks.sort((a, b) => a.start - b.start)) marks.push(mark);
  }
  return marks;
}

function readSigns(reading: Reading): void {
  const { text, paragraph } = reading;
  let apostrophesUntil = paragraph.start;
  let from = paragraph.start;
  for (const { index, 0: character } of text.slice(paragraph.start, paragraph.end).matchAll(signs)) {
    const at = paragraph.start + index;
    if (at < from) continue;
    const before = at === paragraph.start ? " " : text.charAt(at - 1);
    if (stops.includes(character)) reading.stop = at + 1;
    else if (!singles.includes(character)) {
      const after = at + 1 === paragraph.end ? " " : text.charAt(at + 1);
      readSign(reading, { at, character, before, after });
    } else if (reading.open === null && at >= apostrophesUntil) {
      const single = singleMark(text, at, paragraph.end, before);
      if (single === null) continue;
      if (single.mark === null) apostrophesUntil = single.until;
      else {
        reading.marks.push(single.mark);
        from = single.until;
      }
    }
  }
}

function readSign(reading: Reading, sign: Sign): void {
  if (reading.open !== null) readInside(reading, reading.open, sign);
  else if (!isInches(sign)) readOutside(reading, sign);
}

function readInside(reading: Reading, open: OpenMark, sign: Sign): void {
  const { text, marks, stop } = reading;
  const { at, character } = sign;
  const closes = open.closers.includes(character);
  const mayOpen = looksOpening(sign) && at > open.start + 1;
  if ((opens(sign) && !closes) || (mayOpen && character !== "”" && character !== "»")) {
    // The mark that should have closed was lost: what was open ends with its sentence.
    const until = stop !== null && stop > open.start ? stop : null;
    if (until === null && !mayOpen) return;
    marks.push(closed(text, open, until ?? at));
    reading.open = { start: at, closers: closersOf[character] ?? '"', continues: false };
  } else if (closes) {
    const inner = { start: open.start + 1, end: at };
    marks.push({ start: open.start, end: at + 1, inner, continues: open.continues });
    reading.open = null;
  }
}

function readOutside(reading: Reading, sign: Sign): void {
  const { marks, paragraph, unmatchedMark } = reading;
  const { at, character } = sign;
  if (opens(sign)) {
    const continues = reading.continues && at === paragraph.start;
    reading.open = { start: at, closers: closersOf[character] ?? '"', continues };
  } else if (unmatchedMark !== null && lastEnd(reading) <= unmatchedMark) {
    // Two that seem to close: the first stands on the wrong side of a space.
    marks.push({ start: unmatchedMark, end: at + 1, inner: { start: unmatchedMark + 1, end: at }, continues: false });
    reading.unmatchedMark = null;
  } else reading.unmatchedMark = at;
}

/** Ends the paragraph; tells whether its speech may go on in the next. */
function finish(reading: Reading): boolean {
  const { text, paragraph, marks, open, unmatchedMark } = reading;
  if (open !== null && paragraph.end - open.start <= maxOpen) {
    marks.push(closed(text, open, paragraph.end));
    return true;
  }
  const lost =
    unmatchedMark === null || lastEnd(reading) > unmatchedMark
      ? null
      : lostOpening(text, lastEnd(reading), unmatchedMark);
  if (unmatchedMark !== null && lost !== null)
    marks.push({ start: lost, end: unmatchedMark + 1, inner: { start: lost, end: unmatchedMark }, continues: false });
  return false;
}

function lastEnd({ marks, paragraph }: Reading): number {
  return marks.at(-1)?.end ?? paragraph.start;
}

// `"We will fight on, he said. "We…`: the mark was lost before "he said".
const lostBeforeCue = /,(?=\s(?:[\p{L}\p{M}.'’-]+\s){1,5}(?:said|says|added|adds|asked)\.$)/u;
const cueReach = 80;

function closed(text: string, { start, continues }: OpenMark, limit: number): Mark {
  let end = limit;
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end -= 1;
  const from = Math.max(start, end - cueReach);
  const cue = lostBeforeCue.exec(text.slice(from, end));
  if (cue !== null) end = from + cue.index + 1;
  return { start, end, inner: { start: start + 1, end }, continues };
}

// `We will fight," he said.` lost its first mark: it stood where the sentence begins.
function lostOpening(text: string, from: number, unmatchedMark: number): number | null {
  if (!/[.,!?…]/.test(text.charAt(unmatchedMark - 1))) return null;
  let start = unmatchedMark - 2;
  while (start > from && !/[.!?]\s$/.test(text.slice(start - 2, start))) start -= 1;
  while (/\s/.test(text.charAt(start))) start += 1;
  return start < unmatchedMark ? start : null;
}
