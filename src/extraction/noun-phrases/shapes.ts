import { isCapital } from "./capital.ts";
import type { Document, Sentence } from "../document.ts";
import { doubtfulMonths, months, timeNouns, weekdays } from "../lexicon/calendar.ts";
import { givenNameGender } from "../lexicon/given-names.ts";
import { roleOf } from "../lexicon/roles.ts";
import { wordSet } from "../lexicon/words.ts";
import type { PartOfSpeech, Token } from "../tokens.ts";
import type { Usage } from "./usage.ts";
import { headlineCase, isName } from "./name-words.ts";

/** What a token can be in a noun phrase. */
export type Shape =
  | "NAME"
  | "NOUN"
  | "MODIFIER"
  | "ADVERB"
  | "PARTICIPLE"
  | "DETERMINER"
  | "PRONOUN"
  /** "his", "their" before a noun, else a pronoun */
  | "OWN"
  | "POSSESSIVE"
  | "HYPHEN"
  | "PARTICLE"
  | "DATE"
  | "NONE";

const personal = wordSet(`i you he she it we they me him her us them myself yourself himself herself itself ourselves
  yourselves themselves mine yours hers ours theirs`);
const owning = wordSet("my your his her its our their");
const particles = wordSet(
  "al el ul ur ad as ibn bin bint abu ben de da das del della dei delle di do dos du la le van von der den ter ten zu zur y st",
);
const relative = wordSet("who whom which what whose where when why how that whoever whatever there");
// Verbs whose third person is a plural noun as well; the tagger prefers the noun.
const verbOrNoun = wordSet(`accounts aims allows alleges appeals answers asks attempts attacks backs bids blames calls
  causes challenges changes charges cites claims comments concedes concerns contacts contracts costs declares defends
  demands denies describes designs discusses doubts dubs estimates expects faces fears features fights forecasts fuels gains
  heads helps holds hopes hosts insists intends issues joins jokes kills labels lacks launches leads leaves links lists lives loses
  means meets moves names needs notes numbers objects offers opens orders owes owns pays plans plays pledges posts praises
  predicts presses projects promises proposes protests provides quotes raises ranks rates reads rejects remains remarks reports
  requests responds results returns reveals risks rules runs says seeks sees sells sends serves shares shows signals signs slams
  speaks stands starts states stays stops stresses suggests supports takes talks targets tells threatens
  trains triggers tries turns urges uses views visits votes vows wants warns welcomes wins wishes wonders works worries writes`);
// Adjectives that are nouns where nothing follows that they could belong to.
const nominalAdjectives =
  wordSet(`military executive elite public opposition official general representative individual native
  conservative liberal democrat republican communist moderate extremist veteran civilian teen juvenile minor senior junior
  chemical medical national local parliamentary judiciary periodical daily weekly academic critic patient defendant relative
  plaintiff claimant applicant correspondent deputy principal professional original chief firm`);
const pluralModifiers = wordSet(
  "sports arms sales news savings rights jobs drugs talks operations communications customs elections games series species affairs politics economics physics works headquarters goods",
);
const domains = wordSet("com org net gov edu info co uk de ru cn eu tv io int");
const opening = /^["“‘«([:;—–•*-]$|^'$/u;

/** The shape of every token of a sentence. Tags are mended where they would break phrases. */
export function shapesOf({ tokens }: Document, { first, last }: Sentence, usage: Usage): readonly Shape[] {
  const allCapital = headlineCase(tokens, first, last);
  const shapes: Shape[] = [];
  for (let at = first; at < last; at += 1) {
    const opens = at === first || opening.test(tokens[at - 1]?.text ?? "");
    shapes.push(shapeOf(tokens, at, last, shapes, opens, allCapital, usage));
  }
  return shapes;
}

function shapeOf(
  tokens: readonly Token[],
  at: number,
  last: number,
  shapes: readonly Shape[],
  opens: boolean,
  allCapital: boolean,
  usage: Usage,
): Shape {
  const token = tokens[at] as Token;
  const before = shapes.at(-1) ?? "NONE";
  const next = at + 1 < last ? tokens[at + 1] : undefined;
  const { text, lower, pos } = token;
  if (isHyphen(tokens, at)) return "HYPHEN";
  if (isRank(tokens, at)) return "NONE";
  if (isPossessive(tokens, at, before)) return "POSSESSIVE";
  if (owning.has(lower)) return "OWN";
  if ((personal.has(lower) && text !== "US") || /^I['’]/u.test(text)) {
    return /^[-‐]$/u.test(next?.text ?? "") ? "NONE" : "PRONOUN";
  }
  if (isDate(tokens, at, before)) return "DATE";
  if (before === "HYPHEN" && domains.has(lower) && tokens[at - 1]?.text === ".") return "NAME";
  if (before === "HYPHEN" && tokens[at - 1]?.text !== "/" && endsGivenName(lower, shapes)) return "NAME";
  if (timeNouns.has(lower)) return "NONE";
  if (before === "NAME" && !opens && !allCapital && isOddNamePart(token, next)) return "NAME";
  if (isName(token, next, opens, allCapital, usage)) return "NAME";
  if (allCapital && before === "NAME" && isCapital(text)) return isAfterGivenName(tokens, at) ? "NAME" : "NONE";
  if (particles.has(lower) && isParticle(token, next, before, tokens[at + 2])) return "PARTICLE";
  if (relative.has(lower))
    return lower === "that" && pos === "DET" && isDemonstrative(next, before) ? "DETERMINER" : "NONE";
  if (nominalAdjectives.has(lower) && !/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? "")) return "NOUN";
  if (lower === "left" && (before === "NAME" || before === "NOUN")) return "NONE";
  if (lower === "forward" && before === "NAME" && next?.pos !== "DET") return "NOUN";
  if (pos === "NOUN" && isParticiple(lower)) return "PARTICIPLE";
  if (pos === "NOUN" || pos === "PROPN") {
    if (text.endsWith("$")) return "MODIFIER";
    return isVerbAfterAll(token, next, before, tokens[at - 1]) ? "NONE" : "NOUN";
  }
  if (pos === "VERB") {
    // "It was coach Mehraban"
    if (roleOf(lower) === lower && next?.pos === "PROPN") return "NOUN";
    return before === "HYPHEN" || /(?:ed|ing|en|wn|ught|ung)$/.test(lower) ? "PARTICIPLE" : "NONE";
  }
  if (pos === "SYM" && /[$€£¥]/u.test(text)) return "MODIFIER";
  return shapeByTag[pos] ?? (before === "HYPHEN" && /^\p{L}/u.test(text) ? "NOUN" : "NONE");
}

const shapeByTag: Partial<Record<PartOfSpeech, Shape>> = {
  DET: "DETERMINER",
  ADJ: "MODIFIER",
  NUM: "MODIFIER",
  ADV: "ADVERB",
};

/** "Anna Stone Drops Hint": of a headline's capitals the one after a given name is a family name. */
function isAfterGivenName(tokens: readonly Token[], at: number): boolean {
  const { text, pos } = tokens[at] as Token;
  return isCapital(text) && /^(?:PROPN|NOUN)$/.test(pos) && givenNameGender(tokens[at - 1]?.lower ?? "") !== null;
}

/** "No. 4 Ohio State" is Ohio State. */
function isRank(tokens: readonly Token[], at: number): boolean {
  const isNumber = (index: number) => /^\d{1,3}$/.test(tokens[index]?.text ?? "");
  const isNo = (index: number) => /^nos?\.$/.test(tokens[index]?.lower ?? "");
  return (isNo(at) && isNumber(at + 1)) || (isNumber(at) && isNo(at - 1));
}

/** Whether the mark between two words makes them one. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (before === undefined || after === undefined) return false;
  if (!/^[-‐‑/]$/u.test(token.text) && !(token.text === "." && domains.has(after.lower))) return false;
  return before.end === token.start && token.end === after.start && /[\p{L}\p{M}\p{N}.]$/u.test(before.text);
}

// "the workers' union": a mark after a plural, unless it closes a quotation that a single mark opened before.
function isPossessive(tokens: readonly Token[], at: number, before: Shape): boolean {
  const token = tokens[at] as Token;
  if (before !== "NAME" && before !== "NOUN" && before !== "DATE" && before !== "MODIFIER") return false;
  if (/^['’]s$/iu.test(token.text)) return token.pos !== "AUX";
  const word = tokens[at - 1];
  if (!/^['’]$/u.test(token.text) || word === undefined || word.end !== token.start || !/s$/iu.test(word.text))
    return false;
  const next = tokens[at + 1];
  return next !== undefined && next.start > token.end && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos);
}

function isDate(tokens: readonly Token[], at: number, before: Shape): boolean {
  const { text, lower } = tokens[at] as Token;
  if (!isCapital(text) || before === "HYPHEN") return false;
  const next = tokens[at + 1];
  if (weekdays.has(lower))
    return (
      !isCalledAfterDay(tokens, at) &&
      !/^(?:Times|Telegraph|Mirror|Express|Herald|Mail|Independent|Prayers|Agreement)$/.test(next?.text ?? "")
    );
  if (!months.has(lower)) return false;
  if (!doubtfulMonths.has(lower)) return before !== "NAME";
  const previous = tokens[at - 1];
  if (/^\d/.test(next?.text ?? "") || /^\d+$/.test(previous?.text ?? "")) return true;
  if (!/^(?:in|last|of|early|late|mid|since|until|by|this|next|from|and|to|between)$/.test(previous?.lower ?? ""))
    return false;
  return next?.pos !== "PROPN" || standsBeforeSubject(tokens, at);
}

// "Her husband, Sunday Adeleke, drives a bus"
function isCalledAfterDay(tokens: readonly Token[], at: number): boolean {
  const [noun, comma, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (next === undefined || !isCapital(next.text) || next.pos !== "PROPN" || months.has(next.lower)) return false;
  return roleOf(comma?.lower ?? "") !== null || (comma?.text === "," && roleOf(noun?.lower ?? "") !== null);
}

// "In June Carter said", "said in April Smith had": the verb wants the name for its subject, so the month is none of it.
function standsBeforeSubject(tokens: readonly Token[], at: number): boolean {
  const [before, previous] = [tokens[at - 2], tokens[at - 1]];
  if (!/^(?:in|last|since|until|early|late|this|next)$/.test(previous?.lower ?? "")) return false;
  // "The interest in June Carter was growing"
  if (before !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(before.pos)) return false;
  let verb = at + 1;
  while (verb < at + 4 && isCapital(tokens[verb]?.text ?? "")) verb += 1;
  const { pos = "X", text = "" } = tokens[verb] ?? {};
  return verb > at + 1 && /^(?:VERB|AUX)$/.test(pos) && /^\p{Ll}/u.test(text);
}

function isParticle(token: Token, next: Token | undefined, before: Shape, afterNext: Token | undefined): boolean {
  if (next === undefined) return false;
  const named = isCapital(next.text);
  const joined = token.end === next.start && /^[-’']$/u.test(next.text);
  if (joined) return isCapital(afterNext?.text ?? "");
  const chained = particles.has(next.lower) && isCapital(afterNext?.text ?? "");
  if (before === "NAME" || before === "PARTICLE") return named || chained;
  return /^(?:al|bin|ibn|von|van|de|der|di|da|del|du)$/.test(token.lower) && (named || chained);
}

function isDemonstrative(next: Token | undefined, before: Shape): boolean {
  if (next === undefined || before === "NOUN" || before === "NAME") return false;
  return (next.pos === "NOUN" && !/[^s]s$/.test(next.lower) && next.lower !== "people") || next.pos === "ADJ";
}

function isParticiple(lower: string): boolean {
  return (
    /[^e]ed$/.test(lower) &&
    !/^(?:seabed|deathbed|hotbed|bed|shed|sled|bloodshed|embed|hatred|kindred|hundred|moped|biped)$/.test(lower)
  );
}

// "Shaktikanta Das", "Lee In-young": words of a name that look like an article or a preposition.
function isOddNamePart({ text, lower, pos, end }: Token, next: Token | undefined): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text) || !/^(?:AUX|DET|PRON|ADP|PART|CCONJ|SCONJ|INTJ|NUM)$/.test(pos)) return false;
  if (next !== undefined && /^[-‐]$/u.test(next.text) && next.start === end) return true;
  return !/^(?:the|and|of|in|on|for|to|a|an|with|at|by|or|as|from|it|he|she|they|i|we|you|his|her|this|that|these|those|if|but|one|two|three|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|may|might|must|shall|should)$/.test(
    lower,
  );
}

// "Kim Jong-un", "Moon Jae-in"
function endsGivenName(lower: string, shapes: readonly Shape[]): boolean {
  if (shapes.at(-2) !== "NAME" || shapes.at(-3) !== "NAME" || lower.length > 6) return false;
  return roleOf(lower) === null && !/(?:ed|ing|led|old|year|born|free|wide|long|style|era)$/.test(lower);
}

// "Both sides claim victory": after a plural the tagger's singular noun is a verb.
function followsPlural(lower: string, word: Token | undefined): boolean {
  if (
    word === undefined ||
    !/[^su]s$/.test(word.lower) ||
    pluralModifiers.has(word.lower) ||
    !/^\p{Ll}/u.test(word.text)
  )
    return false;
  return verbOrNoun.has(`${lower}s`) || verbOrNoun.has(`${lower}es`) || verbOrNoun.has(lower.replace(/y$/, "ies"));
}

function isVerbAfterAll(
  { text, lower }: Token,
  next: Token | undefined,
  before: Shape,
  word: Token | undefined,
): boolean {
  if (isCapital(text)) return false;
  // "who chairs the committee"
  if (/^(?:who|which)$/.test(word?.lower ?? "") && lower.endsWith("s") && next?.pos === "DET") return true;
  if (before === "NOUN" && next !== undefined && followsPlural(lower, word)) return true;
  const subject = before === "NAME" || before === "NOUN";
  if (!subject || !verbOrNoun.has(lower)) return false;
  return (
    next !== undefined &&
    (/^(?:DET|PRON|PART|PROPN|SCONJ|ADV)$/.test(next.pos) || /^[“"‘]$/u.test(next.text)) &&
    !/^['’]/u.test(next.text)
  );
}
