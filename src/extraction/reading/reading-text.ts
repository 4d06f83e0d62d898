import type { Span } from "../span.ts";

/**
 * A text as it is read, and the way back to the text as it was given. Characters that a reader does not see are gone,
 * letters are composed with their marks, and the ways to type one mark are one: every later step knows one spelling.
 */
export interface ReadingText {
  readonly text: string;
  /** The same span in the text as it was given. */
  original(span: Span): Span;
}

/** A piece of the given text, `[start, end)`, that is written otherwise in the reading text, at `at`. */
interface Change extends Span {
  readonly at: number;
  readonly written: string;
}

interface Rewriting {
  readonly pattern: string;
  readonly written: (found: string) => string;
  readonly example: string;
}

const letter = String.raw`[\p{L}\p{M}]`;
const invisible = String.raw`\p{Default_Ignorable_Code_Point}`;

const emoji = String.raw`(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u{1f3fb}-\u{1f3ff}])[\u200d\ufe0f]*)+`;

/** First fit wins at each place. */
const rewritings: readonly Rewriting[] = [
  { pattern: String.raw`(?<![^\s])${emoji} ?`, written: () => "", example: "🎉 Ada Holm sang" },
  { pattern: String.raw`${emoji}(?![\p{L}\p{N}])`, written: () => "", example: "We won🎉, she said" },
  { pattern: emoji, written: () => " ", example: "We won🎉Ada Holm said" },
  {
    // Hangul letters compose although none is a mark.
    pattern: String.raw`[^\p{M}\s${invisible}][\p{M}${invisible}]*\p{M}|[\u1100-\u11ff]{2,}`,
    written: (found) => found.replace(/\p{Default_Ignorable_Code_Point}/gu, "").normalize("NFC"),
    example: "e and U+0301 are é",
  },
  { pattern: `${invisible}+`, written: () => "", example: "the soft hyphen of co\u00adoperation" },
  { pattern: String.raw`[^\S \n\r\t\v\f\u0085\u2028\u2029]`, written: () => " ", example: "8\u00a0June" },
  {
    pattern: String.raw`(?<=\p{L})[‘\x60´′ʼ](?=(?:s|t|re|ve|ll|d|m)(?!${letter}))`,
    written: () => "’",
    example: "shouldn‘t",
  },
  { pattern: "``(?!`)", written: () => "“", example: "``We won'' he said" },
  { pattern: "''(?!')", written: () => '"', example: "''We won,'' he said" },
  { pattern: "‘‘(?!‘)", written: () => "“", example: "‘‘We won,’’ he said" },
  { pattern: "’’(?!’)", written: () => "”", example: "‘‘We won,’’ he said" },
  { pattern: "[＂‟〝〞]", written: () => '"', example: "＂We won,＂ he said" },
  { pattern: "[―⸺⸻]", written: () => "—", example: "― Ada Holm" },
];
const changeable = new RegExp(rewritings.map(({ pattern }) => `(${pattern})`).join("|"), "gu");
// Asked of every text, and true of few: what all of the above begin with or contain.
const mayChange =
  /[\p{Emoji_Presentation}\p{M}\p{Default_Ignorable_Code_Point}\u1100-\u11ff‘`´′ʼ＂‟〝〞―⸺⸻]|''|’’|[^\S \n\r\t\v\f\u0085\u2028\u2029]/u;

/** Reads a text that may be typed in any way. */
export function readingText(given: string): ReadingText {
  const changes = mayChange.test(given) ? changesOf(given) : [];
  if (changes.length === 0) return { text: given, original: (span) => span };
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, written } of changes) {
    pieces.push(given.slice(from, start), written);
    from = end;
  }
  pieces.push(given.slice(from));
  return { text: pieces.join(""), original: (span) => originalSpan(changes, span) };
}

function changesOf(given: string): readonly Change[] {
  const changes: Change[] = [];
  let shift = 0;
  for (const found of given.matchAll(changeable)) {
    const [text] = found;
    const which = rewritings[found.slice(1).findIndex((group) => group !== undefined)];
    const written = which?.written(text) ?? text;
    if (written === text) continue;
    changes.push({ start: found.index, end: found.index + text.length, at: found.index + shift, written });
    shift += written.length - text.length;
  }
  return changes;
}

// What was left out at the edges of a span does not belong to it.
function originalSpan(changes: readonly Change[], { start, end }: Span): Span {
  const from = startIn(changes, start);
  return { start: from, end: Math.max(from, start === end ? from : endIn(changes, end)) };
}

function startIn(changes: readonly Change[], at: number): number {
  const change = lastWhere(changes, (one) => one.at <= at);
  if (change === undefined) return at;
  const after = at - change.at - change.written.length;
  return after >= 0 ? change.end + after : change.start;
}

function endIn(changes: readonly Change[], at: number): number {
  const change = lastWhere(changes, (one) => one.at < at);
  if (change === undefined) return at;
  return change.end + Math.max(0, at - change.at - change.written.length);
}

/** The last of the changes, which are in order, that `isBefore` holds of. */
function lastWhere(changes: readonly Change[], isBefore: (change: Change) => boolean): Change | undefined {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(changes[middle] as Change)) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}
