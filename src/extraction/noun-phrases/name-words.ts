import { commonKind } from "../lexicon/gazetteer.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { wordSet } from "../lexicon/words.ts";
import type { Token } from "../tokens.ts";
import { isCapital, isSmall, isWord } from "./capital.ts";
import { isOpeningName, isSaid } from "./opening-names.ts";
import type { Usage } from "./usage.ts";

const functionWord = /^(?:DET|PRON|CCONJ|SCONJ|ADP|PART|PUNCT|SYM|NUM)$/;
const modal = /^(?:May|Will|Can|Might|Must|Do)$/;
const month = /^(?:March|April|June|August)$/;

/** Checks whether a word is (part of) a name by its capital and its neighbours. */
export function isName(
  token: Token,
  next: Token | undefined,
  opens: boolean,
  headline: boolean,
  usage: Usage,
): boolean {
  const { text, pos } = token;
  if (!isCapital(text) && !text.startsWith("@")) return isCamel(text);
  if (text.endsWith("$") || (text.length === 1 && !/^\p{Lu}$/u.test(text))) return false;
  if ((modal.test(text) || month.test(text)) && isSaid(next)) return true;
  if (pos === "AUX") return !opens && !headline && (modal.test(text) || text === "Does");
  if (functionWord.test(pos)) return isCode(token, headline);
  if (headline) return isHeadlineName(token, usage);
  return !opens || isOpeningName(token, next, usage);
}

/** "WHO", "B52", "US": written so, a function word or number is a name. */
function isCode({ text, pos }: Token, headline: boolean): boolean {
  if (text === "US") return true;
  if (pos === "NUM") return /\p{L}.*\d|\d.*\p{L}/u.test(text);
  return !headline && text.length > 2 && /^\p{Lu}{2,}$/u.test(text);
}

/** In a headline only what the text below names, or what is a name wherever it stands. */
function isHeadlineName({ text, lower, pos }: Token, usage: Usage): boolean {
  if (pos !== "PROPN" && pos !== "NOUN" && pos !== "ADJ") return false;
  if (usage.isAllHeadlines) return pos === "PROPN";
  if (usage.named.has(lower)) return true;
  return (
    pos === "PROPN" && (givenNameGender(lower) !== null || commonKind(text) !== null || /^\p{Lu}{2,5}$/u.test(text))
  );
}

/** "iPhone", "eBay": a capital inside. */
function isCamel(text: string): boolean {
  return text.toLowerCase() !== text && /^\p{Ll}{1,2}\p{Lu}\p{Ll}/u.test(text);
}

const small = wordSet("a an and as at but by for from in into is of off on or over the to up via vs with");

/** Whether a line writes nearly every word with a capital, as many headlines do; then a capital tells nothing. */
export function headlineCase(tokens: readonly Token[], first: number, last: number): boolean {
  const ends = /^[.?!:]$/.test(tokens[last - 1]?.text ?? "");
  let [long, capital, plain] = [0, 0, 0];
  for (let at = first; at < last; at += 1) {
    const { text, lower } = tokens[at] as Token;
    if (!isWord(text)) continue;
    if (isSmall(text) && !small.has(lower)) plain += 1;
    if (text.length < 4) continue;
    long += 1;
    if (isCapital(text)) capital += 1;
  }
  // "Anna Stone Drops Hint On Tax Plan.": a headline may end as a sentence does, but then has no plain word.
  return ends ? long >= 5 && plain === 0 && capital === long : long >= 4 && capital / long > 0.75;
}
