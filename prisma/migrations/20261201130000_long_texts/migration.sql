-- Whether each span of a text, whose offsets count UTF-16 code units, holds these words. substr() counts characters from
-- the start of a text: where many spans are looked up, this happens in pieces of the text.
CREATE FUNCTION "spans_hold"("body" text, "starts" integer[], "ends" integer[], "texts" text[]) RETURNS boolean[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    astral CONSTANT text := '([\U00010000-\U0010FFFF])';
    piece_length CONSTANT integer := 1000;
    has_pairs CONSTANT boolean := body ~ astral;
    -- A character outside the Basic Multilingual Plane counts twice: one before it makes it two characters.
    units CONSTANT text := CASE WHEN has_pairs THEN regexp_replace(body, astral, E'\uFFFF\\1', 'g') ELSE body END;
    pieces text[];
    held boolean[] := '{}';
    words text;
    piece integer;
BEGIN
    IF cardinality(starts) > 20 THEN
        pieces := ARRAY(
            SELECT substr(block, at, piece_length)
            FROM generate_series(1, length(units), 32 * piece_length) AS start,
                LATERAL (SELECT substr(units, start, 32 * piece_length) AS block OFFSET 0) AS part,
                generate_series(1, length(block), piece_length) AS at
            ORDER BY start, at
        );
    END IF;
    FOR i IN 1 .. cardinality(starts) LOOP
        words := CASE WHEN has_pairs THEN regexp_replace(texts[i], astral, E'\uFFFF\\1', 'g') ELSE texts[i] END;
        IF pieces IS NULL OR ends[i] - starts[i] > piece_length THEN
            held[i] := substr(units, starts[i] + 1, ends[i] - starts[i]) = words;
        ELSE
            piece := starts[i] / piece_length + 1;
            held[i] := substr(coalesce(pieces[piece], '') || coalesce(pieces[piece + 1], ''), starts[i] % piece_length + 1, ends[i] - starts[i])
                = words;
        END IF;
    END LOOP;
    RETURN held;
END $$;

-- As before, but looks through each article once.
CREATE OR REPLACE FUNCTION "count_evidence"("ids" integer[]) RETURNS SETOF "quote_evidence" LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    RETURN QUERY
    WITH spans AS (
        SELECT o.article_id, array_agg(o.id) AS occurrence_ids, array_agg(o.start_offset) AS starts,
            array_agg(o.end_offset) AS ends, array_agg(o.text) AS texts
        FROM occurrence o WHERE o.quote_id = ANY (ids) GROUP BY o.article_id
    ), place AS (
        SELECT o.quote_id, a.publisher_id, chain.depth, chain.state_controlled, chain.agency_id, held.verbatim,
            -- What does not say how sure it is was written by a person.
            coalesce(o.speaker_certainty, 1) AS certainty,
            -- Copies of one text have one number.
            coalesce(a.wire_group, -a.id) AS text_id,
            min(a.publisher_id) OVER (PARTITION BY o.quote_id, md5(lower(o.before || o.text || o.after))) AS first_publisher_id
        FROM spans
        JOIN article a ON a.id = spans.article_id
        CROSS JOIN LATERAL unnest(spans.occurrence_ids, spans_hold(a.body, spans.starts, spans.ends, spans.texts))
            AS held (id, verbatim)
        JOIN occurrence o ON o.id = held.id
        CROSS JOIN LATERAL (
            SELECT greatest(count(*) - 1, 1) AS depth,
                (array_agg(s.agent_id ORDER BY s.position) FILTER (WHERE s.relation = 'REPORTED' AND s.agent_id IS NOT NULL))[1]
                    AS agency_id,
                -- True if one of those who passed it on is controlled by a state, else unknown if that is unknown of one.
                bool_or(s.is_state) FILTER (WHERE s.relation <> 'SAID')
                    OR nullif(coalesce(bool_or(s.is_state IS NULL) FILTER (WHERE s.relation <> 'SAID'), true), true)
                    AS state_controlled
            FROM (
                SELECT s.position, s.relation, s.agent_id,
                    -- A country is the state itself, and a person is nobody's.
                    CASE WHEN s.agent_id IS NULL THEN NULL
                        WHEN g.entity_id IS NOT NULL THEN g.state_controlled
                        ELSE EXISTS (SELECT FROM country WHERE entity_id = s.agent_id) END AS is_state
                FROM attribution_step s LEFT JOIN organization g ON g.entity_id = s.agent_id
                WHERE s.occurrence_id = o.id
            ) s
        ) chain
    ), carried AS (
        SELECT place.*, coalesce(min(agency_id) OVER copies, min(first_publisher_id) OVER copies) AS source
        FROM place WINDOW copies AS (PARTITION BY place.quote_id, place.text_id)
    ), counted AS (
        SELECT carried.quote_id, count(*)::integer AS occurrences, count(DISTINCT publisher_id)::integer AS publishers,
            -- One publisher with reports of two agencies is still one publisher.
            least(count(DISTINCT publisher_id), count(DISTINCT source) FILTER (WHERE publisher_id IS NOT NULL))::integer
                AS independent_publishers,
            min(depth)::integer AS depth,
            -- False if one way to the page is free, else unknown if that is unknown of one.
            bool_and(state_controlled) AND nullif(bool_and(state_controlled IS NOT NULL), false) AS state_media,
            bool_and(carried.verbatim) AS is_verbatim, max(certainty) AS certainty
        FROM carried GROUP BY carried.quote_id
    ), certain AS (
        SELECT counted.*, q.kind,
            CASE WHEN q.speaker_id IS NULL THEN NULL WHEN q.speaker_curated_at IS NOT NULL THEN 1 ELSE certainty END AS speaker
        FROM counted JOIN quote q ON q.id = counted.quote_id
    )
    SELECT c.quote_id, occurrences, publishers, independent_publishers, depth, state_media, is_verbatim, speaker,
        round((
            CASE WHEN is_verbatim THEN 1 ELSE 0 END
            * coalesce(speaker, 0.5)
            * CASE c.kind WHEN 'DIRECT' THEN 1 WHEN 'MIXED' THEN 0.9 ELSE 0.8 END
            * 0.9 ^ (depth - 1)
            * CASE WHEN state_media THEN 0.8 ELSE 1 END
            * (1 - 0.3 ^ greatest(independent_publishers, 1))
        )::numeric, 3)::double precision
    FROM certain c;
END $$;

-- As before, but waits only for those who write what this organization hands on: the keys of their steps hold its entity,
-- and steps that are added later see who controls it now.
CREATE OR REPLACE FUNCTION "organization_evidence_changed"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off AS $$
BEGIN
    PERFORM FROM entity WHERE id = NEW.entity_id FOR UPDATE;
    PERFORM settle_evidence(ARRAY(
        SELECT DISTINCT o.quote_id FROM attribution_step s JOIN occurrence o ON o.id = s.occurrence_id
        WHERE s.agent_id = NEW.entity_id AND s.relation IN ('REPORTED', 'PUBLISHED')
    ));
    RETURN NULL;
END $$;
