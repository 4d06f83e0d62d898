import { expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { plainReader } from "./plain-reader.ts";
import { inOrder, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const database = await freshDatabase({ seeded: true });
const ingest = inOrder(createIngest({ database, prepare: prepareWith(plainReader) }));
const { data } = clientOf(database);

test.each([
  ["a name", "Business Standard", { name: "Business Standard", slug: "business-standard" }],
  ["an abbreviation", "KCNA", { name: "Korean Central News Agency", slug: "korean-central-news-agency" }],
  ["a name in capitals", "  business STANDARD ", { name: "Business Standard", slug: "business-standard" }],
  ["the site of one that is known", "business-standard.com", { name: "Business Standard", slug: "business-standard" }],
  ["a site below it", "www.hindi.business-standard.com", { name: "Business Standard", slug: "business-standard" }],
  ["a name that nobody has", "The Daily Nonsense", { name: "The Daily Nonsense", slug: "daily-nonsense" }],
  ["a site of nobody", "news.nowhere.example", { name: "news.nowhere.example", slug: "news-nowhere-example" }],
  ["a name in another script", "Новая газета", { name: "Новая газета", slug: "новая-газета" }],
])("an archive names its publishers by %s", async (_, publisher, { name, slug }) => {
  const url = `https://archive.example/${encodeURIComponent(publisher)}`;
  const article = raw("An article.", { publisher, url });
  expect((await ingest([article])).map(({ status }) => status)).toEqual(["CREATED"]);
  expect((await ingest([article])).map(({ status }) => status)).toEqual(["UNCHANGED"]);
  const query = "query ($url: String) { article(url: $url) { publisher { name slug } } }";
  expect(await data(query, { url })).toEqual({ article: { publisher: { name, slug } } });
});

test("articles of one new publisher that come together have one publisher", async () => {
  await ingest(["One.", "Two.", "Three."].map((body) => raw(body, { publisher: "New Gazette" })));
  expect(
    await data(
      `{ articles(filter: { publisher: "New Gazette" }) { totalCount } organization(ref: "New Gazette") { type } }`,
    ),
  ).toEqual({
    articles: { totalCount: 3 },
    organization: { type: "NEWS_SITE" },
  });
});
