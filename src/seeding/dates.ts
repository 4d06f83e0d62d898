import type { DatePrecision } from "../articles/publication.ts";

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

/** How exactly a year, month, day or time is known; UNKNOWN when `text` is not one of these or not given. */
export function precisionOf(text = ""): DatePrecision {
  if (isTime(text)) return "MINUTE";
  if (isDay(text)) return "DAY";
  if (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)) return "MONTH";
  return /^\d{4}$/.test(text) && isDay(`${text}-01-01`) ? "YEAR" : "UNKNOWN";
}
