import type { Span } from "../span.ts";
import type { CarriedStatement } from "./standing/implicit-speakers.ts";
import { type Passage, afterMark } from "./passage.ts";
import type { Quotation } from "./quotation.ts";
import type { Run } from "./statements/statement.ts";

/** In UTF-16 code units: nobody is quoted for so long without marks; it is text without stops. */
const maxUnmarked = 2_000;

/**
 * A statement as spans of the text; null where nothing is left of it without its marks and stops, or where what stands
 * outside all marks is too long to be one.
 */
export function assemble(passage: Passage, statement: CarriedStatement): Quotation | null {
  const pieces = statement.parts.flatMap((run) => piece(passage, run, statement.inside) ?? []);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const marked = pieces.flatMap(({ marks }) => marks);
  if (lengthOf(pieces.map(({ span }) => span)) - lengthOf(marked) > maxUnmarked) return null;
  const isDirect = !statement.fragment && pieces.every(({ whole }) => whole);
  const { cue, speaker, basis, reporters, candidates, polarity } = statement;
  return {
    start: first.span.start,
    end: last.span.end,
    kind: isDirect ? "DIRECT" : marked.length > 0 ? "MIXED" : "INDIRECT",
    parts: pieces.map(({ span }) => span),
    marked,
    polarity,
    cue: cue === null ? null : spanOf(passage, { first: cue.verb, last: cue.next }),
    speaker: speaker === null ? null : { phrase: speaker, basis },
    speakerCandidates: candidates,
    reporters,
  };
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

interface Piece {
  readonly span: Span;
  readonly marks: readonly Span[];
  /** All of it stands in one pair of marks. */
  readonly whole: boolean;
}

function piece(passage: Passage, run: Run, inside: number): Piece | null {
  const { first, last } = withoutStops(passage, run, inside);
  if (first >= last) return null;
  const { tokens, markAt } = passage;
  const marks: Span[] = [];
  let outside = false;
  for (let at = first; at < last;) {
    const index = markAt[at] ?? -1;
    if (index === inside) {
      if (/[\p{L}\p{N}]/u.test(tokens[at]?.text ?? "")) outside = true;
      at += 1;
      continue;
    }
    const mark = passage.marks[index];
    if (mark !== undefined) marks.push(trimmed(passage.document.text, mark.inner));
    at = Math.min(last, afterMark(passage, at));
  }
  const whole = marks[0];
  if (!outside && marks.length === 1 && whole !== undefined) return { span: whole, marks, whole: true };
  const span = spanOf(passage, { first, last });
  return span === null ? null : { span, marks, whole: false };
}

function withoutStops(passage: Passage, run: Run, inside: number): Run {
  const { tokens, markAt } = passage;
  let { first, last } = run;
  while (first < last && markAt[first] === inside && /^[,;:–—-]$/.test(tokens[first]?.text ?? "")) first += 1;
  while (first < last && markAt[last - 1] === inside && isTrailing(passage, first, last - 1)) last -= 1;
  return { first, last };
}

// The full stop that ends the sentence, and a translator's "((it))".
function isTrailing(passage: Passage, first: number, at: number): boolean {
  const text = passage.tokens[at]?.text ?? "";
  if (/^[.,;:–—…-]$/.test(text)) return true;
  return text === ")" && at > first && isTranslatorsNote(passage, at);
}

function isTranslatorsNote(passage: Passage, at: number): boolean {
  return passage.tokens[at - 1]?.text === ")" || passage.tokens[at - 2]?.text === "(";
}

/** Without blanks and the comma that only leads to the cue. */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, until] = [start, end];
  while (from < until && /\s/.test(text.charAt(from))) from += 1;
  while (until > from && /[\s,]/.test(text.charAt(until - 1))) until -= 1;
  return { start: from, end: until };
}

function spanOf({ tokens }: Passage, { first, last }: Run): Span | null {
  const [from, until] = [tokens[first], tokens[last - 1]];
  return from === undefined || until === undefined || last <= first ? null : { start: from.start, end: until.end };
}
