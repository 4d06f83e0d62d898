import { isCapital, isSmall, isWord } from "./capital.ts";
import { commonKind } from "../lexicon/gazetteer.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { mayBeGivenName } from "../lexicon/occupations.ts";
import { isWithinName } from "./links.ts";
import { linkedHeads, organizationNouns } from "../lexicon/organizations.ts";
import { roleOf } from "../lexicon/roles.ts";
import { courtesies, titleWords } from "../lexicon/titles.ts";
import { wordSet } from "../lexicon/words.ts";
import { cueFrame } from "../quotations/cues/cue-verbs.ts";
import type { Token } from "../tokens.ts";
import type { Usage } from "./usage.ts";

// Plain nouns that open many sentences of news.
const openers =
  wordSet(`photos photo image images video videos footage data figures estimates reports polls results details news
  state efforts talks tensions relations violence clashes fighting thousands hundreds dozens millions billions scores tens
  people men women children families residents locals police authorities officials sources experts critics investors shares
  stocks prices sales profits exports oil gas gold crowds floods rains storms fires rescuers doctors scientists
  researchers teachers students workers unions parents voters lawmakers prosecutors opposition parliament government ministers troops
  rebels militants soldiers forces refugees migrants schools hospitals shops banks airlines flights trains roads
  members teams fans players traffic tickets demand supply inflation unemployment growth trade plans work construction media
  human climate global local foreign domestic recent early late former current new old more most many other others some
  posts comments readers viewers users customers consumers homeowners farmers fishermen passengers neighbours neighbors evidence
  articles names sites lawsuits hackers leaders protests attacks strikes elections votes sanctions aid rights schools prisons parts pieces copies letters documents emails leaks records rules laws rates wages taxes fees fines
  nobody everybody everyone someone somebody anyone nothing everything something anything one none`);
// A family name stands after a given name first; a plural that opens a sentence and stands nowhere else is no name.
const plainEnding =
  /(?:[^aeiou]tions?|ments?|ness|ities|ings|cians|ances|ences|ships|tors|[ctb]les|uits|sts|nts|cals|ials|nals|onals)$/;
const functionWord = /^(?:DET|PRON|CCONJ|SCONJ|ADP|PART|PUNCT|SYM|NUM)$/;

/** Whether a word is (part of) a name by its capital and its neighbours. */
export function isName(
  token: Token,
  next: Token | undefined,
  opens: boolean,
  headline: boolean,
  usage: Usage,
): boolean {
  const { text, lower, pos } = token;
  if (!isCapital(text) && !text.startsWith("@")) return isCamel(text);
  if (text.endsWith("$")) return false;
  if (text.length === 1 && !/^\p{Lu}$/u.test(text)) return false;
  if (/^(?:May|Will|Can|Might|Must|Do|March|April|June|August)$/.test(text) && isSaid(next)) return true;
  if (pos === "AUX") return !opens && !headline && /^(?:May|Will|Can|Might|Must|Do|Does)$/.test(text);
  if (functionWord.test(pos))
    return (
      (/^\p{Lu}{2,}$/u.test(text) && !headline && pos !== "NUM" && text.length > 2) ||
      (pos === "NUM" && /\p{L}.*\d|\d.*\p{L}/u.test(text)) ||
      text === "US"
    );
  if (headline) return isHeadlineName(token, usage);
  if (!opens) return true;
  const nextNamed = next !== undefined && isCapital(next.text) && /^(?:PROPN|NOUN)$/.test(next.pos);
  if (
    nextNamed &&
    /^(?:New|North|South|East|West|Central|Great|Grand|United|Royal|National|San|Los|Santa|Black|White|Red|Blue|Green|Golden|Free|Supreme|High|Human)$/.test(
      text,
    )
  )
    return true;
  if (usage.named.has(lower) && (!usage.common.has(lower) || isSaid(next))) return true;
  if (next !== undefined && isWithinName(next)) return true;
  if (next?.lower === "of" && linkedHeads.has(lower) && organizationNouns.has(lower)) return true;
  if (nextNamed && mayBeGivenName(lower)) return true;
  if (
    titleWords.has(lower) ||
    courtesies.MALE.has(lower) ||
    courtesies.FEMALE.has(lower) ||
    courtesies.EITHER.has(lower)
  ) {
    return pos === "PROPN" || nextNamed;
  }
  if (nextNamed && (pos === "PROPN" || givenNameGender(lower) !== null))
    return !isPlainWord(lower, usage) || organizationNouns.has(lower);
  if (/^\p{Lu}{2,6}$/u.test(text) && !/^\p{Lu}{2}/u.test(next?.text ?? "")) return true;
  if (pos === "NOUN" || pos === "ADJ") return nextNamed && /^\p{Lu}{2,}$/u.test(text);
  return pos === "PROPN" && !isPlainWord(lower, usage);
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

/** "May said": such a verb follows no auxiliary, and no month speaks, though one may show or find something. */
function isSaid(next: Token | undefined): boolean {
  if (next === undefined || /^(?:show|find|put|see|hear|feel|suggest)$/.test(next.lemma)) return false;
  return next.pos === "VERB" && next.lower !== next.lemma && cueFrame(next.lemma) !== undefined;
}

/** "iPhone", "eBay": a capital inside. */
function isCamel(text: string): boolean {
  return text.toLowerCase() !== text && /^\p{Ll}{1,2}\p{Lu}\p{Ll}/u.test(text);
}

/** Whether a word begins sentences of news without being a name: "Police", "Opposition". */
export function opensCommonly(lower: string): boolean {
  return openers.has(lower) || organizationNouns.has(lower) || roleOf(lower) !== null;
}

function isPlainWord(lower: string, usage: Usage): boolean {
  if (usage.common.has(lower) || openers.has(lower) || plainEnding.test(lower)) return true;
  if (givenNameGender(lower) !== null || usage.named.has(lower)) return false;
  return roleOf(lower) !== null || organizationNouns.has(lower);
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
