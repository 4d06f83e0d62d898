import { beforeEach, expect, test } from "vitest";
import { clientOf } from "../support/ask.ts";
import { freshDatabase } from "../support/database.ts";

// quote_about repeats its quote's speaker and date, so that one index answers who said what about whom, newest first.

const { pool, ...database } = await freshDatabase({ seeded: true });
const { data } = clientOf({ pool, ...database });

const putin = "(SELECT id FROM entity WHERE slug = 'vladimir-putin')";
const standstill = "(SELECT id FROM quote WHERE text LIKE 'The situation on the Korean peninsula%')";

/** How many copies differ from what they are copies of. */
async function wrongCopies(): Promise<number> {
  const { rows } = await pool.query<{ wrong: number }>(`
    SELECT count(*)::int AS wrong FROM quote_about a JOIN quote q ON q.id = a.quote_id
    WHERE (a.speaker_id, a.reported_at) IS DISTINCT FROM (q.speaker_id, q.reported_at)`);
  return rows[0]?.wrong ?? -1;
}

/** What the index answers: how many quotes a speaker said about the US. */
async function aboutUs(speaker: string): Promise<number> {
  const found = await data<{ country: { quotesAbout: { totalCount: number } } }>(
    `query ($speaker: [EntityRef!]) { country(ref: "US") { quotesAbout(filter: { speaker: $speaker }) { totalCount } } }`,
    { speaker },
  );
  return found.country.quotesAbout.totalCount;
}

beforeEach(async () => expect(await wrongCopies()).toBe(0));

test("the seeds' copies are right, and there are some", async () => {
  expect([await aboutUs("Kim Jong-un"), await aboutUs("Putin")]).toEqual([3, 1]);
});

test("a row is stored with its quote's values, whatever its writer says", async () => {
  await pool.query(`
    INSERT INTO quote_about (quote_id, entity_id, basis, text, position, speaker_id, reported_at)
    VALUES (${standstill}, (SELECT id FROM entity WHERE slug = 'vladivostok'), 'CONTEXT', 'x', 99, ${putin}, '1999-01-01Z')`);
  expect(await wrongCopies()).toBe(0);
});

test("wrong copies cannot be written over right ones", async () => {
  await pool.query(`UPDATE quote_about SET speaker_id = ${putin}, reported_at = '1999-01-01Z'`);
  expect(await wrongCopies()).toBe(0);
  await pool.query("UPDATE quote_about SET speaker_id = NULL");
  expect(await wrongCopies()).toBe(0);
});

test("a row that is given to another quote takes that one's values", async () => {
  await pool.query(`
    UPDATE quote_about SET quote_id = (SELECT id FROM quote WHERE text LIKE 'very open%')
    WHERE quote_id = ${standstill} AND entity_id = (SELECT id FROM entity WHERE slug = 'vladivostok')`);
  expect(await wrongCopies()).toBe(0);
});

test("a quote given to another speaker takes its copies along", async () => {
  await pool.query(`UPDATE quote SET speaker_id = ${putin} WHERE id = ${standstill}`);
  expect(await wrongCopies()).toBe(0);
  expect([await aboutUs("Kim Jong-un"), await aboutUs("Putin")]).toEqual([2, 2]);
});

test("a quote whose speaker is forgotten takes its copies along", async () => {
  await pool.query(`UPDATE quote SET speaker_id = NULL WHERE id = ${standstill}`);
  expect(await wrongCopies()).toBe(0);
  await pool.query("DELETE FROM entity WHERE slug = 'vladimir-putin'");
  expect(await wrongCopies()).toBe(0);
});

test("an article of another date takes the copies of its quotes along", async () => {
  await pool.query("UPDATE article SET published_at = '2019-05-05Z' WHERE publisher_id IS NOT NULL");
  expect(await wrongCopies()).toBe(0);
  const found = await data(
    `{ country(ref: "US") { quotesAbout(filter: { speaker: "Kim" }, first: 1) { nodes { reportedAt } } } }`,
  );
  expect(found).toEqual({ country: { quotesAbout: { nodes: [{ reportedAt: "2019-05-05T00:00:00.000Z" }] } } });
});
