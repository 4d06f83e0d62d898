-- CreateEnum
CREATE TYPE "quote_polarity" AS ENUM ('ASSERTED', 'DENIED', 'QUESTIONED');

-- AlterTable
ALTER TABLE "quote" ADD COLUMN     "polarity" "quote_polarity" NOT NULL DEFAULT 'ASSERTED',
ADD COLUMN     "speaker_curated_at" TIMESTAMPTZ(6);

-- An extractor that did not say how sure it was counts as half sure until it is read again; people are sure.
ALTER TABLE "occurrence" ADD COLUMN     "speaker_certainty" DOUBLE PRECISION DEFAULT 0.5;
ALTER TABLE "occurrence" ALTER COLUMN "speaker_certainty" DROP DEFAULT;
UPDATE "occurrence" o SET "speaker_certainty" = CASE WHEN q."speaker_id" IS NOT NULL THEN 1 END
FROM "quote" q WHERE q."id" = o."quote_id" AND (o."extractor_version" IS NULL OR q."speaker_id" IS NULL);
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_speaker_certainty" CHECK ("speaker_certainty" BETWEEN 0 AND 1);

-- A person set the speaker of these; the log names quotes by their global ids, base64url of "Quote:KEY".
UPDATE "quote" SET "speaker_curated_at" = "curated_at"
WHERE "curated_at" IS NOT NULL AND EXISTS (
    SELECT FROM "audit_entry" WHERE "action" = 'SET_QUOTE_SPEAKER'
        AND "target_id" = rtrim(translate(encode(convert_to('Quote:' || "quote"."key", 'UTF8'), 'base64'), E'+/\n', '-_'), '=')
);

-- CreateTable
CREATE TABLE "quote_evidence" (
    "quote_id" INTEGER NOT NULL,
    "occurrence_count" INTEGER NOT NULL,
    "publisher_count" INTEGER NOT NULL,
    "independent_publisher_count" INTEGER NOT NULL,
    "attribution_depth" INTEGER NOT NULL,
    "state_media_only" BOOLEAN,
    "verbatim" BOOLEAN NOT NULL,
    "speaker_certainty" DOUBLE PRECISION,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "quote_evidence_pkey" PRIMARY KEY ("quote_id")
);

-- AddForeignKey
ALTER TABLE "quote_evidence" ADD CONSTRAINT "quote_evidence_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "quote_evidence" ADD CONSTRAINT "quote_evidence_shares"
    CHECK ("speaker_certainty" BETWEEN 0 AND 1 AND "confidence" BETWEEN 0 AND 1);

-- Counts the evidence of quotes from their occurrences. Each occurrence has a source: the agency nearest to the speaker
-- that reported it, in this or a copy of the article, else one publisher for all copies of the article and all that carry
-- the same words in the same surroundings. Index occurrence_quote_id_idx, then primary keys; docs/decisions/confidence.md
-- has the reasons.
CREATE FUNCTION "count_evidence"("ids" integer[]) RETURNS SETOF "quote_evidence" LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    RETURN QUERY
    WITH place AS (
        SELECT o.quote_id, a.publisher_id, chain.depth, chain.state_controlled, chain.agency_id,
            utf16_slice(a.body, o.start_offset, o.end_offset) = o.text AS verbatim,
            -- What does not say how sure it is was written by a person.
            coalesce(o.speaker_certainty, 1) AS certainty,
            -- Copies of one text have one number.
            coalesce(a.wire_group, -a.id) AS text_id,
            min(a.publisher_id) OVER (PARTITION BY o.quote_id, md5(lower(o.before || o.text || o.after))) AS first_publisher_id
        FROM occurrence o
        JOIN article a ON a.id = o.article_id
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
        WHERE o.quote_id = ANY (ids)
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

-- Whoever else settles the evidence of one of these quotes waits, and then sees what was written here.
CREATE FUNCTION "settle_evidence"("ids" integer[]) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    IF cardinality(ids) = 0 THEN
        RETURN;
    END IF;
    PERFORM FROM quote_evidence WHERE quote_id = ANY (ids) ORDER BY quote_id FOR UPDATE;
    INSERT INTO quote_evidence AS stored SELECT * FROM count_evidence(ids)
    ON CONFLICT (quote_id) DO UPDATE SET occurrence_count = EXCLUDED.occurrence_count,
        publisher_count = EXCLUDED.publisher_count, independent_publisher_count = EXCLUDED.independent_publisher_count,
        attribution_depth = EXCLUDED.attribution_depth, state_media_only = EXCLUDED.state_media_only,
        verbatim = EXCLUDED.verbatim, speaker_certainty = EXCLUDED.speaker_certainty, confidence = EXCLUDED.confidence
    WHERE stored IS DISTINCT FROM EXCLUDED;
END $$;

DO $$
DECLARE
    last integer := 0;
    batch integer[];
BEGIN
    LOOP
        batch := ARRAY(SELECT id FROM quote WHERE id > last ORDER BY id LIMIT 10000);
        EXIT WHEN cardinality(batch) = 0;
        PERFORM settle_evidence(batch);
        last := batch[cardinality(batch)];
    END LOOP;
END $$;

-- Places come with their steps in one statement, or before them: steps that are there already settle the evidence.
CREATE FUNCTION "occurrence_evidence_added"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_evidence(ARRAY(
        SELECT DISTINCT quote_id FROM changed
        WHERE NOT EXISTS (SELECT FROM attribution_step s WHERE s.occurrence_id = changed.id)
    ));
    RETURN NULL;
END $$;
CREATE TRIGGER "occurrence_evidence_insert" AFTER INSERT ON "occurrence"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "occurrence_evidence_added"();

CREATE FUNCTION "occurrence_evidence_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_evidence(ARRAY(SELECT quote_id FROM before UNION SELECT quote_id FROM after));
    RETURN NULL;
END $$;
CREATE TRIGGER "occurrence_evidence_update" AFTER UPDATE ON "occurrence"
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "occurrence_evidence_moved"();

CREATE FUNCTION "occurrence_evidence_removed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_evidence(ARRAY(SELECT DISTINCT quote_id FROM changed));
    RETURN NULL;
END $$;
CREATE TRIGGER "occurrence_evidence_delete" AFTER DELETE ON "occurrence"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "occurrence_evidence_removed"();

CREATE FUNCTION "attribution_step_evidence_changed"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    PERFORM settle_evidence(ARRAY(
        SELECT DISTINCT o.quote_id FROM changed JOIN occurrence o ON o.id = changed.occurrence_id
    ));
    RETURN NULL;
END $$;
CREATE TRIGGER "attribution_step_evidence_insert" AFTER INSERT ON "attribution_step"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "attribution_step_evidence_changed"();
CREATE TRIGGER "attribution_step_evidence_delete" AFTER DELETE ON "attribution_step"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "attribution_step_evidence_changed"();

-- It makes no difference who spoke.
CREATE FUNCTION "attribution_step_evidence_moved"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off AS $$
BEGIN
    PERFORM settle_evidence(ARRAY(
        SELECT DISTINCT o.quote_id
        FROM before JOIN after USING (occurrence_id, position) JOIN occurrence o ON o.id = occurrence_id
        WHERE (before.relation, before.agent_id) IS DISTINCT FROM (after.relation, after.agent_id)
            AND (before.relation <> 'SAID' OR after.relation <> 'SAID')
    ));
    RETURN NULL;
END $$;
CREATE TRIGGER "attribution_step_evidence_update" AFTER UPDATE ON "attribution_step"
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "attribution_step_evidence_moved"();

CREATE FUNCTION "quote_evidence_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_evidence(ARRAY[NEW.id]);
    RETURN NULL;
END $$;
CREATE TRIGGER "quote_evidence_changed" AFTER UPDATE OF "kind", "speaker_id", "speaker_curated_at" ON "quote"
    FOR EACH ROW WHEN ((OLD.kind, OLD.speaker_id IS NULL, OLD.speaker_curated_at IS NULL)
        IS DISTINCT FROM (NEW.kind, NEW.speaker_id IS NULL, NEW.speaker_curated_at IS NULL))
    EXECUTE FUNCTION "quote_evidence_changed"();

-- A quote that stands nowhere else has one publisher, whoever that is.
CREATE FUNCTION "article_evidence_changed"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    PERFORM settle_evidence(ARRAY(
        SELECT DISTINCT o.quote_id FROM occurrence o
        WHERE o.article_id = NEW.id AND (
            OLD.body <> NEW.body OR (OLD.publisher_id IS NULL) <> (NEW.publisher_id IS NULL)
            OR EXISTS (SELECT FROM occurrence other WHERE other.quote_id = o.quote_id AND other.id <> o.id)
        )
    ));
    RETURN NULL;
END $$;
CREATE TRIGGER "article_evidence_changed" AFTER UPDATE OF "body", "publisher_id", "wire_group" ON "article"
    FOR EACH ROW WHEN ((OLD.body, OLD.publisher_id, OLD.wire_group) IS DISTINCT FROM (NEW.body, NEW.publisher_id, NEW.wire_group))
    EXECUTE FUNCTION "article_evidence_changed"();

-- Whoever writes articles meanwhile may have read who is controlled by a state before this was changed: as merges, it waits
-- for all who write ("merg", src/persistence/merge-lock.sql.ts).
CREATE FUNCTION "organization_evidence_changed"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(x'6d657267'::integer);
    PERFORM settle_evidence(ARRAY(
        SELECT DISTINCT o.quote_id FROM attribution_step s JOIN occurrence o ON o.id = s.occurrence_id
        WHERE s.agent_id = NEW.entity_id AND s.relation IN ('REPORTED', 'PUBLISHED')
    ));
    RETURN NULL;
END $$;
CREATE TRIGGER "organization_evidence_changed" AFTER UPDATE OF "state_controlled" ON "organization"
    FOR EACH ROW WHEN (OLD.state_controlled IS DISTINCT FROM NEW.state_controlled)
    EXECUTE FUNCTION "organization_evidence_changed"();

-- The order of quotes by confidence, and what is found by its evidence alone.
CREATE INDEX "quote_evidence_confidence_quote_id_idx" ON "quote_evidence"("confidence" DESC, "quote_id" DESC);
CREATE INDEX "quote_evidence_nobody_idx" ON "quote_evidence"("confidence" DESC, "quote_id" DESC) WHERE "speaker_certainty" IS NULL;
CREATE INDEX "quote_evidence_speaker_certainty_idx" ON "quote_evidence"("speaker_certainty");
CREATE INDEX "quote_evidence_state_media_only_idx" ON "quote_evidence"("state_media_only");
CREATE INDEX "quote_evidence_attribution_depth_idx" ON "quote_evidence"("attribution_depth");
CREATE INDEX "quote_evidence_independent_publisher_count_idx" ON "quote_evidence"("independent_publisher_count");

-- The phrases that name speakers, by their words; their order is that of relevance or time.
CREATE INDEX "quote_speaker_text_idx" ON "quote" USING GIN (to_tsvector('"public"."news"'::regconfig, "speaker_text"));

-- Quotes of nobody known, and the few that are denied or asked, in the order of time.
CREATE INDEX "quote_no_speaker_idx" ON "quote"("reported_at" DESC, "id" DESC) INCLUDE ("status") WHERE "speaker_id" IS NULL;
CREATE INDEX "quote_polarity_idx" ON "quote"("polarity", "reported_at" DESC, "id" DESC) WHERE "polarity" <> 'ASSERTED';
