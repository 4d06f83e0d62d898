import { quote } from "../../shared/quote.ts";

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch as a seed file gives it: the words, and where they begin when the text has them more than once. */
export interface Excerpt {
  readonly text: string;
  readonly at?: number | undefined;
}

const listed = 10;

/** Where an excerpt is in `body`, or a message why it is not. */
export function locate(body: string, { text, at }: Excerpt): Span | string {
  if (at !== undefined && body.startsWith(text, at)) return { start: at, end: at + text.length };
  const places = occurrences(body, text);
  const [first] = places;
  if (first === undefined) return missing(body, text);
  if (at !== undefined) return `${quote(text)} is not at ${at} but at ${list(places)}; correct "at"`;
  if (places.length > 1) return `${quote(text)} occurs ${places.length} times; add "at", one of ${list(places)}`;
  return { start: first, end: first + text.length };
}

/** As {@link locate}, for an excerpt that was checked before. */
export function spanOf(body: string, excerpt: Excerpt): Span {
  const span = locate(body, excerpt);
  if (typeof span === "string") throw new Error(span);
  return span;
}

function missing(body: string, text: string): string {
  const [similar] = occurrences(plainMarks(body), plainMarks(text));
  const hint =
    similar === undefined
      ? ""
      : ` as written; with other quotation marks or spaces at ${similar}: ${quote(body.slice(similar, similar + text.length))}`;
  return `${quote(text)} is not in the text${hint}; copy it from there`;
}

// One character for one character, so that offsets stay.
function plainMarks(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s/g, " ");
}

function occurrences(body: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + 1)) places.push(at);
  return places;
}

function list(places: readonly number[]): string {
  return places.slice(0, listed).join(", ") + (places.length > listed ? ", …" : "");
}
