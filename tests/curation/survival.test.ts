import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { reextract } from "../../src/ingest/reextract.ts";
import { seedDatabase } from "../../src/seeding/seed.ts";
import { plainReader } from "../ingest/plain-reader.ts";
import { inOrder, raw } from "../ingest/raw.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));

let database: TestDatabase;
const ask = async <Data>(query: string, variables?: Record<string, unknown>) =>
  await clientOf(database).data<Data>(query, variables);
const ingest = async (...articles: ReturnType<typeof raw>[]) =>
  await inOrder(createIngest({ database, prepare: prepareWith(plainReader) }))(articles);

beforeEach(async () => {
  database = await freshDatabase({ seeded: true });
});
afterEach(() => database.close());

interface Found {
  readonly quotes: { readonly nodes: readonly { readonly id: string }[] };
}
const quoteOf = async (text: string): Promise<string> => {
  const { quotes } = await ask<Found>(`query ($text: String!) { quotes(filter: { text: $text }) { nodes { id } } }`, {
    text,
  });
  expect(quotes.nodes.length).toBe(1);
  return quotes.nodes[0]?.id ?? "";
};
/** Everything that can be corrected in a quote, corrected. */
const correct = async (quote: string) =>
  await ask(
    `mutation ($quote: ID!) {
      setQuoteSpeaker(input: { quote: $quote, speaker: "Donald Trump", speakerText: "the president" }) { userErrors { code } }
      setQuoteAbout(input: { quote: $quote, about: [{ entity: "China" }] }) { userErrors { code } }
      setQuoteStatus(input: { quote: $quote, status: DISPUTED }) { userErrors { code } }
    }`,
    { quote },
  );
const state = async (quote: string) =>
  await ask(
    `query ($quote: ID!) { quote(id: $quote) { id text speaker { slug } speakerText status about { nodes { slug } }
      attribution { relation agent { slug } } occurrences { totalCount } } }`,
    { quote },
  );
const corrected = (id: string, text: string, rest: object) => ({
  quote: {
    id,
    text,
    speaker: { slug: "donald-trump" },
    speakerText: "the president",
    status: "DISPUTED",
    about: { nodes: [{ slug: "china" }] },
    ...rest,
  },
});
const said = [
  { relation: "SAID", agent: { slug: "donald-trump" } },
  { relation: "PUBLISHED", agent: null },
];

const words = "The harbour in Vladivostok will stay closed until the strike is over";
const text = `“${words},” said Vladimir Putin.`;

test("what a person corrected stays when the text is read again", async () => {
  await ingest(raw(text));
  const id = await quoteOf("harbour strike");
  await correct(id);
  const before = await state(id);
  await reextract({ database, prepare: prepareWith(plainReader) }, { version: 1_000 });
  expect([before, await state(id)]).toEqual(
    Array.from({ length: 2 }, () => corrected(id, `${words},`, { attribution: said, occurrences: { totalCount: 1 } })),
  );
});

test("other texts with the same words are further places of the corrected quote, whomever they name", async () => {
  await ingest(raw(text, { url: "https://one.example/a" }));
  const id = await quoteOf("harbour strike");
  await correct(id);
  await ingest(raw(text, { url: "https://two.example/a" }));
  await ingest(raw(`Yesterday: “${words},” said Donald Trump. More follows.`, { url: "https://three.example/a" }));
  await ingest(raw(`“${words} at last,” said Vladimir Putin. So he did.`, { url: "https://four.example/a" }));
  expect(await state(id)).toEqual(corrected(id, `${words},`, { attribution: said, occurrences: { totalCount: 4 } }));
  expect(await ask(`{ quotes(filter: { text: "harbour strike" }) { totalCount } }`)).toEqual({
    quotes: { totalCount: 1 },
  });
  const { rows } = await database.pool.query(
    `SELECT DISTINCT e.slug FROM attribution_step s JOIN occurrence o ON o.id = s.occurrence_id JOIN quote q ON q.id = o.quote_id
     JOIN entity e ON e.id = s.agent_id WHERE q.text LIKE 'The harbour%' AND s.relation = 'SAID'`,
  );
  expect(rows).toEqual([{ slug: "donald-trump" }]);
});

test("a retracted quote stays retracted when another article carries it", async () => {
  await ingest(raw(text, { url: "https://one.example/a" }));
  const id = await quoteOf("harbour strike");
  await ask(
    `mutation ($id: ID!) { setQuoteStatus(input: { quote: $id, status: RETRACTED, reason: "Invented" }) { userErrors { code } } }`,
    { id },
  );
  await ingest(raw(text, { url: "https://two.example/a" }));
  expect(
    await ask(`{ quotes(filter: { text: "harbour strike" }) { totalCount }
      retracted: quotes(filter: { status: [RETRACTED] }) { nodes { id occurrences { totalCount } } } }`),
  ).toEqual({ quotes: { totalCount: 0 }, retracted: { nodes: [{ id, occurrences: { totalCount: 2 } }] } });
});

test("a mention that a person resolved stays when the text is read again", async () => {
  await ingest(raw(text));
  const mentions = `{ articles(filter: { text: "harbour" }) { nodes { mentions { nodes { id text entity { slug } } } } } }`;
  interface Mentions {
    readonly articles: { readonly nodes: readonly { mentions: { nodes: readonly { id: string; text: string }[] } }[] };
  }
  const { articles } = await ask<Mentions>(mentions);
  const mention = articles.nodes[0]?.mentions.nodes.find((one) => one.text === "Vladivostok")?.id;
  await ask(
    `mutation ($mention: ID!) { resolveMention(input: { mention: $mention, entity: "hanoi" }) { userErrors { code } } }`,
    { mention },
  );
  const before = await ask(mentions);
  await reextract({ database, prepare: prepareWith(plainReader) }, { version: 1_000 });
  expect(await ask(mentions)).toEqual(before);
  expect(before).toMatchObject({
    articles: {
      nodes: [
        {
          mentions: {
            nodes: expect.arrayContaining([{ id: mention, text: "Vladivostok", entity: { slug: "hanoi" } }]),
          },
        },
      ],
    },
  });
});

test("seeding changes nothing that a person corrected, also where a seed's files have changed", async () => {
  const id = await quoteOf("unilateral attitude -blamed");
  await correct(id);
  await ask(`mutation { addAlias(input: { entity: "US", text: "Uncle Sam" }) { userErrors { code } } }`);
  const mentions = `{ articles { nodes { mentions(first: 5) { nodes { id entity { slug } } } } } }`;
  const { articles } = await ask<{ articles: { nodes: { mentions: { nodes: { id: string }[] } }[] } }>(mentions);
  for (const { mentions: found } of articles.nodes) {
    await ask(
      `mutation ($mention: ID!) { resolveMention(input: { mention: $mention, entity: "hanoi" }) { userErrors { code } } }`,
      {
        mention: found.nodes[0]?.id,
      },
    );
  }
  const all = async () => ({
    quote: await state(id),
    mentions: await ask(mentions),
    alias: await ask(`{ country(ref: "Uncle Sam") { slug } }`),
  });
  const before = await all();
  const unchanged = await seedDatabase(database, { directory: seeds });
  expect([unchanged.counts.countries.changed, unchanged.counts.articles.changed, await all()]).toEqual([0, 0, before]);
  // As if the files had been others before.
  await database.pool.query("UPDATE article SET origin_hash = 'another'");
  const changed = await seedDatabase(database, { directory: seeds });
  expect([changed.counts.articles.changed, await all()]).toEqual([2, before]);
});
