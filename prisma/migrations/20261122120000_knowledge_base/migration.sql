-- Names are found in spite of typos (pg_trgm) and words in spite of accents (unaccent).
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- English stems, accents dropped: the configuration of every "search" column and of every text query.
CREATE TEXT SEARCH CONFIGURATION "public"."news" (COPY = english);
ALTER TEXT SEARCH CONFIGURATION "public"."news"
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- CreateEnum
CREATE TYPE "entity_kind" AS ENUM ('PERSON', 'ORGANIZATION', 'COUNTRY', 'PLACE', 'TOPIC', 'EVENT');

-- CreateEnum
CREATE TYPE "alias_kind" AS ENUM ('NAME', 'SURNAME', 'ABBREVIATION', 'METONYM', 'DEMONYM', 'ROLE', 'TRANSLITERATION');

-- CreateEnum
CREATE TYPE "organization_type" AS ENUM ('NEWS_AGENCY', 'NEWSPAPER', 'BROADCASTER', 'NEWS_SITE', 'GOVERNMENT', 'INTERGOVERNMENTAL', 'COMPANY', 'PARTY', 'OTHER');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('YEAR', 'MONTH', 'DAY', 'MINUTE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "quote_kind" AS ENUM ('DIRECT', 'MIXED', 'INDIRECT');

-- CreateEnum
CREATE TYPE "about_basis" AS ENUM ('NAMED', 'METONYM', 'COREFERENCE', 'CONTEXT');

-- CreateEnum
CREATE TYPE "attribution_relation" AS ENUM ('SAID', 'REPORTED', 'PUBLISHED');

-- CreateTable
CREATE TABLE "entity" (
    "id" SERIAL NOT NULL,
    "kind" "entity_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "wikidata_id" TEXT,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alias" (
    "id" SERIAL NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "kind" "alias_kind" NOT NULL,
    "case_sensitive" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE,
    "valid_until" DATE,

    CONSTRAINT "alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "entity_id" INTEGER NOT NULL,
    "given_name" TEXT,
    "family_name" TEXT,
    "birth_date" DATE,
    "death_date" DATE,
    "nationality_id" INTEGER,

    CONSTRAINT "person_pkey" PRIMARY KEY ("entity_id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "country_id" INTEGER,
    "organization_id" INTEGER,
    "start_date" DATE,
    "end_date" DATE,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "entity_id" INTEGER NOT NULL,
    "type" "organization_type" NOT NULL,
    "country_id" INTEGER,
    "state_controlled" BOOLEAN NOT NULL DEFAULT false,
    "url" TEXT,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("entity_id")
);

-- CreateTable
CREATE TABLE "country" (
    "entity_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "code3" TEXT NOT NULL,

    CONSTRAINT "country_pkey" PRIMARY KEY ("entity_id")
);

-- CreateTable
CREATE TABLE "place" (
    "entity_id" INTEGER NOT NULL,
    "country_id" INTEGER,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "place_pkey" PRIMARY KEY ("entity_id")
);

-- CreateTable
CREATE TABLE "topic" (
    "entity_id" INTEGER NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("entity_id")
);

-- CreateTable
CREATE TABLE "event" (
    "entity_id" INTEGER NOT NULL,
    "start_date" DATE,
    "end_date" DATE,
    "place_id" INTEGER,

    CONSTRAINT "event_pkey" PRIMARY KEY ("entity_id")
);

-- CreateTable
CREATE TABLE "event_participant" (
    "event_id" INTEGER NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_participant_pkey" PRIMARY KEY ("event_id","entity_id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "origin_hash" TEXT NOT NULL,
    "url" TEXT,
    "headline" TEXT,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(6),
    "published_precision" "date_precision" NOT NULL,
    "published_basis" TEXT,
    "retrieved_at" TIMESTAMPTZ(6) NOT NULL,
    "reported_at" TIMESTAMPTZ(6) NOT NULL GENERATED ALWAYS AS (COALESCE("published_at", "retrieved_at")) STORED,
    "publisher_id" INTEGER,
    "byline" TEXT[],
    "content_hash" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (
        -- A tsvector holds at most 1 MB: the beginning of a very long text is enough to find it.
        setweight(to_tsvector('"public"."news"'::regconfig, COALESCE("headline", '')), 'A')
        || setweight(to_tsvector('"public"."news"'::regconfig, left("body", 250000)), 'B')
    ) STORED,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gap" (
    "article_id" INTEGER NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,

    CONSTRAINT "gap_pkey" PRIMARY KEY ("article_id","start_offset")
);

-- CreateTable
CREATE TABLE "date_mention" (
    "article_id" INTEGER NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "start_date" DATE NOT NULL,
    "end_date" DATE NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "date_mention_pkey" PRIMARY KEY ("article_id","start_offset","end_offset")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "entity_id" INTEGER,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention_candidate" (
    "mention_id" INTEGER NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" TEXT[],

    CONSTRAINT "mention_candidate_pkey" PRIMARY KEY ("mention_id","entity_id")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kind" "quote_kind" NOT NULL,
    "speaker_id" INTEGER,
    "speaker_text" TEXT,
    "said_at" TIMESTAMPTZ(6),
    "said_precision" "date_precision" NOT NULL,
    "article_id" INTEGER NOT NULL,
    "reported_at" TIMESTAMPTZ(6) NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('"public"."news"'::regconfig, "text")) STORED,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_candidate" (
    "quote_id" INTEGER NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" TEXT[],

    CONSTRAINT "speaker_candidate_pkey" PRIMARY KEY ("quote_id","entity_id")
);

-- CreateTable
CREATE TABLE "quote_about" (
    "quote_id" INTEGER NOT NULL,
    "entity_id" INTEGER NOT NULL,
    "basis" "about_basis" NOT NULL,
    "text" TEXT NOT NULL,
    "article_id" INTEGER,
    "start_offset" INTEGER,
    "end_offset" INTEGER,
    "position" INTEGER NOT NULL,
    "speaker_id" INTEGER,
    "reported_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "quote_about_pkey" PRIMARY KEY ("quote_id","entity_id")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "id" SERIAL NOT NULL,
    "quote_id" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,
    "start_offset" INTEGER NOT NULL,
    "end_offset" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "cue" TEXT,
    "speaker_text" TEXT,
    "parts" INTEGER[],

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribution_step" (
    "occurrence_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "agent_id" INTEGER,
    "text" TEXT NOT NULL,
    "relation" "attribution_relation" NOT NULL,

    CONSTRAINT "attribution_step_pkey" PRIMARY KEY ("occurrence_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "entity_slug_key" ON "entity"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "entity_wikidata_id_key" ON "entity"("wikidata_id");

-- CreateIndex
CREATE INDEX "entity_kind_slug_idx" ON "entity"("kind", "slug");

-- CreateIndex
CREATE INDEX "alias_folded_idx" ON "alias"("folded");

-- CreateIndex
CREATE INDEX "alias_folded_trgm_idx" ON "alias" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "alias_entity_id_text_kind_valid_from_key" ON "alias"("entity_id", "text", "kind", "valid_from") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "person_nationality_id_idx" ON "person"("nationality_id");

-- CreateIndex
CREATE INDEX "organization_country_id_idx" ON "organization"("country_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_held_once_key" ON "role"("person_id", "title", "country_id", "organization_id", "start_date") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "country_code_key" ON "country"("code");

-- CreateIndex
CREATE UNIQUE INDEX "country_code3_key" ON "country"("code3");

-- CreateIndex
CREATE INDEX "event_participant_entity_id_idx" ON "event_participant"("entity_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_origin_key" ON "article"("origin");

-- CreateIndex
CREATE UNIQUE INDEX "article_url_key" ON "article"("url");

-- CreateIndex
CREATE INDEX "article_content_hash_idx" ON "article"("content_hash");

-- CreateIndex
CREATE UNIQUE INDEX "article_key_key" ON "article"("key");

-- CreateIndex
CREATE INDEX "article_reported_at_id_idx" ON "article"("reported_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_publisher_id_reported_at_id_idx" ON "article"("publisher_id", "reported_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_search_idx" ON "article" USING GIN ("search");

-- CreateIndex
CREATE INDEX "mention_entity_id_article_id_idx" ON "mention"("entity_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_article_id_start_offset_end_offset_key" ON "mention"("article_id", "start_offset", "end_offset");

-- CreateIndex
CREATE INDEX "mention_candidate_entity_id_idx" ON "mention_candidate"("entity_id");

-- CreateIndex
CREATE UNIQUE INDEX "quote_key_key" ON "quote"("key");

-- CreateIndex
CREATE INDEX "quote_reported_at_id_idx" ON "quote"("reported_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "quote_speaker_id_reported_at_id_idx" ON "quote"("speaker_id", "reported_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "quote_article_id_idx" ON "quote"("article_id");

-- CreateIndex
CREATE INDEX "quote_said_at_id_idx" ON "quote"("said_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "quote_search_idx" ON "quote" USING GIN ("search");

-- CreateIndex
CREATE INDEX "speaker_candidate_entity_id_idx" ON "speaker_candidate"("entity_id");

-- CreateIndex
CREATE INDEX "quote_about_entity_id_speaker_id_reported_at_quote_id_idx" ON "quote_about"("entity_id", "speaker_id", "reported_at" DESC, "quote_id" DESC);

-- CreateIndex
CREATE INDEX "quote_about_entity_id_reported_at_quote_id_idx" ON "quote_about"("entity_id", "reported_at" DESC, "quote_id" DESC);

-- CreateIndex
CREATE INDEX "quote_about_article_id_idx" ON "quote_about"("article_id");

-- CreateIndex
CREATE INDEX "occurrence_quote_id_idx" ON "occurrence"("quote_id");

-- CreateIndex
CREATE UNIQUE INDEX "occurrence_article_id_start_offset_end_offset_key" ON "occurrence"("article_id", "start_offset", "end_offset");

-- CreateIndex
CREATE INDEX "attribution_step_agent_id_relation_idx" ON "attribution_step"("agent_id", "relation");

-- AddForeignKey
ALTER TABLE "alias" ADD CONSTRAINT "alias_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_nationality_id_fkey" FOREIGN KEY ("nationality_id") REFERENCES "country"("entity_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("entity_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("entity_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("entity_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("entity_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country" ADD CONSTRAINT "country_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("entity_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("entity_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("entity_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "organization"("entity_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap" ADD CONSTRAINT "gap_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_mention" ADD CONSTRAINT "date_mention_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention_candidate" ADD CONSTRAINT "mention_candidate_mention_id_fkey" FOREIGN KEY ("mention_id") REFERENCES "mention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention_candidate" ADD CONSTRAINT "mention_candidate_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_candidate" ADD CONSTRAINT "speaker_candidate_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_candidate" ADD CONSTRAINT "speaker_candidate_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_about" ADD CONSTRAINT "quote_about_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_about" ADD CONSTRAINT "quote_about_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_about" ADD CONSTRAINT "quote_about_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_quote_id_fkey" FOREIGN KEY ("quote_id") REFERENCES "quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_step" ADD CONSTRAINT "attribution_step_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_step" ADD CONSTRAINT "attribution_step_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The span [start_offset, end_offset) of a text whose offsets count UTF-16 code units, as JavaScript's slice() gives it.
-- Postgres counts characters, which differ only where a character lies outside the Basic Multilingual Plane.
CREATE FUNCTION "utf16_slice"("body" text, "start_offset" integer, "end_offset" integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN body !~ '[\U00010000-\U0010FFFF]' THEN substr(body, start_offset + 1, end_offset - start_offset)
        ELSE (
            SELECT coalesce(string_agg(c, '' ORDER BY n), '')
            FROM (
                SELECT c, n, sum(units) OVER (ORDER BY n) AS stop, units
                FROM string_to_table(body, NULL) WITH ORDINALITY AS characters (c, n),
                    LATERAL (SELECT CASE WHEN ascii(c) > 65535 THEN 2 ELSE 1 END AS units) AS width
            ) AS placed
            WHERE stop - units >= start_offset AND stop <= end_offset
        )
    END
$$;

-- Quotes in the order in which they were said, those without a date last either way.
CREATE INDEX "quote_said_latest_idx" ON "quote" (COALESCE("said_at", '-infinity'::timestamptz) DESC, "id" DESC);
CREATE INDEX "quote_said_earliest_idx" ON "quote" (COALESCE("said_at", 'infinity'::timestamptz), "id");

-- Only people and organizations say, report and publish.
CREATE FUNCTION "must_speak"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    speaker integer := (to_jsonb(NEW) ->> TG_ARGV[0])::integer;
BEGIN
    IF EXISTS (SELECT FROM entity WHERE id = speaker AND kind NOT IN ('PERSON', 'ORGANIZATION')) THEN
        RAISE EXCEPTION 'entity % in %.% cannot speak', speaker, TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "quote_must_speak" BEFORE INSERT OR UPDATE OF "speaker_id" ON "quote"
    FOR EACH ROW WHEN (NEW.speaker_id IS NOT NULL) EXECUTE FUNCTION "must_speak"('speaker_id');
CREATE TRIGGER "attribution_step_must_speak" BEFORE INSERT OR UPDATE OF "agent_id" ON "attribution_step"
    FOR EACH ROW WHEN (NEW.agent_id IS NOT NULL) EXECUTE FUNCTION "must_speak"('agent_id');

-- Spans point forwards, and scores are shares.
ALTER TABLE "gap" ADD CONSTRAINT "gap_span" CHECK (0 <= "start_offset" AND "start_offset" <= "end_offset");
ALTER TABLE "date_mention" ADD CONSTRAINT "date_mention_span" CHECK (0 <= "start_offset" AND "start_offset" < "end_offset");
ALTER TABLE "date_mention" ADD CONSTRAINT "date_mention_days" CHECK ("start_date" <= "end_date");
ALTER TABLE "mention" ADD CONSTRAINT "mention_span" CHECK (0 <= "start_offset" AND "start_offset" < "end_offset");
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_span" CHECK (0 <= "start_offset" AND "start_offset" < "end_offset");
ALTER TABLE "quote_about" ADD CONSTRAINT "quote_about_span" CHECK (0 <= "start_offset" AND "start_offset" < "end_offset");
ALTER TABLE "mention_candidate" ADD CONSTRAINT "mention_candidate_score" CHECK ("score" BETWEEN 0 AND 1);
ALTER TABLE "speaker_candidate" ADD CONSTRAINT "speaker_candidate_score" CHECK ("score" BETWEEN 0 AND 1);

-- quote_about repeats its quote's speaker and date. Whoever writes a row, the quote's values are what is stored.
CREATE FUNCTION "quote_about_copy"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT speaker_id, reported_at INTO NEW.speaker_id, NEW.reported_at FROM quote WHERE id = NEW.quote_id;
    RETURN NEW;
END $$;
CREATE TRIGGER "quote_about_copy" BEFORE INSERT OR UPDATE ON "quote_about"
    FOR EACH ROW EXECUTE FUNCTION "quote_about_copy"();

CREATE FUNCTION "quote_copy_to_about"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE quote_about SET speaker_id = NEW.speaker_id, reported_at = NEW.reported_at WHERE quote_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER "quote_copy_to_about" AFTER UPDATE OF "speaker_id", "reported_at" ON "quote"
    FOR EACH ROW WHEN (OLD.speaker_id IS DISTINCT FROM NEW.speaker_id OR OLD.reported_at IS DISTINCT FROM NEW.reported_at)
    EXECUTE FUNCTION "quote_copy_to_about"();

-- A quote names the article that carried it first, and ends with the last article that carries it.
CREATE FUNCTION "settle_quotes"("ids" integer[]) RETURNS void LANGUAGE sql AS $$
    DELETE FROM quote WHERE id = ANY (ids) AND NOT EXISTS (SELECT FROM occurrence WHERE quote_id = quote.id);
    UPDATE quote SET article_id = first.article_id, reported_at = first.reported_at
    FROM (
        SELECT DISTINCT ON (o.quote_id) o.quote_id, a.id AS article_id, a.reported_at
        FROM occurrence o JOIN article a ON a.id = o.article_id
        WHERE o.quote_id = ANY (ids)
        ORDER BY o.quote_id, a.reported_at, o.id
    ) AS first
    WHERE quote.id = first.quote_id
        AND (quote.article_id, quote.reported_at) IS DISTINCT FROM (first.article_id, first.reported_at);
$$;

CREATE FUNCTION "occurrence_settle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_quotes(ARRAY(SELECT DISTINCT quote_id FROM changed));
    RETURN NULL;
END $$;
CREATE TRIGGER "occurrence_settle_insert" AFTER INSERT ON "occurrence"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "occurrence_settle"();
CREATE TRIGGER "occurrence_settle_delete" AFTER DELETE ON "occurrence"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "occurrence_settle"();

CREATE FUNCTION "occurrence_settle_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_quotes(ARRAY(SELECT quote_id FROM before UNION SELECT quote_id FROM after));
    RETURN NULL;
END $$;
CREATE TRIGGER "occurrence_settle_update" AFTER UPDATE ON "occurrence"
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "occurrence_settle_moved"();

CREATE FUNCTION "article_settle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle_quotes(ARRAY(SELECT DISTINCT quote_id FROM occurrence WHERE article_id = NEW.id));
    RETURN NULL;
END $$;
CREATE TRIGGER "article_settle" AFTER UPDATE OF "published_at", "retrieved_at" ON "article"
    FOR EACH ROW WHEN (OLD.reported_at IS DISTINCT FROM NEW.reported_at) EXECUTE FUNCTION "article_settle"();

-- An article's occurrences go first, so that its quotes are settled before the row they name is gone. Of quotes that
-- other articles carry, the words themselves still show whom they name; what only this article's context told goes.
CREATE FUNCTION "article_withdraw"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM quote_about WHERE article_id = OLD.id AND basis IN ('COREFERENCE', 'CONTEXT');
    DELETE FROM occurrence WHERE article_id = OLD.id;
    RETURN OLD;
END $$;
CREATE TRIGGER "article_withdraw" BEFORE DELETE ON "article"
    FOR EACH ROW EXECUTE FUNCTION "article_withdraw"();
