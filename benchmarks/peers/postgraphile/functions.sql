-- What PostGraphile's users write as SQL functions: full text and counts by group. In a schema of their own, so that the
-- tables stay as they are.
CREATE SCHEMA IF NOT EXISTS peers;

-- Quotes with these words, best first: index quote_search_idx.
CREATE OR REPLACE FUNCTION peers.search_quotes(words text) RETURNS SETOF public.quote LANGUAGE sql STABLE AS $$
    SELECT * FROM public.quote WHERE search @@ websearch_to_tsquery('public.news', words) AND status <> 'RETRACTED'
    ORDER BY ts_rank_cd('{1, 1, 1, 1}', search, websearch_to_tsquery('public.news', words), 32) DESC, id DESC
$$;

-- Who speaks about an entity, the most frequent first: index quote_about_entity_id_speaker_id_reported_at_quote_id_idx.
CREATE OR REPLACE FUNCTION peers.entity_speakers_about(entity public.entity)
RETURNS TABLE (slug text, name text, count integer) LANGUAGE sql STABLE AS $$
    SELECT speaker.slug, speaker.name, counted.count
    FROM (
        SELECT speaker_id, count(*)::integer AS count FROM public.quote_about
        WHERE entity_id = entity.id AND status <> 'RETRACTED' GROUP BY speaker_id
    ) counted
    JOIN public.entity speaker ON speaker.id = counted.speaker_id
    ORDER BY counted.count DESC, speaker.slug
$$;

-- How many quotes are about an entity, by the month (UTC) in which they were reported, the earliest first: index
-- quote_about_entity_id_reported_at_quote_id_idx.
CREATE OR REPLACE FUNCTION peers.entity_months_about(entity public.entity)
RETURNS TABLE (start date, count integer) LANGUAGE sql STABLE AS $$
    SELECT date_trunc('month', reported_at AT TIME ZONE 'UTC')::date, count(*)::integer FROM public.quote_about
    WHERE entity_id = entity.id AND status <> 'RETRACTED' GROUP BY 1 ORDER BY 1
$$;
