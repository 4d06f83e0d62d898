import { expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";
import { seedDatabase } from "../../src/seeding/seed.ts";
import { handMadeReader } from "../ingest/hand-made-reader.ts";
import { inOrder, raw } from "../ingest/raw.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { quotes } from "./contents.ts";
import { edit } from "./edit.ts";
import { example, seedDirectory, type SeedContents, writeSeeds } from "./example.ts";

const summit = "articles/summit.json";

async function seededDatabase() {
  const database = await freshDatabase({ seeded: false });
  const directory = await seedDirectory();
  const seed = async (contents: SeedContents) => {
    await writeSeeds(directory, contents);
    await seedDatabase(database, { directory });
  };
  await seed(example);
  return { database, seed, data: clientOf(database).data };
}

test("an edited seed keeps what editors said of its quotes, finds their words again, and gives the rest anew", async () => {
  const { database, seed, data } = await seededDatabase();
  const found = await data<{ quotes: { nodes: { id: string }[] } }>(
    `{ quotes(filter: { text: "we will talk" }) { nodes { id } } }`,
  );
  const quote = found.quotes.nodes[0]?.id;
  await data(
    `mutation ($quote: ID!) {
      setQuoteSpeaker(input: { quote: $quote, speaker: "ben-ray", speakerText: "Mr Ray" }) { userErrors { message } }
      setQuoteAbout(input: { quote: $quote, about: [{ entity: "trade", text: "talk" }] }) { userErrors { message } }
      setQuoteStatus(input: { quote: $quote, status: DISPUTED }) { userErrors { message } }
    }`,
    { quote },
  );
  const text = example["articles/summit.txt"].replace("said: ", "now said: ");
  const edited = edit(summit, ["quotes", 0, "saidAt"], "2019-04-24");
  await seed({ ...edited, "articles/summit.txt": text, [summit]: { ...Object(edited[summit]), gaps: [] } });
  expect((await quotes(database))[1]).toMatchObject({
    speaker: { slug: "ben-ray" },
    speakerText: "Mr Ray",
    saidAt: new Date("2019-04-24"),
    saidPrecision: "DAY",
    abouts: [
      { entity: { slug: "trade" }, text: "talk", article: { origin: "seed:summit" }, startOffset: 41, endOffset: 45 },
    ],
  });
  expect(
    await data(
      `query ($quote: ID!) { quote(id: $quote) { status occurrences { nodes { attribution { relation agent { slug } } } } } }`,
      { quote },
    ),
  ).toEqual({
    quote: {
      status: "DISPUTED",
      occurrences: {
        nodes: Array.from({ length: 2 }, () => ({
          attribution: expect.arrayContaining([{ relation: "SAID", agent: { slug: "ben-ray" } }]) as unknown,
        })),
      },
    },
  });
});

test("a seed article that is a copy of an ingested one counts as the same source", async () => {
  const { database, seed } = await seededDatabase();
  const lines = Array.from(
    { length: 12 },
    (_, at) => `In harbour number ${at} the crews of ship ${at * 7} wait for wind.`,
  );
  const body = lines.join(" ");
  await inOrder(createIngest({ database, prepare: prepareWith(handMadeReader({ [body]: {} })) }))([raw(body)]);
  await seed({
    ...example,
    "articles/wind.txt": `${body} More soon.`,
    "articles/wind.json": { language: "en", retrievedAt: "2019-04-01T00:00:00Z", quotes: [] },
  });
  const { rows } = await database.pool.query(
    "SELECT count(*)::int AS copies FROM article WHERE wire_group IS NOT NULL",
  );
  expect(rows).toEqual([{ copies: 2 }]);
});
