-- Where a page begins after so many of a person's quotes, for Q7; not timed.
SELECT json_build_object('reportedAt', reported_at::text, 'id', id)::text FROM (
  (SELECT reported_at, id FROM quote WHERE speaker_id = (SELECT id FROM entity WHERE slug = $1) AND status <> 'RETRACTED'
    ORDER BY reported_at DESC, id DESC OFFSET greatest($2::int - 1, 0) LIMIT least($2::int, 1))
  UNION ALL SELECT 'infinity', 0
) place ORDER BY reported_at = 'infinity' LIMIT 1
