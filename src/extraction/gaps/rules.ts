import { roleOf } from "../lexicon/roles.ts";
import { type Vocabulary, compile } from "../patterns.ts";
import * as conditions from "./conditions.ts";
import { type TokenBoundary, word } from "./token-boundary.ts";
import { words } from "../lexicon/gaps.ts";

const vocabulary: Vocabulary = {
  classes: {
    ...words,
    small: ({ text }) => /^\p{Ll}/u.test(text),
    role: ({ lower }) => roleOf(lower) === lower,
    // No abbreviation.
    long: ({ text }) => /^\p{L}{4,}$/u.test(text),
  },
  runs: {
    preposition: ["<prepositions>&!PART"],
    binding: ["<binding>&!PART"],
    // "by and large", "in and out", "for and against" are pairs.
    unpaired: ["and|or !ADP|ADV|PART|SCONJ|PUNCT|<prepositions>|$"],
    following: ["<following> !<adverbial>|PUNCT|VERB|$"],
    // A verb that is the clause's own: not a participle that describes the noun behind it.
    finite: ["<aux> VERB|AUX|ADV|DET|PRON|ADJ", "VERB&<finite> ADV|ADP|DET|PRON|SCONJ|PUNCT"],
    // An object shows that a past form is no participle: those that keep one ("given the choice") are few.
    past: ["VERB&<finite> ADP|DET|PRON|SCONJ|ADV&!by", "VERB&<transitive> DET|PRON|NOUN|ADJ|NUM|PART&!to"],
    predicate: ["<aux> VERB|AUX|ADV|SCONJ&!not", "{past}"],
    opening: ["<aux> !PUNCT|$", "{past}", "VERB&-ed DET|PRON|PROPN"],
  },
};

const noName = '"{-1}" has no name or noun behind it.';
const noSecond = '"{-2} {-1}" has no name or noun behind it.';
const noNoun = '"{-1}" has no noun behind it.';
const noOwner = 'Nobody is named between "{-1}" and "{0}".';
const noPossession = 'Nothing follows that could belong to "{-1}".';
const noSubject = '"{0}" has no subject.';
const noArticle = '"{-2} {-1}" has no name, and no article before it.';
const noSpeaker = 'Nobody is named who "{0}".';
const noSide = "A hyphen joins nothing to the words before it.";
const nothing = 'Nothing stands between "{-1}" and "{0}".';

const { afterAdverbial, endsText, hasNoObject, hasNoVerb, isApart, isHyphenated, isObject, isUnshared } = conditions;
const { isWhole, opens, startsSentence } = conditions;

type Row = readonly [pattern: string, example: string, reason: string, holds?: (boundary: TokenBoundary) => boolean];

/** Signs that words are missing at "_", first fit wins: pattern, example, what is missing, and what else must hold. */
export const gapRules: readonly Row[] = [
  ["NOUN|PROPN|PUNCT {preposition} _ {unpaired}", "Officials from _and _met on Friday.", noName, hasNoVerb],
  ["according {preposition} _ .|,", "According to _, the war is over.", noName],
  ["NOUN|PROPN {preposition} _ {finite}", "The summit in _ended abruptly.", noName, hasNoVerb],
  // "the mayor of, and adviser to, the city"
  ["NOUN|PROPN&!<idioms> {binding} _ .|, !CCONJ|PUNCT|ADP", "He signed a treaty with _.", noName, isUnshared],
  // "from before the war", "from in and around London"
  ["NOUN|PROPN {binding}&!from _ {following}", "It was his first trip to _after the war.", noName, hasNoObject],
  ["<motion> to&!PART _ {following}", "He then returned to _in August 1888.", noName, hasNoObject],
  ["NOUN|PROPN|PUNCT and|or _ . $", "The talks were between Seoul and _.", noSecond, endsText],
  ["NOUN|PROPN|PUNCT {preposition} and|or _ {finite}", "Officials from _and _met on Friday.", noSecond, hasNoVerb],
  ["DET&the|an _ .|, !-|–", "It was a visit to the _.", noNoun],
  ["DET&the|a|an _ <have> VERB|AUX|ADV|DET|ADJ", "The _has agreed to it.", noNoun],
  ["DET&the|a|an _ said ADP|SCONJ|DET|PRON|PUNCT&!-|–", "The _said while leaving.", noNoun],
  ["DET&the|a|an _ of|from|with|and|or DET|PROPN|PRON|NUM", "He lives in the _of Korea.", noNoun],
  // A link that held a name was cut out before the mark.
  ["DET|ADP|CCONJ _ 's|’s", "It is the book of _'s brother.", noOwner, isApart],
  ["<small>&<role> _ 's|’s", "The supreme leader _'s comrade said so.", noOwner, isApart],
  ["its|their|our _ VERB&-ed by", "The country has to overcome its _aggravated by a drought.", noPossession],
  ["its|their|our _ <have> VERB|AUX|ADV", "They said that their _had agreed.", noPossession],
  ["PROPN 's|’s _ {finite}", "An army led by Korea's _met him.", noPossession.replace("{", "{-2}{"), isObject],
  ["$ _ <small>&{opening}", "_has since launched missiles.", noSubject, opens],
  ["<long> . _ <small>&{opening}", "Nothing was agreed. _requested more time.", noSubject],
  ["<long> . _ <small>&and PRON|DET|PROPN", "Nothing was agreed. _and the talks ended.", noSubject],
  ["<subordinators> _ !is|are|did|does&<aux> VERB|AUX|ADV|SCONJ&!not", "He left, whereas _has stayed.", noSubject],
  [", _ !is|are|did|does&{predicate}", "Meanwhile, _has been taking steps.", noSubject, afterAdverbial],
  // "translated from Russian" and "in Chinese" are languages.
  ["with|by|between|against <nationalities> _ ADP|AUX|(&!of", "He held a summit with Russian _in April.", noNoun],
  ["<nationalities> <small>&<role> _ <aux> VERB|AUX|ADV", "Korean leader _had seen it.", noArticle, startsSentence],
  [", _ VERB&<reporting> citing|quoting", "They met in Pyongyang, _reported citing a newspaper.", noSpeaker],
  [', "|” _ VERB&<reporting> <afterSpeech>|$', '"We will not go," _said on Friday.', noSpeaker, isWhole],
  [") - _ PROPN", "The Republic of Korea (South)- _Intergovernmental Panel.", noSide, isHyphenated],
  [", _ ,|.", "It is spoken in Seoul, _, and Beijing.", nothing],
  ["( _ )|,|;", "The city of Seoul (_) agreed.", nothing],
  ["—|– _ ,", "The city of Seoul — _, agreed.", nothing],
  ["NOUN named|nicknamed|titled|entitled|codenamed _ .", "He met a man named _.", '"{-1}" has no name behind it.'],
];

const find = compile(gapRules, vocabulary);

/** Finds the rule that shows that words are missing at a boundary of a sentence. */
export function gapRulesIn(sentence: Omit<TokenBoundary, "at">): (at: number) => Row | undefined {
  const { tokens, first, last } = sentence;
  const words = { token: (at: number) => (at >= first && at < last ? tokens[at] : undefined) };
  const isHolding = ([, , , holds]: Row, at: number) => holds?.({ ...sentence, at }) ?? true;
  return (at) => find(words, at, isHolding);
}

/** The missing words, described with their context. */
export function missing([, , reason]: Row, boundary: TokenBoundary): string {
  return reason.replace(/\{(-?\d)\}/g, (_, offset: string) => word(boundary, Number(offset))?.text ?? "");
}
