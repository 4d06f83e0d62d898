import { UsageError } from "../usage-error.ts";

const hourMs = 3_600_000;
const lengths: Readonly<Record<string, number>> = { h: hourMs, d: 24 * hourMs, w: 7 * 24 * hourMs };
const maxYears = 100;

/** The time meant by `--expires`. A day is its first instant in UTC. */
export function expiryOf(given: string, now: Date): Date {
  const date = dateOf(given, now);
  if (date === null) {
    throw new UsageError(
      `--expires is a time from now like 90d, 12h or 4w, or a day like 2027-06-30, or a time like 2027-06-30T12:00Z, not "${given}".`,
    );
  }
  if (date <= now) throw new UsageError(`--expires is in the past: "${given}".`);
  if (date.getTime() > now.getTime() + maxYears * 366 * 24 * hourMs) {
    throw new UsageError(
      `--expires is more than ${maxYears} years away: "${given}". Leave it out for a key that stays.`,
    );
  }
  return date;
}

function dateOf(text: string, now: Date): Date | null {
  const [, count, unit = ""] = /^(\d{1,7})([hdw])$/.exec(text) ?? [];
  if (count !== undefined) return new Date(now.getTime() + Number(count) * (lengths[unit] ?? 0));
  const day = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2})?Z)?$/.exec(text)?.[1];
  const date = new Date(text);
  // "2027-02-30" is a day in March to Date.
  return day === undefined || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day) ? null : date;
}
