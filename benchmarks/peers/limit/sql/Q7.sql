-- quote_speaker_id_reported_at_id_idx, from the place of the cursor on.
SELECT coalesce(json_agg(json_build_object(
  'text', page.text, 'reportedAt', page.reported_at, 'article', json_build_object('headline', a.headline)
) ORDER BY page.reported_at DESC, page.id DESC), '[]')::text
FROM (
  SELECT id, text, reported_at, article_id FROM quote
  WHERE speaker_id = (SELECT id FROM entity WHERE slug = $1) AND (reported_at, id) < ($2::timestamptz, $3::int)
    AND status <> 'RETRACTED'
  ORDER BY reported_at DESC, id DESC LIMIT 20
) page JOIN article a ON a.id = page.article_id
