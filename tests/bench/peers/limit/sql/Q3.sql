-- article_reported_at_id_idx; each article's quotes by occurrence_article_id_start_offset_end_offset_key.
WITH page AS MATERIALIZED (
  SELECT id, headline, url, published_at, reported_at, publisher_id FROM article
  WHERE published_at IS NOT NULL AND reported_at < $1::timestamptz ORDER BY reported_at DESC, id DESC LIMIT 50
)
SELECT coalesce(json_agg(json_build_object(
  'headline', page.headline, 'url', page.url, 'publishedAt', page.published_at,
  'publisher', CASE WHEN p.id IS NOT NULL THEN json_build_object('name', p.name) END,
  'quotes', coalesce(quotes.list, '[]')
) ORDER BY page.reported_at DESC, page.id DESC), '[]')::text
FROM page LEFT JOIN entity p ON p.id = page.publisher_id
LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object(
      'text', q.text,
      'speaker', CASE WHEN speaker.id IS NOT NULL THEN json_build_object('name', speaker.name, 'nationality',
        CASE WHEN country.id IS NOT NULL THEN json_build_object('name', country.name) END) END,
      'about', about.list
    ) ORDER BY first.start_offset, q.id) AS list
    FROM (
      SELECT quote_id, min(start_offset) AS start_offset FROM occurrence
      WHERE article_id = page.id GROUP BY quote_id ORDER BY start_offset, quote_id LIMIT 100
    ) first JOIN quote q ON q.id = first.quote_id
    LEFT JOIN entity speaker ON speaker.id = q.speaker_id
    LEFT JOIN person ON person.entity_id = speaker.id
    LEFT JOIN entity country ON country.id = person.nationality_id
    CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('name', e.name) ORDER BY link.position, link.entity_id), '[]') AS list
        FROM quote_about link JOIN entity e ON e.id = link.entity_id AND e.kind = 'COUNTRY'
        WHERE link.quote_id = q.id
    ) about
) quotes ON true
