import { firstDifference } from "../../benchmarks/read/compare.ts";
import { withServer } from "../../tests/support/server.ts";
import { faultArticle } from "./articles.ts";

/** What became of the articles of a run. */
export interface Findings {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** There with other facts than in a base without faults, or rows that nothing vouches for. */
  readonly halved: readonly string[];
  /** The same text or statement twice. */
  readonly duplicates: readonly string[];
}

/** All that is known of the articles with these addresses, by address: ids do not show, so that two bases can be compared. */
async function factsOf(databaseUrl: string, urls: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await withServer(databaseUrl, (client) =>
    client.query<{ url: string; facts: unknown }>(factsSql, [urls]),
  );
  return new Map(rows.map(({ url, facts }) => [url, facts]));
}

/**
 * Compares the articles of a base with those of one to which no fault has happened, which `store` fills. `numbers` are
 * those of the articles that were acknowledged.
 */
export async function check(
  databaseUrl: string,
  reference: { readonly url: string; store(numbers: readonly number[]): Promise<void> },
  numbers: readonly number[],
): Promise<Findings> {
  const { rows: stored } = await withServer(databaseUrl, (client) =>
    client.query<{ url: string }>("SELECT url FROM article WHERE url LIKE 'https://faults.example/%'"),
  );
  const acknowledged = numbers.map((n) => faultArticle(n).url);
  const there = new Set(stored.map(({ url }) => url));
  const all = [...new Set([...there, ...acknowledged])];
  await reference.store(all.map((url) => Number(url.split("/").at(-1))));
  const [found, expected] = [await factsOf(databaseUrl, all), await factsOf(reference.url, all)];
  const halved = [...there].flatMap((url) => {
    const difference = firstDifference(expected.get(url), found.get(url));
    return difference === null ? [] : `${url} ${JSON.stringify(difference)}`;
  });
  const [orphans, duplicates] = await withServer(databaseUrl, async (client) => [
    await client.query<{ what: string }>(orphansSql),
    await client.query<{ what: string }>(duplicatesSql),
  ]);
  return {
    lost: acknowledged.filter((url) => !there.has(url)),
    halved: [...halved, ...(orphans?.rows.map(({ what }) => what) ?? [])],
    duplicates: duplicates?.rows.map(({ what }) => what) ?? [],
  };
}

const factsSql = `
  SELECT a.url, json_build_array(
    a.key, a.headline, a.body, a.language, a.published_at, a.content_hash, a.word_count, a.extractor_version, a.sketch,
    (SELECT slug FROM entity WHERE id = a.publisher_id),
    (SELECT json_agg(json_build_array(m.start_offset, m.end_offset, m.text, e.slug, e.kind, (
        SELECT json_agg(json_build_array(ce.slug, c.score, c.reasons) ORDER BY ce.slug)
        FROM mention_candidate c JOIN entity ce ON ce.id = c.entity_id WHERE c.mention_id = m.id
      )) ORDER BY m.start_offset, m.end_offset) FROM mention m LEFT JOIN entity e ON e.id = m.entity_id WHERE m.article_id = a.id),
    (SELECT json_agg(json_build_array(d.start_offset, d.end_offset, d.start_date, d.end_date, d.basis)
      ORDER BY d.start_offset, d.end_offset) FROM date_mention d WHERE d.article_id = a.id),
    (SELECT json_agg(g.start_offset ORDER BY g.start_offset) FROM gap g WHERE g.article_id = a.id),
    (SELECT json_agg(json_build_array(o.start_offset, o.end_offset, o.text, o.cue, o.speaker_text, o.speaker_certainty, o.parts,
        q.key, q.text, q.kind, q.polarity, q.said_at, q.reported_at, q.bands, s.slug,
        (SELECT json_agg(json_build_array(t.position, t.relation, t.text, te.slug) ORDER BY t.position)
          FROM attribution_step t LEFT JOIN entity te ON te.id = t.agent_id WHERE t.occurrence_id = o.id),
        (SELECT json_agg(json_build_array(b.position, b.basis, b.text, b.start_offset, be.slug, b.reported_at,
            b.speaker_id = q.speaker_id) ORDER BY b.position, be.slug)
          FROM quote_about b JOIN entity be ON be.id = b.entity_id WHERE b.quote_id = q.id),
        (SELECT json_agg(json_build_array(ce.slug, c.score, c.reasons) ORDER BY ce.slug)
          FROM speaker_candidate c JOIN entity ce ON ce.id = c.entity_id WHERE c.quote_id = q.id)
      ) ORDER BY o.start_offset, o.end_offset)
      FROM occurrence o JOIN quote q ON q.id = o.quote_id LEFT JOIN entity s ON s.id = q.speaker_id
      WHERE o.article_id = a.id)
  ) AS facts
  FROM article a WHERE a.url = ANY ($1::text[])`;

// Of what the constraints of the tables do not rule out.
const orphansSql = `
  SELECT 'quote ' || key || ' without an occurrence' AS what FROM quote q
    WHERE NOT EXISTS (SELECT FROM occurrence o WHERE o.quote_id = q.id)
  UNION ALL
  SELECT 'quote ' || key || ' with wrong evidence' FROM count_evidence(ARRAY(SELECT id FROM quote)) counted
    JOIN quote q ON q.id = counted.quote_id LEFT JOIN quote_evidence stored ON stored.quote_id = q.id
    WHERE stored IS DISTINCT FROM counted
  UNION ALL
  SELECT 'person ' || e.slug || ' whom nothing speaks of' FROM entity e JOIN person p ON p.entity_id = e.id
    WHERE e.slug <> ALL (SELECT slug FROM fault_seeds)
      AND NOT EXISTS (SELECT FROM mention m WHERE m.entity_id = e.id)
      AND NOT EXISTS (SELECT FROM quote q WHERE q.speaker_id = e.id)
  UNION ALL
  SELECT 'entity ' || e.slug || ' without a row of its kind' FROM entity e WHERE e.kind = 'PERSON'
    AND NOT EXISTS (SELECT FROM person p WHERE p.entity_id = e.id)`;

const duplicatesSql = `
  SELECT 'text ' || content_hash AS what FROM article GROUP BY content_hash HAVING count(*) > 1
  UNION ALL
  SELECT 'quote ' || text FROM quote WHERE speaker_id IS NOT NULL GROUP BY text, speaker_id, polarity HAVING count(*) > 1
  UNION ALL
  SELECT 'person ' || name FROM entity WHERE kind = 'PERSON' AND slug <> ALL (SELECT slug FROM fault_seeds)
    GROUP BY name HAVING count(*) > 1`;

/** Notes who is in the seeds, in a base that holds nothing else yet. */
export const noteSeedsSql = "CREATE TABLE fault_seeds AS SELECT slug FROM entity";
