/** How exactly a date is known. */
export type DatePrecision = "YEAR" | "MONTH" | "DAY" | "MINUTE" | "UNKNOWN";

/** A point in time as exactly as it was written: the first instant that it can mean. */
export interface Moment {
  readonly at: Date;
  readonly precision: DatePrecision;
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const timeForm = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether `text` is a day of the calendar, written 2019-04-26; the year 0 is none. */
export function isDay(text: string): boolean {
  if (!dayForm.test(text) || text < "0001") return false;
  const date = new Date(`${text}T00:00:00Z`);
  // JavaScript takes 2019-02-30 for 2 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether `text` is a time with its zone, written 2019-04-26T09:30:00+09:00. */
export function isTime(text: string): boolean {
  return timeForm.test(text) && isDay(text.slice(0, 10));
}

/** The first instant in UTC of a year, month, day or time; null when `text` is none of these. */
export function parseMoment(text: string): Moment | null {
  if (isTime(text)) return { at: new Date(text), precision: "MINUTE" };
  if (isDay(text)) return { at: dayOf(text), precision: "DAY" };
  if (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)) return { at: dayOf(`${text}-01`), precision: "MONTH" };
  if (/^\d{4}$/.test(text) && isDay(`${text}-01-01`)) return { at: dayOf(`${text}-01-01`), precision: "YEAR" };
  return null;
}

/** As {@link parseMoment}, for a date that was checked before or is not given. */
export function momentOf(text: string | undefined): Moment | { readonly at: null; readonly precision: "UNKNOWN" } {
  return parseMoment(text ?? "") ?? { at: null, precision: "UNKNOWN" };
}

/** A day as a Date column stores it: midnight UTC. */
export function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day on which an instant lies in UTC. */
export function dayString(date: Date): string {
  return date.toISOString().slice(0, 10);
}
