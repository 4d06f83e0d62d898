import { duration } from "./progress.ts";

/** How many articles have come to what. */
export interface Tally {
  CREATED: number;
  REVISED: number;
  UNCHANGED: number;
  /** Stored, but in a language that quotes are not read from. */
  unread: number;
  /** In those created and revised. */
  quotes: number;
}

/** What a command has done, one line for each thing that came up. */
export function ingestSummary(
  { CREATED, REVISED, UNCHANGED, unread, quotes }: Tally,
  rejects: { readonly count: number; readonly file: string },
  elapsedMs: number,
): string {
  const rate = ((CREATED + REVISED + UNCHANGED) * 1_000) / Math.max(1, elapsedMs);
  const lines: readonly (readonly [name: string, count: number, note: string])[] = [
    ["new articles", CREATED, ""],
    ["new texts of known articles", REVISED, ""],
    ["quotes in them", quotes, ""],
    ["stored before", UNCHANGED, ""],
    ["not in English", unread, "stored, but not read for quotes"],
    ["rejected", rejects.count, `see ${rejects.file}`],
  ];
  const shown = lines.filter(([name, count]) => count > 0 || name === "new articles");
  return [
    ...shown.map(([name, count, note]) => `${number(count)}  ${name}${note === "" ? "" : `: ${note}`}`),
    `${number(Math.round(rate))}  articles a second, for ${duration(elapsedMs)}`,
  ].join("\n");
}

function number(count: number): string {
  return count.toLocaleString("en").padStart(10);
}
