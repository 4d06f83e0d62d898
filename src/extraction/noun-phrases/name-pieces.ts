import { givenNameGender } from "../lexicon/given-names.ts";
import { roleOf } from "../lexicon/roles.ts";
import { wordSet } from "../lexicon/words.ts";
import { isCapital } from "./capital.ts";
import { isWithinName } from "./links.ts";
import type { Token } from "../tokens.ts";
import type { Place } from "./shape.ts";

const particles = wordSet(
  "al el ul ur ad as ibn bin bint abu ben de da das del della dei delle di do dos du la le van von der den ter ten zu zur y st",
);

/** "van", "al" inside a name, or before one. */
export function isParticle({ tokens, at, token, next, before }: Place): boolean {
  if (!particles.has(token.lower) || next === undefined) return false;
  const afterNext = tokens[at + 2];
  const named = isCapital(next.text);
  const joined = token.end === next.start && /^[-’']$/u.test(next.text);
  if (joined) return isCapital(afterNext?.text ?? "");
  const chained = particles.has(next.lower) && isCapital(afterNext?.text ?? "");
  if (before === "NAME" || before === "PARTICLE") return named || chained;
  return /^(?:al|bin|ibn|von|van|de|der|di|da|del|du)$/.test(token.lower) && (named || chained);
}

// Words that stay themselves with a capital, so that no name contains them.
const functionWords =
  wordSet(`the and of in on for to a an with at by or as from it he she they i we you his her this that these those if
  but one two three is are was were be been has have had do does did can could will would may might must shall should`);

/** Checks whether a word of a name looks like an article or a preposition: "Shaktikanta Das", "Lee In-young". */
export function isOddNamePart({ token, next, before, opens, isHeadline }: Place): boolean {
  if (before !== "NAME" || opens || isHeadline || isWithinName(token)) return false;
  const { text, lower, pos, end } = token;
  if (!/^\p{Lu}\p{Ll}/u.test(text) || !/^(?:AUX|DET|PRON|ADP|PART|CCONJ|SCONJ|INTJ|NUM)$/.test(pos)) return false;
  if (next !== undefined && /^[-‐]$/u.test(next.text) && next.start === end) return true;
  return !functionWords.has(lower);
}

/** "Channel Nine", "BBC Radio 4" */
export function isNumberOfStation(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== "NUM" || !/^(?:\p{Lu}\p{Ll}+|\d{1,2})$/u.test(token.text)) return false;
  return /^(?:Channel|Radio)$/.test(tokens[at - 1]?.text ?? "");
}

/** "Kim Jong-un", "Moon Jae-in" */
export function endsGivenName({ token: { lower }, previous, before, shapes }: Place): boolean {
  if (before !== "HYPHEN" || previous?.text === "/" || lower.length > 6) return false;
  if (shapes.at(-2) !== "NAME" || shapes.at(-3) !== "NAME") return false;
  return roleOf(lower) === null && !/(?:ed|ing|led|old|year|born|free|wide|long|style|era)$/.test(lower);
}

/** "Anna Stone Drops Hint": of a headline's capitals the one after a given name is a family name. */
export function isAfterGivenName({ token: { text, pos }, previous }: Place): boolean {
  return isCapital(text) && /^(?:PROPN|NOUN)$/.test(pos) && givenNameGender(previous?.lower ?? "") !== null;
}
