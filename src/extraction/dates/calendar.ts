/** A day of the Gregorian calendar, counted from 1970-01-01: no hours, no zones, no clock of this machine. */
export type Day = number;

const millisecondsADay = 86_400_000;

/** The day of a date, null where the calendar has none (30 February). */
export function dayOf(year: number, month: number, date: number): Day | null {
  const moment = new Date(Date.UTC(2000, month - 1, date));
  moment.setUTCFullYear(year, month - 1, date);
  const day = Math.floor(moment.getTime() / millisecondsADay);
  return month >= 1 && month <= 12 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date ? day : null;
}

/** The day of an ISO date or time, null for anything less than a day ("2019-06"). */
export function dayOfIso(iso: string): Day | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso) ?? [];
  return date === undefined ? null : dayOf(Number(year), Number(month), Number(date));
}

/** "2019-06-08" */
export function isoOf(day: Day): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * millisecondsADay).getUTCFullYear();
}

/** 1 to 12. */
export function monthOfDay(day: Day): number {
  return new Date(day * millisecondsADay).getUTCMonth() + 1;
}

/** 0 for Sunday. */
export function weekdayOfDay(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** First and last day of something. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

export function yearDays(year: number, years = 1): Days {
  return { from: dayOf(year, 1, 1) ?? 0, until: (dayOf(year + years, 1, 1) ?? 0) - 1 };
}

/** The days of a month; months beyond December count on into the next year, below January into the one before. */
export function monthDays(year: number, month: number): Days {
  const index = year * 12 + month - 1;
  const first = (at: number): Day => dayOf(Math.floor(at / 12), (at % 12) + 1, 1) ?? 0;
  return { from: first(index), until: first(index + 1) - 1 };
}

/** Monday to Sunday around a day. */
export function weekDays(day: Day): Days {
  const from = day - ((weekdayOfDay(day) + 6) % 7);
  return { from, until: from + 6 };
}
