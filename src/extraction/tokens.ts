import model from "wink-eng-lite-web-model";
import winkNlp, { type ItsFunction } from "wink-nlp";
import type { Span } from "./span.ts";
import { repairTokens } from "./token-repairs.ts";

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
// wink types these of its own functions more narrowly than what it takes.
const precedingSpaces = nlp.its.precedingSpaces as unknown as ItsFunction<string>;
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

/** Whether the model's dictionary has a lower-case word; it has few names. */
export function isDictionaryWord(word: string): boolean {
  return idOf(word) < dictionarySize;
}

// What runs on for so long is no word but an address or data, on which wink would take the square of its length.
const endless = /\S{300,}/g;

/** The tokens of `text`, their spans moved by `offset`. White space is not a token. */
export function tokenize(text: string, offset = 0): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { index, 0: run } of text.matchAll(endless)) {
    tokens.push(...read(text.slice(from, index), offset + from));
    from = index + run.length;
    const span = { start: offset + index, end: offset + from };
    tokens.push({ ...span, text: run, lower: run, lemma: run, pos: "X" });
  }
  return from === 0 ? read(text, offset) : [...tokens, ...read(text.slice(from), offset + from)];
}

function read(text: string, offset: number): readonly Token[] {
  const document = nlp.readDoc(text);
  const tokens = document.tokens();
  const values = tokens.out();
  const spaces = tokens.out(precedingSpaces);
  const tags = tokens.out(partOfSpeech);
  const lemmas = tokens.out(lemma);
  const found: Token[] = [];
  let at = offset;
  values.forEach((value, index) => {
    at += spaces[index]?.length ?? 0;
    const start = at;
    at += value.length;
    const pos = tags[index] ?? "X";
    if (pos === "SPACE") return;
    found.push({
      start,
      end: at,
      text: value,
      lower: value.toLowerCase(),
      lemma: lemmas[index] ?? value.toLowerCase(),
      pos: pos as PartOfSpeech,
    });
  });
  return repairTokens(found);
}
