import { overlap } from "../span.ts";
import type { Token } from "../tokens.ts";
import {
  countryOfOffice,
  homeBefore,
  homeOfSpeaker,
  lastNamed,
  leadersTogether,
  namedBefore,
} from "./countries-meant.ts";
import { type Aboutness, type AboutInput, mentionsInside, tokenAt } from "./input.ts";

/** Countries that a quote describes instead of naming: "the two countries", "his country", "the reclusive state". */
export function countriesDescribed(input: AboutInput): readonly Aboutness[] {
  const { tokens } = input.document;
  const resolved = mentionsInside(input).filter(
    ({ form, referent }) => form !== "NAME" && input.referents[referent]?.entity !== null,
  );
  const found: Aboutness[] = [];
  for (const part of input.quotation.parts) {
    for (let at = tokenAt(input.document, part.start); at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      if (token.end > part.end) break;
      if (!describing.test(token.lower)) continue;
      const first = firstOf(tokens, at);
      const span = { start: tokens[first]?.start ?? token.start, end: token.end };
      // What the article resolved is the whole description; a pronoun in it ("our country") is not.
      if (first < at && resolved.some((mention) => overlap(mention, token))) continue;
      for (const referent of meant(input, first, at)) found.push({ ...span, referent, basis: "COREFERENCE" });
    }
  }
  return found;
}

const describing =
  /^(?:they|their|them|country|nation|state|homeland|kingdom|republic|motherland|fatherland|countries|nations|sides|neighbou?rs|states|capitals|powers|governments|koreas)$/;
const lands = /^(?:country|nation|state|homeland|kingdom|republic|motherland|fatherland)$/;
const pairs = /^(?:countries|nations|sides|neighbours|neighbors|states|capitals|powers|governments|koreas)$/;
const determiner = /^(?:the|this|that|his|her|its|their|our|my|both|these|those)$/;

/** Where the description that ends at a token begins: at its determiner, up to five words before. */
function firstOf(tokens: readonly Token[], at: number): number {
  if (!lands.test(tokens[at]?.lower ?? "") && !pairs.test(tokens[at]?.lower ?? "")) return at;
  for (let first = at - 1; first >= Math.max(0, at - 5); first -= 1) {
    const { lower, pos } = tokens[first] as Token;
    if (determiner.test(lower)) return first;
    if (!/^(?:ADJ|NUM|NOUN|PUNCT|VERB|ADV)$/.test(pos) || /^[,.;:]$/.test(lower)) return at;
  }
  return at;
}

function meant(input: AboutInput, first: number, at: number): readonly number[] {
  const { tokens } = input.document;
  const word = tokens[at]?.lower ?? "";
  if (/^(?:they|their|them)$/.test(word)) return leadersTogether(input, at);
  if (first === at || goesOn(tokens, at)) return [];
  const [determined = "", ...words] = tokens.slice(first, at).map(({ lower }) => lower);
  if (pairs.test(word)) return determined === "both" || words[0] === "two" ? lastNamed(input, at, 2) : [];
  if (/^(?:our|my)$/.test(determined) || isOwnRepublic(tokens, first, at)) return homeOfSpeaker(input);
  if (/^(?:his|her|their)$/.test(determined)) return homeBefore(input, first);
  return words.length === 0 ? undescribed(input, at, determined) : bestDescribed(input, at, words, word === "state");
}

/** "this nation", "the country": no adjective tells which. */
function undescribed(input: AboutInput, at: number, determined: string): readonly number[] {
  const word = input.document.tokens[at]?.lower ?? "";
  const home = determined === "this" || word === "nation" ? homeOfSpeaker(input) : [];
  if (home.length > 0) return home;
  const own = word === "country" ? countryOfOffice(input) : [];
  if (own.length > 0) return own;
  // A plain "the state" or "the republic" is mostly a part of one.
  return /^(?:country|nation|kingdom)$/.test(word) ? bestDescribed(input, at, [], false) : [];
}

/** "Country music", "the state of Kerala". */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word === undefined || next === undefined) return false;
  return next.lower === "of" || (/^(?:NOUN|PROPN)$/.test(next.pos) && next.start === word.end + 1);
}

/** "The Republic" with a capital, in the words of one who speaks for it. */
function isOwnRepublic(tokens: readonly Token[], first: number, at: number): boolean {
  return at === first + 1 && /^(?:Republic|Kingdom|Motherland|Fatherland)$/.test(tokens[at]?.text ?? "");
}

/** Which states newspapers describe so; others are known by the country named last. */
const epithets: readonly (readonly [RegExp, readonly string[]])[] = [
  [/reclusive|hermit|secretive|isolated|totalitarian|rogue|nuclear-armed|stalinist/, ["KP"]],
  [/communist|communist-run|one-party/, ["KP", "CN", "CU", "VN", "LA"]],
  [/jewish/, ["IL"]],
  [/kingdom|oil-rich|gulf/, ["SA", "AE", "QA", "KW", "BH", "OM"]],
];

function bestDescribed(
  input: AboutInput,
  at: number,
  adjectives: readonly string[],
  needsEpithet: boolean,
): readonly number[] {
  const [, codes] = epithets.find(([words]) => adjectives.some((word) => words.test(word))) ?? [];
  if (codes === undefined && needsEpithet) return [];
  const fitting = namedBefore(input, at).filter(
    (index) => codes?.includes(input.referents[index]?.entity?.code ?? "") !== false,
  );
  return fitting.slice(0, 1);
}
