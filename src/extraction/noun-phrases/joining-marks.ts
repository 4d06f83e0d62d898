import { legalForms } from "../lexicon/organizations.ts";
import { wordSet } from "../lexicon/words.ts";
import type { Token } from "../tokens.ts";
import { isCapital } from "./capital.ts";
import type { Place } from "./shape.ts";

const domains = wordSet("com org net gov edu info co uk de ru cn eu tv io int");

/** Checks whether the mark between two words makes them one. */
export function isHyphen({ tokens, at, token, previous: before }: Place): boolean {
  const after = tokens[at + 1];
  if (token.text.length > 1 || before === undefined || after === undefined) return false;
  if (!/^[-‐‑/]$/u.test(token.text) && !(token.text === "." && domains.has(after.lower))) return false;
  return before.end === token.start && token.end === after.start && /[\p{L}\p{M}\p{N}.]$/u.test(before.text);
}

/** "Example.com" */
export function isDomain({ token, previous, before }: Place): boolean {
  return before === "HYPHEN" && domains.has(token.lower) && previous?.text === ".";
}

/** "Carl's Jr.", "Brenda's Inc.": what goes on with a name although a possessive mark stands before it. */
export function continuesName(token: Token | undefined): boolean {
  return (
    token !== undefined && (/^[JS]r\.?$/.test(token.text) || (isCapital(token.text) && legalForms.has(token.lower)))
  );
}

const beforeChains = /^(?:at|by|for|from|with|to|against|and|or|than|prefer|owns|bought|sued)$/;
const afterChains = /^(?:said|says|is|was|has|had|will|would|declined|reported|plans|denied)$/;
const afterNames = /^(?:[.,;:)—–?!"“”]|and|or|in|on|at|for|to|with|over)$/u;

/** "Wendy's said", "a clerk at Macy's": nothing follows that somebody could own, and nobody is called so. */
export function isNameOfChain(place: Place): boolean {
  if (!mayNameChain(place)) return false;
  const { next, shapes, tokens, at } = place;
  const isPlaced = beforeChains.test(tokens[at - 2]?.lower ?? "");
  if (next === undefined || shapes.at(-2) === "NAME" || shapes.at(-2) === "HYPHEN")
    return isPlaced && next === undefined;
  return afterChains.test(next.lower) || (isPlaced && afterNames.test(next.text));
}

function mayNameChain({ token, previous, before, usage }: Place): boolean {
  const { text = "", lower = "" } = previous ?? {};
  if (before !== "NAME" || !/^['’]s$/u.test(token.text) || !/^\p{Lu}\p{L}*\p{Ll}/u.test(text)) return false;
  return !usage.plain.has(lower) && !usage.families.has(lower);
}

// "the workers' union": a mark after a plural, unless it closes a quotation that a single mark opened before.
export function isPossessive({ tokens, at, token, previous: word, before }: Place): boolean {
  if (before !== "NAME" && before !== "NOUN" && before !== "DATE" && before !== "MODIFIER") return false;
  if (!/^['’]/u.test(token.text)) return false;
  if (/^['’]s$/iu.test(token.text)) return token.pos !== "AUX";
  if (token.text.length > 1 || word === undefined || word.end !== token.start || !/s$/iu.test(word.text)) return false;
  const next = tokens[at + 1];
  return next !== undefined && next.start > token.end && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos);
}
