import type { DateFact } from "../facts.ts";
import type { Token } from "../tokens.ts";
import { absoluteRules, bareYear } from "./absolute.ts";
import { type Day, isoOf, yearOf } from "./calendar.ts";
import type { Meaning, Setting, Tense } from "./meaning.ts";
import { type Candidate, isPlausible, isYear } from "./plausible.ts";
import { relativeRules } from "./relative.ts";
import { tenseAt } from "./tense.ts";
import { mayBeginDate } from "./words.ts";

const rules = [...absoluteRules, ...relativeRules, bareYear];

/** Words to read dates from: a document, or a piece of one. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Run[];
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** What has been read so far. */
interface Reading {
  readonly facts: DateFact[];
  /** Where the last date ended, or words that only look like one. */
  covered: number;
  isQuoted: boolean;
  /** The full date before in this paragraph, when it is long past. */
  told: Day | null;
}

/** The dates in these words, in order, counted from the day of publication where they need one. */
export function readDates(words: Words, anchor: Day | null): readonly DateFact[] {
  const reading: Reading = { facts: [], covered: 0, isQuoted: false, told: null };
  words.sentences.forEach((sentence, index) => {
    if (sentence.paragraph !== words.sentences[index - 1]?.paragraph) {
      reading.isQuoted = false;
      reading.told = null;
    }
    for (let at = sentence.first; at < sentence.last; at += 1) readToken(words, sentence, at, anchor, reading);
  });
  return reading.facts;
}

function readToken({ text, tokens }: Words, sentence: Run, index: number, anchor: Day | null, reading: Reading): void {
  const token = tokens[index];
  if (token === undefined) return;
  reading.isQuoted = quoted(token.text, reading.isQuoted);
  if (token.end <= reading.covered || !mayBegin(tokens, index)) return;
  const before = reading.facts.at(-1);
  const tense = (): Tense => {
    const told = tenseAt(tokens, index, sentence.first, sentence.last);
    // "Lisbon next month, Norway in November": a list goes on as it began.
    const goesOn = before !== undefined && anchor !== null && before.start >= (tokens[sentence.first]?.start ?? 0);
    return told === "OPEN" && goesOn && before.from > isoOf(anchor) ? "FUTURE" : told;
  };
  for (const start of beginnings(token)) {
    const found = start < reading.covered ? null : match(text, start, { anchor, told: reading.told, tense });
    if (found === null) continue;
    const candidate: Candidate = {
      text: text.slice(start, found.end),
      tokens,
      first: index,
      last: tokenAfter(tokens, index, found.end),
      prefix: text.slice(token.start, start),
      isQuoted: reading.isQuoted,
      follows: followsDate(text, reading.facts.at(-1)?.end, start),
      isOpening: index === sentence.first,
      tense,
    };
    reading.covered = found.end;
    if (found.meaning === null || !(found.isBareYear ? isYear(candidate) : isPlausible(candidate))) continue;
    reading.facts.push(fact(start, found.end, candidate.text, found.meaning));
    const isFull = /\d{4}/.test(candidate.text) && /DAY|MONTH/.test(found.meaning.precision);
    if (isFull) reading.told = longPast(found.meaning, anchor);
  }
}

interface Match {
  readonly end: number;
  readonly meaning: Meaning | null;
  readonly isBareYear: boolean;
}

function match(text: string, at: number, setting: Setting): Match | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const found = rule.pattern.exec(text);
    if (found === null) continue;
    return {
      end: at + found[0].length,
      meaning: rule.mean(found.groups ?? {}, setting),
      isBareYear: rule === bareYear,
    };
  }
  return null;
}

const afterArticle =
  /^(?:past|last|next|coming|previous|current|days?|end|beginning|start|middle|few|couple|decade|weeks?|months?|year|weekend|early|mid|late|several|\d.*|mid-.*)$/;

function mayBegin(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? "";
  if (!mayBeginDate(word)) return word.startsWith("[");
  return !/^(?:the|a|an)$/.test(word) || afterArticle.test(tokens[index + 1]?.lower ?? "");
}

/** Where in a token a date may begin: at its start, and behind each hyphen of "pre-2011" or "2009-2016". */
function beginnings({ start, text }: Token): readonly number[] {
  if (!/[-–/]/.test(text) || !/\d/.test(text)) return [start];
  return [start, ...[...text.matchAll(/[-–/](?=.)/g)].map(({ index }) => start + index + 1)];
}

function tokenAfter(tokens: readonly Token[], from: number, end: number): number {
  let index = from;
  while (index < tokens.length && (tokens[index]?.start ?? end) < end) index += 1;
  return index;
}

function followsDate(text: string, end: number | undefined, at: number): boolean {
  return (
    end !== undefined &&
    at - end <= 6 &&
    at >= end &&
    /^\s?(?:,|and|or|to|[-–—]|through)?\s?$/.test(text.slice(end, at))
  );
}

// By the way of news a date without a year is of the year of publication, unless the text tells of times long past.
function longPast({ from }: Meaning, anchor: Day | null): Day | null {
  return anchor === null || yearOf(anchor) - yearOf(from) > 1 ? from : null;
}

function quoted(mark: string, isQuoted: boolean): boolean {
  if (mark === "“" || mark === "«") return true;
  if (mark === "”" || mark === "»") return false;
  return mark === '"' ? !isQuoted : isQuoted;
}

/** How a day is written as exactly as it is known. */
const values: Readonly<Record<Meaning["precision"], (day: string) => string>> = {
  CENTURY: (day) => `${day.slice(0, 2)}XX`,
  DECADE: (day) => `${day.slice(0, 3)}X`,
  YEAR: (day) => day.slice(0, 4),
  MONTH: (day) => day.slice(0, 7),
  WEEK: (day) => day,
  DAY: (day) => day,
};

function fact(start: number, end: number, text: string, { from, until, precision, basis }: Meaning): DateFact {
  const day = isoOf(from);
  return { start, end, text, value: values[precision](day), from: day, until: isoOf(until), precision, basis };
}
