import { beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "../support/database.ts";
import { explain } from "./explain.ts";
import { rowsReadOf, scansOf } from "./scans.ts";
import { smallBase } from "./small-base.ts";

const byTime = "Index Scan quote_reported_at_id_idx";
const byWords = { quote: "Bitmap Index Scan quote_search_idx", article: "Bitmap Index Scan article_search_idx" };

let database: TestDatabase;

beforeAll(async () => {
  database = await smallBase();
});

const quotesWith = async (text: string, filter = "") =>
  await explain(database, `{ quotes(filter: { text: ${JSON.stringify(text)} ${filter} }) { nodes { text } } }`);

test("a frequent word fills a page from the newest quotes, and the index on words is not asked", async () => {
  const plan = await quotesWith("government");
  expect(scansOf(plan)).toEqual([byTime]);
  expect(rowsReadOf(plan, "quote")).toBeLessThan(1_000);
});

test("words that no quote has together are looked for in the newest 5,000, then in those that have each", async () => {
  const plan = await quotesWith('"government talks government"');
  expect(scansOf(plan)).toEqual([byTime, byWords.quote]);
  expect(rowsReadOf(plan, "quote")).toBeLessThan(6_000);
});

test("so are words that no article has together", async () => {
  const plan = await explain(
    database,
    `{ articles(filter: { text: "\\"coroner tariff coroner\\"" }) { nodes { headline } } }`,
  );
  expect(scansOf(plan)).toContain(byWords.article);
});

test("a bound of time is kept while the newest are looked through", async () => {
  const plan = await quotesWith("government", `reportedAt: { until: "2018-01-01" }`);
  expect(scansOf(plan)).toEqual([byTime]);
  expect(rowsReadOf(plan, "quote")).toBeLessThan(1_000);
});
