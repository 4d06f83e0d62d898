import { BadUserInputError } from "../errors.ts";

/** The Date argument `on` as YYYY-MM-DD; null if not given. */
export function isoDay(on: unknown): string | null {
  return on instanceof Date ? isoTime(on, "on").slice(0, 10) : null;
}

/** A DateTime argument for Postgres. Throws for the year 0, which Postgres does not have. */
export function isoTime(date: Date, argument: string): string {
  const year = date.getUTCFullYear();
  if (year >= 1 && year <= 9999) return date.toISOString();
  throw new BadUserInputError(`"${argument}" is in the year ${year}; give one from 0001 to 9999.`);
}
