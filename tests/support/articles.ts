import { createHash } from "node:crypto";
import type { Database } from "../../src/database/client.ts";

/** An article that a test adds to the seeds. */
export interface AddedArticle {
  readonly body: string;
  readonly headline?: string;
  readonly url?: string;
  readonly language?: string;
  readonly publishedAt?: string;
  /** The slug of an organization. */
  readonly publisher?: string;
  /** Slugs of entities that it names, in this order. */
  readonly mentions?: readonly string[];
}

type Rows = Pick<Database, "pool">;

/** Adds an article; gives its key. */
export async function addArticle({ pool }: Rows, article: AddedArticle): Promise<number> {
  const { body, headline, url, language = "en", publishedAt, publisher, mentions = [] } = article;
  const hash = createHash("sha256").update(body).digest("hex");
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO article (origin, origin_hash, url, headline, body, language, published_at, published_precision,
       retrieved_at, publisher_id, byline, key, content_hash, word_count)
     VALUES ($1, $1, $2, $3, $4, $5, $6, $7, '2026-01-01Z', (SELECT id FROM entity WHERE slug = $8), '{}', $1, $1, $9)
     RETURNING id`,
    [
      hash,
      url,
      headline,
      body,
      language,
      publishedAt,
      publishedAt === undefined ? "UNKNOWN" : "DAY",
      publisher,
      body.split(/\s+/).length,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("the article was not stored");
  await pool.query(
    `INSERT INTO mention (article_id, entity_id, start_offset, end_offset, text)
     SELECT $1, (SELECT id FROM entity WHERE slug = m.slug), m.at - 1, m.at, m.slug
     FROM unnest($2::text[]) WITH ORDINALITY AS m (slug, at)`,
    [id, mentions],
  );
  return id;
}

/** A place of an article that carries a quote. */
export interface AddedOccurrence {
  readonly articleId: number;
  /** The beginning of the quote's text. */
  readonly quote: string;
  /** The words as the article has them. */
  readonly text: string;
  readonly start: number;
  readonly before?: string;
  readonly after?: string;
  /** Slugs of those who handed the words on, from the speaker to the publisher; null for somebody unknown. */
  readonly chain: readonly (string | null)[];
}

/** Adds an occurrence of a quote, with its way from the mouth to the page. */
export async function addOccurrence({ pool }: Rows, occurrence: AddedOccurrence): Promise<void> {
  const { articleId, quote, text, start, before = "", after = "", chain } = occurrence;
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO occurrence (quote_id, article_id, start_offset, end_offset, text, before, after, parts)
     SELECT id, $1, $2, $3, $4, $5, $6, '{}' FROM quote WHERE starts_with(text, $7) RETURNING id`,
    [articleId, start, start + text.length, text, before, after, quote],
  );
  if (rows.length !== 1) throw new Error(`"${quote}" is the beginning of ${rows.length} quotes`);
  const relations = chain.map((_, at) => (at === 0 ? "SAID" : at === chain.length - 1 ? "PUBLISHED" : "REPORTED"));
  await pool.query(
    `INSERT INTO attribution_step (occurrence_id, position, agent_id, text, relation)
     SELECT $1, s.at - 1, (SELECT id FROM entity WHERE slug = s.slug), coalesce(s.slug, 'somebody'), s.relation::attribution_relation
     FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS s (slug, relation, at)`,
    [rows[0]?.id, chain, relations],
  );
}
