-- quote_search_idx; only the twenty best are joined. The subselect makes the query once, not for every quote.
SELECT coalesce(json_agg(json_build_object(
  'text', q.text, 'reportedAt', q.reported_at,
  'speaker', (SELECT json_build_object('name', e.name) FROM entity e WHERE e.id = q.speaker_id),
  'article', json_build_object('headline', a.headline, 'url', a.url)
) ORDER BY found.score DESC, found.id DESC), '[]')::text
FROM (
    SELECT id, ts_rank_cd('{1, 1, 1, 1}', search, (SELECT websearch_to_tsquery('news', $1)), 32) AS score
    FROM quote WHERE search @@ (SELECT websearch_to_tsquery('news', $1)) AND status <> 'RETRACTED'
    ORDER BY score DESC, id DESC LIMIT 20
) found JOIN quote q ON q.id = found.id JOIN article a ON a.id = q.article_id
