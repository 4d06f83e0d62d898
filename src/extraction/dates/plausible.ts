import type { Token } from "../tokens.ts";
import type { Tense } from "./meaning.ts";
import { monthOf, monthWord, weekdayWord } from "./words.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const weekday = new RegExp(`^(?:${weekdayWord})$`);
const month = new RegExp(`^(?:${monthWord})$`);
const notThatWeekday = words(
  "every each any most a one black good bloody super ash fat sheffield ruby cyber casual palm maundy easter holy giving shrove freaky throwback per",
);
const afterWeekday = words(
  "times mirror express telegraph mail herald independent tribune football league school mass roast brunch baseball island harbor harbour",
);
const before = words(
  "in since until till during by from to through before after for between mid early late around about throughout",
);
const surely = words("in since until till during last next throughout");
const possessors = words("the a an this that his her its their our my your 's ’s");
const partsOfMonth = words("end beginning start middle month whole all day days morning week");
const firstNames = words("april may june august");
const afterMay = words(
  "government cabinet administration ministry team camp premiership deal plan era speech ministers aides",
);
const yearLeads = words(
  "in since of by until till from to between during after before through early late mid the a an his her its their our my 's ’s ( – — - and or around about circa c. ca ca. b. d. m. div. born died reigned active as year fiscal this winter summer spring autumn fall for than back fy june",
);
const units = words(
  "people persons men women children soldiers troops police km kilometres kilometers miles metres meters feet tons tonnes kg pounds euros dollars rupees yen yuan pesos rubles roubles votes seats points pages words copies homes houses jobs workers employees patients cases deaths units barrels acres hectares square cubic per percent % others more members students refugees migrants megawatts mw gw hours hrs gmt est local meter metre calories volts",
);
const nowadays = words("still known used use ever what call called many most");
const money =
  /^(?:[$€£¥₹#]|no\.?|us\$|rs\.?|eur|usd|nz|number|room|flight|highway|route|section|article|resolution|page|about|over|nearly|some|more|than|least)$/;
const ofTheDay =
  /^(?:today|tonight|yesterday|tomorrow|this\s+(?:morning|afternoon|evening)|last\s+night|(?:earlier|later|late|early)\s+to(?:day|night))$/i;

/** The words of a date and its neighbours. */
export interface Candidate {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its first token, and the one behind it. */
  readonly first: number;
  readonly last: number;
  /** What stands before it in the same token: "pre-" of "pre-2011". */
  readonly prefix: string;
  readonly isQuoted: boolean;
  /** Whether the words before are a date too, with "and", "to" or a comma between. */
  readonly follows: boolean;
  /** Whether it begins its sentence. */
  readonly isOpening: boolean;
  readonly tense: () => Tense;
}

/** Whether words that look like a date are one: "March on Washington", "May said" and "The Sunday Times" are not. */
export function isPlausible(candidate: Candidate): boolean {
  const { text, prefix, follows } = candidate;
  if (/\d/.test(prefix) && !follows) return false;
  if (weekday.test(text)) return isWeekday(candidate);
  if (month.test(text)) return isMonth(candidate);
  if (ofTheDay.test(text)) return isOfTheDay(candidate);
  return true;
}

function isWeekday({ tokens, first, last }: Candidate): boolean {
  const [previous, next] = [tokens[first - 1], tokens[last]];
  if (previous !== undefined && notThatWeekday.has(previous.lower)) return false;
  if (previous?.lower === "on" && tokens[first - 2]?.text === "Mail") return false;
  if (next?.lower === "the" && tokens[last + 1]?.lower === "13th") return false;
  return next === undefined || !(afterWeekday.has(next.lower) || (next.text === "Night" && next.pos === "PROPN"));
}

const march = 3;
const may = 5;

function isMonth(candidate: Candidate): boolean {
  const { text, follows } = candidate;
  if (monthOf(text) === may) return isMay(candidate);
  if (text.length <= 4 && !/^(?:June|July|JUNE|JULY)$/.test(text)) return false;
  return follows || isMonthByNeighbours(candidate);
}

/** "May" is a month after a preposition or beside a date; elsewhere it is a verb or a family name. */
function isMay({ tokens, first, last, follows }: Candidate): boolean {
  const [previous, next] = [tokens[first - 1]?.lower ?? "", tokens[last]];
  if (isPossessiveMark(next)) return false;
  if (surely.has(previous)) return next?.pos !== "VERB" || next.lower.endsWith("ed");
  return follows || (/^(?:the|a)$/.test(previous) && next?.pos === "NOUN" && !afterMay.has(next.lower));
}

function isMonthByNeighbours({ text, tokens, first, last }: Candidate): boolean {
  const [previous, next] = [tokens[first - 1]?.lower ?? "", tokens[last]];
  const isGivenName = firstNames.has(text.toLowerCase());
  if (before.has(previous)) {
    const isPerson = isGivenName && next?.pos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(next.text);
    return !isPerson && !(monthOf(text) === march && next?.lower === "for");
  }
  if (isPossessiveMark(next)) return !isGivenName || surely.has(previous);
  if (previous === "of") return partsOfMonth.has(tokens[first - 2]?.lower ?? "");
  return possessors.has(previous) && next?.pos === "NOUN" && /^\p{Ll}/u.test(next.text);
}

function isPossessiveMark(token: Token | undefined): boolean {
  return token?.lower === "'s" || token?.lower === "’s";
}

// In a quotation "today" is the day of speaking, which the article need not tell.
function isOfTheDay({ text, tokens, first, last, isQuoted, isOpening, tense }: Candidate): boolean {
  if (isQuoted) return false;
  // "Today, many Greeks", "still in use today": nowadays.
  if (/^today$/i.test(text)) {
    const around = tokens.slice(Math.max(0, first - 4), last + 2);
    if ((isOpening || around.some(({ lower }) => nowadays.has(lower))) && tense() === "OPEN") return false;
  }
  const previous = tokens[first - 1];
  const isTitle = text.startsWith("T") && previous !== undefined && previous.pos === "PROPN";
  return !isTitle;
}

// The years that a bare number may be: the less its neighbours say, the fewer.
const plausibleYears = {
  beside: { after: 1950, before: 2050 },
  first: { after: 1900, before: 2060 },
  counted: 1900,
  afterLead: 1500,
  inBrackets: 1000,
} as const;

/** Whether a number of four digits is a year. */
export function isYear({ text, tokens, first, last, prefix, follows }: Candidate): boolean {
  if (prefix !== "") return follows || /^(?:pre|post|mid|early|late|end)-$/i.test(prefix);
  const [previous, next] = [tokens[first - 1], tokens[last]];
  const year = Number(text);
  if (!follows && isMeasure(next)) return isYearOfSpan(previous, next, tokens[last + 1]);
  if (previous === undefined) {
    return year > plausibleYears.first.after && year < plausibleYears.first.before && next?.pos !== "NOUN";
  }
  if (money.test(previous.lower) && previous.lower !== "about") return false;
  return follows || isYearAfter(previous, next, year);
}

function isMeasure(next: Token | undefined): next is Token {
  return next !== undefined && (units.has(next.lower) || /^(?:million|billion|-)$/.test(next.lower));
}

/** "from 1998-2001", but not "in 2000-page" or "1500 soldiers". */
function isYearOfSpan(previous: Token | undefined, next: Token, then: Token | undefined): boolean {
  if (next.lower !== "-" || previous === undefined) return false;
  return yearLeads.has(previous.lower) && !/^\p{Ll}/u.test(then?.text ?? "");
}

function isYearAfter(previous: Token, next: Token | undefined, year: number): boolean {
  const { lower, pos } = previous;
  if (lower === ",") {
    return year > plausibleYears.afterLead && (next === undefined || /^[).;]$/.test(next.text));
  }
  const isCount = isCounted(next);
  if (/^(?:in|since|until|till|during|circa|c\.)$/.test(lower)) return !isCount || year > plausibleYears.counted;
  if (yearLeads.has(lower)) {
    const least = lower === "(" ? plausibleYears.inBrackets : plausibleYears.afterLead;
    return (!isCount || lower === "the" || pos === "PRON") && year > least;
  }
  const { after, before: until } = plausibleYears.beside;
  const isBeside = /^(?:PROPN|PUNCT|ADV|SCONJ|VERB)$/.test(pos) && !/^[.:/]$/.test(lower);
  return year > after && year < until && !isCount && isBeside;
}

/** "1914 houses": a plural noun behind a number is what is counted. */
function isCounted(next: Token | undefined): boolean {
  if (next?.pos !== "NOUN" || !/^\p{Ll}/u.test(next.text)) return false;
  return next.lemma !== next.lower || /men|ren$/.test(next.lower);
}
