import type { Database } from "../../src/database/client.ts";

/** The quotes whose evidence is not stored, or not as it would be counted now: none, whatever was written. */
export async function staleEvidence({ pool }: Pick<Database, "pool">): Promise<readonly unknown[]> {
  const { rows } = await pool.query(`
    SELECT q.text, to_json(stored) AS stored, to_json(counted) AS counted
    FROM quote q LEFT JOIN quote_evidence stored ON stored.quote_id = q.id
      LEFT JOIN count_evidence(ARRAY(SELECT id FROM quote)) counted ON counted.quote_id = q.id
    WHERE stored IS NULL OR stored IS DISTINCT FROM counted`);
  return rows;
}
