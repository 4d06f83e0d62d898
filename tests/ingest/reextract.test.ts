import { beforeEach, expect, test } from "vitest";
import type { Facts } from "../../src/extraction/facts.ts";
import { extractorVersion } from "../../src/extraction/version.ts";
import { createIngest } from "../../src/ingest/ingest.ts";
import { reextract } from "../../src/ingest/reextract.ts";
import type { Extractor } from "../../src/ingest/extractor.ts";
import { rows } from "../seeding/contents.ts";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";
import { plainReader } from "./plain-reader.ts";
import { day, inOrder, raw } from "./raw.ts";
import { prepareWith } from "../../src/ingest/prepare-articles.ts";

const database = await freshDatabase({ seeded: true });
const ingest = inOrder(createIngest({ database, prepare: prepareWith(plainReader) }));
const { data } = clientOf(database);
const next = 1_000;

/** A reader that has learnt something: what it reads in an article is what `improve` makes of it. */
const learnt = (improve: (facts: Facts, text: string) => Facts): Extractor => ({
  ...plainReader,
  read: (text) => {
    const read = plainReader.read(text);
    return { ...read, extract: (context, knowledge) => improve(read.extract(context, knowledge), text) };
  },
});
const wiser = learnt((facts) => ({ ...facts, quotes: facts.quotes.map((quote) => ({ ...quote, kind: "MIXED" })) }));

beforeEach(async () => {
  await database.pool.query("DELETE FROM article WHERE extractor_version IS NOT NULL");
});

/** The quotes of articles that were handed in, in short. */
async function read() {
  const found = await database.query({
    text: `SELECT q.text, q.kind, e.slug AS speaker, o.extractor_version AS version, a.extractor_version AS "articleVersion"
      FROM occurrence o JOIN quote q ON q.id = o.quote_id JOIN article a ON a.id = o.article_id LEFT JOIN entity e ON e.id = q.speaker_id
      WHERE a.extractor_version IS NOT NULL ORDER BY a.id, o.start_offset`,
    values: [],
  });
  return found;
}

test("texts that an older extractor read are read again, and seeds are not touched", async () => {
  await ingest([
    raw("“We are done here,” said Ann Lee.", { publisher: "Gazette" }),
    raw("“So are we now,” said Vladimir Putin."),
  ]);
  const seeds = async () => (await rows(database)).filter((row) => JSON.stringify(row).includes("seed:"));
  const before = await seeds();
  const progress: unknown[] = [];
  const report = await reextract(
    { database, prepare: prepareWith(wiser) },
    { version: next, onProgress: (step) => progress.push(step) },
  );
  expect(report).toEqual({ read: 2, failed: [] });
  expect(progress).toEqual([
    { done: 1, total: 2 },
    { done: 2, total: 2 },
  ]);
  expect(await read()).toEqual([
    { text: "We are done here,", kind: "MIXED", speaker: "ann-lee", version: next, articleVersion: next },
    { text: "So are we now,", kind: "MIXED", speaker: "vladimir-putin", version: next, articleVersion: next },
  ]);
  expect(await seeds()).toEqual(before);
  expect(await reextract({ database, prepare: prepareWith(wiser) }, { version: next })).toEqual({
    read: 0,
    failed: [],
  });
});

test("ids stay, also of what is written anew", async () => {
  await ingest([
    raw("“We are done here,” said Ann Lee. Bob Stone left.", {
      url: "https://a.example/",
      publishedAt: day("2024-01-01"),
    }),
  ]);
  const ids = () =>
    data(
      `{ article(url: "https://a.example/") { id publishedAt publishedPrecision mentions { nodes { id } } quotes { nodes { id occurrences { nodes { id } } } } } }`,
    );
  const before = await ids();
  await reextract({ database, prepare: prepareWith(wiser) }, { version: next });
  expect(await ids()).toEqual(before);
});

test("what is no longer read in an article is gone, with the people whom only it knew", async () => {
  await ingest([raw("“We are done here,” said Ann Lee. “Not yet,” said Bob Stone.")]);
  const blind = learnt((facts) => ({ ...facts, quotes: [], mentions: [], referents: [] }));
  await reextract({ database, prepare: prepareWith(blind) }, { version: next });
  expect(await read()).toEqual([]);
  expect(await data(`{ ann: person(ref: "ann-lee") { name } bob: person(ref: "bob-stone") { name } }`)).toEqual({
    ann: null,
    bob: null,
  });
});

test("what a person has judged stays", async () => {
  await ingest([raw("“We are done here,” said Ann Lee. “Not yet,” said Bob Stone.")]);
  await database.pool.query("UPDATE quote SET curated_at = now() WHERE speaker_text = 'Ann Lee'");
  await reextract({ database, prepare: prepareWith(wiser) }, { version: next });
  expect(await read()).toEqual([
    { text: "We are done here,", kind: "DIRECT", speaker: "ann-lee", version: extractorVersion, articleVersion: next },
    { text: "Not yet,", kind: "MIXED", speaker: "bob-stone", version: next, articleVersion: next },
  ]);
});

test("a run that is stopped is gone on with by the next", async () => {
  await ingest(Array.from({ length: 30 }, (_, at) => raw(`“Number ${at} of ours is right,” said Ann Lee.`)));
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => done === 7 && stop.abort();
  const first = await reextract(
    { database, prepare: prepareWith(wiser) },
    { version: next, batch: 5, concurrency: 1, signal: stop.signal, onProgress },
  );
  const second = await reextract({ database, prepare: prepareWith(wiser) }, { version: next, batch: 5 });
  expect([first.read, second.read]).toEqual([7, 23]);
});

test("two runs at once read each text once", async () => {
  await ingest(Array.from({ length: 30 }, (_, at) => raw(`“Number ${at} of ours is right,” said Ann Lee.`)));
  await Promise.all(
    [1, 2].map(() => reextract({ database, prepare: prepareWith(wiser) }, { version: next, batch: 10 })),
  );
  expect((await read()).length).toBe(30);
});

test("a text in which the reader fails is reported, stays as it was, and keeps nobody from the others", async () => {
  await ingest([raw("“We are done here,” said Ann Lee."), raw("“So are we now,” said Bob Stone.")]);
  const clumsy = learnt((facts, text) => {
    if (text.includes("Ann")) throw new Error("a slip");
    return facts;
  });
  expect(await reextract({ database, prepare: prepareWith(clumsy) }, { version: next, batch: 1 })).toEqual({
    read: 1,
    failed: [{ key: expect.any(String), reason: "a slip" }],
  });
  expect((await read()).map((row) => (row as { articleVersion: number }).articleVersion)).toEqual([
    extractorVersion,
    next,
  ]);
});

test("texts with certain words are read again whoever has read them, and those of people never", async () => {
  await ingest([
    raw("“We are done here,” said Ann Lee."),
    raw("“The north is done, too,” said Ann Lee. “Russia agrees,” said Bob Stone."),
    raw("“So are we now,” said Bob Stone."),
  ]);
  const kinds = async () => (await read()).map((row) => (row as { kind: string }).kind);
  expect(await reextract({ database, prepare: prepareWith(wiser) }, { words: "done -north" })).toEqual({
    read: 1,
    failed: [],
  });
  expect(await kinds()).toEqual(["MIXED", "DIRECT", "DIRECT", "DIRECT"]);
  // The seeds speak of Russia, too.
  expect(await reextract({ database, prepare: prepareWith(wiser) }, { words: "Russia" })).toEqual({
    read: 1,
    failed: [],
  });
  expect(await kinds()).toEqual(["MIXED", "MIXED", "MIXED", "DIRECT"]);
  expect(await reextract({ database, prepare: prepareWith(wiser) }, { words: "nothing like it" })).toEqual({
    read: 0,
    failed: [],
  });
  expect(await reextract({ database, prepare: prepareWith(plainReader) }, { words: null, batch: 1 })).toEqual({
    read: 3,
    failed: [],
  });
  expect(await kinds()).toEqual(["DIRECT", "DIRECT", "DIRECT", "DIRECT"]);
});

test("what a newer reader has read is not read again", async () => {
  await ingest([raw("“We are done here,” said Ann Lee.")]);
  await reextract({ database, prepare: prepareWith(wiser) }, { version: next });
  expect(await reextract({ database, prepare: prepareWith(plainReader) }, { words: "done" })).toEqual({
    read: 0,
    failed: [],
  });
  expect(await reextract({ database, prepare: prepareWith(plainReader) }, { words: "done", version: next })).toEqual({
    read: 1,
    failed: [],
  });
});
