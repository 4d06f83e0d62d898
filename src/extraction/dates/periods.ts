import { type Day, type Days, dayOf, isoOf, monthDays, monthOfDay, weekDays, yearDays, yearOf } from "./calendar.ts";
import type { Meaning } from "./meaning.ts";

/** A month, or a third of it: early, middle, late. */
export function months(year: number, month: number, part: string | undefined, basis: string): Meaning {
  return { ...third(monthDays(year, month), part), precision: "MONTH", basis };
}

/** A year, or a third of it. */
export function wholeYear(number: number, part: string | undefined, basis: string): Meaning {
  return { ...third(yearDays(number), part), precision: "YEAR", basis };
}

/** A decade, or a third of it in whole years. */
export function decade(first: number, part: string | undefined, basis: string): Meaning {
  const count = 10;
  const index = part === undefined ? undefined : thirds[part.toLowerCase()];
  const [from, until] =
    index === undefined ? [0, count] : [count * index, count * (index + 1)].map((at) => Math.ceil(at / 3));
  return { ...yearDays(first + (from ?? 0), (until ?? count) - (from ?? 0)), precision: "DECADE", basis };
}

const thirds: Readonly<Record<string, number>> = {
  early: 0,
  beginning: 0,
  start: 0,
  mid: 1,
  middle: 1,
  late: 2,
  end: 2,
};

function third({ from, until }: Days, part: string | undefined): Days {
  const index = part === undefined ? undefined : thirds[part.toLowerCase()];
  if (index === undefined) return { from, until };
  const at = (share: number): Day => from + Math.round(((until - from + 1) * share) / 3);
  return { from: at(index), until: at(index + 1) - 1 };
}

/** One day, so many after the day of publication. */
export function daysFrom(anchor: Day, distance: number): Meaning {
  return { from: anchor + distance, until: anchor + distance, precision: "DAY", basis: counted(anchor) };
}

/** How a distance from the day of publication is known. */
export function counted(anchor: Day): string {
  return `Counted from ${isoOf(anchor)}, the day of publication.`;
}

/** -1 for "last", 0 for "this", 1 for "next". */
export function offsetOf(relation: string): number {
  return /^(?:last|past|previous)/i.test(relation) ? -1 : /^(?:next|coming)/i.test(relation) ? 1 : 0;
}

/** "before 2019-06-08, the day of publication" for "last". */
export function whence(relation: string, anchor: Day): string {
  return ["before", "of", "after"][offsetOf(relation) + 1] + ` ${isoOf(anchor)}, the day of publication`;
}

/** "This week", "late last year", "earlier this month". */
export function period(unit: string, relation: string, part: string | undefined, anchor: Day): Meaning {
  const offset = offsetOf(relation);
  const basis = `The ${unit} ${whence(relation, anchor)}.`;
  const whole = unitDays(unit, anchor, offset);
  if (part === undefined || /^sometime$/i.test(part)) return { ...whole, precision: precisionOf(unit), basis };
  if (offset === 0 && /^earlier$/i.test(part)) {
    return { from: whole.from, until: Math.max(whole.from, anchor - 1), precision: precisionOf(unit), basis };
  }
  if (offset === 0 && /^later$/i.test(part)) {
    return { from: Math.min(whole.until, anchor + 1), until: whole.until, precision: precisionOf(unit), basis };
  }
  if (unit === "year") return wholeYear(yearOf(whole.from), part, basis);
  if (unit === "month") return months(yearOf(whole.from), monthOfDay(whole.from), part, basis);
  return { ...whole, precision: precisionOf(unit), basis };
}

function unitDays(unit: string, anchor: Day, offset: number): Days {
  if (unit === "week") return weekDays(anchor + 7 * offset);
  if (unit === "month") return monthDays(yearOf(anchor), monthOfDay(anchor) + offset);
  if (unit === "year") return yearDays(yearOf(anchor) + offset);
  return yearDays(Math.floor(yearOf(anchor) / 10) * 10 + 10 * offset, 10);
}

const precisions: Readonly<Record<string, Meaning["precision"]>> = {
  week: "WEEK",
  month: "MONTH",
  year: "YEAR",
  decade: "DECADE",
};

function precisionOf(unit: string): Meaning["precision"] {
  return precisions[unit] ?? "DAY";
}

/** "The past 30 days", "the next two weeks": up to the day of publication, or from it on. */
export function stretch(unit: string, count: number, anchor: Day): Meaning | null {
  if (unit === "hour" || unit === "minute") return null;
  const other = moved(unit, count, anchor);
  const basis = counted(anchor);
  return { from: Math.min(other, anchor), until: Math.max(other, anchor), precision: precisionOf(unit), basis };
}

/** "Three weeks ago" is as exact as its unit. */
export function ago(unit: string, count: number, anchor: Day): Meaning | null {
  const basis = counted(anchor);
  if (unit === "minute") return null;
  if (unit === "hour") return count % 24 === 0 ? daysFrom(anchor, -count / 24) : null;
  if (unit === "day") return daysFrom(anchor, -count);
  const day = moved(unit, -count, anchor);
  if (unit === "week") return { ...weekDays(day), precision: "WEEK", basis };
  if (unit === "month") return { ...monthDays(yearOf(day), monthOfDay(day)), precision: "MONTH", basis };
  return { ...yearDays(yearOf(day)), precision: "YEAR", basis };
}

function moved(unit: string, count: number, anchor: Day): Day {
  if (unit === "day") return anchor + count;
  if (unit === "week") return anchor + 7 * count;
  const months = unit === "month" ? count : unit === "year" ? 12 * count : 120 * count;
  const { from, until } = monthDays(yearOf(anchor), monthOfDay(anchor) + months);
  const dayOfMonth = anchor - (dayOf(yearOf(anchor), monthOfDay(anchor), 1) ?? anchor);
  return Math.min(from + dayOfMonth, until);
}
