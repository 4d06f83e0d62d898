import { timeNouns } from "../lexicon/calendar.ts";
import { roleOf } from "../lexicon/roles.ts";
import { wordSet } from "../lexicon/words.ts";
import { isCapital } from "./capital.ts";
import { isDate } from "./dates.ts";
import { continuesName, isDomain, isHyphen, isNameOfChain, isPossessive } from "./joining-marks.ts";
import { endsGivenName, isAfterGivenName, isNumberOfStation, isOddNamePart, isParticle } from "./name-pieces.ts";
import { isPeopleForCause } from "./links.ts";
import { isName } from "./name-words.ts";
import type { Place, Shape } from "./shape.ts";
import type { Token } from "../tokens.ts";
import { isVerbAfterAll } from "./verb-or-noun.ts";

interface ShapeRule {
  readonly shape: Shape;
  /** The token that takes the shape in brackets, where others stand beside it. */
  readonly example: string;
  fits(place: Place): boolean;
}

const personal = wordSet(`i you he she it we they me him her us them myself yourself himself herself itself ourselves
  yourselves themselves mine yours hers ours theirs`);
const owning = wordSet("my your his her its our their");
const relative = wordSet("who whom which what whose where when why how that whoever whatever there");
// Adjectives that are nouns where nothing follows that they could belong to.
const nominalAdjectives =
  wordSet(`military executive elite public opposition official general representative individual native
  conservative liberal democrat republican communist moderate extremist veteran civilian teen juvenile minor senior junior
  chemical medical national local parliamentary judiciary periodical daily weekly academic critic patient defendant relative
  plaintiff claimant applicant correspondent deputy principal professional original chief firm`);

/** First fit wins: marks, closed classes and dates, then names, then what the tag tells. */
const shapeRules: readonly ShapeRule[] = [
  { shape: "HYPHEN", example: "Jong[-]un", fits: isHyphen },
  { shape: "NONE", example: "[No.] 4 Ohio State", fits: isRank },
  { shape: "PARTICLE", example: "Carl['s] Jr.", fits: (place) => isPossessive(place) && continuesName(place.next) },
  { shape: "NAME", example: "a spokesman for McDonald['s] said", fits: isNameOfChain },
  { shape: "POSSESSIVE", example: "the workers['] union", fits: isPossessive },
  { shape: "OWN", example: "[his] car", fits: ({ token }) => owning.has(token.lower) },
  { shape: "NONE", example: "[I]-95", fits: (place) => isPersonal(place) && /^[-‐]$/u.test(place.next?.text ?? "") },
  { shape: "PRONOUN", example: "she", fits: isPersonal },
  { shape: "DATE", example: "[Monday]'s vote", fits: isDate },
  { shape: "NAME", example: "Example.[com]", fits: isDomain },
  { shape: "NAME", example: "Kim Jong-[un]", fits: endsGivenName },
  { shape: "NONE", example: "today", fits: ({ token }) => timeNouns.has(token.lower) },
  { shape: "NAME", example: "Shaktikanta [Das]", fits: isOddNamePart },
  { shape: "NAME", example: "[Channel] Nine", fits: ({ tokens, at }) => isNumberOfStation(tokens, at + 1) },
  { shape: "NAME", example: "BBC Radio [4]", fits: ({ tokens, at }) => isNumberOfStation(tokens, at) },
  {
    shape: "NAME",
    example: "Angela Merkel",
    fits: ({ token, next, opens, isHeadline, usage }) => isName(token, next, opens, isHeadline, usage),
  },
  {
    shape: "NAME",
    example: "[Lawyers] for Liberty said",
    fits: ({ tokens, at, isHeadline }) => !isHeadline && isPeopleForCause(tokens, at),
  },
  {
    shape: "NAME",
    example: "Anna [Stone] Drops Hint",
    fits: (place) => place.isHeadline && place.before === "NAME" && isAfterGivenName(place),
  },
  {
    shape: "NONE",
    example: "Norway [Drops] Hint",
    fits: ({ token, before, isHeadline }) => isHeadline && before === "NAME" && isCapital(token.text),
  },
  { shape: "PARTICLE", example: "Ursula [von] der Leyen", fits: isParticle },
  { shape: "DETERMINER", example: "[that] plan", fits: isDemonstrative },
  { shape: "NONE", example: "which", fits: ({ token }) => relative.has(token.lower) },
  { shape: "NOUN", example: "the [military] said", fits: isNominalAdjective },
  {
    shape: "NONE",
    example: "the people [left] behind",
    fits: ({ token, before }) => token.lower === "left" && (before === "NAME" || before === "NOUN"),
  },
  {
    shape: "NOUN",
    example: "Ajax [forward]",
    fits: ({ token, next, before }) => token.lower === "forward" && before === "NAME" && next?.pos !== "DET",
  },
  {
    shape: "PARTICIPLE",
    example: "the [wounded] man",
    fits: ({ token }) => token.pos === "NOUN" && isParticiple(token.lower),
  },
  { shape: "MODIFIER", example: "[US$] 5", fits: (place) => isNominal(place) && place.token.text.endsWith("$") },
  { shape: "NONE", example: "both sides [claim] victory", fits: (place) => isNominal(place) && isVerbAfterAll(place) },
  { shape: "NOUN", example: "house", fits: isNominal },
  { shape: "NOUN", example: "it was [coach] Farahani", fits: isRoleByTagVerb },
  { shape: "MODIFIER", example: "the study's [lead] author", fits: isLeading },
  { shape: "PARTICIPLE", example: "a Russian-[backed] group", fits: isVerbalModifier },
  {
    shape: "MODIFIER",
    example: "[€] 5",
    fits: ({ token }) => token.pos === "SYM" && /[$€£¥]/u.test(token.text),
  },
  { shape: "DETERMINER", example: "the", fits: ({ token }) => token.pos === "DET" },
  { shape: "MODIFIER", example: "large", fits: ({ token }) => token.pos === "ADJ" || token.pos === "NUM" },
  { shape: "ADVERB", example: "very", fits: ({ token }) => token.pos === "ADV" },
  {
    shape: "NOUN",
    example: "pro-[am]",
    fits: ({ token, before }) => token.pos !== "VERB" && before === "HYPHEN" && /^\p{L}/u.test(token.text),
  },
];

export function shapeOf(place: Place): Shape {
  for (const rule of shapeRules) if (rule.fits(place)) return rule.shape;
  return "NONE";
}

function isRank({ token, previous, tokens, at }: Place): boolean {
  if (isNumberSign(token)) return isShortNumber(tokens[at + 1]);
  return isNumberSign(previous) && isShortNumber(token);
}

function isNumberSign(token: Token | undefined): boolean {
  return token?.lower === "no." || token?.lower === "nos.";
}

function isShortNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\d{1,3}$/.test(token.text);
}

/** Not the country, but "I'm" in one token. */
function isPersonal({ token: { text, lower } }: Place): boolean {
  return (personal.has(lower) && text !== "US") || text.startsWith("I'") || text.startsWith("I’");
}

function isDemonstrative({ token, next, before }: Place): boolean {
  if (token.lower !== "that" || token.pos !== "DET") return false;
  if (next === undefined || before === "NOUN" || before === "NAME") return false;
  return (next.pos === "NOUN" && !/[^s]s$/.test(next.lower) && next.lower !== "people") || next.pos === "ADJ";
}

function isNominalAdjective({ token, next }: Place): boolean {
  return nominalAdjectives.has(token.lower) && !/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? "");
}

function isNominal({ token: { pos } }: Place): boolean {
  return pos === "NOUN" || pos === "PROPN";
}

function isRoleByTagVerb({ token: { pos, lower }, next }: Place): boolean {
  return pos === "VERB" && next?.pos === "PROPN" && roleOf(lower) === lower;
}

function isLeading({ token: { pos, lower }, next, before }: Place): boolean {
  if (pos !== "VERB" || lower !== "lead" || next?.pos !== "NOUN") return false;
  return before === "DETERMINER" || before === "POSSESSIVE" || before === "OWN";
}

function isVerbalModifier({ token: { pos, lower }, before }: Place): boolean {
  return pos === "VERB" && (before === "HYPHEN" || /(?:ed|ing|en|wn|ught|ung)$/.test(lower));
}

function isParticiple(lower: string): boolean {
  return (
    /[^e]ed$/.test(lower) &&
    !/^(?:seabed|deathbed|hotbed|bed|shed|sled|bloodshed|embed|hatred|kindred|hundred|moped|biped)$/.test(lower)
  );
}
