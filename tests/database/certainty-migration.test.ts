import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import pg from "pg";
import { globalId } from "../../src/graphql/global-id.ts";
import { emptyDatabase } from "../support/database.ts";

// A base that was filled before certainty was told apart, as the migration finds it.

const migrations = new URL("../../prisma/migrations/", import.meta.url);
const certainty = "20261201010000_certainty";
const read = (name: string) => readFileSync(new URL(`${name}/migration.sql`, migrations), "utf8");
const earlier = readdirSync(migrations).filter((name) => /^\d/.test(name) && name < certainty);

const filled = `
  INSERT INTO entity (id, kind, name, slug) VALUES (1, 'PERSON', 'Ada Holm', 'ada-holm'), (2, 'ORGANIZATION', 'Gazette', 'gazette');
  INSERT INTO person (entity_id) VALUES (1);
  INSERT INTO organization (entity_id, type) VALUES (2, 'NEWSPAPER');
  INSERT INTO article (id, key, origin, origin_hash, body, language, published_precision, retrieved_at, content_hash, word_count, publisher_id)
    VALUES (1, 'a', 'a', 'a', 'one two three four', 'en', 'UNKNOWN', '2026-01-01', 'a', 4, 2);
  INSERT INTO quote (id, key, text, kind, speaker_id, said_precision, article_id, reported_at, curated_at) VALUES
    (1, 'read-by-a-person', 'one', 'DIRECT', 1, 'UNKNOWN', 1, '2026-01-01', NULL),
    (2, 'read-by-a-program', 'two', 'INDIRECT', 1, 'UNKNOWN', 1, '2026-01-01', NULL),
    (3, 'of-nobody', 'three', 'DIRECT', NULL, 'UNKNOWN', 1, '2026-01-01', NULL),
    (4, 'corrected', 'four', 'DIRECT', 1, 'UNKNOWN', 1, '2026-01-01', '2026-02-02');
  INSERT INTO occurrence (id, quote_id, article_id, start_offset, end_offset, text, before, after, parts, extractor_version) VALUES
    (1, 1, 1, 0, 3, 'one', '', '', '{}', NULL), (2, 2, 1, 4, 7, 'two', '', '', '{}', 2),
    (3, 3, 1, 8, 13, 'three', '', '', '{}', 2), (4, 4, 1, 14, 18, 'four', '', '', '{}', 2);
  INSERT INTO attribution_step (occurrence_id, position, agent_id, text, relation)
    SELECT id, 0, NULL, 'somebody', 'SAID'::attribution_relation FROM occurrence UNION ALL SELECT id, 1, 2, 'Gazette', 'PUBLISHED' FROM occurrence;
  INSERT INTO audit_entry (actor_name, action, target_type, target_id)
    VALUES ('editor', 'SET_QUOTE_SPEAKER', 'Quote', '${globalId("Quote", "corrected")}')`;

test("what people said is certain, what an older extractor read is half so, and all quotes have their evidence", async () => {
  const client = new pg.Client(await emptyDatabase());
  await client.connect();
  try {
    for (const name of earlier) await client.query(read(name));
    await client.query(filled);
    await client.query(read(certainty));
    const { rows } = await client.query(`
      SELECT q.key, q.polarity, q.speaker_curated_at IS NOT NULL AS judged, o.speaker_certainty AS read,
        e.speaker_certainty AS certainty, e.confidence
      FROM quote q JOIN occurrence o ON o.quote_id = q.id JOIN quote_evidence e ON e.quote_id = q.id ORDER BY q.id`);
    const asserted = { polarity: "ASSERTED", judged: false };
    expect(rows).toEqual([
      { ...asserted, key: "read-by-a-person", read: 1, certainty: 1, confidence: 0.7 },
      { ...asserted, key: "read-by-a-program", read: 0.5, certainty: 0.5, confidence: 0.28 },
      { ...asserted, key: "of-nobody", read: null, certainty: null, confidence: 0.35 },
      { ...asserted, key: "corrected", judged: true, read: 0.5, certainty: 1, confidence: 0.7 },
    ]);
  } finally {
    await client.end();
  }
});
