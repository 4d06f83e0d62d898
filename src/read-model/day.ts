import { BadUserInputError } from "../errors.ts";

/** The Date argument `on` as Postgres takes a day (YYYY-MM-DD); null when not given. */
export function isoDay(on: unknown): string | null {
  return on instanceof Date ? isoTime(on, "on").slice(0, 10) : null;
}

/** A DateTime argument as Postgres takes it. Refuses the year 0, which no calendar of Postgres has. */
export function isoTime(date: Date, argument: string): string {
  const year = date.getUTCFullYear();
  if (year >= 1 && year <= 9999) return date.toISOString();
  throw new BadUserInputError(`"${argument}" is in the year ${year}; give one from 0001 to 9999.`);
}
