import { expect, test } from "vitest";
import { replaceBetween } from "../../tests/support/result-page.ts";
import type { Measurement } from "./measure.ts";
import { detailTable, figure, growthTable, ratioTable } from "./report.ts";
import type { WorkloadName } from "./workload.ts";

function measured(name: WorkloadName, label: string, perSecond: number, p50 = 1.5): Measurement {
  const workload = { name, title: "a person", variables: [] };
  return {
    label,
    workload,
    rounds: [],
    answers: 9,
    perSecond,
    p50,
    p99: 12.34,
    statements: 2,
    memory: { now: 90, most: 120 },
  };
}

test("requests a second are compared with each peer and its target", () => {
  const measurements = [
    measured("Q1", "onrecord", 1_000),
    measured("Q1", "postgraphile", 8),
    measured("Q1", "limit", 1_600),
    measured("Q4", "onrecord", 4_000),
    measured("Q4", "limit", 12_000),
  ];
  expect(ratioTable(measurements)).toBe(`\
| workload    | onrecord/s | against postgraphile |  target | against limit |  target |
| ----------- | ---------: | -------------------: | ------: | ------------: | ------: |
| Q1 a person |      1,000 |                125 × |  ≥ 50 × |       0.625 × | ≥ 0.5 × |
| Q4 a person |      4,000 |                    – | ≥ 1.2 × |       0.333 × | ≥ 0.4 × |`);
});

test("the whole table has times, statements and memory", () => {
  expect(detailTable([measured("Q4", "onrecord", 4_000)])).toBe(`\
|             | requests/s | p50 ms | p99 ms | SQL statements | RSS MB | most RSS MB |
| ----------- | ---------: | -----: | -----: | -------------: | -----: | ----------: |
| Q4 onrecord |      4,000 |   1.50 |   12.3 |            2.0 |     90 |         120 |`);
});

test("growth is the p50 of the larger base over that of the smaller", () => {
  expect(growthTable([measured("Q4", "100k", 1, 2), measured("Q4", "1m", 1, 2.5)])).toBe(`\
| workload    | p50 ms 100k | p50 ms 1m | growth |  target |
| ----------- | ----------: | --------: | -----: | ------: |
| Q4 a person |        2.00 |      2.50 | 1.25 × | ≤ 1.3 × |`);
});

test("figures have three digits that count", () => {
  expect([0.1234, 1.234, 12.34, 123.4, 12_345, Number.NaN].map(figure)).toEqual([
    "0.123",
    "1.23",
    "12.3",
    "123",
    "12,345",
    "–",
  ]);
});

test("a result takes the place of the one before it, and nothing else", () => {
  const text = "# A\n\n<!-- 1m -->\n\nold\n\n<!-- /1m -->\n\nend\n";
  expect(replaceBetween(text, "1m", "new", "docs/benchmarks.md")).toBe(
    "# A\n\n<!-- 1m -->\n\nnew\n\n<!-- /1m -->\n\nend\n",
  );
  expect(() => replaceBetween(text, "10m", "new", "docs/benchmarks.md")).toThrow(
    'docs/benchmarks.md has no lines "<!-- 10m -->" and "<!-- /10m -->": add both.',
  );
});
