import { beforeEach, expect, test } from "vitest";
import { mergeWithin, undoWithin } from "../../src/curation/merge-changes.store.ts";
import { CurationError } from "../../src/curation/change.store.ts";
import { clientOf } from "../support/ask.ts";
import { editor } from "../support/callers.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
const ask = async (query: string) => await clientOf(database).data(query);
const rows = async (text: string) => (await database.pool.query<Record<string, unknown>>(text)).rows;

/** 4,500 statements by the one, every third of them also about the other; of all of them both are candidates. */
const many = `
  INSERT INTO entity (id, kind, name, slug) VALUES (91, 'PERSON', 'Anna One', 'anna-one'), (92, 'PERSON', 'Anna Two', 'anna-two');
  INSERT INTO person (entity_id) VALUES (91), (92);
  INSERT INTO article (id, key, origin, origin_hash, body, language, published_precision, retrieved_at, content_hash, word_count)
    VALUES (91, 'a', 'a', 'a', 'a', 'en', 'UNKNOWN', '2026-01-01', 'a', 1);
  INSERT INTO quote (id, key, text, kind, speaker_id, said_precision, article_id, reported_at)
    SELECT i, 'q' || i, 'word ' || i, 'DIRECT', 91, 'UNKNOWN', 91, '2026-01-01' FROM generate_series(1, 4500) i;
  INSERT INTO occurrence (id, quote_id, article_id, start_offset, end_offset, text, before, after, parts)
    SELECT i, i, 91, i, i + 1, 'a', '', '', '{}' FROM generate_series(1, 4500) i;
  INSERT INTO attribution_step (occurrence_id, position, agent_id, text, relation)
    SELECT i, 0, 91, 'Anna', 'SAID' FROM generate_series(1, 4500) i;
  INSERT INTO quote_about (quote_id, entity_id, basis, text, position, reported_at)
    SELECT i, 91, 'NAMED'::about_basis, 'One', 0, now() FROM generate_series(1, 4500) i
    UNION ALL SELECT i, 92, 'NAMED', 'Two', 1, now() FROM generate_series(3, 4500, 3) i;
  INSERT INTO speaker_candidate (quote_id, entity_id, score, reasons)
    SELECT i, e, 1, '{}' FROM generate_series(1, 4500) i, unnest(ARRAY[91, 92]) e;
  INSERT INTO mention (id, article_id, entity_id, start_offset, end_offset, text)
    SELECT i, 91, 91, i, i + 1, 'a' FROM generate_series(1, 4500) i;`;

beforeEach(async () => {
  database = await freshDatabase({ seeded: false });
  await database.pool.query(many);
});

/** How many facts of each kind speak of either, and by what their quotes are listed. */
const facts = async () =>
  await rows(`
    SELECT e.slug, (SELECT count(*)::int FROM quote WHERE speaker_id = e.id) AS quotes,
      (SELECT count(*)::int FROM quote_about WHERE entity_id = e.id) AS about,
      (SELECT count(*)::int FROM quote_about WHERE speaker_id = e.id) AS "aboutBySpeaker",
      (SELECT string_agg(DISTINCT text, ',' ORDER BY text) FROM quote_about WHERE entity_id = e.id) AS words,
      (SELECT count(*)::int FROM speaker_candidate WHERE entity_id = e.id) AS candidates,
      (SELECT count(*)::int FROM attribution_step WHERE agent_id = e.id) AS steps,
      (SELECT count(*)::int FROM mention WHERE entity_id = e.id) AS mentions
    FROM entity e ORDER BY e.slug`);
/** Every row that a merge may change. */
const everything = async () =>
  await rows(
    [
      "entity",
      "quote",
      "quote_about",
      "speaker_candidate",
      "attribution_step",
      "mention",
      "entity_merge",
      "audit_entry",
    ]
      .map(
        (table) => `SELECT '${table}' AS table, md5(string_agg(t::text, '|' ORDER BY t::text)) AS rows FROM ${table} t`,
      )
      .join(" UNION ALL "),
  );
const state = async () =>
  (await everything()).filter(({ table }) => !["entity_merge", "audit_entry"].includes(String(table)));

const merge = `mutation { mergeEntities(input: { from: "anna-one", into: "anna-two" }) { entity { slug } merge userErrors { code } } }`;
const undo = `mutation { undoMerge(input: { merge: "1" }) { entity { slug } userErrors { code } } }`;

const [none, two] = [
  { quotes: 0, about: 0, aboutBySpeaker: 0, words: null, candidates: 0, steps: 0, mentions: 0 },
  { about: 1_500, aboutBySpeaker: 0, words: "Two", candidates: 4_500 },
];

test("thousands of facts move to the other entity, and all of them come back", async () => {
  const before = await state();
  expect(await facts()).toEqual([
    {
      slug: "anna-one",
      quotes: 4_500,
      about: 4_500,
      aboutBySpeaker: 6_000,
      words: "One",
      candidates: 4_500,
      steps: 4_500,
      mentions: 4_500,
    },
    { slug: "anna-two", ...none, ...two },
  ]);
  expect(await ask(merge)).toEqual({
    mergeEntities: { entity: { slug: "anna-two" }, merge: "1", userErrors: [] },
  });
  expect(await facts()).toEqual([
    { slug: "anna-one", ...none },
    {
      slug: "anna-two",
      quotes: 4_500,
      about: 4_500,
      aboutBySpeaker: 4_500,
      words: "One,Two",
      candidates: 4_500,
      steps: 4_500,
      mentions: 4_500,
    },
  ]);
  expect(await ask(undo)).toEqual({ undoMerge: { entity: { slug: "anna-one" }, userErrors: [] } });
  expect(await state()).toEqual(before);
});

/** What a change is refused with; the time it has is over at once. */
const refused = async (work: (change: Parameters<typeof mergeWithin>[1]) => Promise<unknown>) => {
  const { key: actor } = editor;
  if (actor === null) throw new Error("an editor has a key");
  const error: unknown = await database.transaction((tx) => work({ tx, actor })).catch((thrown: unknown) => thrown);
  if (!(error instanceof CurationError)) return error;
  const { code, field, message } = error;
  return { code, field, message };
};

test("a merge that there is no time for is refused with what to do, and nothing of it stays; so is undoing one", async () => {
  const before = await everything();
  expect(await refused((change) => mergeWithin(0, change, { from: "anna-one", into: "anna-two" }))).toEqual({
    code: "TOO_LARGE",
    field: ["from"],
    message:
      'Anna One ("anna-one") has too many facts to move in 0 s; nothing was changed. If Anna Two ("anna-two") has fewer, ' +
      "merge the other way around; otherwise try again when the database is less busy.",
  });
  expect(await everything()).toEqual(before);
  const { mergeEntities: done } = await clientOf(database).data<{ mergeEntities: { merge: string } }>(merge);
  const merged = await everything();
  expect(await refused((change) => undoWithin(0, change, done))).toEqual({
    code: "TOO_LARGE",
    field: ["merge"],
    message:
      `The merge ${done.merge} moved too many facts to move them back in 0 s; nothing was changed. ` +
      "Try again when the database is less busy.",
  });
  expect(await everything()).toEqual(merged);
});
