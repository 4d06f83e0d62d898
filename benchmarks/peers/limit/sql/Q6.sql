-- Index-only scans: quote_about_entity_id_speaker_id_reported_at_quote_id_idx for the speakers,
-- quote_about_entity_id_reported_at_quote_id_idx for each month, which is cheaper than naming each quote's month.
WITH subject AS MATERIALIZED (
  SELECT e.id FROM alias JOIN entity e ON e.id = alias.entity_id
  WHERE alias.folded = lower($1) AND e.name = $1 LIMIT 1
), span AS MATERIALIZED (
  SELECT date_trunc('month', min(reported_at)) AS first, max(reported_at) AS last FROM quote_about
  WHERE entity_id = (SELECT id FROM subject) AND status <> 'RETRACTED'
), months AS MATERIALIZED (
  SELECT start, (
    SELECT count(*) FROM quote_about
    WHERE entity_id = (SELECT id FROM subject) AND reported_at >= start AND reported_at < start + interval '1 month'
      AND status <> 'RETRACTED'
  ) AS count
  FROM span, generate_series(first, last, interval '1 month') AS start
)
SELECT json_build_object(
  'totalCount', (SELECT coalesce(sum(count), 0) FROM months),
  'speakers', (
    SELECT coalesce(json_agg(json_build_object('name', name, 'slug', slug, 'count', count) ORDER BY count DESC, slug), '[]')
    FROM (
      SELECT e.name, e.slug, spoken.count FROM (
        SELECT speaker_id, count(*) AS count FROM quote_about
        WHERE entity_id = (SELECT id FROM subject) AND speaker_id IS NOT NULL AND status <> 'RETRACTED' GROUP BY speaker_id
        ORDER BY count DESC FETCH FIRST 10 ROWS WITH TIES
      ) spoken JOIN entity e ON e.id = spoken.speaker_id ORDER BY spoken.count DESC, e.slug LIMIT 10
    ) first
  ),
  'months', (SELECT coalesce(json_agg(json_build_object('start', start::date, 'count', count) ORDER BY start), '[]') FROM months WHERE count > 0)
)::text
