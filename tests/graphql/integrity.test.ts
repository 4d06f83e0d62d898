import { expect, test } from "vitest";
import { addArticle, addOccurrence } from "../support/articles.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

// What must stay true whoever writes: the database itself keeps it.

const database = await freshDatabase({ seeded: true });
const { pool } = database;
const { data } = clientOf(database);

const stateMediaOnly = async (filter: string) => {
  const found = await data<{ quotes: { nodes: { evidence: { stateMediaOnly: boolean } }[] } }>(
    `{ quotes(filter: ${filter}) { nodes { evidence { stateMediaOnly } } } }`,
  );
  return [...new Set(found.quotes.nodes.map(({ evidence }) => evidence.stateMediaOnly))];
};

test("Kim through KCNA is known through state media only; KCNA's own words in a free newspaper are not", async () => {
  expect(await stateMediaOnly(`{ speaker: "kim-jong-un" }`)).toEqual([true]);
  expect(await stateMediaOnly(`{ speaker: "KCNA", reportedBy: "Business Standard" }`)).toEqual([false]);
});

test.each([
  ["a topic cannot say a quote", "UPDATE quote SET speaker_id = (SELECT entity_id FROM topic LIMIT 1)"],
  ["a place cannot report one", "UPDATE attribution_step SET agent_id = (SELECT entity_id FROM place LIMIT 1)"],
])("%s", async (_, statement) => {
  await expect(pool.query(statement)).rejects.toThrow(/cannot speak/);
});

test("a person cannot publish an article", async () => {
  await expect(pool.query("UPDATE article SET publisher_id = (SELECT entity_id FROM person LIMIT 1)")).rejects.toThrow(
    /article_publisher_id_fkey/,
  );
});

const subjects = async (text: string) => {
  const found = await data<{ quotes: { nodes: { about: { edges: { basis: string; span: unknown }[] } }[] } }>(
    `query ($text: String) { quotes(filter: { text: $text }) { nodes { about { edges { basis span { start } } } } } }`,
    { text },
  );
  return found.quotes.nodes.flatMap(({ about }) => about.edges.map(({ basis, span }) => [basis, span === null]));
};

test("when the article goes that told whom a quote means, what its words name stays and what its context told goes", async () => {
  const words = "The situation on the Korean peninsula and the region is now at a standstill";
  const { rows } = await pool.query<{ text: string }>("SELECT text FROM quote WHERE text LIKE $1 || '%'", [words]);
  const text = rows[0]?.text ?? "";
  const articleId = await addArticle(database, { body: text, publisher: "sputnik", publishedAt: "2019-05-01Z" });
  await addOccurrence(database, { articleId, quote: text, text, start: 0, chain: [] });
  expect(await subjects(`"now at a standstill"`)).toEqual([
    ["NAMED", false],
    ["NAMED", false],
    ["NAMED", false],
    ["CONTEXT", false],
    ["COREFERENCE", false],
  ]);
  await pool.query("DELETE FROM article WHERE published_at < '2019-05-01Z'");
  expect(await subjects(`"now at a standstill"`)).toEqual([
    ["NAMED", true],
    ["NAMED", true],
    ["NAMED", true],
  ]);
});

test("a quote ends with its last occurrence, also when that is given to another quote", async () => {
  await pool.query(`
    UPDATE occurrence SET quote_id = (SELECT min(id) FROM quote)
    WHERE quote_id = (SELECT max(id) FROM quote)`);
  const { rows } = await pool.query(
    "SELECT count(*)::int AS orphans FROM quote WHERE NOT EXISTS (SELECT FROM occurrence WHERE quote_id = quote.id)",
  );
  expect(rows).toEqual([{ orphans: 0 }]);
});
