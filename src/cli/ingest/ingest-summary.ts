import { passedOverText } from "../extract/notes.ts";
import { duration } from "../progress.ts";

/** How many articles have come to what. */
export interface Tally {
  CREATED: number;
  REVISED: number;
  UNCHANGED: number;
  /** Stored, but in a language that quotes are not read from. */
  unread: number;
  /** In those created and revised. */
  quotes: number;
  /** Stored without something that could not be read, as a date. */
  warned: number;
}

/** A rate of less than this time says how long it takes to start. */
const meaningfulMs = 10_000;

/** What was given and is not stored. */
export interface LeftOut {
  readonly rejects: { readonly count: number; readonly file: string };
  /** Files of folders whose names are of no articles. */
  readonly skipped: number;
}

/** What a command has done, one line for each thing that came up. */
export function ingestSummary(
  { CREATED, REVISED, UNCHANGED, unread, quotes, warned }: Tally,
  { rejects, skipped }: LeftOut,
  elapsedMs: number,
): string {
  const rate = ((CREATED + REVISED + UNCHANGED) * 1_000) / Math.max(1, elapsedMs);
  const lines: readonly (readonly [name: string, count: number, note: string])[] = [
    ["new articles", CREATED, ""],
    ["new texts of known articles", REVISED, ""],
    ["quotes in them", quotes, ""],
    ["stored before", UNCHANGED, ""],
    ["not in English", unread, "stored, but not read for quotes"],
    ["without a date that cannot be read", warned, ""],
    ["rejected", rejects.count, `see ${rejects.file}`],
    [passedOverText(skipped), skipped, ""],
  ];
  const shown = lines.filter(([name, count]) => count > 0 || name === "new articles");
  return [
    ...shown.map(([name, count, note]) => `${number(count)}  ${name}${note === "" ? "" : `: ${note}`}`),
    elapsedMs >= meaningfulMs && rate >= 1
      ? `${number(Math.round(rate))}  articles a second, for ${duration(elapsedMs)}`
      : `${" ".repeat(columnWidth)}  in ${duration(elapsedMs)}`,
  ].join("\n");
}

const columnWidth = 10;

function number(count: number): string {
  return count.toLocaleString("en").padStart(columnWidth);
}
