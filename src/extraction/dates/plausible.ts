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
  /** True if the words before are a date too, with "and", "to" or a comma between. */
  readonly follows: boolean;
  /** True if it begins its sentence. */
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

function isMonth(candidate: Candidate): boolean {
  const { text, follows } = candidate;
  if (monthOf(text) === 5) return isMay(candidate);
  // "Sept" and "Mar" are months where a day or year stands beside them.
  if (text.length <= 4 && !/^(?:June|July|JUNE|JULY)$/.test(text)) return false;
  return follows || isMonthByNeighbours(candidate);
}

function isMay({ tokens, first, last, follows }: Candidate): boolean {
  const [previous, next] = [tokens[first - 1]?.lower ?? "", tokens[last]];
  if (isPossessive(next)) return false;
  if (surely.has(previous)) return next?.pos !== "VERB" || next.lower.endsWith("ed");
  return follows || (/^(?:the|a)$/.test(previous) && next?.pos === "NOUN" && !afterMay.has(next.lower));
}

function isMonthByNeighbours({ text, tokens, first, last }: Candidate): boolean {
  const [previous, next] = [tokens[first - 1]?.lower ?? "", tokens[last]];
  const isName = firstNames.has(text.toLowerCase());
  if (before.has(previous)) return !(isName && isSurname(next)) && !(monthOf(text) === 3 && next?.lower === "for");
  if (isPossessive(next)) return !isName || surely.has(previous);
  if (previous === "of")
    return /^(?:end|beginning|start|middle|month|whole|all|days?|morning|week)$/.test(tokens[first - 2]?.lower ?? "");
  return possessors.has(previous) && next?.pos === "NOUN" && /^\p{Ll}/u.test(next.text);
}

function isPossessive(token: Token | undefined): boolean {
  return token?.lower === "'s" || token?.lower === "’s";
}

function isSurname(token: Token | undefined): boolean {
  return token?.pos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(token.text);
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

/** Checks whether a number of four digits is a year. */
export function isYear({ text, tokens, first, last, prefix, follows }: Candidate): boolean {
  if (prefix !== "") return follows || /^(?:pre|post|mid|early|late|end)-$/i.test(prefix);
  const [previous, next] = [tokens[first - 1], tokens[last]];
  const year = Number(text);
  if (next !== undefined && !follows && countsUnits(next)) return isFirstOfRange(previous, next, tokens[last + 1]);
  if (previous === undefined) return year > 1900 && year < 2060 && next?.pos !== "NOUN";
  if (money.test(previous.lower) && previous.lower !== "about") return false;
  if (follows) return true;
  if (previous.lower === ",") return year > 1500 && (next === undefined || /^[).;]$/.test(next.text));
  return isYearAfter(previous, year, isCounted(next));
}

/** "2014 people", "2.5 million"; "2014-" may go on with another year. */
function countsUnits(next: Token): boolean {
  return units.has(next.lower) || /^(?:million|billion|-)$/.test(next.lower);
}

/** "in 2014-15", but not "a 2014-built" */
function isFirstOfRange(previous: Token | undefined, next: Token, then: Token | undefined): boolean {
  if (next.lower !== "-" || previous === undefined || !yearLeads.has(previous.lower)) return false;
  return !/^\p{Ll}/u.test(then?.text ?? "");
}

/** Checks whether a noun follows of which there may be so many: "2014 villagers". */
function isCounted(next: Token | undefined): boolean {
  if (next?.pos !== "NOUN" || !/^\p{Ll}/u.test(next.text)) return false;
  return next.lemma !== next.lower || /men|ren$/.test(next.lower);
}

function isYearAfter(previous: Token, year: number, isCount: boolean): boolean {
  if (/^(?:in|since|until|till|during|circa|c\.)$/.test(previous.lower)) return !isCount || year > 1900;
  if (yearLeads.has(previous.lower)) {
    const mayCount = isCount && previous.lower !== "the" && previous.pos !== "PRON";
    return !mayCount && year > (previous.lower === "(" ? 1000 : 1500);
  }
  const isLikely = year > 1950 && year < 2050 && !isCount;
  return isLikely && /^(?:PROPN|PUNCT|ADV|SCONJ|VERB)$/.test(previous.pos) && !/^[.:/]$/.test(previous.lower);
}
