import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findEntities, lockKeys } from "../../src/ingest/writer/locks.sql.ts";
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

beforeEach(async () => {
  database = await freshDatabase({ seeded: true });
});
afterEach(() => database.close());

interface Merged {
  readonly mergeEntities: { readonly merge: string | null; readonly userErrors: readonly { readonly code: string }[] };
}
const merge = async (from: string, into: string) =>
  (
    await ask<Merged>(
      `mutation ($from: EntityRef!, $into: EntityRef!) { mergeEntities(input: { from: $from, into: $into }) {
        entity { slug } merge userErrors { code message } } }`,
      { from, into },
    )
  ).mergeEntities;
const undo = async (id: string | null) =>
  await ask(
    `mutation ($id: ID!) { undoMerge(input: { merge: $id }) { entity { slug } userErrors { code message } } }`,
    { id },
  );

/** All rows that may speak of an entity, and all entities. */
const everything = async () => {
  const tables = [
    "entity",
    "alias",
    "role",
    "quote",
    "quote_evidence",
    "speaker_candidate",
    "quote_about",
    "occurrence",
    "attribution_step",
    "mention",
    "mention_candidate",
    "article",
    "event_participant",
    "event",
    "person",
    "organization",
    "place",
  ];
  const found = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await database.pool.query<{ row: unknown }>(
        `SELECT to_jsonb(t) - 'search' AS row FROM ${table} t`,
      );
      return [table, rows.map(({ row }) => JSON.stringify(row)).toSorted()] as const;
    }),
  );
  return Object.fromEntries(found);
};

const kim = Buffer.from("Person:kim-jong-un").toString("base64url");

test("what was said by, of and about the one is the other's, and every name of the one finds the other", async () => {
  const view = `{ person(ref: "vladimir-putin") { quotes { totalCount } quotesAbout { totalCount } mentions { totalCount } articles { totalCount } } }`;
  const kims = view.replace("vladimir-putin", "kim-jong-un");
  const before = [await ask(view), await ask(kims)];
  expect(await merge("kim-jong-un", "vladimir-putin")).toEqual({
    entity: { slug: "vladimir-putin" },
    merge: "1",
    userErrors: [],
  });
  expect({
    before,
    after: await ask(view),
    names: await ask(`{ bySlug: person(ref: "kim-jong-un") { slug } byName: person(ref: "Kim Jong-un") { slug }
      byWikidata: person(ref: "Q56226") { slug } byId: person(ref: "${kim}") { slug } node(id: "${kim}") { ... on Person { slug } }
      quotes(filter: { speaker: "Kim Jong-un" }) { resolutions { status chosen { slug } } }
      search(text: "Kim Jong-un", kinds: [PERSON]) { nodes { ... on Person { slug } } }
      people(filter: { name: "Kim Jong-un" }) { nodes { slug } } }`),
    listed: await ask(`{ people { nodes { slug } } }`),
    aliases: await ask(`{ person(ref: "vladimir-putin") { aliases { text } roles { title country { slug } } } }`),
  }).toMatchInlineSnapshot(`
    {
      "after": {
        "person": {
          "articles": {
            "totalCount": 2,
          },
          "mentions": {
            "totalCount": 23,
          },
          "quotes": {
            "totalCount": 9,
          },
          "quotesAbout": {
            "totalCount": 8,
          },
        },
      },
      "aliases": {
        "person": {
          "aliases": [
            {
              "text": "Vladimir Putin",
            },
            {
              "text": "Putin",
            },
            {
              "text": "President Putin",
            },
            {
              "text": "Mr. Putin",
            },
            {
              "text": "Russian President",
            },
            {
              "text": "Russian President",
            },
            {
              "text": "Russian leader",
            },
            {
              "text": "Russian leader",
            },
            {
              "text": "Kim Jong-un",
            },
            {
              "text": "Kim",
            },
            {
              "text": "Kim Jong Eun",
            },
            {
              "text": "Kim Chong-un",
            },
            {
              "text": "Kim Jeong-eun",
            },
            {
              "text": "North Korean leader",
            },
            {
              "text": "North Korean Supreme Leader",
            },
          ],
          "roles": [
            {
              "country": {
                "slug": "russia",
              },
              "title": "President of Russia",
            },
            {
              "country": {
                "slug": "north-korea",
              },
              "title": "Supreme Leader of North Korea",
            },
            {
              "country": {
                "slug": "russia",
              },
              "title": "Prime Minister of Russia",
            },
            {
              "country": {
                "slug": "russia",
              },
              "title": "President of Russia",
            },
            {
              "country": {
                "slug": "russia",
              },
              "title": "Prime Minister of Russia",
            },
          ],
        },
      },
      "before": [
        {
          "person": {
            "articles": {
              "totalCount": 1,
            },
            "mentions": {
              "totalCount": 9,
            },
            "quotes": {
              "totalCount": 5,
            },
            "quotesAbout": {
              "totalCount": 4,
            },
          },
        },
        {
          "person": {
            "articles": {
              "totalCount": 2,
            },
            "mentions": {
              "totalCount": 14,
            },
            "quotes": {
              "totalCount": 4,
            },
            "quotesAbout": {
              "totalCount": 6,
            },
          },
        },
      ],
      "listed": {
        "people": {
          "nodes": [
            {
              "slug": "alexander-kozlov",
            },
            {
              "slug": "dmitry-medvedev",
            },
            {
              "slug": "donald-trump",
            },
            {
              "slug": "kim-jong-il",
            },
            {
              "slug": "vladimir-putin",
            },
          ],
        },
      },
      "names": {
        "byId": {
          "slug": "vladimir-putin",
        },
        "byName": {
          "slug": "vladimir-putin",
        },
        "bySlug": {
          "slug": "vladimir-putin",
        },
        "byWikidata": {
          "slug": "vladimir-putin",
        },
        "node": {
          "slug": "vladimir-putin",
        },
        "people": {
          "nodes": [
            {
              "slug": "vladimir-putin",
            },
          ],
        },
        "quotes": {
          "resolutions": [
            {
              "chosen": [
                {
                  "slug": "vladimir-putin",
                },
              ],
              "status": "RESOLVED",
            },
          ],
        },
        "search": {
          "nodes": [
            {
              "slug": "vladimir-putin",
            },
            {
              "slug": "kim-jong-il",
            },
          ],
        },
      },
    }
  `);
});

test("undoing a merge gives everything back as it was", async () => {
  const before = await everything();
  const { merge: id } = await merge("kim-jong-un", "vladimir-putin");
  expect(await everything()).not.toEqual(before);
  expect(await undo(id)).toEqual({ undoMerge: { entity: { slug: "kim-jong-un" }, userErrors: [] } });
  expect(await everything()).toEqual(before);
  expect(await ask(`{ auditLog { nodes { action target before after } } }`)).toEqual({
    auditLog: {
      nodes: [
        {
          action: "UNDO_MERGE",
          target: kim,
          before: { merge: 1, mergedInto: "vladimir-putin" },
          after: { mergedInto: null },
        },
        {
          action: "MERGE_ENTITIES",
          target: kim,
          before: { mergedInto: null },
          after: { merge: 1, mergedInto: "vladimir-putin" },
        },
      ],
    },
  });
});

test.each([
  ["united-states", "russia"],
  ["korean-central-news-agency", "business-standard"],
  ["kim-putin-summit", "hanoi-summit"],
  ["vladivostok", "hanoi"],
])("merging %s into %s is undone to the last row", async (from, into) => {
  const before = await everything();
  const { merge: id } = await merge(from, into);
  await undo(id);
  expect(await everything()).toEqual(before);
});

test("merges are undone in turn, the last one first", async () => {
  const before = await everything();
  const first = await merge("kim-jong-un", "vladimir-putin");
  const second = await merge("Putin", "donald-trump");
  expect(await ask(`{ person(ref: "kim-jong-un") { slug } }`)).toEqual({ person: { slug: "donald-trump" } });
  const message = "Vladimir Putin was itself merged into another entity since. Undo that merge first.";
  expect(await undo(first.merge)).toEqual({
    undoMerge: { entity: null, userErrors: [{ code: "MERGED_AGAIN", message }] },
  });
  await undo(second.merge);
  await undo(first.merge);
  expect(await everything()).toEqual(before);
});

test("two that were merged into one, and of whom the same facts spoke, are undone the last one first", async () => {
  const { quotes } = await ask<{ quotes: { nodes: { id: string }[] } }>(
    `{ quotes(filter: { text: "unilateral attitude", kind: [DIRECT] }) { nodes { id } } }`,
  );
  const id = quotes.nodes[0]?.id;
  await ask(
    `mutation ($id: ID!) { setQuoteAbout(input: { quote: $id, about: [{ entity: "kim-jong-il" }, { entity: "donald-trump" }] }) {
      userErrors { code } } }`,
    { id },
  );
  const before = await everything();
  const first = await merge("kim-jong-il", "vladimir-putin");
  const second = await merge("donald-trump", "vladimir-putin");
  const about = async () => await ask(`query ($id: ID!) { quote(id: $id) { about { nodes { slug } } } }`, { id });
  const putin = { quote: { about: { nodes: [{ slug: "vladimir-putin" }] } } };
  expect(await about()).toEqual(putin);
  const message =
    `Donald Trump ("donald-trump") was merged into Vladimir Putin since, and both had some facts in common. ` +
    `Undo the merge ${second.merge} first.`;
  expect(await undo(first.merge)).toEqual({
    undoMerge: { entity: null, userErrors: [{ code: "MERGED_AGAIN", message }] },
  });
  expect(await about()).toEqual(putin);
  await undo(second.merge);
  await undo(first.merge);
  expect(await everything()).toEqual(before);
});

test("who is merged into one that was merged goes to where that one went", async () => {
  await merge("kim-jong-un", "vladimir-putin");
  expect(await merge("donald-trump", "kim-jong-un")).toEqual({
    entity: { slug: "vladimir-putin" },
    merge: expect.any(String),
    userErrors: [],
  });
  expect(await merge("vladimir-putin", "kim-jong-un")).toMatchObject({ userErrors: [{ code: "SAME_ENTITY" }] });
  const { rows } = await database.pool.query(
    `SELECT e.slug, i.slug AS "into" FROM entity e JOIN entity i ON i.id = e.merged_into ORDER BY e.slug`,
  );
  expect(rows).toEqual([
    { slug: "donald-trump", into: "vladimir-putin" },
    { slug: "kim-jong-un", into: "vladimir-putin" },
  ]);
});

test("the same words of both stay two quotes until their articles are read again, and are one from then on", async () => {
  const words = "The harbour in Vladivostok will stay closed until the strike is over";
  const ingest = inOrder(createIngest({ database, prepare: prepareWith(plainReader) }));
  await ingest([
    raw(`“${words},” said Vladimir Putin.`, { url: "https://one.example/a" }),
    raw(`“${words},” said Kim Jong-un. He spoke in Hanoi.`, { url: "https://two.example/a" }),
  ]);
  const count = async () =>
    await ask(`{ quotes(filter: { speaker: "vladimir-putin", text: "harbour strike" }) {
      nodes { occurrences { totalCount } } } }`);
  await merge("kim-jong-un", "vladimir-putin");
  const one = { occurrences: { totalCount: 1 } };
  expect(await count()).toEqual({ quotes: { nodes: [one, one] } });
  await reextract({ database, prepare: prepareWith(plainReader) }, { version: 1_000 });
  expect(await count()).toEqual({ quotes: { nodes: [{ occurrences: { totalCount: 2 } }] } });
});

test("a merge is not undone when somebody has changed what it moved, nor twice", async () => {
  const { merge: id } = await merge("kim-jong-un", "vladimir-putin");
  const { quotes } = await ask<{ quotes: { nodes: { id: string }[] } }>(
    `{ quotes(filter: { text: "unilateral attitude", kind: [DIRECT] }) { nodes { id } } }`,
  );
  const say = async (speaker: string) =>
    await ask(
      `mutation ($quote: ID!, $speaker: EntityRef!) { setQuoteSpeaker(input: { quote: $quote, speaker: $speaker }) { userErrors { code } } }`,
      {
        quote: quotes.nodes[0]?.id,
        speaker,
      },
    );
  await say("donald-trump");
  const merged = await everything();
  expect(await undo(id)).toMatchObject({ undoMerge: { entity: null, userErrors: [{ code: "CHANGED_SINCE" }] } });
  expect(await everything()).toEqual(merged);
  await say("vladimir-putin");
  expect(await undo(id)).toMatchObject({ undoMerge: { entity: { slug: "kim-jong-un" }, userErrors: [] } });
  expect(await undo(id)).toMatchObject({ undoMerge: { entity: null, userErrors: [{ code: "MERGE_UNDONE" }] } });
  expect(await undo("17")).toMatchObject({ undoMerge: { entity: null, userErrors: [{ code: "UNKNOWN_MERGE" }] } });
});

test("two of different kinds, one and itself, or names that nobody has are not merged", async () => {
  const codes = async (from: string, into: string) => (await merge(from, into)).userErrors.map(({ code }) => code);
  expect([
    await codes("kim-jong-un", "China"),
    await codes("US", "USA"),
    await codes("Kim", "vladimir-putin"),
    await codes("nobody-such", "vladimir-putin"),
  ]).toEqual([["DIFFERENT_KINDS"], ["SAME_ENTITY"], ["AMBIGUOUS_ENTITY"], ["UNKNOWN_ENTITY"]]);
});

test("neither seeding nor new articles bring back what was merged", async () => {
  await merge("kim-jong-un", "vladimir-putin");
  await merge("united-states", "russia");
  const before = await everything();
  await seedDatabase(database, { directory: seeds });
  expect(await everything()).toEqual(before);
  await database.pool.query("UPDATE article SET origin_hash = 'another'");
  await seedDatabase(database, { directory: seeds });
  await inOrder(createIngest({ database, prepare: prepareWith(plainReader) }))([
    raw("“The harbour in Vladivostok will stay closed until the strike is over,” said Kim Jong-un."),
  ]);
  expect(
    await ask(`{ quotes(filter: { text: "harbour strike" }) { nodes { speaker { slug } } }
      person(ref: "kim-jong-un") { slug } country(ref: "US") { slug } }`),
  ).toEqual({
    quotes: { nodes: [{ speaker: { slug: "vladimir-putin" } }] },
    person: { slug: "vladimir-putin" },
    country: { slug: "russia" },
  });
  const { rows } = await database.pool.query(
    `SELECT count(*)::int AS facts FROM entity e WHERE e.slug IN ('kim-jong-un', 'united-states')
     AND (EXISTS (SELECT FROM mention WHERE entity_id = e.id) OR EXISTS (SELECT FROM quote WHERE speaker_id = e.id)
       OR EXISTS (SELECT FROM quote_about WHERE entity_id = e.id) OR EXISTS (SELECT FROM role WHERE country_id = e.id)
       OR EXISTS (SELECT FROM person WHERE nationality_id = e.id))`,
  );
  expect(rows).toEqual([{ facts: 0 }]);
});

test("a merge waits for articles that are being written, so that no fact stays with the one that goes", async () => {
  const waiting = async () => {
    const { rows } = await database.pool.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    return rows.length;
  };
  const merged = await database.transaction(async (tx) => {
    await tx.query(lockKeys([]));
    const [kim] = (await tx.query(findEntities(["kim-jong-un"]))) as { id: number }[];
    const merging = merge("kim-jong-un", "vladimir-putin");
    await expect.poll(waiting).toBe(1);
    await tx.query({ text: "UPDATE mention SET entity_id = $1", values: [kim?.id], planning: "EACH_TIME" });
    return { merging };
  });
  expect(await merged.merging).toMatchObject({ userErrors: [] });
  const { rows } = await database.pool.query(
    "SELECT DISTINCT e.slug FROM mention m JOIN entity e ON e.id = m.entity_id",
  );
  expect(rows).toEqual([{ slug: "vladimir-putin" }]);
});
