import { beforeEach, expect, test } from "vitest";
import type { OfficeFact } from "../../src/extraction/facts.ts";
import { createIngest } from "../../src/ingest/ingest.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type HandMade, handMadeReader } from "./hand-made-reader.ts";
import { day, inOrder, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const office = (title: string, of: Partial<OfficeFact> = {}): OfficeFact => {
  return { start: 0, end: title.length, title, country: null, organization: null, ...of };
};
const chancellor = office("Chancellor", { country: "laos" });

const ferry = "Chancellor Orla Quist said the ferry would sail.";
const bridge = "Chancellor Orla Quist said the bridge was safe.";
const texts: Record<string, HandMade> = {
  [ferry]: {
    names: [{ name: "Orla Quist", offices: [chancellor, office("party leader")] }],
    quotes: [{ text: "the ferry would sail", by: 0 }],
  },
  [bridge]: {
    names: [{ name: "Orla Quist", offices: [chancellor, office("chancellor")] }],
    quotes: [{ text: "the bridge was safe", by: 0 }],
  },
};
const reader = handMadeReader(texts);

let database: TestDatabase;
let data: ReturnType<typeof clientOf>["data"];
let statements: ReturnType<typeof clientOf>["statements"];
let ingest: ReturnType<typeof inOrder>;

beforeEach(async () => {
  await database?.close();
  database = await freshDatabase({ seeded: true });
  ({ data, statements } = clientOf(database, { reader }));
  ingest = inOrder(createIngest({ database, prepare: prepareWith(reader) }));
});

const ferryArticle = raw(ferry, { url: "https://one.example/ferry", publishedAt: day("2015-05-02") });
const bridgeArticle = raw(bridge, { url: "https://two.example/bridge", publishedAt: day("2013-03-01") });
const roles = `title country { name } organization { name } startDate endDate statedAt article { url }`;
const held = async (on = "") =>
  (await data<{ person: { roles: unknown[] } }>(`{ person(ref: "Orla Quist") { roles${on} { ${roles} } } }`)).person
    .roles;

const undated = { organization: null, startDate: null, endDate: null };
const ofLaos = { ...undated, title: "Chancellor", country: { name: "Laos" } };
const leader = {
  ...undated,
  title: "party leader",
  country: null,
  statedAt: "2015-05-02T00:00:00.000Z",
  article: { url: ferryArticle.url },
};

test("an office is stored with the article that states it first, and goes with the last that does", async () => {
  await ingest([ferryArticle]);
  const later = { ...ofLaos, statedAt: "2015-05-02T00:00:00.000Z", article: { url: ferryArticle.url } };
  expect(await held()).toEqual([later, leader]);
  await ingest([bridgeArticle]);
  const earlier = { ...ofLaos, statedAt: "2013-03-01T00:00:00.000Z", article: { url: bridgeArticle.url } };
  expect(await held()).toEqual([earlier, leader]);
  await database.pool.query("DELETE FROM article WHERE url = $1", [bridgeArticle.url]);
  expect(await held()).toEqual([later, leader]);
  await database.pool.query("DELETE FROM article WHERE url = $1", [ferryArticle.url]);
  const { rows } = await database.pool.query("SELECT title FROM role WHERE is_stated");
  expect({ rows, person: await data(`{ person(ref: "Orla Quist") { name } }`) }).toEqual({
    rows: [],
    person: { person: null },
  });
});

test("what the holder of an office says is found by its country, and so is the holder", async () => {
  await ingest([ferryArticle]);
  const query = `{
    quotes(filter: { speakerCountry: "Laos" }) { nodes { text } }
    country(ref: "Laos") { people(includeProvisional: true, filter: { role: "chancellor" }) { nodes { name } } }
    confirmed: country(ref: "Laos") { people { nodes { name } } }
  }`;
  expect(await data(query)).toEqual({
    quotes: { nodes: [{ text: "the ferry would sail" }] },
    country: { people: { nodes: [{ name: "Orla Quist" }] } },
    confirmed: { people: { nodes: [] } },
  });
  expect(await statements(query)).toBe(6);
});

test("on a day, offices that are stated count within a year of an article", async () => {
  await ingest([ferryArticle, bridgeArticle]);
  const titles = async (on: string) => (await held(`(on: "${on}")`)).map((role) => (role as { title: string }).title);
  expect(await titles("2015-01-01")).toEqual(["Chancellor", "party leader"]);
  expect(await titles("2013-09-01")).toEqual(["Chancellor"]);
  expect(await titles("2019-09-01")).toEqual([]);
});

test("where people know an office, no article states it", async () => {
  await ingest([ferryArticle]);
  await database.pool.query(
    `INSERT INTO role (person_id, title, country_id, start_date)
     SELECT p.id, 'chancellor', c.id, '2010-01-01' FROM entity p, entity c WHERE p.slug = 'orla-quist' AND c.slug = 'laos'`,
  );
  const known = { ...ofLaos, title: "chancellor", startDate: "2010-01-01", statedAt: null, article: null };
  expect(await held()).toEqual([known, leader]);
});

test("a new text of an article states its own offices, and so does a new reading", async () => {
  await ingest([ferryArticle]);
  await ingest([{ ...ferryArticle, body: bridge }]);
  expect(await held()).toEqual([
    { ...ofLaos, statedAt: "2015-05-02T00:00:00.000Z", article: { url: ferryArticle.url } },
  ]);
  const { rows } = await database.pool.query('SELECT title FROM role WHERE is_stated ORDER BY title COLLATE "C"');
  expect(rows).toEqual([{ title: "Chancellor" }, { title: "chancellor" }]);
});

test("offices go with people who are merged, and come back when that is undone", async () => {
  texts["President Bo Quist waved."] = { names: [{ name: "Bo Quist", offices: [chancellor] }] };
  await ingest([ferryArticle, raw("President Bo Quist waved.", { publishedAt: day("2001-01-01") })]);
  await data(`mutation { mergeEntities(input: { from: "Bo Quist", into: "Orla Quist" }) { userErrors { code } } }`);
  expect(await held()).toMatchObject([{ title: "Chancellor" }, { title: "party leader" }]);
  await data(`mutation { undoMerge(input: { merge: "1" }) { userErrors { code } } }`);
  expect(await data(`{ person(ref: "Bo Quist") { roles { title statedAt } } }`)).toEqual({
    person: { roles: [{ title: "Chancellor", statedAt: "2001-01-01T00:00:00.000Z" }] },
  });
});
