import { type Day, dayOf, yearDays, yearOf } from "./calendar.ts";
import { type Groups, type Meaning, type Rule, rule, type Setting } from "./meaning.ts";
import { chooseDay } from "./nearest.ts";
import { decade, months, wholeYear } from "./periods.ts";
import { anyWeekdayWord, monthName, monthOf, monthWord, weekdayOf } from "./words.ts";

const year = "(?<year>1\\d{3}|20\\d{2})";
const month = `(?<month>${monthWord})`;
const date = "(?<date>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
const until =
  "(?:\\s?[-–—]\\s?|\\s(?:to|and|or|through)\\s)(?<until>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![.,]?\\d|:|\\s?%)";
const weekday = `(?:(?<weekday>${anyWeekdayWord}),?\\s+)?`;
const part =
  "(?:(?<part>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate)(?:\\s?-\\s?|\\s+(?:in\\s+|of\\s+)?)|(?:[Tt]he\\s+)?(?<edge>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|end)(?:\\s+of\\s+|-)(?:the\\s+)?)";
// Not the beginning of a number, a clock or a share: "June 8, 20,000 people".
const over = "(?![.,]\\d|:\\d|\\s?%)";

const written = "The date as written.";

/** Dates that stand on their own, the most exact first. */
export const absoluteRules: readonly Rule[] = [
  rule(
    `${year}(?<mark>[-/.])(?<m>0[1-9]|1[0-2])\\k<mark>(?<date>0[1-9]|[12]\\d|3[01])(?:T[\\d:.]+Z?)?`,
    ({ year: y, m, date: d }) => oneDay(dayOf(Number(y), Number(m), Number(d)), written),
  ),
  rule(`(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})\\k<mark>${year}`, numeric),
  rule("9/11", () => oneDay(dayOf(2001, 9, 11), "The day of the attacks of 2001.")),
  rule(`(?:September|Sept?\\.)\\s+11(?:th)?(?=,?\\s+(?:terror(?:ist)?\\s+)?attacks?)(?!,?\\s+\\d)`, () =>
    oneDay(dayOf(2001, 9, 11), "The day of the attacks of 2001."),
  ),
  rule(`${weekday}(?:the\\s+)?${month}\\s+(?:the\\s+)?${date}(?:${until})?(?:,?\\s+${year})?${over}`, dayAndMonth),
  rule(`${weekday}(?:the\\s+)?${date}(?:${until})?\\s+(?:of\\s+)?${month}(?:,?\\s+${year})?${over}`, dayAndMonth),
  rule(`(?:${part})?${month}(?:,?\\s+(?:of\\s+)?|-)${year}${over}`, ({ month: m, year: y, part: p, edge }) =>
    months(Number(y), monthOf(m ?? ""), p ?? edge, "The month as written."),
  ),
  rule(`(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\\s+of)?\\s+${year}${over}`, ({ year: y }) =>
    wholeYear(Number(y), undefined, "The year as written; the months of a season differ between hemispheres."),
  ),
  rule(`(?:${part})?(?<year>1\\d{2}0|20\\d0)['’]?s`, ({ year: y, part: p, edge }) =>
    decade(Number(y), p ?? edge, "The decade as written."),
  ),
  rule(`['’](?<short>[2-9]0)s`, ({ short }) =>
    decade(1900 + Number(short), undefined, "A decade of the 20th century."),
  ),
  rule(`(?<century>1\\d|2[01])(?:st|nd|rd|th)(?:\\s|-)(?:century|centuries)`, ({ century }) => ({
    ...yearDays((Number(century) - 1) * 100, 100),
    precision: "CENTURY",
    basis: "The century as written.",
  })),
  rule(`${part}${year}${over}`, ({ year: y, part: p, edge }) =>
    wholeYear(Number(y), p ?? edge, "The year as written."),
  ),
  rule(`${year}\\s?[-–/]\\s?(?<short>\\d{2})${over}(?!\\s?[-–/])`, ({ year: y, short }) => {
    const last = Math.floor(Number(y) / 100) * 100 + Number(short);
    if (last <= Number(y)) return null;
    return { ...yearDays(Number(y), last - Number(y) + 1), precision: "YEAR", basis: "The years as written." };
  }),
];

/** A year that stands alone; whether it is one, only its neighbours tell. */
export const bareYear: Rule = rule(`${year}${over}`, ({ year: y }) =>
  wholeYear(Number(y), undefined, "The year as written."),
);

function numeric({ a, b, mark, year: y }: Groups): Meaning | null {
  const [first, second] = [Number(a), Number(b)];
  const isDayFirst = first > 12 || mark === ".";
  if (!isDayFirst && second <= 12 && first !== second) return null;
  const basis = "The date as written; only one of its numbers can be the month.";
  return oneDay(isDayFirst ? dayOf(Number(y), second, first) : dayOf(Number(y), first, second), basis);
}

function dayAndMonth(
  { weekday: name, month: m, date: d, until: end, year: y }: Groups,
  setting: Setting,
): Meaning | null {
  const [inMonth, first, last] = [monthOf(m ?? ""), Number(d), Number(end ?? d)];
  if (y !== undefined) return span(dayOf(Number(y), inMonth, first), dayOf(Number(y), inMonth, last), written);
  const found = chooseDay((at) => dayOf(at, inMonth, first), setting, name === undefined ? null : weekdayOf(name));
  if (found === null) return null;
  return span(
    found.day,
    dayOf(yearOf(found.day), inMonth, last),
    `The ${monthName(inMonth)} ${first} ${found.because}`,
  );
}

function oneDay(day: Day | null, basis: string): Meaning | null {
  return span(day, day, basis);
}

function span(from: Day | null, until: Day | null, basis: string): Meaning | null {
  return from === null || until === null || until < from ? null : { from, until, precision: "DAY", basis };
}
