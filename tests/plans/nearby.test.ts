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

const carriedBy = async (publishers: number, more = "") =>
  await explain(database, `{ quotes(filter: { minIndependentPublishers: ${publishers} } ${more}) { nodes { text } } }`);

test.each([
  ["newest first", "", byTime],
  ["by when they were said", "orderBy: { field: SAID_AT }", "Index Scan quote_said_latest_idx"],
])(
  "quotes that more publishers carry than any are looked for in the first 5,000, then counted, %s",
  async (_, by, index) => {
    const plan = await carriedBy(5, by);
    expect(scansOf(plan)).toEqual([index, "Index Only Scan occurrence_quote_id_idx"]);
    expect(rowsReadOf(plan, "quote")).toBeLessThan(6_000);
  },
);

test("those that stand in two places are checked, and no others", async () => {
  const plan = await carriedBy(2);
  const { rows } = await database.pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM (SELECT FROM occurrence GROUP BY quote_id HAVING count(*) > 1) often",
  );
  expect(rowsReadOf(plan, "quote")).toBeLessThan(6_000 + (rows[0]?.count ?? 0));
});
