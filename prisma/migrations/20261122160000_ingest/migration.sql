-- AlterTable
ALTER TABLE "entity" ADD COLUMN     "extractor_version" INTEGER;

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "extractor_version" INTEGER,
ADD COLUMN     "sketch" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "wire_group" INTEGER;

-- AlterTable
ALTER TABLE "mention" ADD COLUMN     "curated_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "quote" ADD COLUMN     "bands" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "curated_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "quote_about" ADD COLUMN     "curated_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "occurrence" ADD COLUMN     "extractor_version" INTEGER;

-- CreateIndex
CREATE INDEX "role_country_id_idx" ON "role"("country_id");

-- CreateIndex
CREATE INDEX "role_organization_id_idx" ON "role"("organization_id");

-- CreateIndex
CREATE INDEX "article_extractor_version_id_idx" ON "article"("extractor_version", "id");

-- Every article that is written looks for copies of itself, and every quote for its other wordings: a list of pending
-- entries, which each search would have to read through, would cost more than it saves.
CREATE INDEX "article_sketch_idx" ON "article" USING GIN ("sketch") WITH (fastupdate = off);
CREATE INDEX "quote_bands_idx" ON "quote" USING GIN ("bands") WITH (fastupdate = off);

-- The site of a publisher's address, as people name it: "https://www.bbc.co.uk/news" is "bbc.co.uk".
CREATE FUNCTION "site_of"("url" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT lower(substring(url FROM '^https?://(?:www\.)?([^/:?#]+)'))
$$;
CREATE INDEX "organization_site_idx" ON "organization" ("site_of"("url"));

-- The entities that only extractors vouch for and that this article's facts speak of.
CREATE FUNCTION "entities_read_in"("article" integer) RETURNS integer[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(e.id), '{}') FROM entity e
    WHERE e.extractor_version IS NOT NULL AND e.id IN (
        SELECT entity_id FROM mention WHERE article_id = article
        UNION ALL
        SELECT c.entity_id FROM mention m JOIN mention_candidate c ON c.mention_id = m.id WHERE m.article_id = article
        UNION ALL
        SELECT q.speaker_id FROM occurrence o JOIN quote q ON q.id = o.quote_id WHERE o.article_id = article
        UNION ALL
        SELECT c.entity_id FROM occurrence o JOIN speaker_candidate c ON c.quote_id = o.quote_id WHERE o.article_id = article
        UNION ALL
        SELECT a.entity_id FROM occurrence o JOIN quote_about a ON a.quote_id = o.quote_id WHERE o.article_id = article
        UNION ALL
        SELECT s.agent_id FROM occurrence o JOIN attribution_step s ON s.occurrence_id = o.id WHERE o.article_id = article
    )
$$;

-- Whether any fact speaks of an entity, or another entity does.
CREATE FUNCTION "is_spoken_of"("entity" integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM mention WHERE entity_id = entity)
        OR EXISTS (SELECT FROM mention_candidate WHERE entity_id = entity)
        OR EXISTS (SELECT FROM quote WHERE speaker_id = entity)
        OR EXISTS (SELECT FROM speaker_candidate WHERE entity_id = entity)
        OR EXISTS (SELECT FROM quote_about WHERE entity_id = entity)
        OR EXISTS (SELECT FROM attribution_step WHERE agent_id = entity)
        OR EXISTS (SELECT FROM article WHERE publisher_id = entity)
        OR EXISTS (SELECT FROM event_participant WHERE entity_id = entity)
        OR EXISTS (SELECT FROM role WHERE person_id = entity OR organization_id = entity)
$$;

-- Removes those of these entities that only extractors vouch for and that nothing speaks of any more. Whoever is about
-- to refer to one holds a lock on its row until that is done, so what is locked here is looked at once more.
CREATE FUNCTION "forget_entities"("ids" integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    unspoken integer[];
BEGIN
    SELECT array_agg(id ORDER BY id) INTO unspoken FROM unnest(ids) AS id WHERE NOT is_spoken_of(id);
    IF unspoken IS NULL THEN
        RETURN;
    END IF;
    PERFORM FROM entity WHERE id = ANY (unspoken) ORDER BY id FOR UPDATE;
    DELETE FROM entity WHERE id = ANY (unspoken) AND extractor_version IS NOT NULL AND NOT is_spoken_of(id);
END $$;

-- As before, and with the article go the entities that only it proved.
CREATE OR REPLACE FUNCTION "article_withdraw"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    spoken_of integer[] := entities_read_in(OLD.id);
BEGIN
    DELETE FROM quote_about WHERE article_id = OLD.id AND basis IN ('COREFERENCE', 'CONTEXT');
    DELETE FROM occurrence WHERE article_id = OLD.id;
    DELETE FROM mention WHERE article_id = OLD.id;
    PERFORM forget_entities(spoken_of);
    RETURN OLD;
END $$;

CREATE FUNCTION "article_forget_publisher"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM forget_entities(ARRAY[OLD.publisher_id]);
    RETURN NULL;
END $$;
CREATE TRIGGER "article_forget_publisher" AFTER DELETE ON "article"
    FOR EACH ROW WHEN (OLD.publisher_id IS NOT NULL) EXECUTE FUNCTION "article_forget_publisher"();

-- As before, in a language that keeps its plans, and by indexes whatever Postgres knows of the tables' sizes: this runs
-- for every article that is written.
CREATE OR REPLACE FUNCTION "settle_quotes"("ids" integer[]) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
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
END $$;

-- As before, without making JSON of every row that is written.
CREATE OR REPLACE FUNCTION "must_speak"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    speaker integer;
BEGIN
    IF TG_ARGV[0] = 'speaker_id' THEN
        speaker := NEW.speaker_id;
    ELSE
        speaker := NEW.agent_id;
    END IF;
    IF EXISTS (SELECT FROM entity WHERE id = speaker AND kind NOT IN ('PERSON', 'ORGANIZATION')) THEN
        RAISE EXCEPTION 'entity % in %.% cannot speak', speaker, TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

-- As before, but for the quotes that this changes: one that was first carried by the article of its new place stays so.
CREATE FUNCTION "occurrence_settle_added"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    unsettled integer[] := ARRAY(
        SELECT DISTINCT q.id FROM changed c JOIN quote q ON q.id = c.quote_id JOIN article a ON a.id = c.article_id
        WHERE (q.article_id, q.reported_at) IS DISTINCT FROM (a.id, a.reported_at)
    );
BEGIN
    IF cardinality(unsettled) > 0 THEN
        PERFORM settle_quotes(unsettled);
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER "occurrence_settle_insert" ON "occurrence";
CREATE TRIGGER "occurrence_settle_insert" AFTER INSERT ON "occurrence"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "occurrence_settle_added"();

-- As before; an upsert that updates nothing comes here, too.
CREATE OR REPLACE FUNCTION "occurrence_settle_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM after) THEN
        PERFORM settle_quotes(ARRAY(SELECT quote_id FROM before UNION SELECT quote_id FROM after));
    END IF;
    RETURN NULL;
END $$;
