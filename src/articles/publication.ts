/** How exactly a date is known. */
export type DatePrecision = "YEAR" | "MONTH" | "DAY" | "MINUTE" | "UNKNOWN";

/** The first instant in UTC that a year, month, day or time of ISO 8601 can mean, as ISO 8601; null for any other text. */
export function firstInstant(value: string): string | null {
  const completed = /^\d{4}$/.test(value) ? `${value}-01-01` : /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value;
  const time = new Date(/^\d{4}-\d{2}-\d{2}$/.test(completed) ? `${completed}T00:00:00Z` : completed);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

const zone = /T.*([+-])(\d{2}):(\d{2})$/;

/** The offset of an ISO 8601 time from UTC in minutes. */
export function zoneOf(value: string): number {
  const [, sign, hours, minutes] = zone.exec(value) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** A UTC time in the zone with this offset in minutes: "2019-01-01T00:30:00.000+09:00". */
export function inZone(utc: string, minutes: number): string {
  const local = new Date(Date.parse(utc) + minutes * 60_000).toISOString();
  return local.replace("Z", isoZone(minutes));
}

/** "+09:00" for 540 minutes ahead of UTC, "Z" for none. */
export function isoZone(minutes: number): string {
  if (minutes === 0) return "Z";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}
