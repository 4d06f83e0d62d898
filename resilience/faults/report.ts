import type { Fault } from "./trial.ts";
import { seconds, type Verdict } from "./verdict.ts";

const columns: readonly { readonly name: string; readonly isText?: true; readonly cell: (row: Verdict) => string }[] = [
  { name: "fault", isText: true, cell: ({ title }) => title },
  { name: "acknowledged writes", cell: ({ acknowledged }) => acknowledged.toLocaleString("en") },
  { name: "lost", cell: ({ lost }) => String(lost) },
  { name: "halved", cell: ({ halved }) => String(halved) },
  { name: "duplicates", cell: ({ duplicates }) => String(duplicates) },
  { name: "right answers", cell: ({ answers }) => answers.GOOD.toLocaleString("en") },
  { name: "refused", cell: ({ answers }) => String(answers.REFUSED) },
  { name: "cut", cell: ({ answers }) => String(answers.CUT) },
  { name: "wrong", cell: ({ answers }) => String(answers.WRONG) },
  { name: "recovery s", cell: ({ recoveryMs }) => (recoveryMs === null ? "" : seconds(recoveryMs)) },
  { name: "longest answer s", cell: ({ maxMs }) => seconds(maxMs) },
  { name: "crash", cell: ({ crashed }) => (crashed ? "yes" : "no") },
  {
    name: "verdict",
    isText: true,
    cell: ({ misses, note }) => [misses.length === 0 ? "held" : "MISSED", note].filter(Boolean).join(": "),
  },
];

/** A fault that cannot be made on this machine, and why. */
export interface NotRun {
  readonly title: string;
  readonly reason: string;
}

/** The table, in Markdown. */
export function faultTable(rows: readonly (Verdict | NotRun)[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ name }) => name)),
    line(columns.map(({ isText }) => (isText ? "---" : "---:"))),
    ...rows.map((row) =>
      line(
        "reason" in row
          ? [row.title, ...columns.slice(2).map(() => ""), `not run: ${row.reason}`]
          : columns.map(({ cell }) => cell(row)),
      ),
    ),
  ].join("\n");
}

/** How each fault is made, as a list in Markdown. */
export const howList = (faults: readonly Fault[]) =>
  faults.map(({ title, how }) => `- **${title}**: ${how}.`).join("\n");
