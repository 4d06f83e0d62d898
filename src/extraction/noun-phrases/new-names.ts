import { givenNameGender } from "../lexicon/given-names.ts";
import { isTrade } from "../lexicon/occupations.ts";
import { companySuffixes, organizationNouns } from "../lexicon/organizations.ts";
import { furnitureWords, namedThings } from "../lexicon/phrases.ts";
import { isPluralRole, roleOf } from "../lexicon/roles.ts";
import { isCourtesy } from "../lexicon/titles.ts";
import type { Token } from "../tokens.ts";
import type { Shaped } from "./shaped.ts";

/** Checks whether a name at a token begins a phrase of its own, although nouns or names stand right before it. */
export function beginsName(sentence: Shaped, at: number): boolean {
  const { shape, word } = sentence;
  if (shape(at - 1) === "NOUN" && shape(at - 2) !== "HYPHEN") return isAfterOther(sentence.tokens[at - 1] as Token);
  if (shape(at - 1) !== "NAME") return false;
  // "told the BBC Mr Smith", "Dr Sen. Sir Alan said": a form of address opens a name of its own.
  if (/^(?:mr|mrs|ms|miss|sir|dame)\.?$/.test(word(at))) return !isCourtesy(word(at - 1));
  return isFullName(sentence, at) && isOfPage(sentence, at - 1);
}

/**
 * "The next thing Martin feels", "told reporters Obama would": a name goes on after a noun that says what bears it
 * ("coach Farahani", "the book Emma") and no other.
 */
function isAfterOther({ lower, text }: Token): boolean {
  // "Foreign Minister", "Police Chief" at the start of a sentence
  const isPlain = /^\p{Ll}/u.test(text);
  const mayBear = roleOf(lower) !== null || organizationNouns.has(lower) || namedThings.has(lower) || isTrade(lower);
  return isPluralRole(lower) || (isPlain && !mayBear);
}

function isFullName({ tokens, shape }: Shaped, at: number): boolean {
  const { text = "", lower = "" } = tokens[at] ?? {};
  return /^\p{Lu}\p{Ll}/u.test(text) && givenNameGender(lower) !== null && shape(at + 1) === "NAME";
}

/** "More Galleries ADVERTISEMENT Judith Avila", "for New York Daily Post Leon Rey": what a page has around its texts. */
function isOfPage({ tokens, shape, offset }: Shaped, at: number): boolean {
  const { text = "", lower = "" } = tokens[at] ?? {};
  if (furnitureWords.has(lower) || /^\p{Lu}{6,}$/u.test(text)) return true;
  const isBody = organizationNouns.has(lower) || companySuffixes.has(lower);
  return isBody && at - 1 >= offset && shape(at - 1) === "NAME";
}
