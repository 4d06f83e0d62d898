import { fold } from "../../entity-resolution/fold.ts";
import type { Document, Sentence } from "../document.ts";
import { firstWord } from "../knowledge.ts";
import type { Token } from "../tokens.ts";

/** Tokens `first` to `last` (exclusive) of a document that may be a name. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const maxWords = 9;
const connective = /^(?:of|and|the|for|da|de|del|di|du|la|le|al|bin|['’]s|['’]|-|–|‑|&)$/u;
// Of all that follows a comma only these are part of a name: "Washington, D.C.", "Apple, Inc."
const afterComma = /^(?:D\.C\.?|Inc\.?|Ltd\.?|Jr\.?|Sr\.?|LLC)$/u;
const prefix = /^(?:anti|pro|ex|non|un|post|pre|trans|mid)-/iu;
// "d'Ivoire" ends a name as well.
const capital = /^(?:[dl]['’]|\p{Lm})?[\p{Lu}\p{Lt}]/u;

/** Checks whether a word begins with a capital, or does so after "anti-" or "pro-". */
export function isCapital(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const code = token.text.charCodeAt(0);
  // Asked for every word, nearly all of which begin with a small letter, though not with that of "d'Ivoire" or "l'Aquila".
  const isSmall = code >= 97 && code <= 122 && code !== 100 && code !== 108;
  if (isSmall && !token.text.includes("-")) return false;
  return capital.test(withoutPrefix(token.text));
}

/** The runs that begin at a token and end in a capitalised one, the longest first; none where it has no capital. */
export function runsFrom({ tokens }: Pick<Document, "tokens">, sentence: Sentence, first: number): readonly Run[] {
  if (!isCapital(tokens[first]) || tokens[first]?.lower === "the") return [];
  const ends: number[] = [];
  for (let at = first; at < Math.min(sentence.last, first + maxWords); at += 1) {
    const token = tokens[at];
    if (isCapital(token) || isHyphenated(tokens, at)) ends.push(at + 1);
    else if (token === undefined || !isConnective(tokens, at)) break;
  }
  return ends.reverse().map((last) => ({ first, last }));
}

function isConnective(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.text === ",") return afterComma.test(next?.text ?? "");
  // "U.S." after a hyphen comes in pieces.
  if (token?.text === ".") return token.end === next?.start && token.start === tokens[at - 1]?.end;
  return token !== undefined && connective.test(token.text);
}

// "un" of "Kim Jong-un"
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before?.text === "-" && before.end === token?.start && before.start === tokens[at - 2]?.end;
}

const plainWord = /^[a-z]+$/;
// "U" of "U.S.", which comes in pieces behind a hyphen, and "the", which folding leaves out, tell nothing of the name.
const goesOn = /^[.\p{L}\p{N}]/u;

/** Checks whether a name may begin at a token, as far as its {@link firstWord} tells. */
export function mayOpen(tokens: readonly Token[], at: number, opens: (word: string) => boolean): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (token.lower === "the" || (next?.start === token.end && goesOn.test(next.text))) return true;
  return opens(plainWord.test(token.lower) ? token.lower : firstWord(fold(withoutPrefix(token.text))));
}

/** The text of a run as written, without "anti-" before it. */
export function textOf({ text, tokens }: Pick<Document, "text" | "tokens">, run: Run): string {
  return text.slice(startOf({ tokens }, run), tokens[run.last - 1]?.end);
}

/** Where the text of a run begins: after "anti-". */
export function startOf({ tokens }: Pick<Document, "tokens">, { first }: Run): number {
  const token = tokens[first];
  return token === undefined ? 0 : token.end - withoutPrefix(token.text).length;
}

const withoutPrefix = (word: string) => (word.includes("-") ? word.replace(prefix, "") : word);

const maxBehind = 3;

/**
 * The run with one to three plain words behind it that end in a noun, also after a possessor: "North Korean leader",
 * "North Korea's nuclear programme".
 */
export function withNouns(tokens: readonly Token[], { last: end }: Sentence, { first, last }: Run): readonly Run[] {
  const from = /^['’]s?$/u.test(tokens[last]?.text ?? "") ? last + 1 : last;
  const runs: Run[] = [];
  for (let at = from; at < Math.min(from + maxBehind, end) && !isCapital(tokens[at]); at += 1) {
    const pos = tokens[at]?.pos;
    if (pos === "NOUN") runs.push({ first, last: at + 1 });
    else if (pos !== "ADJ") break;
  }
  return runs;
}

/** A name without the mark of a possessor in it: "North Korea nuclear programme" of "North Korea's nuclear programme". */
export function withoutPossessor(name: string): string {
  return name.replace(/['’]s? (?=\p{Ll})/u, " ");
}

/** One to three plain words that end in a noun: "sanctions", "nuclear weapons programme", "peace and stability". */
export function plainRuns({ tokens }: Document, { last: end }: Sentence, first: number): readonly Run[] {
  const runs: Run[] = [];
  for (let at = first; at < Math.min(first + 3, end); at += 1) {
    const token = tokens[at];
    if (token === undefined || isCapital(token)) break;
    if (token.pos === "NOUN") runs.push({ first, last: at + 1 });
    else if (token.pos !== "ADJ" && !(at === first + 1 && runs.length > 0 && /^(?:and|of)$/.test(token.lower))) break;
  }
  return runs;
}
