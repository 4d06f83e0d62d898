const months = "january|february|march|april|may|june|july|august|september|october|november|december".split("|");
const weekdays = "sunday|monday|tuesday|wednesday|thursday|friday|saturday".split("|");
const shortMonths = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec".split("|");
const shortWeekdays = "sun|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat".split("|");
const numbers =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty".split(
    "|",
  );

/** Pieces of regular expressions without the flag `i`: names of time begin with a capital, or are all capitals. */
export const monthWord = `${spellings(months)}|(?:${spellings(shortMonths)})\\b\\.?`;
export const weekdayWord = spellings(weekdays);
export const anyWeekdayWord = `${weekdayWord}|(?:${spellings(shortWeekdays)})\\b\\.?`;
/** Numbers in words, which may begin a sentence. Longest first: "six" would end the reading of "sixteen". */
export const numberWord = [...numbers]
  .sort((a, b) => b.length - a.length)
  .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join("|");

function spellings(words: readonly string[]): string {
  return words.flatMap((word) => [capitalised(word), word.toUpperCase()]).join("|");
}

function capitalised(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}

/** 1 for January in any spelling that {@link monthWord} reads. */
export function monthOf(word: string): number {
  return months.findIndex((month) => month.startsWith(word.toLowerCase().replace(".", "").slice(0, 3))) + 1;
}

/** 0 for Sunday in any spelling that {@link anyWeekdayWord} reads. */
export function weekdayOf(word: string): number {
  return weekdays.findIndex((weekday) => weekday.startsWith(word.toLowerCase().slice(0, 3)));
}

/** The number that digits, a word up to twenty or an article ("a year ago") names; null for others. */
export function numberOf(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d{1,4}$/.test(lower)) return Number(lower);
  if (lower === "a" || lower === "an") return 1;
  const index = numbers.indexOf(lower);
  return index === -1 ? null : index + 1;
}

/** "June" for 6. */
export function monthName(month: number): string {
  return capitalised(months[month - 1] ?? "");
}

/** "Friday" for 5. */
export function weekdayName(weekday: number): string {
  return capitalised(weekdays[weekday] ?? "");
}

/** Checks whether a word can begin, or be, a date: what is worth reading closely. In lower case. */
export function mayBeginDate(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 48 && first <= 57) || openers.has(word) || /^(?:mid|early|late|end|pre|post)-|^['’]\d/.test(word);
}

const openers: ReadonlySet<string> = new Set([
  ...months,
  ...weekdays,
  ...[...shortMonths, ...shortWeekdays].flatMap((word) => [word, `${word}.`]),
  ...numbers,
  ..."a an the this last next past previous current coming earlier later early late mid end beginning start middle".split(
    " ",
  ),
  ..."today tonight yesterday tomorrow spring summer autumn fall winter".split(" "),
]);
