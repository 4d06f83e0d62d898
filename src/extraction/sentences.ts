import { months, weekdays } from "./lexicon/calendar.ts";
import type { Token } from "./tokens.ts";

/** A run of tokens, `last` exclusive. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Where quotation marks open, and where those that close end, in code units. */
export interface MarkEdges {
  readonly opening: Pick<ReadonlySet<number>, "has">;
  readonly closing: Pick<ReadonlySet<number>, "has">;
}

const enders = /^(?:[.!?…]+|\.{2,})$/;
const closers = /^["”’'»)\]]$/;
const openers = /^["“‘'«([]$/;
const capital = /^(?:\p{Lm}?\p{Lu}|\p{Lt})/u;
const start = /^(?:\p{Lm}?\p{Lu}|[\p{Lt}\p{Lo}\p{N}[(])/u;
// "U.S. He" ends a sentence, "U.S. President" does not: only words that begin a sentence rather than a name tell.
const abbreviation =
  /^(?:\p{L}\.){2,}$|^(?:Inc|Corp|Ltd|Co|Jr|Sr|etc|pct|ft|oz|lbs?|yd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u;
const starter = /^(?:PRON|DET|SCONJ|ADV|AUX|CCONJ|ADP)$/;
const hour = /^[ap]\.m\.$/i;
// "8 a.m. Monday", "8 a.m. Eastern", "8 a.m. EST"; with "time" behind any name.
const afterHour = /^(?:Eastern|Pacific|Central|Mountain|Atlantic|\p{Lu}{2,5})$/u;
// What follows these belongs to them, in marks or not: "Gen. “Stonewall” Jackson", "i.e. “Nothing”".
const beforeNames =
  /^(?:\p{L}|[ei]\.[eg]|vs?|viz|cf|Mrs?|Ms|Drs?|St|Mt|Gens?|Lts?|Col|Maj|Capt|Cmdr|Sgts?|Cpl|Pvt|Adm|Sens?|Reps?|Govs?|Pres|Profs?|Revs?|Hon|Fr|Supt|Messrs|Nos?)\.$/iu;

// No writer goes on for so long. What later steps do may take the square of a sentence's length.
const maxTokens = 300;

/** Cuts the tokens of a paragraph into sentences, marks that close a quote going with the sentence they close. */
export function splitSentences(tokens: readonly Token[], edges: MarkEdges): readonly Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const isFull = at + 1 - first >= maxTokens;
    if (!isFull && !mayEnd(tokens, at, edges)) continue;
    let last = at + 1;
    while (last < tokens.length && isCloser(tokens, last, edges)) last += 1;
    if (!isFull && last < tokens.length && !mayStart(tokens, last)) continue;
    runs.push({ first, last });
    first = last;
    at = last - 1;
  }
  if (first < tokens.length) runs.push({ first, last: tokens.length });
  return runs;
}

function mayEnd(tokens: readonly Token[], at: number, edges: MarkEdges): boolean {
  const { text } = tokens[at] as Token;
  if (enders.test(text)) return true;
  const next = tokens[at + 1];
  if (next === undefined || text.length < 2 || !text.endsWith(".")) return false;
  // `… had risen 4 pct. “We are glad,”`
  if (edges.opening.has(next.start)) return !beforeNames.test(text) && capital.test(tokens[at + 2]?.text ?? "");
  if (!abbreviation.test(text) || !capital.test(next.text)) return false;
  return starter.test(next.pos) || (hour.test(text) && !goesWithHour(next, tokens[at + 2]));
}

function goesWithHour({ text, lower }: Token, next: Token | undefined): boolean {
  return afterHour.test(text) || weekdays.has(lower) || months.has(lower) || next?.lower === "time";
}

// A straight mark right after the stop closes, unless it is known to open; one after a space opens the next sentence.
function isCloser(tokens: readonly Token[], at: number, { opening, closing }: MarkEdges): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || !closers.test(token.text) || opening.has(token.start)) return false;
  return before?.end === token.start || closing.has(token.end);
}

function mayStart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || openers.test(token.text) || start.test(token.text);
}
