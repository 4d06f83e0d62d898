-- AlterTable
ALTER TABLE "entity" ADD COLUMN     "is_provisional" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "curated_at" TIMESTAMPTZ(6);

-- What a person vouches for is no longer in doubt.
ALTER TABLE "entity" ADD CONSTRAINT "entity_provisional"
    CHECK (NOT "is_provisional" OR ("extractor_version" IS NOT NULL AND "curated_at" IS NULL));

CREATE FUNCTION "entity_vouched"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.is_provisional := false;
    RETURN NEW;
END $$;
CREATE TRIGGER "entity_vouched" BEFORE UPDATE OF "extractor_version", "curated_at" ON "entity"
    FOR EACH ROW WHEN (NEW.is_provisional AND (NEW.extractor_version IS NULL OR NEW.curated_at IS NOT NULL))
    EXECUTE FUNCTION "entity_vouched"();

-- Lists of one kind in the order of their slugs, which leave out what is provisional.
CREATE INDEX "entity_confirmed_idx" ON "entity"("kind", "slug") WHERE NOT "is_provisional";

-- Whether two articles name an entity that are no copies of one text. Index mention_entity_id_article_id_idx.
CREATE FUNCTION "is_found_twice"("entity" integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM (
            SELECT a.id, a.content_hash, a.wire_group FROM mention m JOIN article a ON a.id = m.article_id
            WHERE m.entity_id = entity ORDER BY m.article_id LIMIT 1
        ) AS first
        JOIN mention m ON m.entity_id = entity AND m.article_id > first.id JOIN article a ON a.id = m.article_id
        WHERE a.content_hash <> first.content_hash
            AND coalesce(a.wire_group, -a.id) <> coalesce(first.wire_group, -first.id)
    )
$$;

-- Says of entities that only extractors vouch for whether they are provisional. Whoever adds a mention of one, or takes one
-- away, holds a lock on its row, so what is locked here has all its mentions.
CREATE FUNCTION "settle_provisional"("ids" integer[]) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    PERFORM FROM entity WHERE id = ANY (ids) AND extractor_version IS NOT NULL ORDER BY id FOR NO KEY UPDATE;
    UPDATE entity e SET is_provisional = NOT e.is_provisional
    WHERE e.id = ANY (ids) AND e.extractor_version IS NOT NULL AND e.is_provisional = (
        e.curated_at IS NOT NULL OR EXISTS (SELECT FROM article WHERE publisher_id = e.id) OR is_found_twice(e.id)
    );
END $$;

-- Another mention can only confirm. Entities that are confirmed already are kept from being doubted meanwhile.
CREATE FUNCTION "mention_confirm"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    named integer[] := ARRAY(
        SELECT DISTINCT e.id FROM added JOIN entity e ON e.id = added.entity_id WHERE e.extractor_version IS NOT NULL
    );
    provisional integer[];
BEGIN
    IF cardinality(named) = 0 THEN
        RETURN NULL;
    END IF;
    provisional := ARRAY(SELECT id FROM entity WHERE id = ANY (named) AND is_provisional ORDER BY id FOR NO KEY UPDATE);
    PERFORM FROM entity WHERE id = ANY (named) AND NOT is_provisional ORDER BY id FOR SHARE;
    IF cardinality(provisional) > 0 THEN
        PERFORM settle_provisional(provisional);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "mention_confirm" AFTER INSERT ON "mention"
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "mention_confirm"();

CREATE FUNCTION "mention_doubt"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    named integer[] := ARRAY(
        SELECT DISTINCT e.id FROM gone JOIN entity e ON e.id = gone.entity_id WHERE e.extractor_version IS NOT NULL
    );
BEGIN
    IF cardinality(named) > 0 THEN
        PERFORM settle_provisional(named);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "mention_doubt" AFTER DELETE ON "mention"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "mention_doubt"();

CREATE FUNCTION "mention_moved"() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    named integer[] := ARRAY(
        SELECT id FROM entity
        WHERE extractor_version IS NOT NULL AND id IN (SELECT entity_id FROM before UNION SELECT entity_id FROM after)
    );
BEGIN
    IF cardinality(named) > 0 THEN
        PERFORM settle_provisional(named);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "mention_moved" AFTER UPDATE ON "mention"
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "mention_moved"();

-- An archive says who published its articles, which nobody has to find in a text.
CREATE FUNCTION "article_confirm_publisher"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        IF EXISTS (SELECT FROM entity WHERE id = NEW.publisher_id AND is_provisional) THEN
            PERFORM settle_provisional(ARRAY[NEW.publisher_id]);
        END IF;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        IF EXISTS (SELECT FROM entity WHERE id = OLD.publisher_id AND extractor_version IS NOT NULL)
            AND NOT EXISTS (SELECT FROM article WHERE publisher_id = OLD.publisher_id) THEN
            PERFORM settle_provisional(ARRAY[OLD.publisher_id]);
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "article_confirm_publisher" AFTER INSERT OR DELETE OR UPDATE OF "publisher_id" ON "article"
    FOR EACH ROW EXECUTE FUNCTION "article_confirm_publisher"();

-- What there is: entities that editors have had to do with are theirs.
UPDATE "entity" e SET "curated_at" = CURRENT_TIMESTAMP
WHERE "extractor_version" IS NOT NULL AND (
    EXISTS (SELECT FROM "alias" WHERE "entity_id" = e."id" AND "curated_at" IS NOT NULL)
    OR EXISTS (SELECT FROM "entity_merge" WHERE ("from_id" = e."id" OR "into_id" = e."id"))
    OR EXISTS (SELECT FROM "mention" WHERE "entity_id" = e."id" AND "curated_at" IS NOT NULL)
    OR EXISTS (SELECT FROM "quote_about" WHERE "entity_id" = e."id" AND "curated_at" IS NOT NULL)
    OR EXISTS (SELECT FROM "quote" WHERE "speaker_id" = e."id" AND "curated_at" IS NOT NULL)
);
UPDATE "entity" e SET "is_provisional" = true
WHERE "extractor_version" IS NOT NULL AND "curated_at" IS NULL
    AND NOT EXISTS (SELECT FROM "article" WHERE "publisher_id" = e."id") AND NOT "is_found_twice"(e."id");
