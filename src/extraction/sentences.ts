import type { Token } from "./tokens.ts";

/** A run of tokens, `last` exclusive. */
interface Run {
  readonly first: number;
  readonly last: number;
}

const enders = /^(?:[.!?…]+|\.{2,})$/;
const closers = /^["”’'»)\]]$/;
const openers = /^["“‘'«([]$/;
// "U.S. He" ends a sentence, "U.S. President" does not: only words that begin a sentence rather than a name tell.
const abbreviation = /^(?:\p{L}\.){2,}$|^(?:Inc|Corp|Ltd|Co|Jr|Sr|etc)\.$/u;
const starter = /^(?:PRON|DET|SCONJ|ADV|AUX|CCONJ|ADP)$/;

// No writer goes on for so long. What later steps do may take the square of a sentence's length.
const longest = 300;

/** Cuts the tokens of a paragraph into sentences, marks that close a quote going with the sentence they close. */
export function splitSentences(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const isFull = at + 1 - first >= longest;
    if (!isFull && !mayEnd(tokens, at)) continue;
    let last = at + 1;
    while (last < tokens.length && isCloser(tokens, last)) last += 1;
    if (!isFull && last < tokens.length && !mayStart(tokens, last)) continue;
    runs.push({ first, last });
    first = last;
    at = last - 1;
  }
  if (first < tokens.length) runs.push({ first, last: tokens.length });
  return runs;
}

function mayEnd(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  if (enders.test(text)) return true;
  if (!abbreviation.test(text)) return false;
  const next = tokens[at + 1];
  if (next === undefined) return false;
  // `Lindsey Graham, R-S.C. "You should be ashamed."`
  if (/^["“]$/.test(next.text))
    return next.start > (tokens[at]?.end ?? 0) && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? "");
  return /^\p{Lu}/u.test(next.text) && starter.test(next.pos);
}

// A straight mark right after the stop closes; one after a space opens the next sentence.
function isCloser(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token !== undefined && closers.test(token.text) && before?.end === token.start;
}

function mayStart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  return openers.test(token.text) || /^(?:\p{Lm}?\p{Lu}|[\p{Lt}\p{Lo}\p{N}[(])/u.test(token.text);
}
