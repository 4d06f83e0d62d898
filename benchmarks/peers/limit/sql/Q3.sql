-- article_reported_at_id_idx; each article's quotes by occurrence_article_id_start_offset_end_offset_key. Subselects
-- where joins would do as well: on a small base Postgres would read all names for each article.
WITH page AS MATERIALIZED (
  SELECT id, headline, url, published_at, reported_at, publisher_id FROM article
  WHERE published_at IS NOT NULL AND reported_at < $1::timestamptz ORDER BY reported_at DESC, id DESC LIMIT 50
)
SELECT coalesce(json_agg(json_build_object(
  'headline', page.headline, 'url', page.url, 'publishedAt', page.published_at,
  'publisher', (SELECT json_build_object('name', p.name) FROM entity p WHERE p.id = page.publisher_id),
  'quotes', (
    SELECT coalesce(json_agg(json_build_object(
      'text', q.text,
      'speaker', (
        SELECT json_build_object('name', speaker.name, 'nationality', (
          SELECT json_build_object('name', country.name)
          FROM person JOIN entity country ON country.id = person.nationality_id WHERE person.entity_id = speaker.id
        )) FROM entity speaker WHERE speaker.id = q.speaker_id
      ),
      'about', (
        SELECT coalesce(json_agg(json_build_object('name', e.name) ORDER BY link.position, link.entity_id), '[]')
        FROM quote_about link JOIN entity e ON e.id = link.entity_id AND e.kind = 'COUNTRY' WHERE link.quote_id = q.id
      )
    ) ORDER BY q.start_offset, q.id), '[]')
    FROM (
      SELECT quote.id, quote.text, quote.speaker_id, place.start_offset FROM (
        SELECT quote_id, min(start_offset) AS start_offset FROM occurrence
        WHERE article_id = page.id GROUP BY quote_id ORDER BY start_offset, quote_id
      ) place JOIN quote ON quote.id = place.quote_id AND quote.status <> 'RETRACTED'
      ORDER BY place.start_offset, quote.id LIMIT 100
    ) q
  )
) ORDER BY page.reported_at DESC, page.id DESC), '[]')::text
FROM page
