import { givenNameGender } from "../lexicon/given-names.ts";
import { mayBeGivenName } from "../lexicon/occupations.ts";
import { linkedHeads, organizationNouns } from "../lexicon/organizations.ts";
import { roleOf } from "../lexicon/roles.ts";
import { isCourtesy, titleWords } from "../lexicon/titles.ts";
import { wordSet } from "../lexicon/words.ts";
import { cueFrame } from "../quotations/cues/cue-verbs.ts";
import type { Token } from "../tokens.ts";
import { isCapital } from "./capital.ts";
import { isWithinName } from "./links.ts";
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
const firstWords =
  wordSet(`New North South East West Central Great Grand United Royal National San Los Santa Black White Red Blue Green
  Golden Free Supreme High Human`);

/** A word with a capital that opens a sentence. */
interface Opener {
  readonly token: Token;
  readonly next: Token | undefined;
  /** True if a capital follows that no sentence gives. */
  readonly isBeforeName: boolean;
  readonly usage: Usage;
}

interface OpeningRule {
  readonly isName: boolean;
  readonly example: string;
  fits(opener: Opener): boolean;
}

/** True if the first word of a sentence is (part of) a name; first fit wins. */
const openingRules: readonly OpeningRule[] = [
  {
    isName: true,
    example: "[New] York",
    fits: ({ token, isBeforeName }) => isBeforeName && firstWords.has(token.text),
  },
  {
    isName: true,
    example: "[Norvex] denied it, and further on: … said that Norvex …",
    fits: ({ token: { lower }, next, usage }) => usage.named.has(lower) && (!usage.common.has(lower) || isSaid(next)),
  },
  {
    isName: true,
    example: "[Campaign] Against Hunger",
    fits: ({ next }) => next !== undefined && isWithinName(next),
  },
  {
    isName: true,
    example: "[Ministry] of Health",
    fits: ({ token: { lower }, next }) =>
      next?.lower === "of" && linkedHeads.has(lower) && organizationNouns.has(lower),
  },
  {
    isName: true,
    example: "[Hunter] Reed",
    fits: ({ token, isBeforeName }) => isBeforeName && mayBeGivenName(token.lower),
  },
  {
    isName: true,
    example: "[President] Moreno",
    fits: ({ token, isBeforeName }) => isTitle(token) && (isBeforeName || token.pos === "PROPN"),
  },
  { isName: false, example: "[President] since May", fits: ({ token }) => isTitle(token) },
  {
    isName: true,
    example: "[Maria] Keller",
    fits: (opener) => mayBeginName(opener) && !isPlainBody(opener),
  },
  { isName: false, example: "[Rebels] Monday", fits: mayBeginName },
  {
    isName: true,
    example: "[NATO] said",
    fits: ({ token, next }) => /^\p{Lu}{2,6}$/u.test(token.text) && !/^\p{Lu}{2}/u.test(next?.text ?? ""),
  },
  {
    isName: true,
    example: "[UNITED] NATIONS",
    fits: ({ token, isBeforeName }) => isBeforeName && isPlainTag(token) && /^\p{Lu}{2,}$/u.test(token.text),
  },
  {
    isName: true,
    example: "[Norvex] fell",
    fits: ({ token, usage }) => token.pos === "PROPN" && !isPlainWord(token.lower, usage),
  },
];

export function isOpeningName(token: Token, next: Token | undefined, usage: Usage): boolean {
  const isBeforeName = next !== undefined && isCapital(next.text) && /^(?:PROPN|NOUN)$/.test(next.pos);
  const opener = { token, next, isBeforeName, usage };
  for (const rule of openingRules) if (rule.fits(opener)) return rule.isName;
  return false;
}

function isTitle({ lower }: Token): boolean {
  return titleWords.has(lower) || isCourtesy(lower);
}

function mayBeginName({ token: { lower, pos }, isBeforeName }: Opener): boolean {
  return isBeforeName && (pos === "PROPN" || givenNameGender(lower) !== null);
}

/** A plain word, unless it is what a body may be called by. */
function isPlainBody({ token: { lower }, usage }: Opener): boolean {
  return isPlainWord(lower, usage) && !organizationNouns.has(lower);
}

function isPlainTag({ pos }: Token): boolean {
  return pos === "NOUN" || pos === "ADJ";
}

/** "May said": such a verb follows no auxiliary, and no month speaks, though one may show or find something. */
export function isSaid(next: Token | undefined): boolean {
  if (next === undefined || /^(?:show|find|put|see|hear|feel|suggest)$/.test(next.lemma)) return false;
  return next.pos === "VERB" && next.lower !== next.lemma && cueFrame(next.lemma) !== undefined;
}

/** Checks whether a word begins sentences of news without being a name: "Police", "Opposition". */
export function opensCommonly(lower: string): boolean {
  return openers.has(lower) || organizationNouns.has(lower) || roleOf(lower) !== null;
}

function isPlainWord(lower: string, usage: Usage): boolean {
  if (usage.common.has(lower) || openers.has(lower) || plainEnding.test(lower)) return true;
  if (givenNameGender(lower) !== null || usage.named.has(lower)) return false;
  return roleOf(lower) !== null || organizationNouns.has(lower);
}
