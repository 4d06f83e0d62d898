-- quote_speaker_id_reported_at_id_idx; each article's quotes by occurrence_article_id_start_offset_end_offset_key.
SELECT json_build_object('name', person.name, 'quotes', (
  SELECT coalesce(json_agg(json_build_object(
    'text', page.text, 'reportedAt', page.reported_at,
    'article', json_build_object('headline', a.headline, 'url', a.url, 'quotes', (
      SELECT coalesce(json_agg(json_build_object('text', q.text, 'about', (
        SELECT coalesce(json_agg(json_build_object('name', e.name) ORDER BY link.position, link.entity_id), '[]')
        FROM quote_about link JOIN entity e ON e.id = link.entity_id WHERE link.quote_id = q.id
      )) ORDER BY q.start_offset, q.id), '[]')
      FROM (
        SELECT quote.id, quote.text, place.start_offset FROM (
          SELECT quote_id, min(start_offset) AS start_offset FROM occurrence
          WHERE article_id = a.id GROUP BY quote_id ORDER BY start_offset, quote_id
        ) place JOIN quote ON quote.id = place.quote_id AND quote.status <> 'RETRACTED'
        ORDER BY place.start_offset, quote.id LIMIT 5
      ) q
    ))
  ) ORDER BY page.reported_at DESC, page.id DESC), '[]')
  FROM (
    SELECT id, text, reported_at, article_id FROM quote
    WHERE speaker_id = person.id AND status <> 'RETRACTED' ORDER BY reported_at DESC, id DESC LIMIT 20
  ) page JOIN article a ON a.id = page.article_id
))::text
FROM entity person WHERE person.slug = $1 AND person.kind = 'PERSON'
