import { type Day, isoOf, monthDays, monthOfDay, weekdayOfDay, yearOf } from "./calendar.ts";
import type { Meaning, Setting, Tense } from "./meaning.ts";
import { months, offsetOf, whence } from "./periods.ts";
import { monthName } from "./words.ts";

interface Choice {
  readonly day: Day;
  readonly because: string;
}

/** Which year's day is meant where none is written: `dayIn` has the day of each year that has it. */
export function chooseDay(
  dayIn: (year: number) => Day | null,
  { anchor, told, tense }: Setting,
  weekday: number | null,
): Choice | null {
  const day = told ?? anchor;
  if (day === null) return null;
  const days = [-1, 0, 1].flatMap((distance) => dayIn(yearOf(day) + distance) ?? []);
  if (told !== null) return nearest(days, told, `${isoOf(told)}, the date before it in the text.`);
  const fitting = weekday === null ? [] : days.filter((at) => weekdayOfDay(at) === weekday);
  return choose(fitting.length > 0 ? fitting : days, day, tense());
}

function choose(days: readonly Day[], anchor: Day, tense: Tense): Choice | null {
  const published = `${isoOf(anchor)}, the day of publication.`;
  const before = days.findLast((day) => day <= anchor);
  const after = days.find((day) => day >= anchor);
  if (tense === "PAST" && before !== undefined) return { day: before, because: `not after ${published}` };
  if (tense === "FUTURE" && after !== undefined) return { day: after, because: `not before ${published}` };
  return nearest(days, anchor, published);
}

function nearest(days: readonly Day[], to: Day, name: string): Choice | null {
  const [day] = days.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to));
  return day === undefined ? null : { day, because: `nearest to ${name}` };
}

/** "April", "last April", "April last year", "mid-April": the words of the month, and which it is. */
interface MonthWords {
  readonly month: number;
  /** "last" in "last April". */
  readonly relation: string;
  /** "last" in "April last year". */
  readonly year: string | undefined;
  readonly part: string | undefined;
}

/** Which year's month is meant where none is written: the last one, unless the clause looks ahead. */
export function chooseMonth(
  { month, relation, year, part }: MonthWords,
  anchor: Day,
  { tense, told }: Setting,
): Meaning {
  const [thisYear, thisMonth] = [yearOf(anchor), monthOfDay(anchor)];
  const published = `${isoOf(anchor)}, the day of publication`;
  const called = monthName(month);
  if (year !== undefined) {
    return months(thisYear + offsetOf(year), month, part, `The ${called} of the year ${whence(year, anchor)}.`);
  }
  if (told !== null && relation === "") {
    const found = nearest(
      [-1, 0, 1].map((at) => monthDays(yearOf(told) + at, month).from),
      told,
      isoOf(told),
    );
    return months(
      yearOf(found?.day ?? told),
      month,
      part,
      `The ${called} nearest to ${isoOf(told)}, the date before it in the text.`,
    );
  }
  const isAhead = /next|coming/i.test(relation) || (!/last|past/i.test(relation) && tense() === "FUTURE");
  if (isAhead) {
    const isGone = /next/i.test(relation) ? month <= thisMonth : month < thisMonth;
    return months(isGone ? thisYear + 1 : thisYear, month, part, `The first ${called} from ${published}, on.`);
  }
  if (/^this$/i.test(relation))
    return months(thisYear, month, part, `The ${called} of the year of publication, ${thisYear}.`);
  const isBefore = /^last$/i.test(relation) ? month < thisMonth : month <= thisMonth;
  return months(isBefore ? thisYear : thisYear - 1, month, part, `The last ${called} up to ${published}.`);
}
