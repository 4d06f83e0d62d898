import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/support/database.ts";
import { faultArticle } from "./articles.ts";
import { check, noteSeedsSql } from "./check.ts";
import { referenceIn } from "./reference.ts";

const reference = referenceIn((await freshDatabase({ seeded: true })).url);
const { url, pool } = await freshDatabase({ seeded: true });
await pool.query(noteSeedsSql);
await referenceIn(url).store([2, 1]);
const urlOf = (n: number) => faultArticle(n).url;

test("articles that were stored in another order are the same", async () => {
  expect(await check(url, reference, [1, 2])).toEqual({ lost: [], halved: [], duplicates: [] });
});

test("what is lost, halved or twice is found", async () => {
  await pool.query(
    "DELETE FROM mention WHERE id = (SELECT min(m.id) FROM mention m JOIN article a ON a.id = m.article_id WHERE url = $1)",
    [urlOf(1)],
  );
  await pool.query(
    `INSERT INTO quote (key, text, kind, speaker_id, said_precision, article_id, reported_at)
    SELECT 'other', text, kind, speaker_id, said_precision, article_id, reported_at
    FROM quote WHERE speaker_id IS NOT NULL LIMIT 1`,
  );
  await pool.query(`
    UPDATE quote_evidence SET confidence = 0.123 WHERE quote_id = (
      SELECT min(quote_id) FROM occurrence o JOIN article a ON a.id = o.article_id WHERE url = '${urlOf(2)}')`);
  const { lost, halved, duplicates } = await check(url, reference, [1, 2, 3]);
  expect(lost).toEqual([urlOf(3)]);
  expect(halved).toEqual([
    expect.stringContaining(urlOf(1)),
    "quote other without an occurrence",
    expect.stringMatching(/^quote .* with wrong evidence$/),
  ]);
  expect(duplicates).toEqual([expect.stringMatching(/^quote /)]);
});
