import { isCapital } from "../noun-phrases/capital.ts";
import type { Document } from "../document.ts";
import { commonKind } from "../lexicon/gazetteer.ts";
import type { Gender } from "../lexicon/given-names.ts";
import { wordSet } from "../lexicon/words.ts";
import { isPaperName } from "../linking/countries/paper-name.ts";
import type { NounPhrase } from "../noun-phrases.ts";
import type { Token } from "../tokens.ts";
import { articleOf, skipArticle } from "./determiner.ts";
import type { Lookup } from "./lookup.ts";
import { plainName, type Reading } from "./mention.ts";
import { afterPossessor, nameWords } from "./read-name.ts";

// The noun only says what bears the name before it.
const bearers =
  wordSet(`union newspaper daily magazine agency television channel website network broadcaster party airline
  company firm militia movement bank brand group tribe sect app platform`);
const adjectives = wordSet(
  "islamic islamist muslim christian jewish arab western european african asian kurdish state",
);
const oneOfThem = /(?:an|ian|on|ole|ane|ede|inn|erb|oat|rk|uss|ani|aqi|aeli|emeni|udi|eek|zech|lovak|man|woman)$/;

const irregular =
  /^(?:Spaniard|Briton|Swede|Dane|Finn|Pole|Turk|Scot|Czech|Serb|Croat|Slovak|Kazakh|Uzbek|Kurd|Arab|Greek|Thai|Filipino|Filipina|Argentine|New Zealander)$/;

/** "The Frenchman", "a Pole": one of a people, although it is written as a name; null for all else. */
export function readNational(document: Document, phrase: NounPhrase, lookup: Lookup): Reading | null {
  const { tokens } = document;
  const article = articleOf(tokens, phrase);
  const text = tokens[phrase.head]?.text ?? "";
  const isPlain = tokens.slice(phrase.first + 1, phrase.last - 1).every((word) => !isCapital(word.text));
  if (phrase.last - phrase.first < 2 || !isPlain || (article !== "DEFINITE" && article !== "INDEFINITE")) return null;
  const gender = nationalGender(text);
  const country = lookup.country(text);
  const isPeople = irregular.test(text) || (country !== null && lookup.isDemonym(text) && oneOfThem.test(text));
  if (gender === null && !isPeople) return null;
  if (isPaperName(tokens, phrase.first, phrase.last)) return paper(document, phrase);
  return {
    ...plainName,
    name: null,
    words: [],
    roles: ["national"],
    noun: text.toLowerCase(),
    countries: country === null ? [] : [country],
    kind: "PERSON",
    isSure: true,
    gender,
    article,
  };
}

function paper({ text }: Document, { start, end }: NounPhrase): Reading {
  const name = text.slice(start, end);
  return { ...plainName, name, words: nameWords(name), kind: "ORGANIZATION", isSure: true };
}

function nationalGender(text: string): Gender | null {
  if (/^\p{Lu}\p{Ll}+woman$/u.test(text)) return "FEMALE";
  return /^\p{Lu}\p{Ll}+(?:sh|ch|nch|tch)man$/u.test(text) ? "MALE" : null;
}

/** "The Korean peninsula": a known name that is written with a plain noun; null for all else. */
export function readWhole({ text, tokens }: Document, { first, last }: NounPhrase, lookup: Lookup): Reading | null {
  if (last - first < 2) return null;
  const name = text.slice((tokens[skipArticle(tokens, first, last)] as Token).start, (tokens[last - 1] as Token).end);
  const kind = isCapital(name) ? (lookup.kindOf(name) ?? commonKind(name)) : null;
  return kind === null ? null : { ...plainName, name, words: nameWords(name), kind, isSure: true };
}

/** "The Interfax news agency", "the Teamsters union": a name with a noun that explains it; null for all else. */
export function readBearer({ text, tokens }: Document, phrase: NounPhrase, lookup: Lookup): Reading | null {
  const { first, last, head } = phrase;
  const noun = tokens[head]?.lower ?? "";
  if (!bearers.has(noun) || head !== last - 1) return null;
  const from = afterPossessor(tokens, first, last);
  const to = endOfCapitals(tokens, from, head);
  const isExplained = to > from && (to === head || (to === head - 1 && tokens[to]?.lower === "news"));
  if (!isExplained || adjectives.has(tokens[to - 1]?.lower ?? "")) return null;
  const name = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  const known = lookup.kindOf(name) ?? commonKind(name) ?? "ORGANIZATION";
  if (known !== "ORGANIZATION" || lookup.isDemonym(name)) return null;
  return { ...plainName, name, words: nameWords(name), noun, kind: "ORGANIZATION", isSure: false };
}

function endOfCapitals(tokens: readonly Token[], from: number, until: number): number {
  let to = from;
  while (to < until && isCapital(tokens[to]?.text ?? "")) to += 1;
  return to;
}
