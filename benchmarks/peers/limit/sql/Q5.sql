-- A word alone: quotes that say it more than once are the best (quote_repeated_words_idx), all others are equally good, so
-- that those of the highest ids come next. Otherwise all that match are rated (quote_search_idx). Only the twenty best are joined.
SELECT coalesce(json_agg(json_build_object(
  'text', q.text, 'reportedAt', q.reported_at,
  'speaker', (SELECT json_build_object('name', e.name) FROM entity e WHERE e.id = q.speaker_id),
  'article', json_build_object('headline', a.headline, 'url', a.url)
) ORDER BY found.score DESC, found.id DESC), '[]')::text
FROM (
    (SELECT id, ts_rank_cd('{1, 1, 1, 1}', search, websearch_to_tsquery('news', $1), 32) AS score
     FROM quote WHERE numnode(websearch_to_tsquery('news', $1)) <> 1
       AND search @@ websearch_to_tsquery('news', $1) AND status <> 'RETRACTED'
     ORDER BY score DESC, id DESC LIMIT 20)
  UNION ALL
    (SELECT id, ts_rank_cd('{1, 1, 1, 1}', search, websearch_to_tsquery('news', $1), 32) AS score
     FROM quote WHERE numnode(websearch_to_tsquery('news', $1)) = 1
       AND repeated_words(search) @@ websearch_to_tsquery('news', $1) AND status <> 'RETRACTED'
     ORDER BY score DESC, id DESC LIMIT 20)
  UNION ALL
    (SELECT id, 0.5 AS score
     FROM quote WHERE numnode(websearch_to_tsquery('news', $1)) = 1
       AND search @@ websearch_to_tsquery('news', $1) AND status <> 'RETRACTED'
       AND (ts_rank_cd('{1, 1, 1, 1}', search, websearch_to_tsquery('news', $1), 32) > 0.5) IS NOT TRUE
     ORDER BY id DESC LIMIT 20)
  ORDER BY score DESC, id DESC LIMIT 20
) found JOIN quote q ON q.id = found.id JOIN article a ON a.id = q.article_id
