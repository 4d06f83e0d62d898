import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createIngest } from "../../src/ingest/ingest.ts";
import { reextract } from "../../src/ingest/reextract.ts";
import { seedDatabase } from "../../src/seeding/seed.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { staleEvidence } from "../support/evidence.ts";
import { plainReader } from "./plain-reader.ts";
import { day, inOrder, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

// Evidence is stored, so that quotes are found and put in order by it: whatever is written, it is as it would be counted.

let database: TestDatabase;
const ask = async <Data>(query: string) => await clientOf(database).data<Data>(query);
const change = async (statement: string) => await database.pool.query(statement);

const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));

const words = "The tunnel under the strait will be dug by our own engineers";
const said = `“${words},” said Ann Lee.`;
const toWirefast = `“${words},” muttered Ann Lee to Wirefast.`;

interface Evidence {
  readonly occurrenceCount: number;
  readonly publisherCount: number;
  readonly independentPublisherCount: number;
  readonly attributionDepth: number;
  readonly stateMediaOnly: boolean | null;
  readonly verbatim: boolean;
  readonly speakerCertainty: number | null;
  readonly confidence: number;
}

/** The evidence of the words about the tunnel; after a look whether all that is stored is right. */
async function evidence(): Promise<Evidence | undefined> {
  expect(await staleEvidence(database)).toEqual([]);
  const { quotes } = await ask<{ quotes: { nodes: { evidence: Evidence }[] } }>(`{
    quotes(filter: { text: "tunnel", status: [PUBLISHED, DISPUTED, RETRACTED] }) { nodes { evidence {
      occurrenceCount publisherCount independentPublisherCount attributionDepth stateMediaOnly verbatim
      speakerCertainty confidence
    } } } }`);
  expect(quotes.nodes.length).toBeLessThan(2);
  return quotes.nodes[0]?.evidence;
}

/** Three papers carry the words: two have them from Wirefast, one has heard them. */
beforeEach(async () => {
  database = await freshDatabase({ seeded: true });
  await change(`
    WITH agency AS (INSERT INTO entity (kind, name, slug) VALUES ('ORGANIZATION', 'Wirefast', 'wirefast') RETURNING id),
      named AS (INSERT INTO alias (entity_id, text, folded, kind) SELECT id, 'Wirefast', 'wirefast', 'NAME' FROM agency)
    INSERT INTO organization (entity_id, type) SELECT id, 'NEWS_AGENCY' FROM agency`);
  await inOrder(createIngest({ database, prepare: prepareWith(plainReader) }))([
    raw(`In short: ${toWirefast}`, { publisher: "Gazette", publishedAt: day("2024-01-01") }),
    raw(`In a word: ${toWirefast}`, {
      publisher: "Courier",
      publishedAt: day("2024-01-02"),
      url: "https://courier.example/1",
    }),
    raw(`At length: ${said}`, { publisher: "Herald", publishedAt: day("2024-01-03") }),
  ]);
  // Whatever is not known of those that are new.
  await change(`UPDATE organization SET state_controlled = false`);
});
afterEach(() => database.close());

const three: Evidence = {
  occurrenceCount: 3,
  publisherCount: 3,
  independentPublisherCount: 2,
  attributionDepth: 1,
  stateMediaOnly: false,
  verbatim: true,
  speakerCertainty: 1,
  confidence: 0.91,
};
const bySlug = (slug: string) => `(SELECT id FROM entity WHERE slug = '${slug}')`;
const articleOf = (slug: string) => `(SELECT id FROM article WHERE publisher_id = ${bySlug(slug)})`;

test("what is ingested is counted", async () => {
  expect(await evidence()).toEqual(three);
});

test("with the surest article goes its certainty, with each article its publisher, and with the last one everything", async () => {
  await change(`DELETE FROM article WHERE id = ${articleOf("herald")}`);
  const one = { ...three, independentPublisherCount: 1, attributionDepth: 2, speakerCertainty: 0.4, confidence: 0.252 };
  expect(await evidence()).toEqual({ ...one, occurrenceCount: 2, publisherCount: 2 });
  await change(`DELETE FROM article WHERE id = ${articleOf("courier")}`);
  expect(await evidence()).toEqual({ ...one, occurrenceCount: 1, publisherCount: 1 });
  await change(`DELETE FROM article WHERE id = ${articleOf("gazette")}`);
  expect(await evidence()).toBeUndefined();
});

test("a text that is revised or read again is counted anew", async () => {
  const ingest = inOrder(createIngest({ database, prepare: prepareWith(plainReader) }));
  await ingest([raw("No word of it any more.", { publisher: "Courier", url: "https://courier.example/1" })]);
  expect(await evidence()).toEqual({ ...three, occurrenceCount: 2, publisherCount: 2 });
  await reextract({ database, prepare: prepareWith(plainReader) }, { words: null });
  expect(await evidence()).toEqual({ ...three, occurrenceCount: 2, publisherCount: 2 });
});

test("copies of one text are found, and count once", async () => {
  const long = `${said} ${"And so the long report went on about digging, drilling and the rock that lay below. ".repeat(12)}`;
  await inOrder(createIngest({ database, prepare: prepareWith(plainReader) }))([
    raw(long, { publisher: "Mirror", publishedAt: day("2024-01-04") }),
    raw(`${long} Copied.`, { publisher: "Echo", publishedAt: day("2024-01-05") }),
  ]);
  await change(`UPDATE organization SET state_controlled = false`);
  const five = { ...three, occurrenceCount: 5, publisherCount: 5, independentPublisherCount: 3, confidence: 0.973 };
  expect(await evidence()).toEqual(five);
  await change(`UPDATE article SET wire_group = NULL`);
  expect(await evidence()).toMatchObject({ occurrenceCount: 5, publisherCount: 5 });
});

test.each([
  ["true", "wirefast", {}],
  ["true", "herald", {}],
  ["NULL", "wirefast", {}],
])("whether a state controls one of several counts little: %s of %s", async (controlled, slug, changed) => {
  await change(`UPDATE organization SET state_controlled = ${controlled} WHERE entity_id = ${bySlug(slug)}`);
  expect(await evidence()).toEqual({ ...three, ...changed });
});

test("what all who passed it on have in common is known as far as it is known of each", async () => {
  const control = async (value: string, ...slugs: string[]) =>
    await change(
      `UPDATE organization SET state_controlled = ${value} WHERE entity_id IN (${slugs.map(bySlug).join(", ")})`,
    );
  await control("true", "wirefast", "herald");
  expect(await evidence()).toEqual({ ...three, stateMediaOnly: true, confidence: 0.728 });
  await control("NULL", "herald");
  expect(await evidence()).toEqual({ ...three, stateMediaOnly: null });
  await control("NULL", "wirefast");
  expect(await evidence()).toEqual({ ...three, stateMediaOnly: null });
  await control("true", "gazette", "courier");
  expect(await evidence()).toEqual({ ...three, stateMediaOnly: null });
  await control("false", "herald");
  expect(await evidence()).toEqual({ ...three, stateMediaOnly: false });
});

test("who controls an organization waits for articles that it is handing on just then, and for no others", async () => {
  const writer = await database.pool.connect();
  await writer.query("BEGIN");
  await writer.query("SELECT pg_advisory_xact_lock_shared(x'6d657267'::int)");
  await writer.query(
    `UPDATE attribution_step SET agent_id = ${bySlug("herald")} WHERE agent_id = ${bySlug("wirefast")}`,
  );
  const control = (slug: string) =>
    change(`UPDATE organization SET state_controlled = NOT state_controlled WHERE entity_id = ${bySlug(slug)}`);
  await control("sputnik");
  let isDone = false;
  const waiting = control("herald").then(() => (isDone = true));
  await sleep(200);
  expect(isDone).toBe(false);
  await writer.query("COMMIT");
  writer.release();
  await waiting;
  expect(await evidence()).toMatchObject({ occurrenceCount: 3, stateMediaOnly: true });
});

test("publishers and agencies that are merged count once, until that is undone", async () => {
  await ask(`mutation { mergeEntities(input: { from: "courier", into: "gazette" }) { merge userErrors { code } } }`);
  expect(await evidence()).toEqual({ ...three, publisherCount: 2 });
  await ask(`mutation { mergeEntities(input: { from: "herald", into: "wirefast" }) { merge userErrors { code } } }`);
  expect(await evidence()).toEqual({ ...three, publisherCount: 2, independentPublisherCount: 1, confidence: 0.7 });
  await ask(`mutation { undoMerge(input: { merge: "2" }) { userErrors { code } } }`);
  await ask(`mutation { undoMerge(input: { merge: "1" }) { userErrors { code } } }`);
  expect(await evidence()).toEqual(three);
});

test("who speaks is certain once an editor has said so, also after a seeding, a retraction and another reading", async () => {
  await change(`DELETE FROM article WHERE id = ${articleOf("herald")}`);
  const { quotes } = await ask<{ quotes: { nodes: { id: string }[] } }>(
    `{ quotes(filter: { text: "tunnel" }) { nodes { id } } }`,
  );
  const set = (field: string, input: string) =>
    ask(`mutation { ${field}(input: { quote: "${quotes.nodes[0]?.id}", ${input} }) { userErrors { code } } }`);
  const two = { ...three, occurrenceCount: 2, publisherCount: 2, independentPublisherCount: 1, attributionDepth: 2 };
  await set("setQuoteStatus", "status: DISPUTED");
  expect(await evidence()).toEqual({ ...two, speakerCertainty: 0.4, confidence: 0.252 });
  await set("setQuoteSpeaker", `speaker: "Ann Lee"`);
  const certain = { ...two, speakerCertainty: 1, confidence: 0.63 };
  expect(await evidence()).toEqual(certain);
  await set("setQuoteStatus", `status: RETRACTED, reason: "Asked for"`);
  await reextract({ database, prepare: prepareWith(plainReader) }, { words: null });
  expect(await seedDatabase(database, { directory: seeds })).toBeDefined();
  expect(await evidence()).toEqual(certain);
  await set("setQuoteSpeaker", "speaker: null");
  expect(await evidence()).toEqual({ ...two, speakerCertainty: null, confidence: 0.315 });
});
