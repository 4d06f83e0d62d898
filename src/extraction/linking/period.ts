/** A stretch of time; `until` is the first day after it, null is open. Days are "YYYY-MM-DD". */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

/** Where a moment lies to a period. A moment is a day, or only a month or a year: then any day of it may be meant. */
export function placeOf({ from, until }: Period, moment: string): "BEFORE" | "DURING" | "AFTER" {
  const exact = moment.slice(0, 10);
  if (from !== null && exact < from.slice(0, exact.length)) return "BEFORE";
  if (until === null) return "DURING";
  // A month in which an office ended still saw its holder; the day on which it ended did not.
  const end = until.slice(0, exact.length);
  return exact.length === 10 ? (exact >= end ? "AFTER" : "DURING") : exact > end ? "AFTER" : "DURING";
}

/** Checks whether a person was alive on some day of a moment, as far as is known; the day of death counts. */
export function livesOn(
  { birthDate, deathDate }: { readonly birthDate: string | null; readonly deathDate: string | null },
  moment: string,
): boolean {
  const exact = moment.slice(0, 10);
  const born = birthDate === null || birthDate.slice(0, exact.length) <= exact;
  const alive = deathDate === null || exact <= deathDate.slice(0, exact.length);
  return born && alive;
}
