import type { Span } from "../span.ts";
import { type Line, linesOf } from "./lines.ts";

// Hand-set and mailed text is wrapped at 60 to 120 columns; a feed's paragraph on one line is mostly longer.
const narrowest = 40;
const widest = 120;
// Some programs wrap a few columns before the margin.
const ragged = 8;

const sentenceEnd = /[.!?…:][”’"'»)\]]*$/;
const bullet = /^(?:[•‣◦·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/;

/** Cuts a text into paragraphs: at blank lines, and at the ends of lines unless the lines are wrapped. */
export function paragraphsOf(text: string): readonly Span[] {
  const lines = linesOf(text);
  const margin = wrapMargin(text, lines);
  const paragraphs: Span[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    if (before === undefined || open === undefined || !continues(text, before, line, margin)) {
      paragraphs.push({ start: line.start, end: line.end });
    } else {
      paragraphs[paragraphs.length - 1] = { start: open.start, end: line.end };
    }
  });
  return paragraphs;
}

function continues(text: string, before: Line, line: Line, margin: number | null): boolean {
  const end = text.slice(Math.max(before.start, before.end - 12), before.end);
  const start = text.slice(line.start, Math.min(line.end, line.start + 12));
  if (interrupted(end, start, line.opens)) return true;
  if (line.opens || bullet.test(start)) return false;
  if (margin === null) return /[\p{L}\p{N}]$/u.test(end) && /^\p{Ll}/u.test(start);
  if (line.indent > before.indent + 1) return false;
  if (isFull(text, before, line, margin)) return true;
  return !sentenceEnd.test(end) && before.end - before.start > margin * 0.6;
}

// A feed cuts `…prosperity,"` from `KCNA reported.` and `He stated,` from what he stated.
function interrupted(end: string, start: string, opens: boolean): boolean {
  if (end.endsWith(",")) return !opens || /^[“"‘«]/.test(start);
  return /,[”"’»']$/.test(end) && !/^[“"‘«]/.test(start);
}

// A line is full when the first word of the next one would not have fit.
function isFull(text: string, line: Line, next: Line, margin: number): boolean {
  const word = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0] ?? "";
  return line.indent + (line.end - line.start) + 1 + word.length > margin - ragged;
}

function wrapMargin(text: string, lines: readonly Line[]): number | null {
  const pairs = lines.flatMap((next, index) => {
    const line = lines[index - 1];
    return line === undefined || next.opens ? [] : [{ line, next }];
  });
  const margin = pairs.reduce((most, { line }) => Math.max(most, line.indent + line.end - line.start), 0);
  if (margin < narrowest || margin > widest) return null;
  const full = pairs.filter(({ line, next }) => isFull(text, line, next, margin));
  const ended = full.filter(({ line }) => sentenceEnd.test(text.slice(Math.max(line.start, line.end - 4), line.end)));
  return full.length * 2 > pairs.length && ended.length * 2 < full.length ? margin : null;
}
