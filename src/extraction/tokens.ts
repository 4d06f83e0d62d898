import model from "wink-eng-lite-web-model";
import winkNlp, { type ItsFunction } from "wink-nlp";
import type { Span } from "./span.ts";
import { inLatinLetters } from "./tokens/latin-letters.ts";
import { repairTokens } from "./tokens/repairs.ts";

/** Universal Dependencies' tags, as wink's English model gives them. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A word or a mark. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

const nlp = winkNlp(model, ["pos"]);
// wink types this function of its own more narrowly than what it takes.
const lemma = nlp.its.lemma as unknown as ItsFunction<string>;
const partOfSpeech = nlp.its.pos;

const idOf = (word: string): number => {
  const [id] = nlp
    .readDoc(word)
    .tokens()
    .out(nlp.its.uniqueId as unknown as ItsFunction<number>);
  return Number(id ?? Infinity);
};
// The model numbers the words that it meets behind those of its dictionary; nothing has been read yet.
const dictionarySize = idOf("qzxv");

/** Checks whether the model's dictionary has a lower-case word; it has few names. */
export function isDictionaryWord(word: string): boolean {
  return idOf(word) < dictionarySize;
}

// What runs on for so long is no word but an address or data, on which wink would take the square of its length.
const endless = /\S{300}/;
const endlessRuns = /\S{300,}/g;

// No paragraph is so long. wink keeps all it knows of a text until the end, and its memory has to be collected.
const maxPiece = 20_000;
const lastSpace = /\s\S*$/;

// wink counts these as no characters.
const otherSpace = /[^\S \n]|\p{Cc}(?<!\n)/gu;

/** The tokens of `text`, their spans moved by `offset`. White space is not a token. */
export function tokenize(text: string, offset = 0): readonly Token[] {
  if (text.length < maxPiece && !endless.test(text)) return read(text, offset);
  const tokens: Token[] = [];
  const readTo = (from: number, end: number) => {
    for (const { start, text: piece } of piecesOf(text.slice(from, end)))
      for (const token of read(piece, offset + from + start)) tokens.push(token);
  };
  let from = 0;
  for (const { index, 0: run } of text.matchAll(endlessRuns)) {
    readTo(from, index);
    from = index + run.length;
    const span = { start: offset + index, end: offset + from };
    tokens.push({ ...span, text: run, lower: run, lemma: run, pos: "X" });
  }
  readTo(from, text.length);
  return tokens;
}

function* piecesOf(text: string): Generator<{ readonly start: number; readonly text: string }> {
  for (let start = 0; start < text.length;) {
    // Runs of other characters are short here, so a space is near.
    const space = text.length - start > maxPiece ? text.slice(start, start + maxPiece).search(lastSpace) : -1;
    const end = space === -1 ? Math.min(text.length, start + maxPiece) : start + space + 1;
    yield { start, text: text.slice(start, end) };
    start = end;
  }
}

function read(text: string, offset: number): readonly Token[] {
  const plain = inLatinLetters(text).replace(otherSpace, " ");
  // Asked once: two long strings are compared letter by letter.
  const isAsWritten = plain === text;
  const tokens = nlp.readDoc(plain).tokens();
  const values = tokens.out();
  const tags = tokens.out(partOfSpeech);
  const lemmas = tokens.out(lemma);
  const found: Token[] = [];
  let at = 0;
  values.forEach((value, index) => {
    while (plain[at] === " ") at += 1;
    const start = at;
    at += value.length;
    const pos = (tags[index] ?? "X") as PartOfSpeech | "SPACE";
    if (pos === "SPACE") return;
    const lower = value.toLowerCase();
    const token = { start: offset + start, end: offset + at, text: value, lower, lemma: lemmas[index] ?? lower, pos };
    const written = isAsWritten ? value : text.slice(start, at);
    found.push(written === value ? token : asWritten(token, written));
  });
  return repairTokens(found);
}

/** A word that was read in other letters, in its own. */
function asWritten({ start, end, lower, lemma: stem, pos }: Token, text: string): Token {
  const small = text.toLowerCase();
  return {
    start,
    end,
    text,
    lower: small,
    lemma: small.length === lower.length && lower.startsWith(stem) ? small.slice(0, stem.length) : stem,
    // Scripts without capitals do not tell names from other words, and none of them is English.
    pos: /^[\p{Lo}\p{M}]+$/u.test(text) ? "X" : pos,
  };
}
