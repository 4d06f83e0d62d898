import { expect, test } from "vitest";
import { englishNews } from "../../src/ingest/english-news.ts";
import { reextract } from "../../src/ingest/reextract.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { linesOf, run } from "../cli/run.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const database = await freshDatabase({ seeded: true });
const { data } = clientOf(database, { reader: englishNews });

const mutation = `mutation ($body: String!, $publishedAt: DateTime) {
  ingestArticle(input: { body: $body, publishedAt: $publishedAt }) {
    article { id publishedAt publishedPrecision }
    quotes { saidAt saidPrecision }
  }
}`;
const body = (name: string) => `“The harbour is open,” ${name} said on Tuesday in the town by the sea.`;

// In Seoul it is Tuesday and New Year's Day; in London, Monday and the last of the year before.
test.each([
  ["Ida Roe", "2019-01-01T00:30:00+09:00", "2018-12-31T15:30:00.000Z", "MINUTE", "2019-01-01"],
  ["Paul Okafor", "2018-12-31T15:30:00Z", "2018-12-31T15:30:00.000Z", "MINUTE", "2018-12-25"],
  ["Ann Lee", "2018-12-31T22:30:00-05:00", "2019-01-01T03:30:00.000Z", "MINUTE", "2018-12-25"],
  ["Olga Brandt", "2019-01-01T09:00:00+09:00", "2019-01-01T00:00:00.000Z", "MINUTE", "2019-01-01"],
  ["Ned Marlow", "2019-01-01", "2019-01-01T00:00:00.000Z", "DAY", "2019-01-01"],
])(
  "what %s said on Tuesday, in a text of %s, was said on the day where it was published",
  async (name, publishedAt, instant, precision, day) => {
    const text = body(name);
    const answer = {
      ingestArticle: {
        article: { id: expect.any(String), publishedAt: instant, publishedPrecision: precision },
        quotes: [{ saidAt: `${day}T00:00:00.000Z`, saidPrecision: "DAY" }],
      },
    };
    expect(await data(mutation, { body: text, publishedAt })).toEqual(answer);

    const input = `${JSON.stringify({ text, date: publishedAt })}\n`;
    const { stdout } = await run(["extract", "--jsonl", "-"], { input });
    const [article] = linesOf<{ readonly dates: readonly { readonly value: string }[] }>(stdout);
    expect(article?.dates.map(({ value }) => value)).toContain(day);
  },
);

test("it stays so when the text is read again", async () => {
  const before = await statements();
  expect(before.length).toBe(5);
  expect(await reextract({ database, prepare: prepareWith(englishNews) }, { words: null })).toEqual({
    read: 5,
    failed: [],
  });
  expect(await statements()).toEqual(before);
});

async function statements() {
  return await database.query({
    text: `SELECT a.body, a.published_at, a.published_precision, q.said_at
      FROM article a JOIN quote q ON q.article_id = a.id WHERE a.extractor_version IS NOT NULL ORDER BY a.body`,
    values: [],
  });
}
