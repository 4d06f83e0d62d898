import { expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

const { data } = clientOf(await freshDatabase({ seeded: true }));

interface Counted {
  readonly articles: {
    readonly nodes: readonly {
      readonly quotes: {
        readonly totalCount: number;
        readonly nodes: readonly { readonly text: string; readonly article: { readonly id: string } }[];
        readonly facets: readonly { readonly buckets: readonly { readonly count: number }[] }[];
        readonly histogram: readonly { readonly count: number }[];
      };
      readonly id: string;
    }[];
  };
}

test.each([
  ["about something", '{ about: "US" }'],
  ["of somebody", '{ speaker: "Kim Jong-un" }'],
  ["of somebody about something", '{ speaker: "Kim", about: "US" }'],
])("an article's quotes %s are its own, in any order and however they are counted", async (_, filter) => {
  const orders = ["", ", orderBy: { field: REPORTED_AT }"];
  const answers = await Promise.all(
    orders.map((order) =>
      data<Counted>(`{ articles { nodes { id quotes(first: 100, filter: ${filter}${order}) {
        totalCount nodes { text article { id } } facets(by: [SPEAKER, KIND]) { buckets { count } }
        histogram(interval: YEAR) { count }
      } } } }`),
    ),
  );
  for (const { articles } of answers) {
    for (const { id, quotes } of articles.nodes) {
      const sums = [...quotes.facets.map(({ buckets }) => buckets), quotes.histogram].map((counts) =>
        counts.reduce((sum, { count }) => sum + count, 0),
      );
      expect({ ids: quotes.nodes.map(({ article }) => article.id), total: quotes.totalCount, sums }).toEqual({
        ids: quotes.nodes.map(() => id),
        total: quotes.nodes.length,
        sums: sums.map(() => quotes.nodes.length),
      });
    }
  }
  const texts = answers.map(({ articles }) =>
    articles.nodes.flatMap(({ quotes }) => quotes.nodes.map(({ text }) => text)),
  );
  expect(texts[1]?.toSorted()).toEqual(texts[0]?.toSorted());
  expect(texts[0]?.length).toBeGreaterThan(0);
});

test("months add up to days, to all and to the facets, for one name, for several, and for everything", async () => {
  for (const filter of [
    '{ about: "US" }',
    '{ about: ["US", "Russia"] }',
    '{ speaker: "Kim" }',
    '{ speaker: ["Kim", "Putin"], about: "US" }',
    "{}",
  ]) {
    const { quotes } = await data<{ quotes: Record<string, unknown> }>(`{ quotes(filter: ${filter}) {
      totalCount month: histogram(interval: MONTH) { count } day: histogram(interval: DAY) { count }
      facets(by: [KIND], first: 100) { buckets { count } } } }`);
    const sum = (counts: unknown) => (counts as { count: number }[]).reduce((all, { count }) => all + count, 0);
    const [{ buckets }] = quotes["facets"] as [{ buckets: unknown }];
    expect([filter, sum(quotes["month"]), sum(quotes["day"]), sum(buckets)]).toEqual([
      filter,
      ...Array.from({ length: 3 }, () => quotes["totalCount"]),
    ]);
  }
});
