import { beforeEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { clear } from "../seeding/contents.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { plainReader } from "./plain-reader.ts";
import { day, inOrder, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const database = await freshDatabase({ seeded: false });
const ingest = inOrder(createIngest({ database, prepare: prepareWith(plainReader) }));
const { data } = clientOf(database);
const url = "https://gazette.example/1";

beforeEach(() => clear(database));

/** Everything that the base says, in short. */
async function everything() {
  const found = await data<{
    articles: { nodes: { body: string; mentions: { nodes: { text: string }[] } }[] };
    quotes: {
      nodes: {
        text: string;
        speaker: { name: string };
        about: { nodes: { name: string }[] };
        occurrences: { totalCount: number };
      }[];
    };
    people: { nodes: { name: string }[] };
  }>(`{
    articles { nodes { body mentions { nodes { text } } } }
    quotes { nodes { text speaker { name } about { nodes { name } } occurrences { totalCount } } }
    people(includeProvisional: true) { nodes { name } }
  }`);
  return {
    mentions: found.articles.nodes.map(({ mentions }) => mentions.nodes.map(({ text }) => text)),
    quotes: found.quotes.nodes.map(({ text, speaker, about, occurrences }) => [
      text,
      speaker.name,
      about.nodes.map(({ name }) => name),
      occurrences.totalCount,
    ]),
    people: found.people.nodes.map(({ name }) => name),
  };
}

test("a new text at an address replaces what the old one proved, and the people whom only it knew are gone", async () => {
  const [first] = await ingest([
    raw("“Bob Stone is right,” said Ann Lee. “We are done here,” said Eve Marsh.", { url }),
  ]);
  const [second] = await ingest([raw("Corrected: “We are done here,” said Eve Marsh. Frank Hill left.", { url })]);
  expect(second).toEqual({ ...first, status: "REVISED", quoteCount: 1 });
  expect(await everything()).toEqual({
    mentions: [["Eve Marsh", "Frank Hill"]],
    quotes: [["We are done here,", "Eve Marsh", [], 1]],
    people: ["Eve Marsh", "Frank Hill"],
  });
  const [article] = (
    await data<{ articles: { nodes: { quotes: { nodes: { occurrences: { nodes: object[] } }[] } }[] } }>(
      "{ articles { nodes { quotes { nodes { occurrences { nodes { span { start end } attribution { position } } } } } } } }",
    )
  ).articles.nodes;
  expect(article?.quotes.nodes[0]?.occurrences.nodes).toEqual([
    { span: { start: 12, end: 29 }, attribution: [{ position: 0 }, { position: 1 }] },
  ]);
});

test("a text that goes back to what it was is its old self again", async () => {
  const texts = ["“Bob Stone is right,” said Ann Lee.", "Nothing was said."];
  await ingest([raw(texts[0] ?? "", { url })]);
  const before = await everything();
  await ingest([raw(texts[1] ?? "", { url })]);
  expect(await everything()).toEqual({ mentions: [[]], quotes: [], people: [] });
  await ingest([raw(texts[0] ?? "", { url })]);
  expect(await everything()).toEqual(before);
});

test("what another article proves stays", async () => {
  const shared = "“Bob Stone is right about the harbour,” said Ann Lee.";
  await ingest([raw(shared, { url, publishedAt: day("2024-01-01") })]);
  await ingest([raw(`Also: ${shared}`, { publishedAt: day("2024-01-02") })]);
  await ingest([raw("Nothing was said.", { url, publishedAt: day("2024-01-01") })]);
  expect(await everything()).toEqual({
    mentions: [["Bob Stone", "Ann Lee"], []],
    quotes: [["Bob Stone is right about the harbour,", "Ann Lee", ["Bob Stone"], 1]],
    people: ["Ann Lee", "Bob Stone"],
  });
});

test("whom a statement names is shown where the text of its first article stands now", async () => {
  const shared = "“Bob Stone is right about the harbour,” said Ann Lee.";
  await ingest([raw(shared, { url, publishedAt: day("2024-01-01") })]);
  await ingest([raw(`Also: ${shared}`, { publishedAt: day("2024-01-02") })]);
  await ingest([raw(`Moved on: ${shared}`, { url, publishedAt: day("2024-01-01") })]);
  expect(await data("{ quotes { nodes { about { edges { text span { start end } } } } } }")).toEqual({
    quotes: { nodes: [{ about: { edges: [{ text: "Bob Stone", span: { start: 11, end: 20 } }] } }] },
  });
});

test("an article that is deleted takes along whom only it knew, its publisher, too", async () => {
  await ingest([raw("“Bob Stone is right,” said Ann Lee.", { publisher: "Gazette" }), raw("Bob Stone was seen.")]);
  await database.pool.query("DELETE FROM article WHERE publisher_id IS NOT NULL");
  expect(await everything()).toEqual({ mentions: [["Bob Stone"]], quotes: [], people: ["Bob Stone"] });
  expect(await data("{ organizations(includeProvisional: true) { totalCount } }")).toEqual({
    organizations: { totalCount: 0 },
  });
});

test("whom a person vouches for stays without any article", async () => {
  await ingest([raw("“Bob Stone is right,” said Ann Lee.", { url })]);
  await database.pool.query("UPDATE entity SET extractor_version = NULL WHERE slug = 'ann-lee'");
  await ingest([raw("Nothing was said.", { url })]);
  expect((await everything()).people).toEqual(["Ann Lee"]);
});

test("what a person has judged stays as long as the text has it", async () => {
  await ingest([raw("“Bob Stone is right,” said Ann Lee. “We are done here,” said Eve Marsh.", { url })]);
  await database.pool.query(`
    UPDATE quote SET curated_at = now(), kind = 'MIXED' WHERE speaker_text = 'Ann Lee';
    UPDATE mention SET curated_at = now(), entity_id = (SELECT id FROM entity WHERE slug = 'eve-marsh') WHERE text = 'Bob Stone'`);
  const kinds = async () =>
    (await data<{ quotes: { nodes: { kind: string }[] } }>("{ quotes { nodes { kind } } }")).quotes.nodes;
  const linked = async () =>
    (
      await database.pool.query(
        "SELECT e.slug FROM mention m JOIN entity e ON e.id = m.entity_id WHERE m.text = 'Bob Stone'",
      )
    ).rows;

  await ingest([raw("“Bob Stone is right,” said Ann Lee. Then silence.", { url })]);
  expect(await kinds()).toEqual([{ kind: "MIXED" }]);
  expect(await linked()).toEqual([{ slug: "eve-marsh" }]);
  await ingest([raw("Moved. “Bob Stone is right,” said Ann Lee.", { url })]);
  // The same words are the same statement.
  expect(await kinds()).toEqual([{ kind: "MIXED" }]);
  expect(await linked()).toEqual([{ slug: "bob-stone" }]);
});

test("the article of a seed is not overwritten", async () => {
  await database.pool.query(
    `INSERT INTO article (key, origin, origin_hash, url, body, language, published_precision, retrieved_at, byline, content_hash, word_count)
     VALUES ('k', 'seed:k', 'k', $1, 'Text.', 'en', 'UNKNOWN', now(), '{}', 'k', 1)`,
    [url],
  );
  expect(await ingest([raw("Other text.", { url })])).toEqual([
    {
      status: "REFUSED",
      userErrors: [
        {
          code: "CURATED_ARTICLE",
          field: ["url"],
          message: `"url" "${url}" belongs to an article whose text and quotes are maintained by editors; it was not overwritten.`,
        },
      ],
    },
  ]);
});
