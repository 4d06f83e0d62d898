import type { Span } from "../span.ts";

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

const closersOf: Readonly<Record<string, string>> = { '"': '"”', "“": '”"“', "„": '“”"', "«": "»", "»": "«" };
const doubles = /["“”„«»]/;
const openBefore = /[\s([{—–\-/‘'«]/;
const closeAfter = /[\s.,;:!?…)\]}—–\-’'»]/;

/** Finds what stands in marks, paragraph by paragraph; an opening mark never reaches into the next but to reopen. */
export function findMarks(text: string, paragraphs: readonly Span[]): readonly Mark[] {
  const marks: Mark[] = [];
  let unclosed = false;
  for (const paragraph of paragraphs) {
    const found = paragraphMarks(text, paragraph, unclosed);
    marks.push(...found.marks);
    unclosed = found.unclosed;
  }
  return marks;
}

function paragraphMarks(text: string, { start, end }: Span, continues: boolean) {
  const marks: Mark[] = [];
  let open: OpenMark | null = null;
  let stray: number | null = null;
  let stop: number | null = null;
  let apostrophesUntil = start;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    const before = at === start ? " " : text.charAt(at - 1);
    const after = at + 1 === end ? " " : text.charAt(at + 1);
    if (/[.!?]/.test(character)) stop = at + 1;
    if (open === null && at >= apostrophesUntil && /['‘`]/.test(character) && maySingleOpen(text, at, before)) {
      const close = singleClose(text, at, end);
      if (close === null) {
        apostrophesUntil = at + longestSingle;
        continue;
      }
      marks.push({ start: at, end: close.end, inner: { start: close.from, end: close.until }, continues: false });
      at = close.end - 1;
      continue;
    }
    if (!doubles.test(character)) continue;
    if (isInches(character, before, after, open)) continue;
    if (open !== null) {
      const reopens = opens(character, before, after) && !open.closers.includes(character);
      const looksOpening = openBefore.test(before) && !closeAfter.test(after) && at > open.start + 1;
      if (reopens || (looksOpening && character !== "”" && character !== "»")) {
        // The mark that should have closed was lost: what was open ends with its sentence.
        const until = stop !== null && stop > open.start ? stop : null;
        if (until === null && !looksOpening) continue;
        marks.push(closed(text, open, until ?? at));
        open = { start: at, closers: closersOf[character] ?? '"', continues: false };
      } else if (open.closers.includes(character)) {
        marks.push({
          start: open.start,
          end: at + 1,
          inner: { start: open.start + 1, end: at },
          continues: open.continues,
        });
        open = null;
      }
      continue;
    }
    if (opens(character, before, after)) {
      open = { start: at, closers: closersOf[character] ?? '"', continues: continues && at === start };
    } else if (stray !== null && (marks.at(-1)?.end ?? start) <= stray) {
      // Two that seem to close: the first stands on the wrong side of a space.
      marks.push({ start: stray, end: at + 1, inner: { start: stray + 1, end: at }, continues: false });
      stray = null;
    } else {
      stray = at;
    }
  }
  if (open !== null && end - open.start <= longestOpen) marks.push(closed(text, open, end));
  else if (stray !== null && (marks.at(-1)?.end ?? start) <= stray) {
    const lost = lostOpening(text, marks.at(-1)?.end ?? start, stray);
    if (lost !== null)
      marks.push({ start: lost, end: stray + 1, inner: { start: lost, end: stray }, continues: false });
  }
  return { marks: marks.sort((a, b) => a.start - b.start), unclosed: open !== null && end - open.start <= longestOpen };
}

/** A paragraph of speech that goes on in the next may end without a mark; in more text than this a mark was lost. */
const longestOpen = 3000;

function opens(character: string, before: string, after: string): boolean {
  if (character === "“" || character === "„") return true;
  if (character === "”") return false;
  // »so« in German, « ainsi » in French
  if (character === "«") return openBefore.test(before);
  if (character === "»") return openBefore.test(before) && !closeAfter.test(after);
  return openBefore.test(before) || !closeAfter.test(after);
}

// 5'10" tall
function isInches(character: string, before: string, after: string, open: OpenMark | null): boolean {
  return character === '"' && open === null && /\d/.test(before) && closeAfter.test(after);
}

function closed(text: string, { start, continues }: OpenMark, limit: number): Mark {
  let end = limit;
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end -= 1;
  // `"We will fight on, he said. "We…`: the mark was lost before "he said".
  const cue = /,(?=\s(?:[\p{L}\p{M}.'’-]+\s){1,5}(?:said|says|added|adds|asked)\.$)/u.exec(
    text.slice(Math.max(start, end - 80), end),
  );
  if (cue !== null) end = Math.max(start, end - 80) + cue.index + 1;
  return { start, end, inner: { start: start + 1, end }, continues };
}

// `We will fight," he said.` lost its first mark: it stood where the sentence begins.
function lostOpening(text: string, from: number, stray: number): number | null {
  if (!/[.,!?…]/.test(text.charAt(stray - 1))) return null;
  let start = stray - 2;
  while (start > from && !/[.!?]\s$/.test(text.slice(start - 2, start))) start -= 1;
  while (/\s/.test(text.charAt(start))) start += 1;
  return start < stray ? start : null;
}

interface Close {
  readonly from: number;
  readonly until: number;
  readonly end: number;
}

const elisions = /^(?:\d\ds\b|n['’]|em\b|til\b|tis\b|twas\b|cause\b|round\b|cos\b)/i;

const longestSingle = 3000;

function maySingleOpen(text: string, at: number, before: string): boolean {
  if (text.charAt(at) === "`" && !text.startsWith("``", at)) return false;
  const from = text.charAt(at) === "`" ? at + 2 : at + 1;
  if (!openBefore.test(before) || !/[\p{L}\p{N}[(.…$£€“"]/u.test(text.charAt(from))) return false;
  return !elisions.test(text.slice(from, from + 8));
}

/** Where a single mark that opens at `at` closes; null where it is an apostrophe. */
function singleClose(text: string, at: number, end: number): Close | null {
  const latex = text.startsWith("``", at);
  const from = latex ? at + 2 : at + 1;
  let plural: number | null = null;
  const limit = Math.min(end, from + longestSingle);
  for (let next = from + 1; next < limit; next += 1) {
    const character = text.charAt(next);
    if (latex) {
      if (text.startsWith("''", next)) return { from, until: next, end: next + 2 };
      continue;
    }
    if (character === "‘" || (character === "'" && openBefore.test(text.charAt(next - 1)))) {
      if (plural !== null) break;
      continue;
    }
    if (character !== "'" && character !== "’") continue;
    const after = next + 1 === end ? " " : text.charAt(next + 1);
    if (!closeAfter.test(after) && after !== '"' && after !== "”") continue;
    // "the players' union": taken for the end only when nothing better follows.
    const mayBePlural = text.charAt(next - 1) === "s" && /\s/.test(after);
    if (!mayBePlural) return { from, until: next, end: next + 1 };
    plural ??= next;
  }
  return plural === null ? null : { from, until: plural, end: plural + 1 };
}
