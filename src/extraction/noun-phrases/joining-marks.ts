import { wordSet } from "../lexicon/words.ts";
import type { Place } from "./shape.ts";

const domains = wordSet("com org net gov edu info co uk de ru cn eu tv io int");

/** Whether the mark between two words makes them one. */
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

// "the workers' union": a mark after a plural, unless it closes a quotation that a single mark opened before.
export function isPossessive({ tokens, at, token, previous: word, before }: Place): boolean {
  if (before !== "NAME" && before !== "NOUN" && before !== "DATE" && before !== "MODIFIER") return false;
  if (!/^['’]/u.test(token.text)) return false;
  if (/^['’]s$/iu.test(token.text)) return token.pos !== "AUX";
  if (token.text.length > 1 || word === undefined || word.end !== token.start || !/s$/iu.test(word.text)) return false;
  const next = tokens[at + 1];
  return next !== undefined && next.start > token.end && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos);
}
