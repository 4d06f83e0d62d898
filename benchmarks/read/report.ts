import type { Measurement } from "./measure.ts";
import { growthTarget, targets } from "./targets.ts";

/** A Markdown table; all columns but the first are numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** Three digits that count: 0.123, 1.23, 12.3, 1,234. */
export function figure(number: number): string {
  if (!Number.isFinite(number)) return "–";
  const digits = number < 1 ? 3 : number < 10 ? 2 : number < 100 ? 1 : 0;
  return number.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Onrecord's requests a second against every other contender's, with the targets. */
export function ratioTable(measurements: readonly Measurement[]): string {
  const others = labelsOf(measurements).filter((label) => label !== "onrecord");
  const rows = byWorkload(measurements).map(([name, own]) => {
    const perSecond = (label: string) => own.find((one) => one.label === label)?.perSecond ?? Number.NaN;
    return [
      `${name} ${own[0]?.workload.title}`,
      figure(perSecond("onrecord")),
      ...others.flatMap((label) => {
        const target = targets[label]?.[name];
        return [times(perSecond("onrecord") / perSecond(label)), target === undefined ? "" : `≥ ${target} ×`];
      }),
    ];
  });
  return table(["workload", "onrecord/s", ...others.flatMap((label) => [`against ${label}`, "target"])], rows);
}

/** All that was measured. */
export function detailTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ workload, label, perSecond, p50, p99, statements, memory }) => [
    `${workload.name} ${label}`,
    ...[perSecond, p50, p99].map(figure),
    statements.toFixed(1),
    String(memory.now),
    String(memory.most),
  ]);
  return table(["", "requests/s", "p50 ms", "p99 ms", "SQL statements", "RSS MB", "most RSS MB"], rows);
}

/** How the p50 of each workload grows from the first contender to the second. */
export function growthTable(measurements: readonly Measurement[]): string {
  const [small = "", large = ""] = labelsOf(measurements);
  const rows = byWorkload(measurements).map(([name, own]) => {
    const [before = Number.NaN, after = Number.NaN] = [small, large].map(
      (label) => own.find((one) => one.label === label)?.p50,
    );
    return [
      `${name} ${own[0]?.workload.title}`,
      figure(before),
      figure(after),
      times(after / before),
      `≤ ${growthTarget} ×`,
    ];
  });
  return table(["workload", `p50 ms ${small}`, `p50 ms ${large}`, "growth", "target"], rows);
}

/** How many requests a second each of two contenders answers, and how many times as many the second. */
export function gainTable(measurements: readonly Measurement[]): string {
  const [before = "", after = ""] = labelsOf(measurements);
  const rows = byWorkload(measurements).map(([name, own]) => {
    const [one = Number.NaN, other = Number.NaN] = [before, after].map(
      (label) => own.find((each) => each.label === label)?.perSecond,
    );
    return [`${name} ${own[0]?.workload.title}`, figure(one), figure(other), times(other / one)];
  });
  return table(["workload", `requests/s ${before}`, `requests/s ${after}`, "gain"], rows);
}

const times = (ratio: number) => (Number.isFinite(ratio) ? `${figure(ratio)} ×` : figure(ratio));

const labelsOf = (measurements: readonly Measurement[]) => [...new Set(measurements.map(({ label }) => label))];

function byWorkload(measurements: readonly Measurement[]) {
  const names = [...new Set(measurements.map(({ workload }) => workload.name))];
  return names.map((name) => [name, measurements.filter(({ workload }) => workload.name === name)] as const);
}
