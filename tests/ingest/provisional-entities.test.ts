import { beforeEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { plainReader } from "./plain-reader.ts";
import { inOrder, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

let database: TestDatabase;
let client: ReturnType<typeof clientOf>;
let ingest: ReturnType<typeof inOrder>;

beforeEach(async () => {
  await database?.close();
  database = await freshDatabase({ seeded: true });
  client = clientOf(database, { reader: plainReader });
  ingest = inOrder(createIngest({ database, prepare: prepareWith(plainReader) }));
});

const shed =
  "The looms stood still on Monday while the owners counted what wool was left in the sheds behind the canal. Carts had " +
  "come up the hill before dawn with lamps under their axles, and a boy of nine wrote every bale into a green ledger that " +
  "his grandmother had sewn from flour sacks during a winter without paper. By noon the ledger was full, the rain had " +
  "stopped, and nobody in the yard could say who would buy the cloth.";

const first = raw("“The mill will close in spring,” said Orla Quist.", { url: "https://one.example/mill" });
const second = raw("“Nobody has asked the weavers yet,” said Orla Quist.", { url: "https://two.example/weavers" });

const isProvisional = async () => {
  const { person } = await client.data<{ person: { isProvisional: boolean } | null }>(
    `{ person(ref: "orla-quist") { isProvisional } }`,
  );
  return person?.isProvisional ?? null;
};
const remove = (url: string | null) => database.pool.query("DELETE FROM article WHERE url = $1", [url]);

test("somebody whom one article names is in no list and no search, unless asked for, but wherever the article leads", async () => {
  await ingest([first]);
  const query = `{
    people(filter: { name: "Orla" }) { totalCount nodes { name } }
    all: people(filter: { name: "Orla" }, includeProvisional: true) { totalCount nodes { name isProvisional } }
    search(text: "Quist", kinds: [PERSON]) { totalCount nodes { __typename } }
    found: search(text: "Quist", kinds: [PERSON], includeProvisional: true) { nodes { ... on Person { name } } }
    article(url: "https://one.example/mill") {
      people { name } entities { entity { name } } mentions { nodes { entity { name } } }
      quotes { nodes { speaker { name ... on Person { isProvisional } } } facets(by: [SPEAKER]) { buckets { value count } } }
    }
    quotes(filter: { speaker: "Quist" }) { nodes { text } resolutions { status } }
    person(ref: "Orla Quist") { name }
    resolve(name: "Quist") { status chosen { name } }
  }`;
  expect(await client.data(query)).toEqual({
    people: { totalCount: 0, nodes: [] },
    all: { totalCount: 1, nodes: [{ name: "Orla Quist", isProvisional: true }] },
    search: { totalCount: 0, nodes: [] },
    found: { nodes: [{ name: "Orla Quist" }] },
    article: {
      people: [{ name: "Orla Quist" }],
      entities: [{ entity: { name: "Orla Quist" } }],
      mentions: { nodes: [{ entity: { name: "Orla Quist" } }] },
      quotes: {
        nodes: [{ speaker: { name: "Orla Quist", isProvisional: true } }],
        facets: [{ buckets: [{ value: "orla-quist", count: 1 }] }],
      },
    },
    quotes: { nodes: [{ text: "The mill will close in spring," }], resolutions: [{ status: "RESOLVED" }] },
    person: { name: "Orla Quist" },
    resolve: { status: "RESOLVED", chosen: [{ name: "Orla Quist" }] },
  });
});

test("a second article confirms, and without it there is doubt again", async () => {
  await ingest([first]);
  expect(await isProvisional()).toBe(true);
  await ingest([second]);
  expect(await isProvisional()).toBe(false);
  expect(await client.data(`{ people(filter: { name: "Quist" }) { nodes { name } } }`)).toEqual({
    people: { nodes: [{ name: "Orla Quist" }] },
  });
  await remove(first.url);
  expect(await isProvisional()).toBe(true);
  await remove(second.url);
  expect(await isProvisional()).toBe(null);
});

test("the same article in another place does not confirm, nor does a copy of it", async () => {
  const long = `${first.body} ${shed}`;
  await ingest([
    { ...first, body: long },
    { ...first, body: long, url: "https://three.example/mill", publisher: "Gazette" },
    { ...first, body: `By Our Staff. ${long}`, url: "https://four.example/mill", publisher: "Courier" },
  ]);
  expect(await isProvisional()).toBe(true);
  await ingest([first, { ...first, url: "https://five.example/mill" }]);
  expect(await isProvisional()).toBe(false);
});

test("a new text of the second article takes its confirmation away, and one of the first leaves it", async () => {
  await ingest([first, second]);
  await ingest([{ ...first, body: "“The mill will close in autumn,” said Orla Quist." }]);
  expect(await isProvisional()).toBe(false);
  await ingest([{ ...second, body: "Nobody was asked." }]);
  expect(await isProvisional()).toBe(true);
});

test("a name that is known for certain never means somebody provisional as well", async () => {
  await ingest([raw("“We sail at dawn,” said Odd Kim. “So be it,” said Vladimir Putin to Sputnik News Desk.")]);
  const query = `{
    quotes(filter: { speaker: "Kim" }) { resolutions { chosen { name } } }
    byName: person(ref: "Odd Kim") { name isProvisional }
    resolve(name: "Putin") { status }
  }`;
  expect(await client.data(query)).toEqual({
    quotes: { resolutions: [{ chosen: [{ name: "Kim Jong-un" }, { name: "Kim Jong-il" }] }] },
    byName: { name: "Odd Kim", isProvisional: true },
    resolve: { status: "RESOLVED" },
  });
});

test("a publisher whom an import names is known", async () => {
  await ingest([{ ...first, publisher: "Weavers' Gazette" }]);
  const query = `{ organizations(first: 100) { nodes { name isProvisional } } }`;
  const { organizations } = await client.data<{ organizations: { nodes: { name: string; isProvisional: boolean }[] } }>(
    query,
  );
  expect(organizations.nodes.filter(({ name }) => name.startsWith("Weavers"))).toEqual([
    { name: "Weavers' Gazette", isProvisional: false },
  ]);
  expect(organizations.nodes.every((node) => !node.isProvisional)).toBe(true);
});

test.each([
  ["adds an alias", `addAlias(input: { entity: "Orla Quist", text: "O. Q.", kind: ABBREVIATION })`],
  ["says that it spoke", `setQuoteSpeaker(input: { quote: $quote, speaker: "Orla Quist" })`],
  ["says what a quote is about", `setQuoteAbout(input: { quote: $quote, about: [{ entity: "Orla Quist" }] })`],
  ["says whom a mention means", `resolveMention(input: { mention: $mention, entity: "Orla Quist" })`],
  ["merges another one into it", `mergeEntities(input: { from: "Bo Quist", into: "Orla Quist" })`],
])("an editor who %s confirms", async (_, change) => {
  await ingest([first, raw("“It rains,” said Bo Quist.")]);
  const found = await client.data<{
    quotes: { nodes: { id: string; article: { mentions: { nodes: { id: string }[] } } }[] };
  }>(`{ quotes(filter: { speaker: "Bo Quist" }) { nodes { id article { mentions { nodes { id } } } } } }`);
  const [quote] = found.quotes.nodes;
  const variables = { quote: quote?.id, mention: quote?.article.mentions.nodes.at(-1)?.id };
  const used = ["quote", "mention"].filter((name) => change.includes(`$${name}`)).map((name) => `$${name}: ID!`);
  const head = used.length === 0 ? "mutation" : `mutation (${used.join(", ")})`;
  const payload = await client.data<Record<string, { userErrors: unknown[] }>>(
    `${head} { ${change} { userErrors { code message } } }`,
    variables,
  );
  expect(Object.values(payload)).toEqual([{ userErrors: [] }]);
  expect(await isProvisional()).toBe(false);
});

test("whoever stands for itself again after a merge was undone is confirmed", async () => {
  await ingest([first, raw("“It rains,” said Bo Quist.")]);
  await client.data(
    `mutation { mergeEntities(input: { from: "Orla Quist", into: "Bo Quist" }) { userErrors { code } } }`,
  );
  await client.data(`mutation { undoMerge(input: { merge: "1" }) { userErrors { code } } }`);
  expect(await client.data(`{ people(filter: { name: "Quist" }) { nodes { name isProvisional } } }`)).toEqual({
    people: {
      nodes: [
        { name: "Bo Quist", isProvisional: false },
        { name: "Orla Quist", isProvisional: false },
      ],
    },
  });
});
