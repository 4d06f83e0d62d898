-- One range of quote_about_entity_id_speaker_id_reported_at_quote_id_idx; the names by alias_folded_idx.
SELECT coalesce(json_agg(json_build_object(
  'text', q.text, 'kind', q.kind, 'reportedAt', page.reported_at,
  'speaker', speaker.json,
  'article', json_build_object('headline', a.headline, 'url', a.url, 'publisher',
    CASE WHEN p.id IS NOT NULL THEN json_build_object('name', p.name) END),
  'about', about.list
) ORDER BY page.reported_at DESC, page.quote_id DESC), '[]')::text
FROM (
  SELECT e.id, json_build_object('name', e.name, 'slug', e.slug) AS json FROM alias JOIN entity e ON e.id = alias.entity_id
  WHERE alias.folded = lower($1) AND e.name = $1 AND e.kind IN ('PERSON', 'ORGANIZATION') LIMIT 1
) speaker, (
  SELECT e.id FROM alias JOIN entity e ON e.id = alias.entity_id
  WHERE alias.folded = lower($2) AND e.name = $2 LIMIT 1
) subject, LATERAL (
  SELECT quote_id, reported_at FROM quote_about
  WHERE entity_id = subject.id AND speaker_id = speaker.id AND status <> 'RETRACTED'
  ORDER BY reported_at DESC, quote_id DESC LIMIT 20
) page
JOIN quote q ON q.id = page.quote_id
JOIN article a ON a.id = q.article_id
LEFT JOIN entity p ON p.id = a.publisher_id
CROSS JOIN LATERAL (
  SELECT json_agg(json_build_object('name', e.name) ORDER BY link.position, link.entity_id) AS list
  FROM quote_about link JOIN entity e ON e.id = link.entity_id WHERE link.quote_id = page.quote_id
) about
