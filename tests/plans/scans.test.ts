import { expect, test } from "vitest";
import { type PlanNode, rowsReadOf, scansOf } from "./scans.ts";

const node = (type: string, more: Partial<PlanNode> = {}): PlanNode => ({
  "Node Type": type,
  "Actual Loops": 1,
  "Actual Rows": 1,
  ...more,
});

const plan = node("Nested Loop", {
  Plans: [
    node("Bitmap Heap Scan", {
      "Relation Name": "quote",
      "Actual Rows": 7,
      "Rows Removed by Filter": 3,
      Plans: [node("Bitmap Index Scan", { "Index Name": "quote_search_idx", "Actual Rows": 40 })],
    }),
    node("Limit", {
      Plans: [
        node("Index Scan", {
          "Relation Name": "quote",
          "Index Name": "quote_pkey",
          "Actual Loops": 6,
          "Actual Rows": 0.5,
        }),
      ],
    }),
    node("Index Scan", { "Relation Name": "quote", "Index Name": "quote_pkey" }),
    node("Seq Scan", { "Relation Name": "article" }),
    node("Index Scan", { "Relation Name": "mention", "Index Name": "mention_pkey", "Actual Loops": 0 }),
    node("Seq Scan", { "Relation Name": "country" }),
    node("Subquery Scan"),
  ],
});

test("scans are listed once, in their order, if they ran and if their table grows", () => {
  expect(scansOf(plan)).toEqual(["Bitmap Index Scan quote_search_idx", "Index Scan quote_pkey", "Seq Scan article"]);
});

test("rows are counted in all loops, those that a filter threw away too, but not twice for a bitmap", () => {
  expect([rowsReadOf(plan, "quote"), rowsReadOf(plan, "mention")]).toEqual([14, 0]);
});
