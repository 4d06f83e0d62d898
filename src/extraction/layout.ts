import { datelineLength } from "./layout/dateline.ts";
import { furnitureRole, isEndMatter, isListHeading } from "./layout/furniture.ts";
import { gluedLength, isCreditedCaption } from "./layout/glued.ts";
import { headerLength, headRole, trailingDateLength } from "./layout/header.ts";
import { endsSentence, isCutCaption, isHeading, isHeadline, isKicker } from "./layout/headings.ts";
import { paragraphsOf } from "./layout/paragraphs.ts";
import { tailOf } from "./layout/tail.ts";
import type { Span } from "./span.ts";

/** What a stretch of an article's text is for. Quotes, names and dates are read from prose alone. */
export type BlockRole =
  | "PROSE"
  /** The article's title, where it is the first line. */
  | "HEADLINE"
  /** A title inside the text. */
  | "HEADING"
  | "BYLINE"
  /** What a scraper or the page says of the article: its date above all. */
  | "HEADER"
  /** "PYONGYANG, June 8 —" */
  | "DATELINE"
  /** "More From This Section" */
  | "FURNITURE"
  | "CAPTION"
  | "DISCLAIMER"
  /** Sources, references and categories at the end. */
  | "SOURCES";

/** A stretch of text with one role: a paragraph, or the piece of one that is a dateline or a scraper's header. */
export interface Block extends Span {
  readonly role: BlockRole;
}

/** Cuts a text into blocks, in order, none overlapping; blank space lies between them. */
export function layout(text: string): readonly Block[] {
  const paragraphs = paragraphsOf(text).map((span) => ({ ...span, written: text.slice(span.start, span.end) }));
  const lastSentence = paragraphs.findLastIndex(({ written }) => endsSentence(written));
  const blocks: Block[] = [];
  let place: Place = "HEAD";
  let isListing = false;
  let titles = 0;
  paragraphs.forEach((paragraph, index) => {
    if (place === "BODY" && isEndMatter(paragraph.written)) place = "END";
    const read = pieces(paragraph, {
      place,
      isListing,
      titles,
      isBeforeSentence: index < lastSentence,
      mayHaveDateline: index < datelineReach && blocks.every(({ role }) => role !== "DATELINE"),
      before: paragraphs[index - 1]?.written,
      next: paragraphs[index + 1]?.written,
    });
    for (const { role, start, end } of read) blocks.push({ role, ...trim(text, start, end) });
    const first = read[0]?.role;
    isListing = isListing ? first === "FURNITURE" : isListHeading(paragraph.written, first);
    if (first === "HEADLINE" || first === "HEADING") titles += 1;
    if (place === "HEAD" && read.some(({ role }) => role === "PROSE")) place = "BODY";
  });
  return blocks.filter(({ start, end }) => start < end);
}

// Summary points may stand before the dateline; after some paragraphs a place and a dash are something else.
const datelineReach = 8;
// A title, what stands under it, and a line or two of the page.
const maxTitles = 4;

type Place = "HEAD" | "BODY" | "END";

interface Paragraph extends Span {
  readonly written: string;
}

/** What has been understood of the paragraphs before, and the neighbours as written. */
interface Around {
  readonly place: Place;
  /** True if a heading as "Related stories" stands above: the titles under it are links. */
  readonly isListing: boolean;
  /** How many titles have been read. */
  readonly titles: number;
  readonly isBeforeSentence: boolean;
  readonly mayHaveDateline: boolean;
  readonly before: string | undefined;
  readonly next: string | undefined;
}

function pieces(paragraph: Paragraph, around: Around): readonly Block[] {
  const { start, end, written } = paragraph;
  const glued = gluedLength(written);
  if (glued > 0) {
    const rest = { start: start + glued, end, written: written.slice(glued) };
    return [{ start, end: start + glued, role: "FURNITURE" }, ...pieces(rest, around)];
  }
  const role = wholeRole(written, around);
  if (role !== null) return [{ start, end, role }];
  const { place, titles, isBeforeSentence, next } = around;
  if (place !== "HEAD" || !isBeforeSentence || titles >= maxTitles || !isHeadline(written)) {
    return prosePieces(paragraph, around);
  }
  if (titles > 0) return [{ start, end, role: written.endsWith("?") ? "PROSE" : "HEADING" }];
  if (isKicker(written, next)) return [{ start, end, role: "FURNITURE" }];
  const cut = end - trailingDateLength(written);
  return [
    { start, end: cut, role: "HEADLINE" },
    { start: cut, end, role: "HEADER" },
  ];
}

function wholeRole(written: string, { place, isListing, titles, before, next }: Around): BlockRole | null {
  if (place === "END") return "SOURCES";
  const role = furnitureRole(written) ?? (place === "HEAD" ? headRole(written) : null);
  if (role !== null) return role;
  if (isCreditedCaption(written)) return "CAPTION";
  if (isListing && written.length <= 120 && isHeadline(written)) return "FURNITURE";
  if (place === "HEAD" && titles > 0 && isCutCaption(written, next)) return "CAPTION";
  return place === "BODY" && isHeading(written, before, next) ? "HEADING" : null;
}

function prosePieces({ start, end, written }: Paragraph, { place, mayHaveDateline }: Around): readonly Block[] {
  const isHead = place === "HEAD";
  const afterHeader = isHead ? headerLength(written) : 0;
  const afterDateline = afterHeader + (mayHaveDateline ? datelineLength(written.slice(afterHeader), !isHead) : 0);
  const tail = tailOf(written);
  const proseEnd = start + Math.max(afterDateline, tail?.at ?? written.length);
  return [
    { start, end: start + afterHeader, role: "HEADER" },
    { start: start + afterHeader, end: start + afterDateline, role: "DATELINE" },
    { start: start + afterDateline, end: proseEnd, role: "PROSE" },
    { start: proseEnd, end, role: tail?.role ?? "PROSE" },
  ].filter((piece): piece is Block => piece.start < piece.end);
}

function trim(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end);
  return { start: start + piece.length - piece.trimStart().length, end: end - piece.length + piece.trimEnd().length };
}
