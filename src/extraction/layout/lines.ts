import type { Span } from "../span.ts";

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  /** How far it is moved in, in code units. */
  readonly indent: number;
  /** True if a blank line, or the beginning of the text, stands before it. */
  readonly opens: boolean;
}

const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** The lines of a text that are not blank. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let opens = true;
  const read = (from: number, until: number): void => {
    const raw = text.slice(from, until);
    const indent = raw.length - raw.trimStart().length;
    if (indent === raw.length) {
      opens = true;
      return;
    }
    lines.push({ start: from + indent, end: from + raw.trimEnd().length, indent, opens });
    opens = false;
  };
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(breaks)) {
    read(from, index);
    from = index + mark.length;
  }
  read(from, text.length);
  return lines;
}
